"""Plain numbers laid out: a name and its marked number a line, underlined for a result, boxed for a promise."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from data.charts.records import Listing, ListRow
from gui.chart_marks import Box, Label, Rule, Shape, fitted, text_width
from gui.chart_names import LINE, heading, lines, named_in_lines
from gui.chart_places import HEADING, Frame, PanelPlace, RowPlace

ROW = 30
GAP = 40
"""Between two columns, in px."""
_LEAST_COLUMN = 340
_VALUE = 0.55
"""The most that a number, or a promise in words, may take of its line."""


def listing(chart: Listing, frame: Frame) -> PanelPlace:
    """The panel of a list: in two columns, down the first and then the second, where the width gives room for both."""
    columns = 2 if (frame.content - GAP) / 2 >= _LEAST_COLUMN else 1
    deep = math.ceil(len(chart.rows) / columns)
    wide = frame.width / columns
    content = (frame.content - GAP * (columns - 1)) / columns
    rows: list[RowPlace] = []
    for column in range(columns):
        left = frame.left + column * (content + GAP)
        rows += _column(chart.rows[column * deep : (column + 1) * deep], column * wide, wide, left, left + content)
    bottom = max(row.box.bottom() for row in rows)
    return PanelPlace(bottom, heading(chart.title, chart.note, frame), (), tuple(rows))


def _column(rows: Sequence[ListRow], begin: float, wide: float, left: float, right: float) -> list[RowPlace]:
    placed: list[RowPlace] = []
    top = float(HEADING)
    for row in rows:
        placed.append(_list_row(row, QRectF(begin, top, wide, ROW), left, right))
        top = placed[-1].box.bottom()
    return placed


def _list_row(row: ListRow, box: QRectF, left: float, right: float) -> RowPlace:
    end = right
    boxed = fitted(row.target, (right - left) * _VALUE, 13)
    underlined = fitted(row.actual, (right - left) * _VALUE, 13)
    end -= sum(text_width(words, 13) + room for words, room in ((boxed, 22), (underlined, 14)) if words)
    if lines(row.name, row.note, end - left) == 2:
        box.setHeight(ROW + LINE)
    middle = box.center().y()
    labels = list(named_in_lines(row.name, row.note, left, end, middle))
    shapes: list[Shape] = [Rule(QPointF(left, box.bottom() - 0.5), QPointF(right, box.bottom() - 0.5), "hairline", 1)]
    end = right
    if boxed:
        wide = text_width(boxed, 13)
        labels.append(Label(boxed, QRectF(end - 4 - wide, middle - 10, wide, 20), "ink"))
        shapes.append(Box(QRectF(end - wide - 8.5, middle - 10.5, wide + 8, 21), "target", 1.25, 2))
        end -= wide + 22
    if underlined:
        wide = text_width(underlined, 13)
        labels.append(Label(underlined, QRectF(end - wide, middle - 10, wide, 20), "ink"))
        shapes.append(Rule(QPointF(end - wide + 1, middle + 10), QPointF(end - 1, middle + 10), "actual", 2))
    return RowPlace(row.name, row.ids, row.story, box, tuple(labels), tuple(shapes))
