"""The reading hand and keys upon the text: what is clicked, stepped to, folded and copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from gui.text_canvas import TextCanvas
from gui.text_marks import Placed, letter_at, line_at
from gui.theme import Theme

_BESIDE = 3
"""px beside a figure that still are the figure's."""


class TextView(TextCanvas):
    """A page under the mouse and the keys. What a click leads to is decided by who listens."""

    figure_clicked = Signal(str)
    figure_stepped = Signal(int)
    """+1 for the next figure, -1 for the one before."""
    fold_asked = Signal()
    letter_clicked = Signal(int)
    """The position of a letter that belongs to no figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words_of: Callable[[str], str] = lambda figure: ""
        """The tooltip of a figure, by its id."""
        self.copied: Callable[[int, int], str] = lambda first, last: ""
        """The report's characters between two positions."""
        self._pressed: QPoint | None = None
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("报告正文")

    def figure_at(self, point: QPointF) -> Placed | None:
        """The part of a marked figure that stands at a point of the viewport."""
        spot = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        for part in self.placed_figures(point.y(), point.y() + 1):
            if part.area.adjusted(-_BESIDE, 0, _BESIDE, 0).contains(spot):
                return part
        return None

    def letter_under(self, point: QPointF) -> int | None:
        """The position of the letter at a point of the viewport."""
        return letter_at(self.document(), QPointF(point.x(), point.y() + self.verticalScrollBar().value()))

    def folding_head(self, point: QPointF | None = None) -> bool:
        """Whether a head that folds stands at a point of the viewport, or anywhere on the page."""
        heads = [line_at(self.document(), stretch.first) for stretch in self._stretches if stretch.fold]
        if point is None:
            return bool(heads)
        y = point.y() + self.verticalScrollBar().value()
        return any(top <= y <= bottom for top, bottom in heads)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        moved = (event.position().toPoint() - pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            return
        if part := self.figure_at(event.position()):
            self.figure_clicked.emit(part.mark.id)
        elif self.folding_head(event.position()):
            self.fold_asked.emit()
        elif (letter := self.letter_under(event.position())) is not None:
            self.letter_clicked.emit(letter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            leads = self.figure_at(event.position()) or self.folding_head(event.position())
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = QPointF(event.pos())
            part = self.figure_at(spot)
            words = "单击或按回车键，折叠或展开" if self.folding_head(spot) else ""
            QToolTip.showText(event.globalPos(), self.words_of(part.mark.id) if part else words, self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.figure_stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.folding_head():
            self.fold_asked.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Qt would enlarge the letters, and the lines of a fixed height would not follow.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        selection = self.textCursor()
        data = QMimeData()
        data.setText(self.copied(selection.selectionStart(), selection.selectionEnd()))
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = _entry(menu, "复制", QKeySequence.StandardKey.Copy, self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        _entry(menu, "全选", QKeySequence.StandardKey.SelectAll, self.selectAll)
        menu.addSeparator()
        _entry(menu, "下一个指标", "Alt+Down", lambda: self.figure_stepped.emit(1))
        _entry(menu, "上一个指标", "Alt+Up", lambda: self.figure_stepped.emit(-1))
        if self.folding_head():
            _entry(menu, "折叠或展开上年成果", "Return", self.fold_asked.emit)
        menu.popup(event.globalPos())


def _entry(menu: QMenu, title: str, keys: QKeySequence.StandardKey | str, act: Callable[[], object]) -> QAction:
    entry = menu.addAction(title)
    entry.setShortcut(QKeySequence(keys))
    entry.setShortcutVisibleInContextMenu(True)
    entry.triggered.connect(act)
    return entry
