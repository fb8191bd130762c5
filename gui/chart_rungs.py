"""A ladder laid out: a project a line, how large it is, last year's word, and the way to the promised step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from data.charts.records import FigureLine, Ladder, LadderRow
from gui.chart_marks import Box, Disc, Label, Rule, Shape, fitted, text_width
from gui.chart_names import LINE, heading, lines, named_in_lines
from gui.chart_places import HEADING, Frame, PanelPlace, RowPlace

ROW, HEAD = 33, 26
_STEP, _CLOSE_STEP = 56, 34
"""From one step of a ladder to the next, in px; and where the names want the room."""
_SQUARE, _SQUARE_AROUND_DOT = 11, 15
_SAID = 0.2
"""The most of the content's width that last year's words may take; the whole sentence is told where the mouse rests."""
_LEAST_NAMES = 80
_UNSAID = "未提"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of a ladder stand, in px."""

    names_end: float
    amount: float | None
    said: float | None
    steps: tuple[float, ...]
    """The middle of each step."""


def ladder(chart: Ladder, frame: Frame) -> PanelPlace:
    """The panel of a ladder: name, amount, last year's word, and the way to the promised step."""
    columns = _columns(chart, frame)
    top = HEADING + HEAD
    heads = (
        *(() if columns.amount is None else (_head("规模", columns.amount, 40),)),
        *(() if columns.said is None else (_head("上年说法", columns.said, columns.steps[0] - 14 - columns.said),)),
        *(
            Label(word, QRectF(x - 20, HEADING, 40, 18), "muted", 11, align="centre")
            for word, x in zip(chart.steps, columns.steps, strict=True)
        ),
    )
    line = Rule(QPointF(frame.left, top - 4.5), QPointF(frame.right, top - 4.5), "edge", 1)
    rows: list[RowPlace] = []
    bottom = float(top)
    for row in chart.rows:
        rows.append(_rung(row, QRectF(0, bottom, frame.width, ROW), frame, columns))
        bottom = rows[-1].box.bottom()
    for words in chart.sums:
        rows.append(_sum(words, QRectF(0, bottom, frame.width, ROW), frame))
        bottom = rows[-1].box.bottom()
    return PanelPlace(bottom, (*heading(chart.title, chart.note, frame), *heads), (line,), tuple(rows))


def _columns(chart: Ladder, frame: Frame) -> _Columns:
    """Steps at the right, as far apart as the names leave room for; the column of amounts only where it has any.

    Where the names would have no room, first the amounts and then last year's words give way.
    """
    said = max(text_width("上年说法", 11), *(text_width(row.said or _UNSAID, 12) for row in chart.rows))
    said = min(said, frame.content * _SAID)
    amount = max(text_width(_own_amount(row), 13) if _own_amount(row) else 0 for row in chart.rows)
    amount = max(amount, text_width("规模", 11)) + 14 if amount else 0
    names = max(text_width(row.name, 13, bold=True) for row in chart.rows)
    last = frame.right - 16
    room = last - (frame.left + names + 12 + amount + said + 28)
    step = min(max(room / (len(chart.steps) - 1), _CLOSE_STEP), _STEP)
    first = last - (len(chart.steps) - 1) * step
    steps = tuple(first + place * step for place in range(len(chart.steps)))
    least = frame.left + _LEAST_NAMES
    said_at = first - 28 - said if first - 28 - said - 12 >= least else None
    before_said = first - 14 if said_at is None else said_at
    amount_at = before_said - amount if amount and before_said - amount - 12 >= least else None
    return _Columns((before_said if amount_at is None else amount_at) - 12, amount_at, said_at, steps)


def _own_amount(row: LadderRow) -> str:
    """The size of a project, unless its name says it already (华能20万千瓦风电工程)."""
    return "" if row.amount in row.name else row.amount


def _head(words: str, left: float, width: float) -> Label:
    return Label(words, QRectF(left, HEADING, width, 18), "muted", 11)


def _rung(row: LadderRow, box: QRectF, frame: Frame, columns: _Columns) -> RowPlace:
    if lines(row.name, "", columns.names_end - frame.left) == 2:
        box.setHeight(ROW + LINE - 4)
    middle = box.center().y()
    labels = list(named_in_lines(row.name, "", frame.left, columns.names_end, middle))
    if columns.amount is not None and _own_amount(row):
        wide = text_width(_own_amount(row), 13)
        labels.append(Label(_own_amount(row), QRectF(columns.amount, middle - 10, wide, 20), "ink"))
    if columns.said is not None:
        said = QRectF(columns.said, middle - 10, columns.steps[0] - 14 - columns.said, 20)
        words = fitted(row.said or _UNSAID, said.width(), 12)
        labels.append(Label(words, said, "actual" if row.said else "muted", 12))
    bottom = Rule(QPointF(frame.left, box.bottom() - 0.5), QPointF(frame.right, box.bottom() - 0.5), "hairline", 1)
    return RowPlace(row.name, row.ids, row.story, box, tuple(labels), (bottom, *_way(row, columns, middle)))


def _way(row: LadderRow, columns: _Columns, middle: float) -> tuple[Shape, ...]:
    """Dots for the steps, a line to the furthest known, a square upon the promised one, a disc upon the reached."""
    places = [QPointF(x, middle) for x in columns.steps]
    furthest = max(step for step in (row.reached, row.step, 0) if step is not None)
    way = (Rule(places[0], places[furthest], "neutral", 2.5),) if furthest else ()
    dots = (Disc(place, 2.5, "neutral" if step < furthest else "edge") for step, place in enumerate(places))
    half = _SQUARE / 2 if row.reached != row.step else _SQUARE_AROUND_DOT / 2
    marks: list[Shape] = []
    if row.step is not None:
        square = QRectF(places[row.step].x() - half, middle - half, 2 * half, 2 * half)
        marks.append(Box(square, "target", 1.8, hides=True))
    if row.reached is not None:
        marks.append(Disc(places[row.reached], 4 if row.reached == row.step else 5, "actual"))
    return *way, *dots, *marks


def _sum(line: FigureLine, box: QRectF, frame: Frame) -> RowPlace:
    """What the projects come to, in the words of the report, the figure bold; the words give way before it."""
    figure = text_width(line.figure, 13, bold=True)
    before = fitted(line.before, frame.content - figure, 12)
    after = fitted(line.after, frame.content - figure - text_width(before, 12), 12)
    labels = []
    x, middle = frame.left, box.center().y()
    for words, pixels, role, bold in (
        (before, 12, "muted", False),
        (line.figure, 13, "target", True),
        (after, 12, "muted", False),
    ):
        wide = text_width(words, pixels, bold) if words else 0
        if words:
            labels.append(Label(words, QRectF(x, middle - 10, wide, 20), role, pixels, bold))
        x += wide
    return RowPlace(line.name, line.ids, line.story, box, tuple(labels))
