"""Setting a page of the report as a Qt document: the report's own characters, with a title above each block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from data.joining.breaks import torn
from data.pages.book import Block, Page, Passage
from gui.text_offsets import Line, Offsets, units
from gui.theme import Colours, font

LINE_HEIGHT = 28
"""px of a line of the report."""
BASELINE = LINE_HEIGHT * 4 / 5
"""px from a line's top to its baseline: Qt gives a fixed height a descent of one fifth."""
HEAD_HEIGHT = 24
HEAD_INDENT = 16
"""Room for the triangle of a head that folds."""
ROOM = 4.0
"""px between a promise and its neighbours, for its box."""

ROLES = {"review": "actual", "plan": "target"}
"""The colour of a block's title and rule, by its kind; other blocks have none."""

# What Qt takes for the end of a paragraph or a line; each is shown as one, and none is copied.
_ENDS = re.compile("[\n\r\u2028\u2029\ufdd0\ufdd1]")


Fold = Literal["open", "folded"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of the page and where it stands in the document, by positions in its first and last paragraph.

    `fold` is None where its head does not fold it.
    """

    block: Block
    first: int
    last: int
    fold: Fold | None


@dataclass(frozen=True, slots=True)
class Composition:
    """A page as set."""

    document: QTextDocument
    offsets: Offsets
    stretches: tuple[Stretch, ...]


def compose(text: str, page: Page, folded: bool, promises: Sequence[tuple[int, int]], colours: Colours) -> Composition:
    """Set `page` of the report `text`; `promises` are the spans of text that get room for a box, in order."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font(16))
    setter = _Setter(document, text, colours)
    fold: Fold = "folded" if folded else "open"
    stretches = tuple(setter.set_block(block, fold if folds(page, block) else None) for block in page.blocks)
    offsets = Offsets(setter.lines)
    _make_room(document, offsets, promises)
    return Composition(document, offsets, stretches)


def folds(page: Page, block: Block) -> bool:
    """Whether a block's head folds it: last year's results do where they stand above something else."""
    return block.kind == "review" and bool(block.title) and len(page.blocks) > 1


class _Setter:
    """Adds paragraph after paragraph to an empty document."""

    def __init__(self, document: QTextDocument, text: str, colours: Colours) -> None:
        self.lines: list[Line] = []
        self._cursor = QTextCursor(document)
        self._text = text
        self._colours = colours
        self._begun = False

    def set_block(self, block: Block, fold: Fold | None) -> Stretch:
        first = self._cursor.position() + self._begun
        if block.title:
            self._set_head(block, HEAD_INDENT if fold else 0)
        above = "head" if block.title else ""
        for passage in () if fold == "folded" else block.passages:
            for start, piece in _pieces(self._text, passage):
                if start - 1 not in torn(self._text) or start == passage.start:
                    self._open(_paragraph(passage.style, above))
                self._cursor.insertText(piece, _letters(passage.style))
                position = self._cursor.position() - units(piece)
                self.lines.append(Line(start, position, piece))
                above = passage.style
        return Stretch(block, first, self._cursor.position(), fold)

    def _set_head(self, block: Block, indent: int) -> None:
        shape = QTextBlockFormat()
        shape.setLineHeight(HEAD_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setTopMargin(18 if self._begun else 0)
        shape.setBottomMargin(4)
        shape.setLeftMargin(indent)
        self._open(shape)
        role = ROLES.get(block.kind, "ink")
        self._cursor.insertText(block.title, _words(font(13, bold=True), getattr(self._colours, role)))
        if block.note:
            self._cursor.insertText("  " + block.note, _words(font(12), self._colours.muted))

    def _open(self, shape: QTextBlockFormat) -> None:
        """Begin a paragraph; the empty document has its first already."""
        if self._begun:
            self._cursor.insertBlock(shape)
        else:
            self._cursor.setBlockFormat(shape)
        self._begun = True


def _pieces(text: str, passage: Passage) -> Iterator[tuple[int, str]]:
    """The lines of a passage with their offsets, without blank ones and the numbers of pages."""
    start, mended = passage.start, torn(text)
    for end in [*(found.start() for found in _ENDS.finditer(text, passage.start, passage.end)), passage.end]:
        if text[start:end].strip() and not mended.issuperset(range(start, end)):
            yield start, text[start:end]
        start = end + 1


def _paragraph(style: str, above: str) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if above not in ("", "head", "heading"):
        shape.setTopMargin(12)
    return shape


def _letters(style: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    if style == "heading":
        shape.setFontWeight(QFont.Weight.Bold.value)
    return shape


def _words(face: QFont, colour: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(face)
    shape.setForeground(QColor(colour))
    return shape


def _make_room(document: QTextDocument, offsets: Offsets, promises: Sequence[tuple[int, int]]) -> None:
    """Widen the letter before each promise and its last one, twice where two promises touch."""
    rooms: dict[int, float] = {}
    for start, end in promises:
        for letter in (start - 1, end - 1):
            rooms[letter] = rooms.get(letter, 0.0) + ROOM
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for letter, room in rooms.items():
        for first, last in offsets.stretches(letter, letter + 1):
            spaced = QTextCharFormat()
            spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            spaced.setFontLetterSpacing(room)
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(spaced)
    cursor.endEditBlock()
