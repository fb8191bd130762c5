"""One table: fits its columns, keeps the selection, sorts, copies, and says which row the user picked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView, QWidget

from data.records import Report
from data.tables.sentence import sentence
from gui.clipboard import table_mime
from gui.table_delegate import TableDelegate, height_of
from gui.table_header import HEIGHT, TableHeader
from gui.table_model import TableModel
from gui.table_sheet import AnyColumn, Record, Sheet, ids_of, spans_of
from gui.table_widths import Claim, claims, strips
from gui.theme import Theme

IN_FULL = 760
"""The width from which all columns are shown."""
ROW = 30
GROUP_ROW = 26

_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class TableView(QTableView):
    """Shows a sheet. Only what the user does is told by `picked`."""

    picked = Signal(tuple)
    """The ids of the row that the user went to, its own first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._sheet: Sheet | None = None
        self._selected: tuple[str, ...] = ()
        self._claims: tuple[Claim, ...] = ()
        self._model = TableModel(self)
        self._header = TableHeader(theme, self._model, self)
        self._delegate = TableDelegate(theme, self._model, self)
        self.setModel(self._model)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.selectionModel().currentChanged.connect(self.viewport().update)
        self.pressed.connect(self._tell)
        self._header.sortIndicatorChanged.connect(self._follow_order)

    def show_sheet(self, report: Report, sheet: Sheet) -> None:
        """Show a sheet in the order of the text, with the selection where its figures stand."""
        self._report, self._sheet = report, sheet
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.scrollToTop()
        self._fill()

    def show_group(self, start: int) -> None:
        """Bring the group of the section that begins at an offset of the text to the upper edge, where there is one."""
        row = self._model.row_of_group(start)
        if row >= 0:
            # Rows that were just laid out are beyond the scroll bar's end until the event loop comes round.
            self.updateGeometries()
            self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Select the row that shows most of these figures; none where no row does."""
        self._selected = ids
        row = self._model.row_with(ids)
        if row < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
            return
        current = self.currentIndex()
        if current.row() == row and self.selectionModel().isRowSelected(row):
            return
        index = self._model.index(row, max(0, current.column()))
        self.selectionModel().setCurrentIndex(index, _WHOLE_ROW)
        self.scrollTo(self._model.index(row, 0))

    def records(self) -> tuple[Record, ...]:
        """All records as they stand."""
        return self._model.records()

    def content_height(self) -> int:
        """The pixels that the header and all rows take."""
        return HEIGHT + self.verticalHeader().length()

    def copy(self) -> None:
        """Put the selected rows on the clipboard, below their titles where there are several."""
        if rows := self._selected_rows():
            self._copy_rows(rows, titled=len(rows) > 1)

    def recolour(self) -> None:
        """Draw again in the colours in force."""
        self._header.viewport().update()
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Claim Ctrl+C before a menu does."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and cast(QKeyEvent, event).matches(QKeySequence.StandardKey.Copy):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        before = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.currentIndex())
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self._tell(self.currentIndex())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last row."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sheet is not None and self._model.columns != self._columns(self._sheet):
            self._fill()
        else:
            self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu().popup(place)

    def menu(self) -> QMenu:
        """What can be done with the selected rows and with the current column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = self._selected_rows()
        menu.addAction("复制", self.copy).setEnabled(bool(rows))
        menu.addAction("复制整表", self._copy_all).setEnabled(bool(self.records()))
        menu.addAction("复制所在句子", self._copy_sentences).setEnabled(bool(rows))
        column = self.currentIndex().column()
        if column >= 0:
            title = self._model.columns[column].title
            menu.addSeparator()
            sort = self._header.setSortIndicator
            menu.addAction(f"按“{title}”升序", partial(sort, column, Qt.SortOrder.AscendingOrder))
            menu.addAction(f"按“{title}”降序", partial(sort, column, Qt.SortOrder.DescendingOrder))
            menu.addAction("恢复原文顺序", partial(sort, -1, Qt.SortOrder.AscendingOrder))
        return menu

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(GROUP_ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        above_scroll_bar = QFrame(self)
        above_scroll_bar.setObjectName("aboveScrollBar")
        above_scroll_bar.setFixedHeight(HEIGHT)
        self.addScrollBarWidget(above_scroll_bar, Qt.AlignmentFlag.AlignTop)

    def _columns(self, sheet: Sheet) -> tuple[AnyColumn, ...]:
        return sheet.columns if self.width() >= IN_FULL else sheet.columns_in_brief

    def _fill(self) -> None:
        """Show the records under the columns that there is room for, in the order that the header says."""
        assert self._report is not None and self._sheet is not None
        self._model.show_groups(self._report, self._sheet.groups, self._columns(self._sheet))
        self._model.sort(self._header.sortIndicatorSection(), self._header.sortIndicatorOrder())
        self.clearSpans()
        for row in range(self._model.rowCount()):
            grouping = bool(self._model.heading(row))
            self.setRowHeight(row, GROUP_ROW if grouping else ROW)
            if grouping:
                self.setSpan(row, 0, 1, self._model.columnCount())
        self._claims = claims(self._model)
        self._fit()
        self.show_selection(self._selected)

    def _fit(self) -> None:
        if not self._claims:
            return
        wraps = self._sheet is not None and self._sheet.wraps
        fitted = strips(self._claims, self.width(), self.width() - self.viewport().width(), wraps)
        self._delegate.show_strips(fitted, wraps)
        self._header.show_strips(fitted)
        self._set_heights()

    def _follow_order(self) -> None:
        """Let the heights go with their rows, and keep the current one in view."""
        self._set_heights()
        self.scrollTo(self.currentIndex())

    def _set_heights(self) -> None:
        """Make the rows as high as their words need, where these wrap."""
        if self._sheet is None or not self._sheet.wraps:
            return
        for row in range(self._model.rowCount()):
            if not self._model.heading(row):
                lines = (len(self._delegate.lines(row, column)) for column in range(self._model.columnCount()))
                self.setRowHeight(row, height_of(max(lines)))

    def _tell(self, index: QModelIndex) -> None:
        record = self._model.record(index.row()) if index.isValid() else None
        if record is not None:
            self._selected = ids_of(record)
            self.picked.emit(self._selected)

    def _selected_rows(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _copy_all(self) -> None:
        self._copy_rows([row for row in range(self._model.rowCount()) if self._model.record(row)], titled=True)

    def _copy_rows(self, rows: Sequence[int], titled: bool) -> None:
        titles = [column.title for column in self._model.columns] if titled else []
        lines = [[str(self._model.index(row, c).data()) for c in range(self._model.columnCount())] for row in rows]
        QGuiApplication.clipboard().setMimeData(table_mime(titles, lines))

    def _copy_sentences(self) -> None:
        """Copy each sentence that the selected rows stand in once, in the order of the text."""
        assert self._report is not None
        records = [record for row in self._selected_rows() if (record := self._model.record(row))]
        places = sorted({span for record in records for span in spans_of(record, self._report)})
        sentences = dict.fromkeys(sentence(self._report.text, start, end) for start, end in places)
        QGuiApplication.clipboard().setText("\n".join(sentences))
