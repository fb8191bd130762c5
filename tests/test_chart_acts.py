"""What can be done with a chart: its numbers, the whole screen, its menu, a file; by mouse and by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from chart_stage import NARROW, click, page, row_of
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot
from seed_gold import gold_report
from stage import Stage

from data.pages import paginate
from data.pages.book import Book
from data.records import Report
from gui.application import application
from gui.chart_enlarged import EnlargedChart
from gui.chart_growth import GrowthChart
from gui.chart_pane import ChartPane
from gui.chart_panel import Panel
from gui.picture_exporting import FORMATS
from gui.theme import Theme


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


@pytest.fixture(scope="module")
def book(report: Report) -> Book:
    return paginate(report)


@pytest.fixture
def pane(qtbot: QtBot, report: Report, book: Book) -> ChartPane:
    """The charts of area one."""
    application()
    theme = Theme("light")
    theme.apply()
    pane = ChartPane(theme)
    qtbot.addWidget(pane)
    pane.resize(NARROW, 366)
    pane.show()
    pane.show_page(report, page(book, "area-1"))
    return pane


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Stage:
    stage = Stage(qtbot, tmp_path / "settings.ini")
    qtbot.waitUntil(lambda: stage.window.findChild(GrowthChart) is not None)
    return stage


def click_toggle(panel: Panel) -> None:
    assert panel.place.toggle is not None
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.place.toggle.box.center().toPoint())


def words(panel: Panel) -> list[str]:
    return [label.words for row in panel.place.rows for label in row.labels]


def enlarged(pane: ChartPane) -> EnlargedChart:
    [shown] = [each for each in pane.findChildren(EnlargedChart) if each.isVisible()]
    return shown


def test_the_words_beside_a_title_turn_a_chart_into_its_numbers_and_back(qtbot: QtBot, pane: ChartPane) -> None:
    panel = pane.panels[0]
    below = pane.panels[1].y()
    click_toggle(panel)
    assert panel.canvas is None
    assert {"36.72", "40.4以上", "+3.68（+10.0%）"} <= set(words(panel))
    assert pane.panels[1].y() != below
    assert not panel.geometry().intersects(pane.panels[1].geometry())
    with qtbot.waitSignal(pane.row_picked) as asked:
        click(panel, panel.place.rows[1])
    assert asked.args == [panel.place.rows[1].ids]
    click_toggle(panel)
    pane.grab()
    assert panel.canvas is not None
    assert pane.panels[1].y() == below


def test_a_selection_stays_where_a_chart_turns_into_its_numbers(pane: ChartPane) -> None:
    panel, _, row = row_of(pane, "招商引资到位资金")
    pane.show_selection(row.ids)
    pane.act("turn")
    again, _, turned = row_of(pane, "招商引资到位资金")
    assert again is panel
    assert turned.ids == row.ids
    assert "+17.01（+74.0%）" in words(panel)


def test_a_page_that_is_shown_again_is_not_drawn_again(pane: ChartPane, report: Report, book: Book) -> None:
    first = list(pane.panels)
    pane.act("turn")
    pane.show_page(report, page(book, "area-2"))
    pane.show_page(report, page(book, "area-1"))
    assert list(pane.panels) == first
    assert pane.panels[0].as_numbers


def test_a_double_click_shows_the_chart_over_the_whole_screen_and_escape_takes_it_away(
    qtbot: QtBot, pane: ChartPane
) -> None:
    panel, _, row = row_of(pane, "招商引资到位资金")
    QTest.mouseDClick(panel, Qt.MouseButton.LeftButton, pos=row.box.center().toPoint())
    large = enlarged(pane)
    assert large.isFullScreen()
    assert large.scale > 1
    assert large.panel.chart is panel.chart
    place = large.panel.place.rows[1].box.center()
    with qtbot.waitSignal(pane.row_picked) as asked:
        QTest.mouseClick(large, Qt.MouseButton.LeftButton, pos=large.point_of(place).toPoint())
    assert asked.args == [row.ids]
    QTest.keyClick(large, Qt.Key.Key_Right)
    assert large.panel.chart is pane.panels[1].chart
    QTest.keyClick(large, Qt.Key.Key_Left)
    QTest.keyClick(large, Qt.Key.Key_T)
    assert large.panel.as_numbers
    QTest.keyClick(large, Qt.Key.Key_Escape)
    assert not [each for each in pane.findChildren(EnlargedChart) if each.isVisible()]


def test_a_chart_over_the_whole_screen_is_as_large_as_it_fits(pane: ChartPane) -> None:
    pane.act("enlarge")
    large = enlarged(pane)
    for width, height in ((1920, 1080), (900, 1400)):
        large.resize(width, height)
        size = QPointF(large.panel.width(), large.panel.place.height) * large.scale
        assert size.x() <= width
        assert size.y() <= height
        assert max(size.x() / width, size.y() / height) > 0.8
    large.close()


@pytest.mark.qt_log_ignore(r"does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_of_a_chart_offers_all_that_can_be_done_with_it(
    qtbot: QtBot, pane: ChartPane, reason: QContextMenuEvent.Reason
) -> None:
    spot = QPoint(60, 40)
    QApplication.sendEvent(pane, QContextMenuEvent(reason, spot, pane.mapToGlobal(spot)))
    [menu] = [each for each in pane.findChildren(QMenu) if each.isVisible()]
    entries = {action.text().split("(&")[0]: action for action in menu.actions() if action.text()}
    assert list(entries) == ["换成数字表", "放大到整个屏幕", "复制为图片", "复制为 16:9 图片", "导出图片…"]
    with qtbot.waitSignal(pane.export_picked) as asked:
        entries["导出图片…"].trigger()
    [picture] = asked.args or []
    assert picture.chart is pane.panels[0].chart
    entries["换成数字表"].trigger()
    assert pane.panels[0].as_numbers
    menu.close()


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda each: f"{each.suffix}{each.scale}{each.slide}")
def test_the_window_writes_the_picture_of_the_chart_at_hand(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: object
) -> None:
    wanted = next(each for each in FORMATS if each is chosen)
    stage.go("扩大经济总量")
    target = tmp_path / "图.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), wanted.filter))
    stage.action("导出图表为图片").trigger()
    stage.qtbot.waitUntil(stage.is_told)
    made = target.with_suffix(wanted.suffix)
    assert made.name in stage.told()
    if wanted.suffix == ".png":
        assert QImage(str(made)).width() == (1280 if wanted.slide else 640) * wanted.scale
    else:
        assert made.read_bytes().startswith(b"%PDF" if wanted.suffix == ".pdf" else b"<?xml")


def test_a_picture_that_cannot_be_written_is_told_and_leaves_nothing(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.go("扩大经济总量")
    nowhere = tmp_path / "没有" / "图.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), FORMATS[0].filter))
    stage.action("导出图表为图片").trigger()
    stage.qtbot.waitUntil(stage.is_told)
    assert "文件夹不存在" in stage.told()
    assert not nowhere.parent.exists()


def test_the_overview_shows_the_growth_of_its_cards_and_its_chart_is_at_hand(stage: Stage) -> None:
    stage.action("总览").trigger()
    growth = stage.part(GrowthChart)
    assert growth.panel is not None
    names = [row.name for row in growth.panel.place.rows]
    assert names[0] == "地区生产总值"
    assert "工业增加值" in names
    QGuiApplication.clipboard().clear()
    stage.action("复制图表为图片").trigger()
    assert QGuiApplication.clipboard().image().width() == 2 * 640
    click(growth.panel, growth.panel.place.rows[0])
    assert set(stage.window.session.selection.ids) & set(growth.panel.place.rows[0].ids)
