"""The line of titles above a table: over their columns, with a calm sign for the order."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.table_model import TableModel
from gui.table_widths import SMALL, Strip, text_width
from gui.theme import Theme, font

HEIGHT = 30
_ARROW = 7


class TableHeader(QHeaderView):
    """Titles that sort at a click: upwards, downwards, and back to the order of the text."""

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._table = model
        self._strips: tuple[Strip, ...] = ()
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setFixedHeight(HEIGHT)

    def show_strips(self, strips: tuple[Strip, ...]) -> None:
        """Take the places of the columns."""
        self._strips = strips
        for column, strip in enumerate(strips):
            self.setSectionHidden(column, not strip.width)
            self.resizeSection(column, strip.width)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        painter.save()
        painter.fillRect(rect, self._theme.colour("ground"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.colour("edge"))
        sorted_by = self.sortIndicatorSection() == column
        numeric = self._table.columns[column].numeric
        title = self._table.columns[column].title
        width = text_width(title, SMALL)
        strip = self._strips[column]
        room = strip.digits(rect) if width <= strip.digits(rect).width() else strip.room(rect)
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.colour("ink" if sorted_by else "muted"))
        side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, title)
        if sorted_by:
            x = room.right() - width - _ARROW if numeric else room.left() + width + _ARROW
            self._draw_arrow(painter, x, rect.center().y())
        painter.restore()

    def _draw_arrow(self, painter: QPainter, x: int, y: int) -> None:
        """A small triangle, its point up where the least stands first."""
        tip = -2 if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("muted"))
        painter.drawPolygon(QPolygonF([QPointF(x - 3, y - tip), QPointF(x + 3, y - tip), QPointF(x, y + tip)]))
