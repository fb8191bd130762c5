"""How a row of the tree is drawn: chevron, number, label, and the muted note at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from data.pages.book import Node
from gui.outline_model import APART, NODE
from gui.theme import Theme, font

Index = QModelIndex | QPersistentModelIndex

ROW = 28
CHILD_ROW = 26
GAP = 8
"""Pixels above a row that stands apart."""
INDENT = 18
_FIRST_INSET = 8
"""From the end of a row's indentation to its words."""
_AFTER_NUMBER = 8
_BEFORE_NOTE = 8
_RIGHT = 12
"""Right of the words; a scroll bar, where there is one, stands in it."""
_EDGE = 3


class OutlineDelegate(QStyledItemDelegate):
    """Draws a row over the tree's whole width, so that the selection reaches both sides."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = CHILD_ROW if index.parent().isValid() else ROW
        return QSize(0, height + (GAP if index.data(APART) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node = index.data(NODE)
        top = option.rect.top() + (GAP if index.data(APART) else 0)
        row = QRect(0, top, option.rect.right() + 1, option.rect.bottom() + 1 - top)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._draw_ground(painter, row, option, selected)
        left = option.rect.left() + _FIRST_INSET
        if option.state & QStyle.StateFlag.State_Children:
            self._draw_chevron(painter, left - 9, row.center().y(), bool(option.state & QStyle.StateFlag.State_Open))
        right = min(row.right() - 1, option.widget.width() - _RIGHT - 1)
        self._draw_words(painter, QRect(QPoint(left, row.top()), QPoint(right, row.bottom())), node, selected)
        painter.restore()

    def _draw_ground(self, painter: QPainter, row: QRect, option: QStyleOptionViewItem, selected: bool) -> None:
        if selected:
            painter.fillRect(row, self._theme.colour("selected_row"))
            painter.fillRect(row.left(), row.top(), _EDGE, row.height(), self._theme.colour("actual"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, self._theme.colour("hairline"))
        by_keys = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keys == by_keys:
            painter.setPen(self._theme.colour("actual"))
            painter.drawRect(row.adjusted(0, 0, -1, -1))

    def _draw_chevron(self, painter: QPainter, x: int, y: int, is_open: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("muted"), 1.5))
        shape = [(-3, -1.5), (0, 1.5), (3, -1.5)] if is_open else [(-1.5, -3), (1.5, 0), (-1.5, 3)]
        painter.drawPolyline(QPolygonF([QPointF(x + 0.5 + dx, y + 1.5 + dy) for dx, dy in shape]))

    def _draw_words(self, painter: QPainter, room: QRect, node: Node, selected: bool) -> None:
        child = node.parent is not None
        left = room.left()
        if node.number:
            self._draw(painter, room, node.number, 12 if child else 13, "muted" if child else "ink")
            left += QFontMetrics(font(12 if child else 13)).horizontalAdvance(node.number) + _AFTER_NUMBER
        label_font = font(12 if child else 13, bold=selected)
        metrics = QFontMetrics(label_font)
        right = room.right() - self._draw_note(painter, room, node.note)
        painter.setFont(label_font)
        painter.setPen(self._theme.colour("ink"))
        label = metrics.elidedText(node.label, Qt.TextElideMode.ElideRight, right - left + 1)
        painter.drawText(QRect(left, room.top(), right - left + 1, room.height()), _LEFT, label)

    def _draw_note(self, painter: QPainter, room: QRect, note: str) -> int:
        """Draw the note at the right and return the pixels that it takes, the space before it included."""
        if not note:
            return 0
        painter.setFont(font(11))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        return QFontMetrics(font(11)).horizontalAdvance(note) + _BEFORE_NOTE

    def _draw(self, painter: QPainter, room: QRect, words: str, pixels: int, role: str) -> None:
        painter.setFont(font(pixels))
        painter.setPen(self._theme.colour(role))
        painter.drawText(room, _LEFT, words)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
