"""The head of the text: the page's title over its red rule, and the way to each block of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.text_canvas import text_column
from gui.theme import Theme, font

_LARGE = 640
"""px of the pane's width from which on the head is high."""


class TextHead(QWidget):
    """48 px high, 56 in a wide pane."""

    block_picked = Signal(int)
    """The place of a block on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._focused = False
        self._links: dict[int, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 14, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self.setFixedHeight(48)

    def show_title(self, title: str, blocks: Sequence[tuple[int, str]]) -> None:
        """Show a page's title, and a link for each block: its place on the page and its title."""
        self._title = title
        self.setToolTip(title)
        self.setAccessibleName(title)
        for link in self._links.values():
            self._row.removeWidget(link)
            link.deleteLater()
        self._links = {place: self._link(place, words) for place, words in blocks}
        self.update()

    def show_current(self, place: int | None) -> None:
        """Set the link of one block bold."""
        for each, link in self._links.items():
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
        end = min((link.x() for link in self._links.values()), default=self.width()) - 12
        room = QRect(left, 0, max(0, end - left), foot)
        words = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _link(self, place: int, words: str) -> QToolButton:
        link = QToolButton(self)
        link.setObjectName("blockLink")
        link.setText(words)
        link.setCheckable(True)
        link.setFixedWidth(QFontMetrics(font(12, bold=True)).horizontalAdvance(words) + 18)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.setToolTip(f"转到{words}")
        link.clicked.connect(lambda: self.block_picked.emit(place))
        self._row.addWidget(link)
        return link
