"""How a cell of a table is drawn: digits in line, bound words quiet beside them, hairlines between the rows."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from data.tables.column import Cell
from gui.brush import broken
from gui.table_model import TableModel
from gui.table_widths import BOUND_GAP, OUTER, SMALL, Strip, has_digits, main_size, text_width
from gui.theme import Theme, font

Index = QModelIndex | QPersistentModelIndex

LINE = 18
"""px of a line where words wrap."""
ABOVE = 6
"""px above the first such line, and below the last."""
_EDGE = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight


def height_of(lines: int) -> int:
    """The px of a row with as many lines: 30 with one."""
    return 2 * ABOVE + LINE * max(1, lines)


class TableDelegate(QStyledItemDelegate):
    """Draws cells and headings of groups; tells in a tooltip what it had to shorten."""

    def __init__(self, theme: Theme, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._strips: tuple[Strip, ...] = ()
        self._wraps = False

    def show_strips(self, strips: tuple[Strip, ...], wraps: bool) -> None:
        """Take the places of the columns, and whether their words go on in a second line."""
        self._strips = strips
        self._wraps = wraps

    def lines(self, row: int, column: int) -> tuple[str, ...]:
        """The lines that a cell's words take where they wrap."""
        cell = self._model.cell(row, column)
        strip = self._strips[column]
        if cell is None or not strip.width:
            return ()
        width = strip.width - strip.left - strip.right
        return broken(cell.words, main_size(cell), self._is_name(column), width)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        cell = self._model.cell(index.row(), index.column())
        if cell is None:
            self._draw_heading(painter, option.rect, self._model.heading(index.row()))
        else:
            self._draw_ground(painter, option, index.column() == 0)
            self._draw_cell(painter, option, index, cell)
        painter.fillRect(
            option.rect.left(), option.rect.bottom(), option.rect.width(), 1, self._theme.colour("hairline")
        )
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        words = self._told(option.rect, index) if index.isValid() and event.type() == QEvent.Type.ToolTip else ""
        if words:
            QToolTip.showText(event.globalPos(), f"<p>{escape(words)}</p>", view)
        else:
            QToolTip.hideText()
        return bool(words)

    def _draw_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.fillRect(rect, self._theme.colour("ground"))
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(rect.adjusted(OUTER, 0, 0, 0), _LEFT, words)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, first: bool) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("selected_row"))
            if first:
                edge = QRect(option.rect.topLeft(), option.rect.bottomLeft())
                painter.fillRect(edge.adjusted(0, 0, _EDGE - 1, 0), self._theme.colour("actual"))
        by_keys = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keys == by_keys:
            painter.setPen(self._theme.colour("actual"))
            painter.drawRect(option.rect.adjusted(_EDGE if first else 0, 0, -1, -2))

    def _draw_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: Cell) -> None:
        column = index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        main_font = font(main_size(cell), bold=selected and self._is_name(column))
        painter.setFont(main_font)
        painter.setPen(self._theme.colour(cell.tone))
        if self._wraps:
            self._draw_lines(painter, option.rect, index)
            return
        place = self._place(option.rect, index, cell)
        numeric = self._model.columns[column].numeric
        words = QFontMetrics(main_font).elidedText(cell.main if numeric else cell.words, _ELIDED, place.width())
        painter.drawText(place, _RIGHT if numeric else _LEFT, words)
        if numeric:
            self._draw_bounds(painter, place, cell)

    def _draw_lines(self, painter: QPainter, rect: QRect, index: Index) -> None:
        line = self._strips[index.column()].room(rect)
        line.setTop(rect.top() + ABOVE)
        line.setHeight(LINE)
        for words in self.lines(index.row(), index.column()):
            painter.drawText(line, _LEFT | Qt.TextFlag.TextDontClip, words)
            line.translate(0, LINE)

    def _is_name(self, column: int) -> bool:
        """Whether a column names its row, and is bold where that is selected; a whole sentence never is."""
        return column == 0 and self._model.columns[column].kind != "sentence"

    def _draw_bounds(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.colour("muted"))
        before = place.adjusted(0, 0, -text_width(cell.main, main_size(cell)) - BOUND_GAP, 0)
        words = QFontMetrics(font(SMALL)).elidedText(cell.before, _ELIDED, max(0, before.width()))
        painter.drawText(before, _RIGHT, words)
        after = QRect(place.right() + 1 + BOUND_GAP, place.top(), place.width(), place.height())
        painter.drawText(after, _LEFT, cell.after)

    def _place(self, rect: QRect, index: Index, cell: Cell) -> QRect:
        """Where the main words stand. Words instead of a number also take the empty cells at their left."""
        column = index.column()
        strip = self._strips[column]
        digits = strip.digits(rect)
        wanted = text_width(cell.main, main_size(cell))
        if not self._model.columns[column].numeric or wanted <= digits.width() or has_digits(cell):
            return digits
        room = strip.room(rect)
        while room.width() < wanted and not self._words(index.row(), column - 1):
            column -= 1
            room.setLeft(room.left() - self._strips[column].width)
        return room

    def _words(self, row: int, column: int) -> str:
        cell = self._model.cell(row, column)
        return cell.words if cell is not None else ""

    def _shortened(self, rect: QRect, index: Index, cell: Cell) -> bool:
        before = text_width(cell.before, SMALL) + BOUND_GAP if cell.before else 0
        return before + text_width(cell.main, main_size(cell)) > self._place(rect, index, cell).width()

    def _told(self, rect: QRect, index: Index) -> str:
        """What a cell could not show: its words where they are shortened, and what has to be known of its figure."""
        cell = self._model.cell(index.row(), index.column())
        words = cell.words if cell is not None and not self._wraps and self._shortened(rect, index, cell) else ""
        return "：".join(part for part in (words, index.data(Qt.ItemDataRole.ToolTipRole)) if part)
