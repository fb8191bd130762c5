"""The head of a report that stands beside another: its name, and a button for its tree."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.theme import Theme


class DeskHead(QWidget):
    """Hidden while a report has the window for itself."""

    tree_picked = Signal(bool)
    """Whether the tree is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(32)
        self._theme = theme
        self._title = ""
        self._tree = QToolButton(self)
        self._tree.setCheckable(True)
        self._tree.setIconSize(QSize(18, 18))
        self._tree.setToolTip("显示或隐藏目录（Ctrl+0 转到目录）")
        self._tree.setAccessibleName("目录")
        self._tree.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tree.clicked.connect(self.tree_picked)
        self._name = QLabel(self)
        self._name.setObjectName("deskName")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(6)
        layout.addWidget(self._tree)
        layout.addWidget(self._name, 1)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def show_report(self, title: str, active: bool) -> None:
        """Name the report; the active one stands out."""
        self._title = title
        self._name.setToolTip(title)
        self.setProperty("active", active)
        for widget in (self, self._name):
            self.style().polish(widget)
        self._elide()

    def show_tree(self, shown: bool) -> None:
        """Say whether the tree is shown."""
        self._tree.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self._name.width() - 8
        self._name.setText(self._name.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room))

    def _recolour(self) -> None:
        self._tree.setIcon(self._theme.icon("tree"))
