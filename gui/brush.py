"""What is painted by hand in more than one place: words elided where room ends, and the hollow box of a promise."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen


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


def hollow_box(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """Draw the mark of a promise."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2, 2)
