"""The strip of tabs below the toolbar, one for each open report; hidden while there is but one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from gui.theme import Theme

LONGEST_NAME = 18
"""Characters; the name of a county's report has 14."""


class DeskTabs(QTabBar):
    """Closed by the cross of a tab, or by a click on it with the middle button."""

    close_picked = Signal(int)
    """The place of the tab."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskTabs")
        self.setAccessibleName("打开的报告")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self._theme = theme
        theme.changed.connect(self._recolour)
        self.hide()

    def add(self) -> None:
        """Put a nameless tab at the end."""
        place = self.addTab("")
        button = QToolButton(self)
        button.setObjectName("deskClose")
        button.setIconSize(QSize(14, 14))
        button.setIcon(self._theme.icon("close"))
        button.setToolTip("关闭（Ctrl+W）")
        button.setAccessibleName("关闭这份报告")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.close_picked.emit(self._place_of(button)))
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, button)
        self.setVisible(self.count() > 1)

    def take_away(self, place: int) -> None:
        """Remove a tab."""
        self.removeTab(place)
        self.setVisible(self.count() > 1)

    def show_name(self, place: int, title: str, file: str) -> None:
        """Name a tab after its report, with the file as its tooltip."""
        short = title if len(title) <= LONGEST_NAME else f"{title[: LONGEST_NAME - 1]}…"
        self.setTabText(place, short.replace("&", "&&"))
        self.setTabToolTip(place, file)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.close_picked.emit(place)
        else:
            super().mouseReleaseEvent(event)

    def _place_of(self, button: QToolButton) -> int:
        buttons = [self.tabButton(place, QTabBar.ButtonPosition.RightSide) for place in range(self.count())]
        return buttons.index(button)

    def _recolour(self) -> None:
        for place in range(self.count()):
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(self._theme.icon("close"))
