"""The list of answers under the mouse: a click goes to an answer, a click on its 复制 copies it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from data.answers import Answer
from gui.answer_delegate import ANSWER, HEADING, AnswerDelegate
from gui.answer_list import AnswerList
from gui.theme import Theme


class AnswerView(QListView):
    """One answer is always chosen where there is any; the keyboard is elsewhere."""

    picked = Signal(object)
    """The answer that was clicked."""
    copy_picked = Signal()
    """The chosen answer is wanted on the clipboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = AnswerList(self)
        self._delegate = AnswerDelegate(theme, self._answers, self)
        self.setModel(self._answers)
        self.setItemDelegate(self._delegate)
        self.setObjectName("answerView")
        self.setAccessibleName("答复")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> Answer | None:
        """The answer that is chosen, or None where there is none."""
        index = self.currentIndex()
        line = self._answers.line(index.row()) if index.isValid() else ""
        return None if isinstance(line, str) else line

    def show_answers(self, answers: tuple[Answer, ...]) -> None:
        """Show other answers, the first of them chosen."""
        self._answers.show_answers(answers)
        self.step(1)

    def step(self, by: int) -> None:
        """Choose the answer `by` answers further down, as far as there are any."""
        row = self._answers.step(self.currentIndex().row(), by)
        if row >= 0:
            self.setCurrentIndex(self._answers.index(row))
            # The heading above the first answer of a kind comes into view with it.
            self.scrollTo(self._answers.index(max(0, row - 1)))
            self.scrollTo(self._answers.index(row))

    def content_height(self) -> int:
        """The px that all lines take."""
        lines = map(self._answers.line, range(self._answers.rowCount()))
        return sum(HEADING if isinstance(line, str) else ANSWER for line in lines)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        self.setCurrentIndex(index)
        if self._on_copy(index, event):
            self.copy_picked.emit()
        else:
            self.picked.emit(self.chosen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _on_copy(self, index: QModelIndex, event: QMouseEvent) -> bool:
        return self._delegate.copy_area(self.visualRect(index)).contains(event.position().toPoint())
