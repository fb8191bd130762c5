"""Exporting from the window: the dialog, the file, what is told afterwards, and what happens where it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from stage import Stage

from gui.export_dialog import ExportDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, tmp_path / "settings.ini")
    made.remember_folder(tmp_path)
    yield made
    made.close()


def export(stage: Stage, extent: str, kind: str, answer: Callable[[ExportDialog], None] | None = None) -> None:
    """Press Ctrl+E, choose in the dialog, and wait until something is told."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        for title in (extent, kind):
            next(b for b in dialog.findChildren(QRadioButton) if b.text().startswith(title)).click()
        if answer is not None:
            answer(dialog)
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "导出").click()

    QTimer.singleShot(0, choose)
    stage.press(Qt.Key.Key_E, CTRL)
    stage.qtbot.waitUntil(stage.is_told, timeout=20_000)


def test_the_table_shown_is_exported_as_it_is_sorted(stage: Stage, tmp_path: Path) -> None:
    stage.go("改善生态环境")
    export(stage, "当前表格", "Excel")
    path = tmp_path / "阿荣旗2023年政府工作报告_改善生态环境_对照.xlsx"
    assert "已导出" in stage.told() and path.name in stage.told()
    sheet = load_workbook(path).worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    names = [row[titles.index("指标")] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert names == [name for name in stage.cells("指标") if not name.startswith("只有")]
    target = {row[titles.index("指标")]: row[titles.index("今年目标")] for row in sheet.iter_rows(values_only=True)}
    assert target["治理中型侵蚀沟"] == 300


def test_the_whole_report_is_exported_with_every_indicator(stage: Stage, tmp_path: Path) -> None:
    export(stage, "整份报告", "Excel")
    book = load_workbook(tmp_path / "阿荣旗2023年政府工作报告.xlsx")
    assert book["全部指标"].max_row - 1 == len(stage.report.indicators)
    assert "一 扩大经济总量" in book.sheetnames


def test_an_area_is_exported_with_both_its_tables(stage: Stage, tmp_path: Path) -> None:
    stage.go("推进乡村振兴")
    export(stage, "本领域", "Excel")
    book = load_workbook(tmp_path / "阿荣旗2023年政府工作报告_推进乡村振兴.xlsx")
    assert book.sheetnames == ["对照", "逐条"]


def test_a_locked_file_is_left_as_it_was_and_can_be_tried_again(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "阿荣旗2023年政府工作报告.csv"
    path.write_text("原来的内容", "utf-8")

    def locked(draft: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    def replace(_: ExportDialog) -> None:
        QTimer.singleShot(0, lambda: _answer("替换"))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", locked)
        export(stage, "整份报告", "文本表格", replace)
    assert "关闭" in stage.told() and "WPS" in stage.told()
    assert path.read_text("utf-8") == "原来的内容"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["settings.ini", path.name]
    stage.button("重试").click()
    stage.qtbot.waitUntil(lambda: "已导出" in stage.told(), timeout=20_000)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def _answer(title: str) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == title).click()
