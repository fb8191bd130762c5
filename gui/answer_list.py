"""The answers to a word for Qt: below a heading for each kind, those that are closest in front."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from data.answers import Answer

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class AnswerList(QAbstractListModel):
    """A line is an answer, or the heading of a kind with its count."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[str | Answer] = []

    def show_answers(self, answers: tuple[Answer, ...]) -> None:
        """Hold other answers, which stand together by their kind."""
        self.beginResetModel()
        self._lines = []
        for kind, run in groupby(answers, lambda answer: answer.kind):
            found = list(run)
            self._lines += [f"{kind} {len(found)}", *found]
        self.endResetModel()

    def line(self, row: int) -> str | Answer:
        """What stands in a line."""
        return self._lines[row]

    def step(self, row: int, by: int) -> int:
        """The line of the answer `by` answers after a line, or as far as there are any; -1 where there are none."""
        places = [place for place, line in enumerate(self._lines) if isinstance(line, Answer)]
        if not places:
            return -1
        passed = sum(place <= row for place in places) - 1
        return places[max(0, min(len(places) - 1, passed + by))]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, str):
            return line if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(words for words in (line.kind, line.name, line.told, line.sentence, line.place) if words)
        return None
