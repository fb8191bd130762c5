"""The search field in the toolbar: what to find, where one is among the hits, and the way to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.theme import Theme


class FindField(QWidget):
    """A field of 200 px with its shortcut inside; Enter goes on, Shift+Enter back, Escape clears."""

    words_picked = Signal(str)
    step_picked = Signal(int)
    """+1 for the next hit, -1 for the one before."""
    left = Signal()
    """Escape in the field: the user wants back to the text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = QLineEdit(self)
        self._line.setAccessibleName("在报告中查找")
        self._line.setPlaceholderText("在报告中查找")
        self._line.setFixedSize(200, 28)
        self._line.setAcceptDrops(False)  # a file dropped here is to be opened as anywhere else
        self._glass = QAction(self)
        self._line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._count = QLabel("Ctrl+F", self._line)
        self._count.setObjectName("findCount")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setGeometry(118, 0, 74, 28)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.addWidget(self._line)
        self.setFixedWidth(212)
        self._line.setTextMargins(0, 0, 46, 0)
        self._line.textChanged.connect(self.words_picked)
        self._line.installEventFilter(self)
        self.setFocusProxy(self._line)
        theme.changed.connect(self._recolour)
        self._recolour()

    def begin(self) -> None:
        """Take the focus with all of the old words selected, so that typing replaces them."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_search(self, words: str, current: int, total: int) -> None:
        """Show what is sought and which of how many hits is in view, counted from 1.

        The shortcut stands there where nothing is sought.
        """
        if words != self._line.text():
            with QSignalBlocker(self._line):
                self._line.setText(words)
        if not words:
            self._count.setText("Ctrl+F")
        else:
            self._count.setText(f"{current}/{total}" if total else "无结果")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step_picked.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._line.clear()
                self.left.emit()
                return True
        return super().eventFilter(self, event)

    def _recolour(self) -> None:
        self._glass.setIcon(self._theme.icon("search"))
