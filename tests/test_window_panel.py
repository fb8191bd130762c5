"""Several reports into one long table, from the window: chosen, read with progress, cancelled, in part failed."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from stage import Stage

from data.export import gathering
from data.records import Report
from data.report import open_report
from gui.export_dialog import ExportDialog
from gui.panel_progress import PanelProgress

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = (
    "光明区{year}年政府工作报告\n各位代表：\n一、{last}年工作回顾\n全区地区生产总值完成88亿元，增长6%。\n"
    "二、{year}年工作安排\n（一）扩大有效投资。力争固定资产投资增长12%，新开工项目25个。\n"
)
NAME = "多份政府工作报告"


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Four years of one place."""
    made = [tmp_path / f"光明区{year}.txt" for year in (2021, 2022, 2023, 2024)]
    for year, path in enumerate(made, start=2021):
        path.write_text(TEXT.format(year=year, last=year - 1), "utf-8")
    return made


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, paths: list[Path]) -> Iterator[Stage]:
    """The window with the first two years open."""
    made = Stage(qtbot, tmp_path / "settings.ini", paths[0])
    made.open(paths[1])
    (tmp_path / "out").mkdir()
    made.remember_folder(tmp_path / "out")
    yield made
    made.close()


def within(part: QWidget, title: str) -> QPushButton:
    return next(button for button in part.findChildren(QPushButton) if button.text() == title)


def choose(stage: Stage, act: Callable[[ExportDialog], None], kind: str = "Excel", ending: str = "导出") -> None:
    """Press Ctrl+E, choose several reports, do something in the dialog, and leave it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        try:
            for title in ("多份报告", kind):
                next(b for b in dialog.findChildren(QRadioButton) if b.text().startswith(title)).click()
            act(dialog)
        finally:  # or a failed test would wait for the dialog
            within(dialog, ending).click()

    QTimer.singleShot(0, answer)
    stage.press(Qt.Key.Key_E, CTRL)


def add(monkeypatch: pytest.MonkeyPatch, dialog: ExportDialog, *paths: Path) -> None:
    """Press 添加文件… and choose these."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))
    within(dialog, "添加文件…").click()


def listed(dialog: ExportDialog) -> list[tuple[str, bool]]:
    [shown] = dialog.findChildren(QListWidget)
    items = [shown.item(row) for row in range(shown.count())]
    return [(item.text(), item.checkState() == Qt.CheckState.Checked) for item in items]


def ended(stage: Stage) -> bool:
    return stage.is_told() and stage.window.findChild(PanelProgress) is None


def test_what_is_open_is_offered_ticked_and_written_without_reading_it_again(
    stage: Stage, tmp_path: Path, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[tuple[str, bool]]] = []
    for path in paths:
        path.unlink()
    choose(stage, lambda dialog: seen.append(listed(dialog)))
    stage.qtbot.waitUntil(lambda: ended(stage), timeout=20_000)
    assert seen == [[("光明区2021年政府工作报告　已打开", True), ("光明区2022年政府工作报告　已打开", True)]]
    assert "2 份报告" in stage.told() and "没有读出" not in stage.told()
    sheet = load_workbook(tmp_path / "out" / f"{NAME}.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][:4] == ["报告", "地区", "层级", "年份"]
    assert {row[0] for row in sheet.iter_rows(min_row=2, values_only=True)} == {
        "光明区2021年政府工作报告",
        "光明区2022年政府工作报告",
    }


def test_files_are_added_once_and_can_be_left_out_and_taken_away(
    stage: Stage, tmp_path: Path, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(dialog: ExportDialog) -> None:
        add(monkeypatch, dialog, *paths)
        [shown] = dialog.findChildren(QListWidget)
        assert [name for name, _ in listed(dialog)][2:] == ["光明区2023.txt", "光明区2024.txt"]
        shown.item(0).setCheckState(Qt.CheckState.Unchecked)
        shown.setCurrentRow(3)
        within(dialog, "移除").click()
        assert "已选 2 份，共 3 份" in [label.text() for label in dialog.findChildren(QLabel)]

    choose(stage, act, "文本表格")
    stage.qtbot.waitUntil(lambda: ended(stage), timeout=20_000)
    written = (tmp_path / "out" / f"{NAME}.csv").read_text("utf-8-sig")
    titles = {line["报告"] for line in csv.DictReader(io.StringIO(written, newline=""))}
    assert titles == {"光明区2022年政府工作报告", "光明区2023年政府工作报告"}
    assert len(list(stage.window.desks)) == 2, "a report taken off the list stays open, an added one opens no tab"


def test_nothing_ticked_is_not_exported_and_one_table_has_no_json(stage: Stage) -> None:
    def act(dialog: ExportDialog) -> None:
        [shown] = dialog.findChildren(QListWidget)
        for row in range(shown.count()):
            shown.item(row).setCheckState(Qt.CheckState.Unchecked)
        assert not within(dialog, "导出").isEnabled()
        assert not next(b for b in dialog.findChildren(QRadioButton) if ".json" in b.text()).isEnabled()
        next(b for b in dialog.findChildren(QRadioButton) if b.text() == "整份报告").click()
        assert within(dialog, "导出").isEnabled()
        assert not shown.isVisible()

    choose(stage, act, ending="取消")


def test_what_could_not_be_read_is_told_once_with_its_reasons(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = [tmp_path / "空.txt", tmp_path / "没有.docx"]
    bad[0].write_bytes(b"")
    choose(stage, lambda dialog: add(monkeypatch, dialog, *bad))
    stage.qtbot.waitUntil(lambda: ended(stage), timeout=20_000)
    assert "已导出" in stage.told() and "2 份报告" in stage.told() and "2 个文件没有读出" in stage.told()
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.informativeText()))
    stage.button("详细信息").click()
    assert "空.txt" in shown[0] and "没有.docx" in shown[0]
    assert (tmp_path / "out" / f"{NAME}.xlsx").exists()


def test_where_nothing_could_be_read_no_file_is_written(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(dialog: ExportDialog) -> None:
        add(monkeypatch, dialog, tmp_path / "没有.docx")
        [shown] = dialog.findChildren(QListWidget)
        for row in (0, 1):
            shown.item(row).setCheckState(Qt.CheckState.Unchecked)

    choose(stage, act)
    stage.qtbot.waitUntil(lambda: ended(stage), timeout=20_000)
    assert "都没有读出" in stage.told()
    assert not list((tmp_path / "out").iterdir())


def test_progress_is_shown_and_a_cancel_leaves_what_was_there(
    stage: Stage, tmp_path: Path, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "out" / f"{NAME}.xlsx"
    reading, go_on = threading.Event(), threading.Event()

    def slow(path: Path) -> Report:
        reading.set()
        go_on.wait(20)
        return open_report(path)

    monkeypatch.setattr(gathering, "open_report", slow)
    choose(stage, lambda dialog: add(monkeypatch, dialog, *paths[2:]))
    stage.qtbot.waitUntil(reading.is_set, timeout=20_000)
    progress = stage.part(PanelProgress)
    bar = stage.part(QProgressBar, progress)
    stage.qtbot.waitUntil(lambda: bar.value() == 2, timeout=20_000)
    told = [label.text() for label in progress.findChildren(QLabel)]
    assert told == ["正在读取第 3 份，共 4 份", "光明区2023.txt"]
    within(progress, "取消").click()
    go_on.set()
    stage.qtbot.waitUntil(lambda: ended(stage), timeout=20_000)
    assert "已取消" in stage.told()
    assert not old.exists() and not list((tmp_path / "out").iterdir())


def test_a_locked_file_is_tried_again_without_reading_again(
    stage: Stage, tmp_path: Path, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", locked)
        choose(stage, lambda dialog: add(patch, dialog, *paths[2:]))
        stage.qtbot.waitUntil(lambda: ended(stage), timeout=20_000)
    assert "关闭" in stage.told()
    for path in paths:
        path.unlink()
    stage.button("重试").click()
    stage.qtbot.waitUntil(lambda: "已导出" in stage.told(), timeout=20_000)
    assert "4 份报告" in stage.told()
