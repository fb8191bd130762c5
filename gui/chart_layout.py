"""A chart laid out for a width: its own layout, or its numbers as a table, above the line that names the source."""

from __future__ import annotations

from dataclasses import replace

from data.charts.numbers import numbers
from data.charts.records import AxisChart, Chart, Ladder, Listing, Tally
from gui.chart_bullets import bullets
from gui.chart_dots import dots
from gui.chart_lists import listing
from gui.chart_names import SOURCE, source_line, toggle
from gui.chart_numbers import number_table
from gui.chart_places import FOOT, Frame, PanelPlace
from gui.chart_rungs import ladder
from gui.chart_tallies import tallies

TO_NUMBERS, TO_CHART = "看数字", "看图"


def laid_out(chart: Chart, frame: Frame, *, as_numbers: bool) -> PanelPlace:
    """Where everything of a chart stands; a list is its own table and has nothing to turn to."""
    place = number_table(chart.title, chart.note, numbers(chart), frame) if as_numbers else _drawn(chart, frame)
    labels = (*place.labels, source_line(chart.source, frame, place.height + FOOT))
    turn = None if isinstance(chart, Listing) else toggle(TO_CHART if as_numbers else TO_NUMBERS, frame)
    return replace(place, labels=labels, height=place.height + FOOT + SOURCE + FOOT, toggle=turn)


def _drawn(chart: Chart, frame: Frame) -> PanelPlace:
    match chart:
        case AxisChart():
            return bullets(chart, frame) if chart.kind == "bullet" else dots(chart, frame)
        case Tally():
            return tallies(chart, frame)
        case Ladder():
            return ladder(chart, frame)
        case Listing():
            return listing(chart, frame)
