"""Where the marked figures and the search hits of a page stand, line by line, so that they can be drawn and hit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from data.records import Report
from gui.text_document import BASELINE, LINE_HEIGHT, ROOM
from gui.text_offsets import Offsets

Look = Literal["actual", "target", "clause", "hit", "current"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of letters in one paragraph that is marked, by Qt positions."""

    first: int
    last: int
    look: Look
    id: str = ""
    """Of the indicator or the worded target; empty for a clause and a search hit."""
    room: float = 0.0
    """px behind the last letter that belong to the mark's box and not to the letter."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The part of a mark that stands on one line, in px of the document."""

    mark: Mark
    left: float
    right: float
    baseline: float

    @property
    def area(self) -> QRectF:
        """The line's height over the letters."""
        return QRectF(self.left, self.baseline - BASELINE, self.right - self.left, LINE_HEIGHT)


class Marks:
    """Marks in the order of the page, found by where they stand."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.all = sorted(marks, key=lambda mark: (mark.first, mark.last))
        # One mark may lie within another: what has been passed is told by how far all before it reach.
        self._reach = list(accumulate((mark.last for mark in self.all), max))

    def between(self, first: int, last: int) -> Iterator[Mark]:
        """The marks that have a letter in the positions from `first` up to `last`."""
        for at in range(bisect_right(self._reach, first), len(self.all)):
            mark = self.all[at]
            if mark.first >= last:
                return
            if mark.last > first:
                yield mark

    def of(self, ids: Sequence[str]) -> list[Mark]:
        """The marks of indicators, in the order of `ids`."""
        wanted = {id_: [mark for mark in self.all if mark.id == id_] for id_ in ids}
        return [mark for id_ in ids for mark in wanted[id_]]


def promises(report: Report) -> list[tuple[int, int]]:
    """The spans of all that is promised, with and without a number, in the order of the text."""
    numbered = ((figure.start, figure.end) for figure in report.indicators if figure.status == "target")
    return sorted([*numbered, *((worded.start, worded.end) for worded in report.worded_targets)])


def figure_marks(report: Report, offsets: Offsets) -> Marks:
    """The results and promises of the report that a page shows."""
    begun = {start for start, _ in promises(report)}
    figures = [(figure.start, figure.end, figure.status, figure.id) for figure in report.indicators]
    figures += [(worded.start, worded.end, "target", worded.id) for worded in report.worded_targets]
    marks = []
    for start, end, look, id_ in figures:
        runs = offsets.stretches(start, end)
        room = (ROOM + ROOM * (end in begun)) if look == "target" else ROOM * (end in begun)
        marks += [
            Mark(first, last, look, id_, room if run == len(runs) else 0.0) for run, (first, last) in enumerate(runs, 1)
        ]
    return Marks(marks)


def hit_marks(hits: Sequence[tuple[int, int]], current: int | None, offsets: Offsets) -> Marks:
    """The search hits that a page shows; `current` is the place in `hits` of the one sought."""
    return Marks(
        [
            Mark(first, last, "current" if place == current else "hit")
            for place, (start, end) in enumerate(hits)
            for first, last in offsets.stretches(start, end)
        ]
    )


def clause_marks(spans: Sequence[tuple[int, int]], offsets: Offsets) -> Marks:
    """The parts of selected clauses and names that a page shows."""
    runs = (run for start, end in spans for run in offsets.stretches(start, end))
    return Marks([Mark(first, last, "clause") for first, last in runs])


def letter_at(document: QTextDocument, point: QPointF) -> int | None:
    """The position of the letter at a point of the document, in px; None beside the letters."""
    for block, line, area in _lines(document, point.y(), point.y() + 1):
        right = area.left() + line.naturalTextRect().right()
        if area.top() + line.y() <= point.y() and area.left() + line.x() <= point.x() < right:
            on_letter = QTextLine.CursorPosition.CursorOnCharacter
            return block.position() + line.xToCursor(point.x() - area.left(), on_letter)
    return None


def placed(document: QTextDocument, marks: Marks, top: float, bottom: float) -> Iterator[Placed]:
    """The parts of marks on the lines that show between two heights of the document."""
    for block, line, area in _lines(document, top, bottom):
        first = block.position() + line.textStart()
        last = first + line.textLength()
        for mark in marks.between(first, last):
            left = area.left() + _x(line, max(mark.first, first) - block.position())
            right = area.left() + _x(line, min(mark.last, last) - block.position())
            room = mark.room if mark.last <= last else 0.0
            yield Placed(mark, left, right - room, area.top() + line.y() + line.ascent())


def line_at(document: QTextDocument, position: int) -> tuple[float, float]:
    """The top and bottom, in px of the document, of the line that a position stands on."""
    block = document.findBlock(position)
    area = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    if not line.isValid():
        return area.top(), area.bottom()
    top = area.top() + line.y() + line.ascent() - BASELINE
    return top, top + LINE_HEIGHT


def top_position(document: QTextDocument, top: float) -> int:
    """The first position on the first line that shows wholly below a height of the document."""
    for block, line, _ in _lines(document, top, top + 2 * LINE_HEIGHT):
        position = block.position() + line.textStart()
        if line_at(document, position)[0] >= top - 1:
            return position
    return max(0, document.characterCount() - 1)


def _lines(document: QTextDocument, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QTextLine, QRectF]]:
    """The lines that show between two heights, each with its block and the block's place."""
    layout = document.documentLayout()
    block = document.findBlock(layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit))
    if block.previous().isValid():
        block = block.previous()
    while block.isValid():
        area = layout.blockBoundingRect(block)
        if area.top() >= bottom:
            return
        count = block.layout().lineCount()
        for at in range(max(0, int((top - area.top()) // LINE_HEIGHT)), count):
            line = block.layout().lineAt(at)
            if area.top() + line.y() >= bottom:
                break
            yield block, line, area
        block = block.next()


def _x(line: QTextLine, position: int) -> float:
    # Qt gives the position that it found as well.
    return cast("tuple[float, int]", line.cursorToX(position))[0]
