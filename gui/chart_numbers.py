"""The numbers of a chart laid out as a table in its place: a name a line, its cells at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from data.charts.numbers import MISSING, NumberLine, Numbers
from gui.chart_marks import Label, Rule, fitted, text_width
from gui.chart_names import LINE, heading, lines, named_in_lines
from gui.chart_places import HEADING, Frame, PanelPlace, RowPlace

ROW, HEAD = 30, 24
_APART = 16
"""Between two columns, in px."""
_CELL = 0.26
"""The most that a cell may take of the content's width."""


def number_table(title: str, note: str, numbers: Numbers, frame: Frame) -> PanelPlace:
    """The panel of a table of numbers."""
    ends = _ends(numbers, frame)
    top = HEADING + HEAD
    heads = tuple(
        Label(head, QRectF(end - wide, HEADING, wide, 18), "muted", 11, align="right")
        for head, (end, wide) in zip(numbers.heads, ends, strict=True)
    )
    line = Rule(QPointF(frame.left, top - 3.5), QPointF(frame.right, top - 3.5), "edge", 1)
    rows: list[RowPlace] = []
    bottom = float(top)
    for each in numbers.lines:
        rows.append(_row(each, QRectF(0, bottom, frame.width, ROW), frame, ends))
        bottom = rows[-1].box.bottom()
    return PanelPlace(bottom, (*heading(title, note, frame), *heads), (line,), tuple(rows))


def _ends(numbers: Numbers, frame: Frame) -> Sequence[tuple[float, float]]:
    """Where each column ends, and how wide it is, in px."""
    columns = list(zip(*(line.cells for line in numbers.lines), strict=True))
    ends: list[tuple[float, float]] = []
    end = frame.right
    for head, cells in zip(reversed(numbers.heads), reversed(columns), strict=True):
        wanted = max(text_width(head, 11), *(text_width(cell, 13) for cell in cells))
        wide = min(wanted, frame.content * _CELL)
        ends.append((end, wide))
        end -= wide + _APART
    return ends[::-1]


def _row(line: NumberLine, box: QRectF, frame: Frame, ends: Sequence[tuple[float, float]]) -> RowPlace:
    names_end = ends[0][0] - ends[0][1] - _APART
    if lines(line.name, line.note, names_end - frame.left) == 2:
        box.setHeight(ROW + LINE)
    middle = box.center().y()
    cells = tuple(
        Label(
            fitted(cell, wide, 13),
            QRectF(end - wide, middle - 10, wide, 20),
            "muted" if cell == MISSING else "ink",
            align="right",
        )
        for cell, (end, wide) in zip(line.cells, ends, strict=True)
    )
    rule = Rule(QPointF(frame.left, box.bottom() - 0.5), QPointF(frame.right, box.bottom() - 0.5), "hairline", 1)
    labels = (*named_in_lines(line.name, line.note, frame.left, names_end, middle), *cells)
    return RowPlace(line.name, line.ids, line.story, box, labels, (rule,))
