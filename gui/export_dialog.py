"""The dialog that asks what to export, in which format, under which name and into which folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from data.export.gathering import Source
from gui.report_list import ReportList
from gui.session import Opened

FORMATS = (
    (".xlsx", "Excel 工作簿 .xlsx", "数值可计算，每行附原文"),
    (".csv", "文本表格 .csv", "一张表，Excel、WPS 可直接打开"),
    (".json", "数据 .json", "全部字段和原文位置"),
)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much can be exported: its key, its name, what it holds in a few words, the file name it suggests."""

    key: str
    title: str
    note: str
    stem: str
    formats: tuple[str, ...]
    several: bool = False
    """Whether it is of several reports, which are chosen in a list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user chose."""

    extent: str
    path: Path
    sources: tuple[Source, ...]
    """The reports that are ticked, for an extent of several."""


class ExportDialog(QDialog):
    """Offers the extents that the window has; `choice` is what was chosen once it is accepted."""

    def __init__(
        self, extents: Sequence[Extent], opened: Sequence[Opened], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("导出")
        self._extents = list(extents)
        self._folder = folder
        self._edited = False
        self._extent_buttons = QButtonGroup(self)
        self._format_buttons = QButtonGroup(self)
        self._name = QLineEdit(self)
        self._name.setAccessibleName("文件名")
        self._name.setValidator(QRegularExpressionValidator(QRegularExpression(r'[^\\/:*?"<>|\x00-\x1f]*'), self))
        self._reports = ReportList(opened, folder, self)
        self._export = QPushButton("导出", self)
        self._place = QLineEdit(str(folder), self)
        self._place.setAccessibleName("保存到")
        self._place.setReadOnly(True)
        self._build(extents)
        self._extent_buttons.idToggled.connect(self._suggest)
        self._format_buttons.idToggled.connect(self._suggest)
        self._reports.hide()
        self._reports.changed.connect(self._allow)
        self._name.textEdited.connect(self._keep_name)
        self._extent_buttons.button(0).setChecked(True)
        self._format_buttons.button(0).setChecked(True)
        self._suggest()
        self._name.setFocus()

    @property
    def choice(self) -> Choice:
        """What is chosen now; the name gets the format's suffix where it lacks one."""
        name = self._name.text().strip()
        suffix = self._suffix()
        if not name.lower().endswith(suffix):
            name += suffix
        return Choice(self._extent.key, self._folder / name, self._reports.sources)

    def accept(self) -> None:
        if not self._name.text().strip().removesuffix(self._suffix()).strip(". "):
            self._name.setFocus()
            return
        path = self.choice.path
        if path.exists() and not self._may_replace(path):
            return
        super().accept()

    def _build(self, extents: Sequence[Extent]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 48)
        grid.setColumnMinimumWidth(1, 150)
        grid.setColumnStretch(2, 1)
        row = self._choices(grid, 0, "范围", self._extent_buttons, [(e.title, e.note) for e in extents])
        grid.addWidget(self._reports, row, 1, 1, 2)
        row += 1
        grid.setRowMinimumHeight(row, 8)
        row = self._choices(grid, row + 1, "格式", self._format_buttons, [(title, note) for _, title, note in FORMATS])
        grid.setRowMinimumHeight(row, 8)
        grid.addWidget(_label("文件名"), row + 1, 0)
        grid.addWidget(self._name, row + 1, 1, 1, 2)
        grid.addWidget(_label("保存到"), row + 2, 0)
        grid.addLayout(self._folder_row(), row + 2, 1, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addLayout(grid)
        layout.addSpacing(16)
        layout.addLayout(self._button_row())
        self.setMinimumWidth(560)

    def _folder_row(self) -> QHBoxLayout:
        change = QPushButton("更改…", self)
        change.setAutoDefault(False)
        change.clicked.connect(self._change_folder)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._place, 1)
        place.addWidget(change)
        return place

    def _button_row(self) -> QHBoxLayout:
        cancel = QPushButton("取消", self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._export.setDefault(True)
        self._export.setMinimumWidth(84)
        self._export.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._export)
        return buttons

    def _choices(
        self, grid: QGridLayout, row: int, title: str, group: QButtonGroup, choices: Sequence[tuple[str, str]]
    ) -> int:
        grid.addWidget(_label(title), row, 0)
        for number, (name, note) in enumerate(choices):
            button = QRadioButton(name, self)
            button.setAccessibleDescription(note)
            group.addButton(button, number)
            hint = QLabel(note, self)
            hint.setObjectName("dialogHint")
            grid.addWidget(button, row + number, 1)
            grid.addWidget(hint, row + number, 2)
        return row + len(choices)

    @property
    def _extent(self) -> Extent:
        return self._extents[max(0, self._extent_buttons.checkedId())]

    def _allow(self) -> None:
        """Export of several reports only what has one."""
        self._export.setEnabled(not self._extent.several or bool(self._reports.sources))

    def _suffix(self) -> str:
        return FORMATS[max(0, self._format_buttons.checkedId())][0]

    def _suggest(self) -> None:
        """Offer only the formats that the extent has, and a name until the user wrote one."""
        extent = self._extent
        if self._reports.isHidden() == extent.several:
            self._reports.setVisible(extent.several)
            self.adjustSize()
        self._allow()
        for number, (suffix, _, _) in enumerate(FORMATS):
            self._format_buttons.button(number).setEnabled(suffix in extent.formats)
        if self._suffix() not in extent.formats:
            self._format_buttons.button(0).setChecked(True)
        stem = self._stem() if self._edited else extent.stem
        self._name.setText(stem + self._suffix())
        self._name.setSelection(0, len(stem))

    def _stem(self) -> str:
        name = self._name.text()
        return next((name[: -len(suffix)] for suffix, _, _ in FORMATS if name.lower().endswith(suffix)), name)

    def _keep_name(self) -> None:
        self._edited = True

    def _change_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "保存到", str(self._folder))
        if folder:
            self._folder = Path(folder)
            self._place.setText(folder)

    def _may_replace(self, path: Path) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, "导出", f"“{path.name}”已经存在，要替换它吗？", parent=self)
        replace = box.addButton("替换", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("取消", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is replace


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("dialogLabel")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label
