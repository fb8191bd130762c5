"""Several reports at once: their tabs, what each remembers, and two of them beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SEED
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton
from pytestqt.qtbot import QtBot
from stage import Stage

from gui.chart_slot import ChartSlot
from gui.desk import Desk
from gui.desk_tabs import DeskTabs
from gui.outline_pane import OutlinePane
from gui.table_pane import TablePane
from gui.text_view import TextView

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REPORT = (
    "光明区{year}年政府工作报告\n各位代表：\n一、{last}年工作回顾\n全区地区生产总值完成88亿元，增长6%。\n"
    "二、{year}年工作安排\n（一）扩大有效投资。力争固定资产投资增长12%，新开工项目25个。\n（二）改善民生。新建学校3所。\n"
)


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    """Two years of one place."""
    made = (tmp_path / "光明区2021.txt", tmp_path / "光明区2022.txt")
    for year, path in zip((2021, 2022), made, strict=True):
        path.write_text(REPORT.format(year=year, last=year - 1), "utf-8")
    return made


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, paths: tuple[Path, Path]) -> Iterator[Stage]:
    """The window with both years open, 2022 in front."""
    made = Stage(qtbot, tmp_path / "settings.ini", paths[0])
    made.open(paths[1])
    yield made
    made.close()


def tabs(stage: Stage) -> list[str]:
    """The names on the tabs, where there is a strip of them."""
    strip = stage.window.findChild(DeskTabs)
    assert isinstance(strip, DeskTabs)
    return [strip.tabText(place) for place in range(strip.count())] if strip.isVisible() else []


def click_tab(stage: Stage, place: int, button: Qt.MouseButton = LEFT) -> None:
    strip = stage.part(DeskTabs)
    QTest.mouseClick(strip, button, pos=strip.tabRect(place).center())
    QApplication.processEvents()


def shown(stage: Stage) -> list[Desk]:
    """The reports in view, from left to right."""
    desks = [desk for desk in stage.window.desks if desk.isVisible()]
    return sorted(desks, key=lambda desk: desk.mapTo(stage.window, QPoint(0, 0)).x())


def year(desk: Desk) -> str:
    return desk.title.removeprefix("光明区")[:4]


def beside(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F8)
    QApplication.processEvents()


def test_one_report_has_no_tabs(qtbot: QtBot, tmp_path: Path) -> None:
    stage = Stage(qtbot, tmp_path / "settings.ini")
    assert tabs(stage) == []
    assert not stage.action("关闭报告").isEnabled() and not stage.action("并排比较").isEnabled()
    stage.close()


def test_each_report_has_a_tab(stage: Stage) -> None:
    assert tabs(stage) == ["光明区2021年政府工作报告", "光明区2022年政府工作报告"]
    assert "2022" in stage.window.windowTitle()
    click_tab(stage, 0)
    assert "2021" in stage.window.windowTitle()
    stage.press(Qt.Key.Key_Tab, CTRL)
    assert "2022" in stage.window.windowTitle()
    stage.press(Qt.Key.Key_Tab, CTRL | SHIFT)
    assert "2021" in stage.window.windowTitle()


@pytest.mark.parametrize("way", ["key", "cross", "middle button"])
def test_a_report_is_closed(stage: Stage, way: str) -> None:
    if way == "key":
        stage.press(Qt.Key.Key_W, CTRL)
    elif way == "middle button":
        click_tab(stage, 1, Qt.MouseButton.MiddleButton)
    else:
        cross = stage.part(DeskTabs).tabButton(1, QTabBar.ButtonPosition.RightSide)
        assert isinstance(cross, QToolButton)
        QTest.mouseClick(cross, LEFT)
    assert tabs(stage) == []
    assert [year(desk) for desk in shown(stage)] == ["2021"]
    stage.action("深色外观").trigger()
    stage.go("改善民生")
    assert "学校" in stage.text.toPlainText()


def test_each_report_keeps_its_place_selection_and_search(stage: Stage) -> None:
    stage.go("扩大有效投资")
    stage.press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(stage.find_line(), "25")
    stage.click_figure(stage.figure("25个"))
    chosen = stage.window.session.selection
    click_tab(stage, 0)
    assert stage.find_line().text() == ""
    assert stage.window.session.page is not None and stage.window.session.page.kind == "overview"
    click_tab(stage, 1)
    assert stage.find_line().text() == "25" and stage.find_count() == "1/1"
    assert stage.window.session.page is not None and stage.window.session.page.area == 1
    assert stage.window.session.selection == chosen and chosen.ids


def test_a_file_that_is_open_comes_to_the_front_as_it_is_now(stage: Stage, paths: tuple[Path, Path]) -> None:
    click_tab(stage, 0)
    stage.go("改善民生")
    click_tab(stage, 1)
    paths[0].write_text(REPORT.format(year=2021, last=2020).replace("3所", "5所"), "utf-8")
    stage.open(paths[0])
    assert len(tabs(stage)) == 2 and "2021" in stage.window.windowTitle()
    assert "5所" in stage.text.toPlainText()


def test_a_file_that_is_gone_leaves_its_report_open(stage: Stage, paths: tuple[Path, Path]) -> None:
    stage.go("改善民生")
    paths[1].unlink()
    stage.open(paths[1])
    assert "找不到" in stage.told()
    assert len(tabs(stage)) == 2
    assert "学校" in stage.text.toPlainText()


def test_every_report_comes_back_where_it_was_left(qtbot: QtBot, tmp_path: Path, paths: tuple[Path, Path]) -> None:
    settings = tmp_path / "settings.ini"
    first = Stage(qtbot, settings, paths[0])
    first.go("改善民生")
    first.open(paths[1])
    first.go("扩大有效投资")
    first.close()
    second = Stage(qtbot, settings, paths[0])
    assert second.window.session.page is not None and second.window.session.page.area == 2
    second.open(paths[1])
    assert second.window.session.page.area == 1
    second.close()


def test_two_years_stand_beside_each_other(stage: Stage) -> None:
    beside(stage)
    assert [year(desk) for desk in shown(stage)] == ["2021", "2022"], "先打开的在左"
    left, right = shown(stage)
    assert abs(left.width() - right.width()) <= 1
    stage.press(Qt.Key.Key_PageDown, CTRL)
    assert "固定资产投资" in stage.part(TextView, right).toPlainText()
    assert left.session.page is not None and left.session.page.kind == "overview"
    beside(stage)
    assert [year(desk) for desk in shown(stage)] == ["2022"]


def test_the_report_that_is_worked_in_is_the_one_meant(stage: Stage) -> None:
    beside(stage)
    left, right = shown(stage)
    for desk in (left, right, left):
        QTest.mouseClick(desk.panes.overview.viewport(), LEFT)
        desk.panes.overview.setFocus()
        stage.press(Qt.Key.Key_PageDown, CTRL)
        assert stage.window.desks.active is desk
        assert stage.window.windowTitle() == desk.title
        stage.press(Qt.Key.Key_Home, CTRL)


def test_beside_each_other_nothing_is_cut_off(stage: Stage) -> None:
    stage.window.resize(1280, 800)
    for place in (0, 1):
        click_tab(stage, place)
        stage.go("扩大有效投资")
    beside(stage)
    assert stage.window.width() == 1280, "窗口不应被撑大"
    for desk in shown(stage):
        for pane in (stage.part(TextView, desk), stage.part(TablePane, desk)):
            edge = pane.mapTo(desk, QPoint(pane.width(), 0)).x()
            assert pane.width() >= 520 and edge <= desk.width()
        assert not [part for part in desk.findChildren(ChartSlot) if part.isVisible()]


def test_the_tree_can_be_called_where_it_has_no_room(stage: Stage) -> None:
    stage.window.resize(1280, 800)
    beside(stage)
    _, right = shown(stage)
    tree = next(iter(right.findChildren(OutlinePane)))
    assert not tree.isVisible()
    stage.press(Qt.Key.Key_0, CTRL)
    assert tree.isVisible()
    QTest.mouseClick(next(b for b in right.findChildren(QToolButton) if b.accessibleName() == "目录"), LEFT)
    assert not tree.isVisible()
    beside(stage)
    assert tree.isVisible(), "单独显示时目录总在"


def test_a_third_report_takes_the_place_of_the_one_that_is_meant(stage: Stage) -> None:
    beside(stage)
    stage.open(SEED)
    left, right = shown(stage)
    assert year(left) == "2021" and right.title == "阿荣旗2023年政府工作报告"
    click_tab(stage, 1)
    assert [year(desk) for desk in shown(stage)] == ["2021", "2022"]


def test_closing_one_of_two_leaves_the_other_alone(stage: Stage) -> None:
    beside(stage)
    stage.press(Qt.Key.Key_W, CTRL)
    QApplication.processEvents()
    assert [year(desk) for desk in shown(stage)] == ["2021"]
    assert not stage.window.desks.comparing
    assert shown(stage)[0].width() == stage.window.width()


def test_splitters_are_the_same_in_all_reports(stage: Stage) -> None:
    stage.go("改善民生")
    handle = stage.window.desks.active.panes.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, LEFT, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(60, 0))
    QTest.mouseRelease(handle, LEFT, pos=middle + QPoint(60, 0))
    width = stage.tree.width()
    click_tab(stage, 0)
    QApplication.processEvents()
    assert stage.tree.width() == width > 240
