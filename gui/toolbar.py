"""The toolbar: open, back and forth, the report's name; at the right the search, the export and the look."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.actions import Actions
from gui.find_field import FindField
from gui.theme import Theme


class MainToolBar(QToolBar):
    """Shows actions of the menus; only the look's button and the search field are its own."""

    look_picked = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("工具栏", parent)
        self._theme = theme
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._button(actions["open"], "打开", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addSeparator()
        self._button(actions["back"], "后退", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._button(actions["forward"], "前进", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.addSeparator()
        self._title = QLabel(self)
        self._title.setObjectName("reportName")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self._title)
        self.find_field = FindField(theme, self)
        self.addWidget(self.find_field)
        self._button(actions["export"], "导出…", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._look = QToolButton(self)
        self._look.clicked.connect(self.look_picked)
        self.addWidget(self._look)
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
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addWidget(button)

    def _recolour(self) -> None:
        self._look.setIcon(self._theme.icon("light" if self._theme.dark else "dark"))
        self._look.setToolTip("换成浅色外观" if self._theme.dark else "换成深色外观")
        self._look.setAccessibleName(self._look.toolTip())
