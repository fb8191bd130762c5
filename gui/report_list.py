"""The reports that go into one long table: those that are open, ticked, and further files that are added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.export.gathering import Source
from gui.report_files import file_filters
from gui.session import Opened

_HEIGHT = 132
_SOURCE = Qt.ItemDataRole.UserRole
_PATH = Qt.ItemDataRole.UserRole + 1


class ReportList(QWidget):
    """Each report stands in it once; what is taken off it stays open in its tab."""

    changed = Signal()
    """Others are ticked than before."""

    def __init__(self, opened: Sequence[Opened], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = next((one.path.parent for one in opened if one.path is not None), folder)
        self._list = QListWidget(self)
        self._list.setAccessibleName("要合并的报告")
        self._list.setObjectName("reportList")
        self._list.setFixedHeight(_HEIGHT)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._count = QLabel(self)
        self._count.setObjectName("dialogHint")
        add, self._remove = QPushButton("添加文件…", self), QPushButton("移除", self)
        add.clicked.connect(self._ask)
        self._remove.clicked.connect(self._take_away)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (add, self._remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(self._list)
        layout.addLayout(buttons)
        for one in opened:
            self._put(f"{one.report.masthead.title or one.report.file}　已打开", one.report, one.path)
        self._list.itemChanged.connect(self._tell)
        self._list.itemSelectionChanged.connect(self._allow)
        self._tell()
        self._allow()

    @property
    def sources(self) -> tuple[Source, ...]:
        """What is ticked, in its order."""
        ticked = (item for item in self._items() if item.checkState() == Qt.CheckState.Checked)
        return tuple(item.data(_SOURCE) for item in ticked)

    def add(self, paths: Sequence[Path]) -> None:
        """Put files at the end; one that is there already is ticked."""
        there = {item.data(_PATH): item for item in self._items()}
        for path in paths:
            known = there.get(path.resolve())
            if known is None:
                self._put(path.name, path, path)
            else:
                known.setCheckState(Qt.CheckState.Checked)
        self._list.scrollToBottom()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._take_away()
        else:
            super().keyPressEvent(event)

    def _put(self, words: str, source: Source, path: Path | None) -> None:
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(_SOURCE, source)
        item.setData(_PATH, path.resolve() if path else None)
        item.setToolTip(str(path or "来自剪贴板"))
        item.setCheckState(Qt.CheckState.Checked)
        self._list.addItem(item)

    def _ask(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, "添加报告", str(self._folder), file_filters())
        if names:
            self._folder = Path(names[0]).parent
            self.add([Path(name) for name in names])

    def _take_away(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self._tell()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _allow(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))

    def _tell(self) -> None:
        self._count.setText(f"已选 {len(self.sources)} 份，共 {self._list.count()} 份")
        self.changed.emit()
