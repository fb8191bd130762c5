"""Titles of charts and names of rows laid out, with the quiet words behind them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from gui.chart_marks import Label, fitted, text_width
from gui.chart_places import Frame

LINE = 18
"""What a second line of a name adds to the height of its row, in px."""
SOURCE = 18
"""The height of the line that names the source, in px."""
_TOGGLE = 44
"""What a title leaves free at the right, in px."""
_APART = 8
_LEAST_REST = 4
"""The fewest characters that are worth a second line."""
_LEAST_NOTE = 36
"""A note with less room than this, in px, is left out rather than cut to a stump."""


def heading(title: str, note: str, frame: Frame) -> tuple[Label, ...]:
    """A bold title with quiet words behind it; at the right there is room for the words that turn to the numbers."""
    words = fitted(title, frame.content - _TOGGLE, 13, bold=True)
    wide = text_width(words, 13, bold=True)
    labels = [Label(words, QRectF(frame.left, 14, wide, 22), "ink", bold=True)]
    room = frame.content - _TOGGLE - wide - _APART
    if note and room > _LEAST_NOTE:
        box = QRectF(frame.left + wide + _APART, 14, room, 22)
        labels.append(Label(fitted(note, room, 12), box, "muted", 12))
    return tuple(labels)


def toggle(words: str, frame: Frame) -> Label:
    """The words at the right end of the title that turn a chart into its numbers and back."""
    wide = text_width(words, 11)
    return Label(words, QRectF(frame.right - wide, 14, wide, 22), "muted", 11, align="right")


def source_line(words: str, frame: Frame, top: float) -> Label:
    """Where the figures of a chart stand, in small letters below it."""
    return Label(fitted(words, frame.content, 11), QRectF(frame.left, top, frame.content, SOURCE), "muted", 11)


def named(name: str, note: str, left: float, right: float, middle: float) -> tuple[Label, ...]:
    """A row's name with its quiet note between `left` and `right`; the note is cut before the name.

    Room is taken as for a bold name, so that nothing moves where the row is selected.
    """
    words = fitted(name, right - left, 13, bold=True)
    wide = text_width(words, 13, bold=True) if words else 0
    labels = [Label(words, QRectF(left, middle - 10, wide, 20), "ink", names_row=True)] if words else []
    begin = left + wide + (_APART if words else 0)
    room = right - begin
    if note and room >= min(text_width(note, 12), _LEAST_NOTE):
        labels.append(Label(fitted(note, room, 12), QRectF(begin, middle - 10, room, 20), "muted", 12))
    return tuple(labels)


def named_in_lines(name: str, note: str, left: float, right: float, middle: float) -> tuple[Label, ...]:
    """The same in two lines around `middle` where one is too short for both; `lines` tells which it is."""
    if lines(name, note, right - left) == 1:
        return named(name, note, left, right, middle)
    first = _beginning(name, right - left)
    rest = named(name[len(first) :], note, left, right, middle + LINE / 2)
    return *named(first, "", left, right, middle - LINE / 2), *rest


def lines(name: str, note: str, room: float) -> int:
    """How many lines a name and its note want in `room` px: 1 or 2."""
    return 1 if named_width(name, note) <= room else 2


def named_width(name: str, note: str) -> float:
    """How much room a name and its note want in one line."""
    return text_width(name, 13, bold=True) + (text_width(note, 12) + _APART if note else 0)


def _beginning(name: str, room: float) -> str:
    """As much of a name as fits, but leaving more than a character or two; Chinese may break anywhere."""
    end = len(name)
    while end > 1 and text_width(name[:end], 13, bold=True) > room:
        end -= 1
    if end < len(name):
        end = max(min(end, len(name) - _LEAST_REST), 1)
    return name[:end]
