"""How reports come into the window: dropped, copied, opened before, in another encoding; and what happens meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from conftest import SEED
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QProgressBar, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from stage import Stage

from data.reading import GivenUp, Progress, read
from data.records import Document
from gui.drop_hint import DropHint
from gui.encoding_dialog import EncodingDialog

REPORT = (
    "{place}2021年政府工作报告\n各位代表：\n一、2020年工作回顾\n全区地区生产总值完成88亿元，增长6%。\n"
    "二、2021年工作安排\n（一）扩大有效投资。力争固定资产投资增长12%。\n（二）改善民生。新建学校3所。\n"
)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, tmp_path / "settings.ini")
    yield made
    made.close()


def written(folder: Path, place: str) -> Path:
    path = folder / f"{place}2021年政府工作报告.txt"
    path.write_text(REPORT.format(place=place), "utf-8")
    return path


def titles(stage: Stage) -> list[str]:
    return [desk.title for desk in stage.window.desks]


def held(paths: Sequence[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def hold_over(widget: QWidget, data: QMimeData) -> bool:
    """Hold something over a part of the window; whether it may be let go there."""
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(stage: Stage, paths: Sequence[Path]) -> None:
    data = held(paths)
    hold_over(stage.window, data)
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(stage.window, event)
    stage.qtbot.waitUntil(lambda: not stage.window.opening.reading, timeout=20_000)


def hint(stage: Stage) -> str:
    """What the window says of the files held over it."""
    return "".join(part.accessibleName() for part in stage.window.findChildren(DropHint) if part.isVisible())


def recent(stage: Stage) -> list[str]:
    return [action.text() for action in opened_menu(stage).actions() if not action.isSeparator()]


def opened_menu(stage: Stage) -> QMenu:
    menu = stage.action("最近打开").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def test_files_can_be_dropped_anywhere_on_the_window(stage: Stage, tmp_path: Path) -> None:
    stage.go("扩大经济总量")
    paths = [written(tmp_path, "光明区"), written(tmp_path, "南山区")]
    assert hold_over(stage.text.viewport(), held(paths))
    assert hint(stage) == "松开鼠标，打开这 2 份报告"
    drop(stage, paths)
    assert hint(stage) == ""
    assert titles(stage) == ["阿荣旗2023年政府工作报告", "光明区2021年政府工作报告", "南山区2021年政府工作报告"]
    assert stage.window.windowTitle() == "南山区2021年政府工作报告"


def test_the_hint_goes_when_the_files_are_taken_away(stage: Stage) -> None:
    assert hold_over(stage.window, held([SEED]))
    QApplication.sendEvent(stage.window, QEvent(QEvent.Type.DragLeave))
    assert hint(stage) == ""


def test_words_and_web_addresses_cannot_be_dropped(stage: Stage) -> None:
    words, address = QMimeData(), QMimeData()
    words.setText("政府工作报告")
    address.setUrls([QUrl("https://www.gov.cn/")])
    assert not hold_over(stage.window, words)
    assert not hold_over(stage.window, address)
    assert hint(stage) == ""


def test_what_cannot_be_opened_keeps_the_others_from_nothing(stage: Stage, tmp_path: Path) -> None:
    drop(stage, [tmp_path / "不在.txt", written(tmp_path, "光明区")])
    assert titles(stage) == ["阿荣旗2023年政府工作报告", "光明区2021年政府工作报告"]
    assert "找不到" in stage.told()


def test_several_refusals_are_told_in_one_sentence(stage: Stage, tmp_path: Path) -> None:
    drop(stage, [tmp_path / "不在.txt", tmp_path])
    assert stage.told() == "2 个文件没有打开。"
    assert titles(stage) == ["阿荣旗2023年政府工作报告"]


def test_a_copied_report_opens(stage: Stage) -> None:
    QGuiApplication.clipboard().setText(REPORT.format(place="光明区"))
    stage.action("从剪贴板打开").trigger()
    stage.qtbot.waitUntil(lambda: len(titles(stage)) == 2, timeout=20_000)
    assert stage.window.windowTitle() == "光明区2021年政府工作报告"
    assert not stage.action("查看原件").isEnabled(), "剪贴板里的文字没有原件"


def test_an_empty_clipboard_is_told(stage: Stage) -> None:
    QGuiApplication.clipboard().clear()
    stage.action("从剪贴板打开").trigger()
    assert "没有文字" in stage.told()


def test_the_last_reports_are_listed_while_they_are_there(stage: Stage, tmp_path: Path) -> None:
    first, second = written(tmp_path, "光明区"), written(tmp_path, "南山区")
    assert recent(stage) == ["没有最近打开的报告"]
    stage.open(first, second)
    assert [text.split("\t")[0] for text in recent(stage)] == [second.name, first.name, "清空"]
    second.unlink()
    assert [text.split("\t")[0] for text in recent(stage)] == [first.name, "清空"]
    opened_menu(stage).actions()[-1].trigger()
    assert recent(stage) == ["没有最近打开的报告"]


def test_the_original_opens_in_the_program_of_the_system(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def show(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return len(shown) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    path = written(tmp_path, "光明区")
    stage.open(path)
    stage.action("查看原件").trigger()
    assert shown == [str(path)] and not stage.is_told()
    stage.action("查看原件").trigger()
    assert ".txt" in stage.told(), "没有程序能打开时应说明"
    path.unlink()
    stage.action("查看原件").trigger()
    assert "找不到原件" in stage.told() and len(shown) == 2


def choose_encoding(stage: Stage, label: str, ask: Callable[[], None]) -> list[str]:
    """Choose an encoding in the dialog that comes up; the preview of each."""
    previews: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EncodingDialog)
        sample = dialog.findChild(QLabel, "encodingSample")
        assert isinstance(sample, QLabel)
        for button in dialog.findChildren(QRadioButton):
            button.click()
            previews.append(sample.text())
        next(button for button in dialog.findChildren(QRadioButton) if button.text().startswith(label)).click()
        dialog.accept()

    def wait_for_dialog() -> None:
        if isinstance(QApplication.activeModalWidget(), EncodingDialog):
            timer.stop()
            choose()

    timer = QTimer(interval=20)
    timer.timeout.connect(wait_for_dialog)
    timer.start()
    ask()
    stage.qtbot.waitUntil(lambda: bool(previews) and not stage.window.opening.reading, timeout=20_000)
    return previews


def test_the_encoding_is_asked_where_none_fits(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "坏字节.txt"
    text = REPORT.format(place="光明区").encode()
    path.write_bytes(text[:300] + b"\xff\xfe\xff" + text[300:])
    previews = choose_encoding(stage, "UTF-8", lambda: stage.window.open(path))
    assert len(set(previews)) == len(previews) > 1
    assert any("光明区2021年政府工作报告" in preview for preview in previews)
    assert titles(stage) == ["阿荣旗2023年政府工作报告", "光明区2021年政府工作报告"]
    assert stage.told().startswith("有 3 个字读不出")
    stage.button("逐处查看").click()
    assert stage.find_count() == "1/3"


def test_a_report_is_opened_again_in_another_encoding(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(REPORT.format(place="光明区").encode("gb18030"))
    stage.open(path)
    stage.go("改善民生")
    choose_encoding(stage, "GB18030", stage.action("用其他编码重新打开").trigger)
    assert titles(stage) == ["阿荣旗2023年政府工作报告", "光明区2021年政府工作报告"]
    assert stage.window.session.page is not None and stage.window.session.page.area == 2


def test_a_file_that_is_read_in_no_time_opens(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def at_once(_: ThreadPoolExecutor, work: Callable[[], object]) -> Future[object]:
        future: Future[object] = Future()
        future.set_result(work())
        return future

    monkeypatch.setattr(ThreadPoolExecutor, "submit", at_once)
    stage.open(written(tmp_path, "光明区"))
    assert stage.window.windowTitle() == "光明区2021年政府工作报告"


class SlowFile:
    """Stands for a file that is long in reading, until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._free = Event()

        def slow(path: Path, encoding: str | None, progress: Progress) -> Document:
            if path.name == "慢.txt":
                self._free.wait(20)
                return Document(REPORT.format(place="慢城区"), path.name)
            return read(path, encoding, progress)

        monkeypatch.setattr("gui.opening.read", slow)

    def let_go(self, stage: Stage) -> None:
        self._free.set()
        stage.qtbot.wait(100)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, stage: Stage) -> Iterator[SlowFile]:
    file = SlowFile(monkeypatch)
    yield file
    file.let_go(stage)


@pytest.mark.parametrize("way", ["button", "key"])
def test_long_reading_is_told_and_can_be_given_up(stage: Stage, slow: SlowFile, way: str) -> None:
    stage.window.open(Path("慢.txt"))
    stage.qtbot.waitUntil(lambda: any(label.text() == "正在读取 慢.txt" for label in visible_labels(stage)))
    if way == "button":
        QTest.mouseClick(stage.button("取消"), Qt.MouseButton.LeftButton)
    else:
        stage.press(Qt.Key.Key_Escape)
    assert not any("正在读取" in label.text() for label in visible_labels(stage))
    slow.let_go(stage)
    assert titles(stage) == ["阿荣旗2023年政府工作报告"]


def visible_labels(stage: Stage) -> list[QLabel]:
    return [label for label in stage.window.statusBar().findChildren(QLabel) if label.isVisible()]


class CountedFile:
    """Stands for a file of a hundred pages, each long in reading."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.ended = Event(), Event()
        monkeypatch.setattr("gui.opening.read", self.read)

    def read(self, path: Path, encoding: str | None, progress: Progress) -> Document:
        try:
            for done in range(100):
                progress(done, 100)
                self.begun.set()
                self.ended.wait(0.1)
        except GivenUp:
            self.ended.set()
            raise
        return Document(REPORT.format(place="慢城区"), path.name)


def test_the_share_of_a_long_reading_is_shown_and_given_up_it_ends(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CountedFile(monkeypatch)
    stage.window.open(Path("百页.pdf"))
    [bar] = stage.window.statusBar().findChildren(QProgressBar)
    stage.qtbot.waitUntil(lambda: bar.isVisible() and 0 < bar.value() < 75)
    stage.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert file.ended.wait(20), "放弃的文件不该再读下去"
    stage.qtbot.wait(50)
    assert titles(stage) == ["阿荣旗2023年政府工作报告"] and not stage.is_told()


def test_closing_the_window_waits_for_no_file(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    file = CountedFile(monkeypatch)
    stage.window.open(Path("百页.pdf"))
    assert file.begun.wait(20)
    stage.window.stop()
    assert file.ended.is_set()


def test_another_file_wins_over_one_that_is_being_read(stage: Stage, slow: SlowFile, tmp_path: Path) -> None:
    stage.window.open(Path("慢.txt"))
    stage.open(written(tmp_path, "光明区"))
    slow.let_go(stage)
    assert titles(stage) == ["阿荣旗2023年政府工作报告", "光明区2021年政府工作报告"]


def test_files_that_are_called_one_after_the_other_all_open(stage: Stage, slow: SlowFile, tmp_path: Path) -> None:
    """As when several files are opened at once on the desktop, each by a start of its own."""
    opening = stage.window.opening
    opening.open_also(Path("慢.txt"))
    opening.open_also(written(tmp_path, "光明区"))
    slow.let_go(stage)
    stage.qtbot.waitUntil(lambda: not opening.reading, timeout=20_000)
    assert titles(stage)[1:] == ["慢城区2021年政府工作报告", "光明区2021年政府工作报告"]
