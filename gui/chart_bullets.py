"""Bullets laid out: a bar for last year's result, a tick for this year's target, the change at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from data.charts.records import AxisChart, AxisRow, Band, Point
from gui.chart_axes import axis_numbers, axis_rules
from gui.chart_marks import Label, fitted, text_width
from gui.chart_names import heading, named, named_width
from gui.chart_places import HEADING, Frame, Marks, PanelPlace, PlotPlace, RowPlace
from gui.chart_symbols import FOOT, REACH
from gui.chart_verdicts import verdict, verdict_width

BAR, TICK = 16, 24
ROW, LINE, AXIS = 58, 20, 42
"""Heights in px: a row, a line more where name and target label need one each, an axis with the space below it."""
_MIDDLE = 34
_WIDE, _NARROW = 92, 84


@dataclass(frozen=True, slots=True)
class _Span:
    """From where to where a label may stand."""

    left: float
    right: float


def bullets(chart: AxisChart, frame: Frame) -> PanelPlace:
    """The panel of a chart of levels."""
    column = max(_WIDE if frame.content >= 480 else _NARROW, verdict_width(r for b in chart.bands for r in b.rows) + 16)
    rows: list[RowPlace] = []
    plots: list[PlotPlace] = []
    y = float(HEADING)
    for band in chart.bands:
        plot, placed = _band(band, frame, column, y, len(rows))
        plots.append(plot)
        rows += placed
        y = plot.bottom + AXIS
    numbers = (label for plot in plots for label in axis_numbers(plot))
    rules = (rule for plot in plots for rule in axis_rules(plot))
    labels = (*heading(chart.title, chart.note, frame), *numbers)
    return PanelPlace(y - AXIS / 2, labels, tuple(rules), tuple(rows), tuple(plots))


def _band(band: Band, frame: Frame, column: float, top: float, first: int) -> tuple[PlotPlace, list[RowPlace]]:
    scale = PlotPlace("bullet", band.axis, frame.left, frame.right - column, top, top, ())
    rows, marks = [], []
    y = top
    for place, row in enumerate(band.rows):
        placed, row_marks = _row(row, scale, frame, y, first + place)
        rows.append(placed)
        marks.append(row_marks)
        y = placed.box.bottom()
    return PlotPlace("bullet", band.axis, scale.left, scale.right, top, y, tuple(marks)), rows


def _row(row: AxisRow, scale: PlotPlace, frame: Frame, top: float, place: int) -> tuple[RowPlace, Marks]:
    assert row.actual is not None and row.target is not None
    limit = frame.right - verdict_width([row]) - 8
    wide = text_width(row.target.words, 13, bold=True)
    tick = scale.x(row.target.value)
    name_end = scale.left + named_width(row.name, row.note) + 10
    stand = max(min(tick - wide / 2, limit - wide), scale.left)
    above = 0
    name_right = limit
    if name_end > stand:
        if name_end <= tick and name_end + wide <= limit:
            stand = name_end
        else:
            above = LINE  # name and label in a line each, so that the label stays at its tick
    if not above:
        name_right = stand - 10
    middle = top + above + _MIDDLE
    label_box = QRectF(stand, top + above + 2, min(wide, limit - stand), 20)
    result, link_from = _result(row.actual, row.target, scale, limit, middle)
    words, shapes = verdict(row, frame.right, frame.right - scale.right - 8, middle)
    labels = (
        *named(row.name, row.note, scale.left, name_right, top + 12),
        Label(fitted(row.target.words, label_box.width(), 13, bold=True), label_box, "target", bold=True),
        result,
        *words,
    )
    box = QRectF(0, top, frame.width, ROW + above)
    marks = Marks(place, middle, row.actual.value, row.target.value, row.target.bound, link_from, not row.badge)
    return RowPlace(row.name, row.ids, row.story, box, labels, shapes), marks


def _result(actual: Point, target: Point, scale: PlotPlace, limit: float, middle: float) -> tuple[Label, float | None]:
    """The label of a result inside the end of its bar, or beside a bar that is too short; and where the link starts."""
    wide = text_width(actual.words, 12, bold=True)
    zero, end, tick = scale.x(0), scale.x(actual.value), scale.x(target.value)
    left, right = (6 + side * FOOT for side in REACH[target.bound])
    inside = [_Span(end - 6 - wide, end - 6), _Span(tick - 1 - left - wide, tick - 1 - left)]
    if actual.value < 0:
        inside = [_Span(end + 6, end + 6 + wide)]
    for span in inside:
        clear = not span.left + 1 - right < tick < span.right - 1 + left
        if span.left >= min(zero, end) + 3 and span.right <= max(zero, end) - 3 and clear:
            return _label(actual.words, span, "on_actual", middle), None
    beside = _Span(end + 6, end + 6 + wide)
    if tick >= beside.right + 2 + left:
        return _label(actual.words, beside, "actual", middle), beside.right + 3
    begin = min(max(end, tick, zero) + 1 + right, limit - wide)
    return _label(actual.words, _Span(begin, begin + wide), "actual", middle), None


def _label(words: str, span: _Span, role: str, middle: float) -> Label:
    return Label(words, QRectF(span.left, middle - 9, span.right - span.left, 18), role, 12, bold=True)
