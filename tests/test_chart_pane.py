"""The charts in use: clicks, one selection, the keyboard, the wheel, what is told of a row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chart_stage import NARROW, WIDE, click, colour_at, page, row_of, rows
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from seed_gold import gold_report

from data.pages import paginate
from data.pages.book import Book
from data.records import Report
from gui.application import application
from gui.chart_pane import ChartPane
from gui.theme import Theme


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


@pytest.fixture(scope="module")
def book(report: Report) -> Book:
    return paginate(report)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    application()
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ChartPane:
    pane = ChartPane(theme)
    qtbot.addWidget(pane)
    pane.resize(NARROW, 366)
    pane.show()
    return pane


def test_a_click_asks_for_the_figures_of_the_row(qtbot: QtBot, pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    known = {indicator.id: indicator.text for indicator in report.indicators}
    for name, figures in (("招商引资到位资金", {"22.99亿元", "40亿元"}), ("旗级重点项目", {"12个"})):
        panel, _, row = row_of(pane, name)
        with qtbot.waitSignal(pane.row_picked) as asked:
            click(panel, row)
        [ids] = asked.args or []
        assert figures <= {known[key] for key in ids}


def test_a_selection_marks_its_row_brings_it_into_view_and_asks_for_nothing(
    qtbot: QtBot, pane: ChartPane, report: Report, book: Book
) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel, _, row = row_of(pane, "发放惠民消费券")
    with qtbot.assertNotEmitted(pane.row_picked):
        pane.show_selection(row.ids)
    seen = panel.mapTo(pane, row.box.center().toPoint())
    assert pane.rect().contains(seen)
    ground = QPointF(row.box.center().x(), row.box.top() + 3)
    assert colour_at(pane, panel, QPointF(1, row.box.center().y())) == QColor("#2F6193")
    assert colour_at(pane, panel, ground) == QColor("#E4ECF4")
    pane.show_selection(())
    assert colour_at(pane, panel, ground) == QColor("#FFFEFC")


def test_a_selection_of_one_figure_marks_the_row_that_it_stands_in(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel, _, row = row_of(pane, "招商引资到位资金")
    pane.show_selection(row.ids[-1:])
    assert colour_at(pane, panel, QPointF(1, row.box.center().y())) == QColor("#2F6193")


def test_arrows_go_from_row_to_row_and_enter_asks(qtbot: QtBot, pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        QTest.keyClick(pane, Qt.Key.Key_Down)
    assert pane.accessibleDescription() == f"项目：走到哪一步：{pane.panels[1].place.rows[0].name}"
    with qtbot.waitSignal(pane.row_picked) as asked:
        QTest.keyClick(pane, Qt.Key.Key_Return)
    assert asked.args == [pane.panels[1].place.rows[0].ids]
    QTest.keyClick(pane, Qt.Key.Key_End)
    panel, _, last = rows(pane)[-1]
    assert pane.rect().contains(panel.mapTo(pane, last.box.center().toPoint()))
    QTest.keyClick(pane, Qt.Key.Key_Home)
    with qtbot.waitSignal(pane.row_picked) as asked:
        QTest.keyClick(pane, Qt.Key.Key_Enter)
    assert asked.args == [rows(pane)[0][2].ids]


def test_the_keyboards_place_is_seen_only_where_the_keyboard_is(
    qtbot: QtBot, pane: ChartPane, report: Report, book: Book
) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel, _, row = rows(pane)[0]
    frame = QPointF(row.box.width() / 2, row.box.top())
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.clearFocus()
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    assert colour_at(pane, panel, frame) == QColor("#2F6193")
    pane.clearFocus()
    assert colour_at(pane, panel, frame) == QColor("#FFFEFC")


def test_a_page_without_figures_says_why_it_has_no_charts(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    pane.show_page(report, replace(page(book, "theme-8"), indicators=(), blocks=()))
    assert not pane.panels
    assert "没有写出数字" in pane.accessibleDescription()
    image = pane.grab().toImage()
    ratio = image.devicePixelRatio()
    line = [image.pixelColor(x, round(36 * ratio)).lightness() for x in range(image.width())]
    assert min(line) < 180


def test_the_wheel_over_a_chart_scrolls_the_pane(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel = pane.panels[0]
    before = panel.mapTo(pane, QPoint(0, 0)).y()
    QTest.wheelEvent(pane.windowHandle(), QPointF(100, 60), QPoint(0, -120))
    assert panel.mapTo(pane, QPoint(0, 0)).y() < before


@pytest.mark.qt_log_ignore(r"does not support raise", extend=True)
def test_resting_on_a_row_tells_its_sentences(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel, _, row = row_of(pane, "进出口贸易总额")
    spot = row.box.center().toPoint()
    QApplication.sendEvent(panel, QHelpEvent(QEvent.Type.ToolTip, spot, panel.mapToGlobal(spot)))
    assert "全旗进出口贸易总额完成2.93亿元" in QToolTip.text()
    assert "力争外贸进出口总额达到3亿元以上" in QToolTip.text()


def test_axes_out_of_sight_are_drawn_when_they_come_into_view(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "full"))
    drawn = [panel.canvas is not None for panel in pane.panels if panel.place.plots]
    assert drawn[0]
    assert not drawn[-1]
    panel, _, row = next(found for found in rows(pane) if found[0].chart.title == "每年的工作量")
    pane.show_selection(row.ids)
    assert panel.canvas is not None


def test_a_wide_pane_keeps_its_rows_when_it_becomes_narrow(pane: ChartPane, report: Report, book: Book) -> None:
    pane.resize(WIDE, 400)
    pane.show_page(report, page(book, "area-5"))
    before = [row.ids for _, _, row in rows(pane)]
    pane.show_selection(before[0])
    pane.resize(NARROW, 400)
    assert [row.ids for _, _, row in rows(pane)] == before
    panel, _, row = rows(pane)[0]
    assert colour_at(pane, panel, QPointF(1, row.box.center().y())) == QColor("#2F6193")
