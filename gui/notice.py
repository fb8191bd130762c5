"""The strip above the status bar: one sentence for the user, what can be done about it, and a way to close it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told: an opening word, what it is about (bold), the rest; and the buttons with what they do."""

    mood: Literal["done", "alert"]
    word: str
    subject: str = ""
    rest: str = ""
    buttons: Sequence[tuple[str, Callable[[], object]]] = ()


class NoticeBar(QWidget):
    """Shows one notice at a time; a later one takes the place of the earlier. Escape closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(40)
        self._theme = theme
        self._notice: Notice | None = None
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setAccessibleName("关闭提示")
        self._close.setToolTip("关闭提示（Esc）")
        self._close.clicked.connect(self.hide)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 4, 8, 4)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(self._close)
        self._buttons: list[QPushButton] = []
        theme.changed.connect(self._recolour)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What was told last."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Tell it, with a button for each thing that can be done."""
        self._notice = notice
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(title, act) for title, act in notice.buttons]
        for place, button in enumerate(self._buttons, start=2):
            self._layout.insertWidget(place, button)
        words = [escape(notice.word), f"<b>{escape(notice.subject)}</b>" if notice.subject else "", escape(notice.rest)]
        self._text.setText("　".join(word for word in words if word))
        self._text.setToolTip(" ".join(word for word in (notice.word, notice.subject, notice.rest) if word))
        self.setAccessibleName(self._text.toolTip())
        self._recolour()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _button(self, title: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(title, self)
        button.clicked.connect(act)
        return button

    def _recolour(self) -> None:
        self._close.setIcon(self._theme.icon("close"))
        if self._notice is not None:
            self._icon.setPixmap(self._theme.icon(self._notice.mood).pixmap(18, 18))
