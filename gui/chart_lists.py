"""Plain numbers and ladders laid out: a name and its marked number a line; a project and the steps before it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from data.chart_records import Ladder, LadderRow, Listing, ListRow
from gui.chart_marks import Box, Disc, Label, Rule, Shape, fitted, text_width
from gui.chart_places import FOOT, HEADING, Frame, PanelPlace, RowPlace, heading, named

ROW, RUNG, HEAD = 30, 33, 26
GAP = 40
"""Between two columns, in px."""
_LEAST_COLUMN = 340
_STEP, _CLOSE_STEP = 56, 42
"""From one step of a ladder to the next, in px; and where the names want the room."""
_SQUARE = 11


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of a ladder stand, in px."""

    amount: float
    said: float
    steps: tuple[float, ...]
    """The middle of each step."""


def listing(chart: Listing, frame: Frame) -> PanelPlace:
    """The panel of a list: in two columns, down the first and then the second, where the width gives room for both."""
    columns = 2 if (frame.content - GAP) / 2 >= _LEAST_COLUMN else 1
    deep = math.ceil(len(chart.rows) / columns)
    wide = frame.width / columns
    rows = []
    for place, row in enumerate(chart.rows):
        column, line = divmod(place, deep)
        box = QRectF(column * wide, HEADING + line * ROW, wide, ROW)
        left = frame.left + column * (frame.content + GAP) / 2
        right = frame.right if column == columns - 1 else left + (frame.content - GAP) / 2
        rows.append(_list_row(row, box, left, right))
    return PanelPlace(HEADING + deep * ROW + FOOT, heading(chart.title, chart.note, frame), (), tuple(rows))


def _list_row(row: ListRow, box: QRectF, left: float, right: float) -> RowPlace:
    middle = box.center().y()
    labels: list[Label] = []
    shapes: list[Shape] = [Rule(QPointF(left, box.bottom() - 0.5), QPointF(right, box.bottom() - 0.5), "hairline", 1)]
    end = right
    if row.target:
        words = fitted(row.target, (right - left) * 0.55, 13)
        wide = text_width(words, 13)
        labels.append(Label(words, QRectF(end - 4 - wide, middle - 10, wide, 20), "ink"))
        shapes.append(Box(QRectF(end - wide - 8.5, middle - 10.5, wide + 8, 21), "target", 1.25, 2))
        end -= wide + 8 + 14
    if row.actual:
        words = fitted(row.actual, (right - left) * 0.55, 13)
        wide = text_width(words, 13)
        labels.append(Label(words, QRectF(end - wide, middle - 10, wide, 20), "ink"))
        shapes.append(Rule(QPointF(end - wide + 1, middle + 10), QPointF(end - 1, middle + 10), "actual", 2))
        end -= wide + 14
    return RowPlace(
        row.name, row.ids, row.story, box, (*named(row.name, row.note, left, end, middle), *labels), tuple(shapes)
    )


def ladder(chart: Ladder, frame: Frame) -> PanelPlace:
    """The panel of a ladder: name, amount, last year's word, and the way to the promised step."""
    said = max(text_width("上年说法", 11), *(text_width(row.said or "未提", 12) for row in chart.rows))
    amount = max(text_width("规模", 11), *(_amount_width(row) for row in chart.rows))
    names = max(text_width(row.name, 13, bold=True) for row in chart.rows)
    last = frame.right - 16
    room = last - (frame.left + names + 12 + amount + 14 + said + 28)
    step = min(max(room / (len(chart.steps) - 1), _CLOSE_STEP), _STEP)
    first = last - (len(chart.steps) - 1) * step
    said_at = first - 28 - said
    amount_end = said_at - 14
    top = HEADING + HEAD
    heads = (
        _head("规模", amount_end - amount, amount),
        _head("上年说法", said_at, said),
        *(
            Label(word, QRectF(first + place * step - 20, HEADING, 40, 18), "muted", 11, align="centre")
            for place, word in enumerate(chart.steps)
        ),
    )
    columns = _Columns(amount_end - amount, said_at, tuple(first + place * step for place in range(len(chart.steps))))
    line = Rule(QPointF(frame.left, top - 4.5), QPointF(frame.right, top - 4.5), "edge", 1)
    rows = tuple(
        _rung(row, QRectF(0, top + place * RUNG, frame.width, RUNG), frame, columns)
        for place, row in enumerate(chart.rows)
    )
    height = top + len(rows) * RUNG + FOOT
    return PanelPlace(height, (*heading(chart.title, chart.note, frame), *heads), (line,), rows)


def _head(words: str, left: float, width: float) -> Label:
    return Label(words, QRectF(left, HEADING, width, 18), "muted", 11)


def _rung(row: LadderRow, box: QRectF, frame: Frame, columns: _Columns) -> RowPlace:
    middle = box.center().y()
    number = text_width(row.amount, 13)
    unit_at = columns.amount + number + 4
    said = QRectF(columns.said, middle - 10, columns.steps[0] - 14 - columns.said, 20)
    labels = (
        *named(row.name, "", frame.left, columns.amount - 12, middle),
        Label(row.amount, QRectF(columns.amount, middle - 10, number, 20), "ink"),
        Label(row.unit, QRectF(unit_at, middle - 10, text_width(row.unit, 11), 20), "muted", 11),
        Label(row.said or "未提", said, "actual" if row.said else "muted", 12),
    )
    bottom = Rule(QPointF(frame.left, box.bottom() - 0.5), QPointF(frame.right, box.bottom() - 0.5), "hairline", 1)
    return RowPlace(row.name, row.ids, row.story, box, labels, (bottom, *_way(row, columns, middle)))


def _way(row: LadderRow, columns: _Columns, middle: float) -> tuple[Shape, ...]:
    """Dots for the steps on the way, a line to the promised one, and a square upon it."""
    places = [QPointF(x, middle) for x in columns.steps]
    way = Rule(places[0], places[row.step], "neutral", 2.5)
    dots = (Disc(place, 2.5, "neutral" if step < row.step else "edge") for step, place in enumerate(places))
    half = _SQUARE / 2
    square = QRectF(places[row.step].x() - half, middle - half, _SQUARE, _SQUARE)
    return way, *dots, Box(square, "target", 1.8, hides=True)


def _amount_width(row: LadderRow) -> float:
    return text_width(row.amount, 13) + 4 + text_width(row.unit, 11)
