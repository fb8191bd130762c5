"""The lines of a table for Qt: records below their group's heading, sorted inside the groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cmp_to_key

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from data.records import Report
from data.tables.column import Cell, Value, sort_key
from gui.table_sheet import AnyColumn, Group, Record, ids_of, remark

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """A line is a record, or the heading of a group, which stays above its records however they are sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._groups: tuple[Group, ...] = ()
        self._columns: tuple[AnyColumn, ...] = ()
        self._lines: list[Group | Record] = []
        self._cells: dict[tuple[int, int], Cell] = {}
        self._pinyin = QCollator(QLocale(QLocale.Language.Chinese))

    def show_groups(self, report: Report, groups: tuple[Group, ...], columns: tuple[AnyColumn, ...]) -> None:
        """Hold these records in the order of the text instead of those before."""
        self.beginResetModel()
        self._report, self._groups, self._columns = report, groups, columns
        self._cells = {}
        self._lines = list(self._ordered(lambda records: records))
        self.endResetModel()

    @property
    def columns(self) -> tuple[AnyColumn, ...]:
        """The columns in force."""
        return self._columns

    def heading(self, row: int) -> str:
        """The heading that stands in a line; empty where it is a record."""
        line = self._lines[row]
        return line.heading if isinstance(line, Group) else ""

    def record(self, row: int) -> Record | None:
        """The record of a line; None where it is a heading."""
        line = self._lines[row]
        return None if isinstance(line, Group) else line

    def row_of_group(self, start: int) -> int:
        """The line with the heading of the section that begins at an offset of the text, or -1."""
        starts = [line.start if isinstance(line, Group) else None for line in self._lines]
        return starts.index(start) if start in starts else -1

    def records(self) -> tuple[Record, ...]:
        """All records as they stand."""
        return tuple(line for line in self._lines if not isinstance(line, Group))

    def row_with(self, ids: Iterable[str]) -> int:
        """The first line among those that show most of these figures, or -1."""
        wanted = set(ids)
        shared = [0 if isinstance(line, Group) else len(wanted.intersection(ids_of(line))) for line in self._lines]
        most = max(shared, default=0)
        return shared.index(most) if most else -1

    def cell(self, row: int, column: int) -> Cell | None:
        """What is shown at a place; None in a heading."""
        line = self._lines[row]
        if isinstance(line, Group) or self._report is None:
            return None
        key = (id(line), column)
        if key not in self._cells:
            self._cells[key] = self._columns[column].shown(line, self._report)
        return self._cells[key]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if isinstance(line, Group) else remark(line, self._columns[index.column()].key) or None
        if isinstance(line, Group):
            return line.heading if index.column() == 0 else None
        cell = self.cell(index.row(), index.column())
        return cell and cell.words

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return self._columns[section].explained if role == Qt.ItemDataRole.ToolTipRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort inside the groups: numbers, then words, then what is missing; a column below 0 is the text's order."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        lines = [self._lines[index.row()] for index in kept]
        backwards = order == Qt.SortOrder.DescendingOrder
        self._lines = list(self._ordered(lambda records: self._sorted(records, column, backwards)))
        places = {id(line): row for row, line in enumerate(self._lines)}
        moved = [self.index(places[id(line)], index.column()) for line, index in zip(lines, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _ordered(self, order: Callable[[Sequence[Record]], Sequence[Record]]) -> Iterable[Group | Record]:
        for group in self._groups:
            if group.heading:
                yield group
            yield from order(group.records)

    def _sorted(self, records: Sequence[Record], column: int, backwards: bool) -> Sequence[Record]:
        if not 0 <= column < len(self._columns) or self._report is None:
            return records
        value = self._columns[column].value
        keyed = [(self._key(value(record, self._report)), record) for record in records]
        keyed.sort(key=lambda pair: pair[0][1:], reverse=backwards)
        keyed.sort(key=lambda pair: pair[0][0])
        return [record for _, record in keyed]

    def _key(self, value: Value) -> tuple[int, float, object]:
        rank, size, words = sort_key(value)
        return rank, size, cmp_to_key(self._pinyin.compare)(words)
