"""答复: a field to type a word in, and below it at once all that the report says of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from data.answers import Answer, as_text
from gui.answer_view import AnswerView
from gui.theme import Theme

WIDEST, HIGHEST = 760, 600
BELOW_TOP = 84
"""px from the window's upper edge: below its bars."""
BESIDE = 40
FIELD, LABEL, KEYS_HEIGHT = 48, 52, 30
HINT = "输入指标、项目、任务里的词，汉字、拼音、首字母都可以；几个词用空格隔开。"
KEYS = "↑ ↓ 选择　　Enter 转到原文　　Ctrl+C 复制　　Esc 关闭"
STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The field has lost the keyboard to another program, or to its own menu."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class AnswerPalette(QFrame):
    """Lies over the window while the keyboard is in its field."""

    words_picked = Signal(str)
    answer_picked = Signal(object)
    """The answer to go to."""
    left = Signal()
    """The keyboard belongs again where it was."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._title = ""
        self._answered: str | None = None
        self._hasty = False
        self._line = QLineEdit(self)
        self._glass = QAction(self)
        self._view = AnswerView(theme, self)
        self._told = QLabel(HINT, self)
        self._keys = QLabel(KEYS, self)
        self._build()
        self._line.installEventFilter(self)
        window.installEventFilter(self)
        self._line.textChanged.connect(self._ask)
        self._view.picked.connect(self._go)
        self._view.copy_picked.connect(self.copy)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def begin(self, title: str) -> None:
        """Open for the report of this title, the words of the last time selected, and ask for them anew."""
        self._title = title
        self._fit()
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self._ask()

    def show_answers(self, words: str, answers: tuple[Answer, ...]) -> None:
        """Show what was found for these words, the first chosen; where Enter was pressed already, go there."""
        self._answered = words
        self._view.show_answers(answers)
        self._view.setVisible(bool(answers))
        self._keys.setVisible(bool(answers))
        self._keys.setText(KEYS)
        self._told.setHidden(bool(answers))
        self._told.setText(f"报告未载“{words.strip()}”。" if words.strip() else HINT)
        self._fit()
        self._view.scrollToTop()
        if self._hasty:
            self._hasty = False
            self._go(self._view.chosen)

    def copy(self) -> None:
        """Put the chosen answer on the clipboard, with its sentence and its place."""
        answer = self._view.chosen
        if answer is not None:
            QGuiApplication.clipboard().setText(as_text(answer, self._title))
            self._keys.setText("已复制答复、原句和出处。")

    def leave(self) -> None:
        """Give the keyboard back, and close: hidden while it has it, Qt would pass it to any widget."""
        self.left.emit()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self._line:
            if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in STAYING:
                self.hide()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
                return self._claims(event)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._take(event)
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.setObjectName("answerPalette")
        self.setAccessibleName("答复")
        self._line.setObjectName("answerLine")
        self._line.setAccessibleName("问报告一个词")
        self._line.setPlaceholderText("问报告一个词")
        self._line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._told.setObjectName("answerTold")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setFixedHeight(LABEL)
        self._keys.setObjectName("answerKeys")
        self._keys.setFixedHeight(KEYS_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._line, self._told, self._view, self._keys):
            layout.addWidget(part)
        for part in (self._view, self._keys):
            part.hide()

    def _claims(self, event: QKeyEvent) -> bool:
        """Take the keys of the list before a menu does."""
        copies = event.matches(QKeySequence.StandardKey.Copy) and not self._line.hasSelectedText()
        if copies or event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return False

    def _take(self, event: QKeyEvent) -> bool:
        """Act on a key that is the list's; others are the field's."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self._view.step(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._hasty = self._answered != self._line.text()
            if not self._hasty:
                self._go(self._view.chosen)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self._line.hasSelectedText():
            self.copy()
        else:
            return False
        return True

    def _ask(self) -> None:
        self._answered = None
        self._hasty = False
        self.words_picked.emit(self._line.text())

    def _go(self, answer: Answer | None) -> None:
        if answer is not None:
            self.leave()
            self.answer_picked.emit(answer)

    def _fit(self) -> None:
        """Stand in the middle below the bars, as high as what is shown."""
        room = self.window().size()
        width = min(WIDEST, room.width() - 2 * BESIDE)
        below = LABEL if self._told.isVisibleTo(self) else self._view.content_height() + KEYS_HEIGHT
        height = min(FIELD + below + 2, HIGHEST, room.height() - BELOW_TOP - BESIDE)
        self.setGeometry((room.width() - width) // 2, BELOW_TOP, width, height)

    def _recolour(self) -> None:
        self._glass.setIcon(self._theme.icon("search"))
