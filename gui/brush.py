"""What is painted by hand in more than one place: words elided or broken where room ends, the box of a promise."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from gui.theme import font


def write(painter: QPainter, at: QPointF, words: str, style: QFont, colour: QColor, room: float) -> float:
    """Write words with their base line at a point, elided to `room` px; returns the width taken."""
    metrics = QFontMetricsF(style)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room))
    painter.setFont(style)
    painter.setPen(colour)
    painter.drawText(at, shown)
    return metrics.horizontalAdvance(shown)


def write_right(painter: QPainter, right: QPointF, words: str, style: QFont, colour: QColor) -> float:
    """Write words that end at a point of their base line; returns the width taken."""
    width = QFontMetricsF(style).horizontalAdvance(words)
    painter.setFont(style)
    painter.setPen(colour)
    painter.drawText(QPointF(right.x() - width, right.y()), words)
    return width


@lru_cache(maxsize=8192)
def broken(words: str, pixels: int, bold: bool, width: int) -> tuple[str, ...]:
    """The lines that words take in `width` px, at least one."""
    style = font(pixels, bold=bold)
    if QFontMetrics(style).horizontalAdvance(words) <= width:
        return (words,)
    units = words.encode("utf-16-le")
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words, style)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        begin = 2 * line.textStart()
        lines.append(units[begin : begin + 2 * line.textLength()].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(lines)


def hollow_box(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """Draw the mark of a promise."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2, 2)
