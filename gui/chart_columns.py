"""Panels in one column, or in two with the next panel always in the shorter; some span both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from data.charts.records import AxisChart, Listing
from gui.chart_panel import Panel

TWO_COLUMNS = 760
"""From this width on, in px, panels stand in two columns."""
_PADDING, _WIDE_PADDING = 16, 20
_TOP = 4
_BETWEEN = 6
_LONG_LIST = 12
"""A list of more rows than this spans both columns, in two columns of its own."""


def columns(panels: Sequence[Panel], width: int) -> int:
    """Give each panel its place for a pane `width` px wide, and return the height of all, in px."""
    wide = width >= TWO_COLUMNS
    padding = _WIDE_PADDING if wide else _PADDING
    half = width // 2
    ends = [_TOP, _TOP]
    for panel, behind in zip_longest(panels, panels[1:]):
        alone = ends[0] == ends[1] and behind is not None and _spans_both(behind, panels)
        if not wide or alone or _spans_both(panel, panels):
            top, left, room = max(ends), 0, width
        else:
            column = ends.index(min(ends))
            top, left = ends[column], column * half
            room = width - half if column else half
        height = panel.lay_out(room, padding)
        panel.setGeometry(left, top, room, height)
        bottom = top + height + _BETWEEN
        if room == width:
            ends = [bottom, bottom]
        else:
            ends[column] = bottom
    return max(ends)


def _spans_both(panel: Panel, panels: Sequence[Panel]) -> bool:
    """Rates where they come first, for their marks need the width; the last list, unless it has another beside it."""
    chart, last = panel.chart, panel is panels[-1]
    if isinstance(chart, AxisChart):
        return chart.kind == "rate" and panel is panels[0]
    if not isinstance(chart, Listing):
        return False
    if len(panels) > 1 and all(isinstance(each.chart, Listing) for each in panels):
        return False
    return last or len(chart.rows) > _LONG_LIST
