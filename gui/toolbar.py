"""The toolbar: open, back and forth, the report's name; at the right the search, the export and the look."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.actions import Actions
from gui.find_field import FindField
from gui.theme import Theme

ICON = QSize(20, 20)


class ToolBar(QWidget):
    """Shows actions of the menus; only the look's button and the search field are its own."""

    look_picked = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self._theme = theme
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 0, 12, 0)
        self._layout.setSpacing(4)
        self._button(actions["open"], "打开", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._line()
        self._button(actions["back"], "后退", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._button(actions["forward"], "前进", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._line()
        self._title = QLabel(self)
        self._title.setObjectName("reportName")
        self._title.setMinimumWidth(0)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._layout.addWidget(self._title)
        self.find_field = FindField(theme, self)
        self._layout.addWidget(self.find_field)
        self._button(actions["export"], "导出…", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._look = QToolButton(self)
        self._look.setIconSize(ICON)
        self._look.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._look.clicked.connect(self.look_picked)
        self._layout.addWidget(self._look)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_title(self, title: str) -> None:
        """Show the name of the open report."""
        self._title.setText(title)

    def _button(self, action: QAction, title: str, style: Qt.ToolButtonStyle) -> None:
        """Add a button for an action under a shorter title than its menu's, with its key in the tooltip."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        action.setIconText(title)
        action.setToolTip(f"{title.rstrip('…')}（{action.shortcut().toString()}）")
        button.setIconSize(ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout.addWidget(button)

    def _line(self) -> None:
        line = QFrame(self)
        line.setObjectName("toolLine")
        line.setFixedSize(1, 20)
        self._layout.addSpacing(8)
        self._layout.addWidget(line)
        self._layout.addSpacing(8)

    def _recolour(self) -> None:
        self._look.setIcon(self._theme.icon("light" if self._theme.dark else "dark"))
        self._look.setToolTip("换成浅色外观" if self._theme.dark else "换成深色外观")
        self._look.setAccessibleName(self._look.toolTip())
