"""What the window says while files are held over it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import Theme, font

WIDTH, HEIGHT = 380, 96
VEIL = 0.72
"""How much of what lies below is covered."""


class DropHint(QWidget):
    """A card in the middle of the window, over a veil; the mouse goes through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._window = window
        self._words = ""
        self._name = ""
        self.hide()

    def show_files(self, paths: Sequence[Path]) -> None:
        """Say that these files will open when they are let go."""
        one = len(paths) == 1
        self._words = "松开鼠标，打开这份报告" if one else f"松开鼠标，打开这 {len(paths)} 份报告"
        self._name = paths[0].name if one else f"{paths[0].name} 等"
        self.setAccessibleName(self._words)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.colour("ground")
        veil.setAlphaF(VEIL)
        painter.fillRect(self.rect(), veil)
        card = QRectF((self.width() - WIDTH) / 2, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT)
        painter.setPen(QPen(self._theme.colour("actual"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(card, 6, 6)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(font(16, bold=True))
        painter.drawText(card.adjusted(0, 20, 0, -46), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(font(13))
        name = QFontMetricsF(font(13)).elidedText(self._name, Qt.TextElideMode.ElideMiddle, WIDTH - 48)
        painter.drawText(card.adjusted(0, 50, 0, -20), Qt.AlignmentFlag.AlignCenter, name)
        painter.end()
