"""The sidebar: the report's places as a tree, with the current one marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from data.pages.book import Book
from gui.outline_delegate import INDENT, OutlineDelegate
from gui.outline_model import NODE, Index, OutlineModel
from gui.theme import Theme


class OutlinePane(QWidget):
    """Shows the places of a report; an area shows its measures only while it, or one of them, is current."""

    node_picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._tree = OutlineTree(theme, self)
        self._tree.setModel(self._model)
        self._tree.picked.connect(self._pick)
        self._tree.collapsed.connect(self._mark_above)
        self.setFocusProxy(self._tree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.addWidget(self._tree)
        self.setObjectName("outlinePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.changed.connect(self._tree.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(232, 600)

    def show_book(self, book: Book) -> None:
        """Show the places of a report, its groups open and none current."""
        self._model.show_nodes(book.nodes)
        for row in range(self._model.rowCount()):
            top = self._model.index(row, 0)
            self._tree.setExpanded(top, not top.data(NODE).number)

    def show_node(self, node_id: str) -> None:
        """Mark a place as current and bring it into view; an id that is not there marks none."""
        index = self._model.index_of(node_id)
        self._tree.setCurrentIndex(index)
        self._arrange(index)
        self._tree.scrollTo(index)

    def _arrange(self, current: Index) -> None:
        """Open what the current row stands in, and close the areas beside it."""
        shown = current
        while shown.parent().isValid():
            shown = shown.parent()
        for row in range(self._model.rowCount()):
            top = self._model.index(row, 0)
            if top == shown:
                self._tree.expand(top)
            elif top.data(NODE).number:
                self._tree.collapse(top)

    def _pick(self, index: QModelIndex) -> None:
        self._arrange(index)
        self.node_picked.emit(index.data(NODE).id)

    def _mark_above(self, closed: QModelIndex) -> None:
        """Where the rows around the current one are closed, the row above them is marked in its stead."""
        above = self._tree.currentIndex().parent()
        while above.isValid() and above != closed:
            above = above.parent()
        if above.isValid():
            self._tree.setCurrentIndex(closed)


class OutlineTree(QTreeView):
    """A tree that says which row the user picked, by mouse or by key."""

    picked = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineTree")
        self.setAccessibleName("目录")
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(INDENT)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.pressed.connect(self.picked)

    def drawBranches(self, painter: QPainter, rect: object, index: Index) -> None:
        """Nothing: the delegate draws the whole row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            if self.currentIndex() == before:
                return
        if self.currentIndex().isValid():
            self.picked.emit(self.currentIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drop moves with a button down: areas that open and close shift the rows, and another would be selected."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Drop the second click, for the same reason: it can fall on a row that has moved there."""
