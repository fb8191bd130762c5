"""The places of a report as a tree for Qt: one row a node, children below their parents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from data.pages.book import Node

Index = QModelIndex | QPersistentModelIndex
NODE = Qt.ItemDataRole.UserRole
"""The node of a row."""
APART = Qt.ItemDataRole.UserRole + 1
"""Whether a row stands a little apart from the one above."""


class OutlineModel(QStandardItemModel):
    """Nodes in the order of the report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Hold these nodes, parents before their children, instead of those before."""
        self.clear()
        self._items = {}
        for node in nodes:
            above = self._items.get(node.parent or "", self.invisibleRootItem())
            item = self._items[node.id] = _item(node)
            before = above.child(above.rowCount() - 1) if above.rowCount() else None
            item.setData(not node.parent and not node.number and _ends_a_run(before), APART)
            above.appendRow(item)

    def index_of(self, node_id: str) -> QModelIndex:
        """The index of a node; invalid where there is no such node."""
        item = self._items.get(node_id)
        return item.index() if item else QModelIndex()


def _ends_a_run(above: QStandardItem | None) -> bool:
    """Whether a row without a number, below this one, begins something else."""
    return above is not None and (bool(above.data(NODE).number) or above.hasChildren())


def _item(node: Node) -> QStandardItem:
    item = QStandardItem(node.label)
    item.setEditable(False)
    item.setData(node, NODE)
    item.setToolTip(node.tooltip)
    spoken = (node.number, node.label, node.note)
    item.setData(" ".join(part for part in spoken if part), Qt.ItemDataRole.AccessibleTextRole)
    return item
