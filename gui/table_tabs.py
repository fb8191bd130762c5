"""The line above the table: its tabs, the chosen one raised, and a muted note at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from gui.theme import Theme

HEIGHT = 34


class TableTabs(QWidget):
    """Tabs by name; `current_changed` tells the place of the one chosen."""

    current_changed = Signal(int)

    def __init__(self, theme: Theme, titles: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(HEIGHT)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("tableTabs")
        self.tabs.setAccessibleName("对照、任务、项目、逐条")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for title in titles:
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self.current_changed)
        self._note = QLabel(self)
        self._note.setObjectName("tableNote")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addStretch(1)
        layout.addWidget(self._note)
        theme.changed.connect(self.update)

    def show_current(self, place: int) -> None:
        """Raise another tab."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(place)
        self.tabs.blockSignals(False)

    def show_note(self, words: str) -> None:
        """Say something about what the chosen tab shows."""
        self._note.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line that the chosen tab stands upon."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("ground"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("edge"))
        painter.end()
