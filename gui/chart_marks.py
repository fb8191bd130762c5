"""What a chart is painted of outside its axes: labels and plain shapes in pixels, and how each is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from gui.theme import Theme, font

Align = Literal["left", "right", "centre"]

_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a box, one line, centred in its height."""

    words: str
    box: QRectF
    role: str
    pixels: int = 13
    bold: bool = False
    align: Align = "left"
    names_row: bool = False
    """Whether it turns bold where its row is selected."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line; `width` in px."""

    start: QPointF
    end: QPointF
    role: str
    width: float


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled dot; `radius` in px."""

    centre: QPointF
    radius: float
    role: str


@dataclass(frozen=True, slots=True)
class Box:
    """A hollow box, in the colour of the paper inside where it must hide what runs below it."""

    box: QRectF
    role: str
    line: float
    radius: float = 0
    hides: bool = False


Shape = Rule | Disc | Box


@cache
def text_width(words: str, pixels: int, bold: bool = False) -> float:
    """How wide `words` are in px, rounded up so that nothing is cut."""
    return QFontMetricsF(font(pixels, bold=bold)).horizontalAdvance(words) + 1


def fitted(words: str, width: float, pixels: int, bold: bool = False) -> str:
    """The words, ended with … where they are wider than `width`."""
    if text_width(words, pixels, bold) <= width:
        return words
    return QFontMetricsF(font(pixels, bold=bold)).elidedText(words, Qt.TextElideMode.ElideRight, max(width, 0))


@dataclass(frozen=True, slots=True)
class Pen:
    """What words and shapes are drawn with."""

    painter: QPainter
    theme: Theme
    outlined: bool = False
    """Whether words are drawn as outlines and need no font to be seen."""


def paint_label(pen: Pen, label: Label, *, selected: bool = False) -> None:
    """Draw the words of a label."""
    style = font(label.pixels, bold=label.bold or (selected and label.names_row))
    colour = pen.theme.colour(label.role)
    if pen.outlined:
        path = QPainterPath()
        path.addText(_base(label, QFontMetricsF(style)), style, label.words)
        pen.painter.fillPath(path, colour)
        return
    pen.painter.setFont(style)
    pen.painter.setPen(colour)
    pen.painter.drawText(label.box, Qt.AlignmentFlag.AlignVCenter | _ALIGNMENTS[label.align], label.words)


def _base(label: Label, metrics: QFontMetricsF) -> QPointF:
    """Where the base line of a label begins."""
    spare = label.box.width() - metrics.horizontalAdvance(label.words)
    part = {"left": 0.0, "right": 1.0, "centre": 0.5}[label.align]
    y = label.box.center().y() + (metrics.ascent() - metrics.descent()) / 2
    return QPointF(label.box.left() + spare * part, y)


def paint_shape(pen: Pen, shape: Shape, ground: str) -> None:
    """Draw a shape upon a ground of the role `ground`."""
    painter = pen.painter
    colour = pen.theme.colour(shape.role)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match shape:
        case Rule():
            line = QPen(colour, shape.width)
            line.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(line)
            painter.drawLine(shape.start, shape.end)
        case Disc():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(shape.centre, shape.radius, shape.radius)
        case Box():
            painter.setPen(QPen(colour, shape.line))
            if shape.hides:
                painter.setBrush(pen.theme.colour(ground))
            painter.drawRoundedRect(shape.box, shape.radius, shape.radius)
