"""The head of the text: the page's title over its red rule, and the way to each block of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.text_canvas import text_column
from gui.theme import Theme, font

_LARGE = 660
"""px of the pane's width from which on the head is high."""
_MOST_BLOCKS = 2
"""Last year's results and this year's plan."""


class TextHead(QWidget):
    """48 px high, 56 in a wide pane."""

    block_picked = Signal(int)
    """The place of a block on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._focused = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 14, 0)
        row.setSpacing(0)
        row.addStretch(1)
        # Made once and before the text, so that Tab comes to them first.
        self._links = tuple(self._link(place) for place in range(_MOST_BLOCKS))
        for link in self._links:
            row.addWidget(link)
        self.setFixedHeight(48)

    def show_title(self, title: str, blocks: Sequence[str]) -> None:
        """Show a page's title, and a link to each block by the block's title; one block alone needs none."""
        self._title = title
        self.setToolTip(title)
        self.setAccessibleName(title)
        for place, link in enumerate(self._links):
            words = blocks[place] if place < len(blocks) > 1 else ""
            link.setText(words)
            link.setToolTip(f"转到{words}")
            link.setFixedWidth(QFontMetrics(font(12, bold=True)).horizontalAdvance(words) + 18)
            link.setVisible(bool(words))
        self.update()

    def show_current(self, place: int | None) -> None:
        """Set the link of one block bold."""
        for each, link in enumerate(self._links):
            link.setChecked(each == place)

    def show_focus(self, focused: bool) -> None:
        """Tell by the line below whether the keys go to the text."""
        self._focused = focused
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(56 if self.width() >= _LARGE else 48)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        left, _ = text_column(self.width())
        foot = self.height()
        painter.fillRect(0, foot - 1, self.width(), 1, self._theme.colour("actual" if self._focused else "hairline"))
        painter.fillRect(left, foot - 2, 48, 2, self._theme.colour("title_rule"))
        painter.setFont(font(17, bold=True))
        painter.setPen(self._theme.colour("ink"))
        end = min((link.x() for link in self._links if link.isVisible()), default=self.width()) - 12
        room = QRect(left, 0, max(0, end - left), foot)
        words = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _link(self, place: int) -> QToolButton:
        link = QToolButton(self)
        link.setObjectName("blockLink")
        link.setCheckable(True)
        link.setVisible(False)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(lambda: self.block_picked.emit(place))
        return link
