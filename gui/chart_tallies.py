"""Things drawn one by one: a row of dots for last year's, a row of squares for this year's below it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from data.charts.records import AxisRow, Point, Tally
from gui.chart_marks import Box, Disc, Label, Rule, Shape, text_width
from gui.chart_names import LINE, heading, lines, named_in_lines
from gui.chart_places import HEADING, Frame, PanelPlace, RowPlace

ROW, LINE_APART = 46, 20
"""Heights in px: a row, and from its dots to its squares."""
_STEP, _MARK = 15, 10
"""From one mark to the next, and how large it is, in px."""
_NAMES = 0.46
"""The most that names may take of the content's width."""


def tallies(chart: Tally, frame: Frame) -> PanelPlace:
    """The panel of a tally."""
    marks = max(_marks_width(row) for row in chart.rows)
    widest = max(text_width(row.name, 13, bold=True) for row in chart.rows)
    names = max(min(widest, frame.content * _NAMES, frame.content - marks - 16), 40)
    rows: list[RowPlace] = []
    top = float(HEADING)
    for row in chart.rows:
        rows.append(_row(row, QRectF(0, top, frame.width, ROW), frame, frame.left + names + 16))
        top = rows[-1].box.bottom()
    return PanelPlace(top, heading(chart.title, chart.note, frame), (), tuple(rows))


def _row(row: AxisRow, box: QRectF, frame: Frame, begin: float) -> RowPlace:
    end = begin - 16
    if lines(row.name, row.note, end - frame.left) == 2 and row.note:
        box.setHeight(ROW + LINE / 2)
    middle = box.center().y()
    labels = list(named_in_lines(row.name, row.note, frame.left, end, middle))
    shapes: list[Shape] = []
    for point, role, y in _drawn(row, middle):
        shapes += _marks(point, role, begin, y)
        x = begin + point.value * _STEP + 4
        wide = text_width(point.words, 13, bold=True)
        labels.append(Label(point.words, QRectF(x, y - 10, wide, 20), role, bold=True))
    shapes.append(
        Rule(QPointF(frame.left, box.bottom() - 0.5), QPointF(frame.right, box.bottom() - 0.5), "hairline", 1)
    )
    return RowPlace(row.name, row.ids, row.story, box, tuple(labels), tuple(shapes))


def _drawn(row: AxisRow, middle: float) -> Iterator[tuple[Point, str, float]]:
    """Last year's above this year's, each with its colour and height."""
    if row.actual is not None:
        yield row.actual, "actual", middle - LINE_APART / 2
    if row.target is not None:
        yield row.target, "target", middle + LINE_APART / 2


def _marks(point: Point, role: str, begin: float, y: float) -> Iterator[Shape]:
    for place in range(round(point.value)):
        x = begin + place * _STEP
        if role == "actual":
            yield Disc(QPointF(x + _MARK / 2, y), _MARK / 2, role)
        else:
            yield Box(QRectF(x + 0.9, y - _MARK / 2 + 0.9, _MARK - 1.8, _MARK - 1.8), role, 1.8)


def _marks_width(row: AxisRow) -> float:
    points = (point for point, _, _ in _drawn(row, 0))
    return max(point.value * _STEP + 4 + text_width(point.words, 13, bold=True) for point in points)
