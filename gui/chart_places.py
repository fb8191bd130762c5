"""Where everything of a chart stands in its panel: rows, labels, shapes and axes, in pixels from the panel's corner."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from data.chart_records import Axis, AxisKind
from gui.chart_marks import Label, Shape, fitted, text_width

HEADING = 40
"""The height of a title above its rows, in px."""
FOOT = 10


@dataclass(frozen=True, slots=True)
class RowPlace:
    """One row that can be pointed at, chosen and selected."""

    name: str
    ids: tuple[str, ...]
    story: str
    box: QRectF
    labels: tuple[Label, ...]
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one row on its axis."""

    row: int
    """The place of the row in its panel."""
    y: float
    """The middle of the marks, in px from the panel's top."""
    actual: float | None
    target: float | None
    link_from: float | None = None
    """Where the line to the target begins, in the axis's unit; the result itself where None."""


@dataclass(frozen=True, slots=True)
class PlotPlace:
    """An axis with its marks; the axis line runs from `left` to `right` at `bottom`, the marks stand above it."""

    kind: AxisKind
    axis: Axis
    left: float
    right: float
    top: float
    bottom: float
    marks: tuple[Marks, ...]

    def x(self, value: float) -> float:
        """Where a value of the axis's unit stands, in px."""
        return self.left + (value - self.axis.low) / (self.axis.high - self.axis.low) * (self.right - self.left)

    def value(self, x: float) -> float:
        """What value stands at `x` px."""
        return self.axis.low + (x - self.left) / (self.right - self.left) * (self.axis.high - self.axis.low)


@dataclass(frozen=True, slots=True)
class PanelPlace:
    """A chart laid out for one width."""

    height: float
    labels: tuple[Label, ...]
    """Title and column heads."""
    shapes: tuple[Shape, ...]
    rows: tuple[RowPlace, ...]
    plots: tuple[PlotPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The width that a panel has, and the part of it that its content keeps to."""

    width: float
    padding: float

    @property
    def left(self) -> float:
        """Where the content begins."""
        return self.padding

    @property
    def right(self) -> float:
        """Where the content ends."""
        return self.width - self.padding

    @property
    def content(self) -> float:
        """The width of the content."""
        return self.right - self.left


def heading(title: str, note: str, frame: Frame) -> tuple[Label, ...]:
    """A bold title with quiet words behind it."""
    words = fitted(title, frame.content, 13, bold=True)
    wide = text_width(words, 13, bold=True)
    labels = [Label(words, QRectF(frame.left, 14, wide, 22), "ink", bold=True)]
    room = frame.content - wide - 8
    if note and room > 24:
        labels.append(Label(fitted(note, room, 12), QRectF(frame.left + wide + 8, 14, room, 22), "muted", 12))
    return tuple(labels)


def named(name: str, note: str, left: float, right: float, middle: float) -> tuple[Label, ...]:
    """A row's name with its quiet note between `left` and `right`; the name is cut before the note is.

    Room is taken as for a bold name, so that nothing moves where the row is selected.
    """
    room = right - left
    note_width = text_width(note, 12) + 8 if note else 0
    if note_width > room / 2:
        note_width = max(0.0, min(note_width, room - text_width(name, 13, bold=True)))
    words = fitted(name, room - note_width, 13, bold=True)
    wide = min(text_width(words, 13, bold=True), room)
    labels = [Label(words, QRectF(left, middle - 10, wide, 20), "ink", names_row=True)]
    if note_width and right - left - wide > min(note_width, 36) - 1:
        begin = left + wide + 8
        labels.append(
            Label(fitted(note, right - begin, 12), QRectF(begin, middle - 10, right - begin, 20), "muted", 12)
        )
    return tuple(labels)


def named_width(name: str, note: str) -> float:
    """How much room a name and its note want."""
    return text_width(name, 13, bold=True) + (text_width(note, 12) + 8 if note else 0)
