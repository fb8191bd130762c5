"""What the cards and rows of 总览 have in common: a button painted by hand, in one of two heights."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from gui.theme import Theme


class OverviewPart(QAbstractButton):
    """A click or the space bar picks it; it is lit while the pointer or the focus is on it."""

    def __init__(self, theme: Theme, heights: tuple[int, int]) -> None:
        """Take the height in px in a small window and the one in a large window."""
        super().__init__()
        self._theme = theme
        self._heights = heights
        self._large = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @property
    def lit(self) -> bool:
        """Whether the pointer or the focus is on it."""
        return self.hasFocus() or self.underMouse()

    def sizeHint(self) -> QSize:
        return QSize(240, self._heights[self._large])

    def show_large(self, large: bool) -> None:
        """Take the measures of a large window, or of a small one."""
        self._large = large
        self.setFixedHeight(self._heights[large])
