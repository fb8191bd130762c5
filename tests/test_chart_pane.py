"""The charts as they are drawn: true lengths, readable labels, one selection, mouse and keyboard, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from seed_gold import gold_report

from data.pages import paginate
from data.pages.book import Book, Page
from data.records import Report
from data.report import open_report
from data.wording import number
from gui.application import application
from gui.chart_canvas import readable_ticks
from gui.chart_marks import Label, text_width
from gui.chart_pane import NOTHING, ChartPane
from gui.chart_panel import Panel
from gui.chart_places import RowPlace
from gui.theme import Theme

NARROW, WIDE = 528, 976


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


def page(book: Book, key: str) -> Page:
    return next(page for page in book.pages if page.id == key)


def rows(pane: ChartPane) -> list[tuple[Panel, int, RowPlace]]:
    return [(panel, place, row) for panel in pane.panels for place, row in enumerate(panel.place.rows)]


def row_of(pane: ChartPane, name: str) -> tuple[Panel, int, RowPlace]:
    return next(found for found in rows(pane) if found[2].name == name)


def click(panel: Panel, row: RowPlace) -> None:
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=row.box.center().toPoint())


def colour_at(pane: ChartPane, panel: Panel, point: QPointF) -> QColor:
    place = panel.mapTo(pane, point.toPoint())
    image = pane.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(place.x() * ratio), round(place.y() * ratio))


def ink(label: Label) -> QRectF:
    """The box that a label's letters fill: the line's height is larger."""
    wide = text_width(label.words, label.pixels, label.bold) - 1
    left = {"left": label.box.left(), "right": label.box.right() - wide, "centre": label.box.center().x() - wide / 2}
    return QRectF(left[label.align], label.box.center().y() - 6, wide, 12)


def labels(panel: Panel) -> Iterator[tuple[str, Label]]:
    for label in panel.place.labels:
        yield panel.chart.title, label
    for row in panel.place.rows:
        for label in row.labels:
            yield row.name, label


def assert_readable(pane: ChartPane) -> None:
    for panel in pane.panels:
        placed = list(labels(panel))
        paper = QRectF(panel.rect())
        for name, label in placed:
            assert paper.contains(ink(label)), f"{name}: {label.words}"
        for (name, one), (_, other) in combinations(placed, 2):
            assert not ink(one).intersects(ink(other)), f"{name}: {one.words} / {other.words}"


def test_bars_are_as_long_as_their_values_on_an_axis_that_starts_at_zero(
    pane: ChartPane, report: Report, book: Book
) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel = pane.panels[0]
    pane.grab()
    assert panel.canvas is not None
    lengths = [panel.canvas.bar(row).width() for row in range(3)]
    assert lengths[0] / lengths[1] == pytest.approx(36.72 / 22.99, rel=0.01)
    for plot in panel.place.plots:
        for marks in plot.marks:
            bar = panel.canvas.bar(marks.row)
            assert marks.actual is not None
            assert bar.left() == pytest.approx(plot.x(0), abs=0.6)
            assert bar.right() == pytest.approx(plot.x(marks.actual), abs=0.6)
            assert bar.height() == pytest.approx(16, abs=0.6)


def test_the_bar_and_the_tick_stand_where_the_axis_says(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel = pane.panels[0]
    plot = panel.place.plots[0]
    marks = plot.marks[1]
    assert marks.actual is not None
    assert marks.target is not None
    bar, tick = QColor("#2F6193"), QColor("#A8500B")
    assert colour_at(pane, panel, QPointF(plot.x(1), marks.y)) == bar
    assert colour_at(pane, panel, QPointF(plot.x(marks.actual) - 3, marks.y)) == bar
    assert colour_at(pane, panel, QPointF(plot.x(marks.actual) + 3, marks.y - 6)) == QColor("#FFFEFC")
    assert colour_at(pane, panel, QPointF(plot.x(marks.target), marks.y - 9)) == tick


@pytest.mark.parametrize("width", [300, NARROW, WIDE])
def test_no_label_leaves_its_panel_or_covers_another(pane: ChartPane, report: Report, book: Book, width: int) -> None:
    pane.resize(width, 366)
    for shown in book.pages:
        pane.show_page(report, shown)
        assert_readable(pane)


@pytest.mark.parametrize("name", ["国务院2019年政府工作报告.txt", "深圳市2010年政府工作报告.txt"])
def test_labels_of_reports_with_falls_and_leaps_stay_apart_too(pane: ChartPane, shared: Path, name: str) -> None:
    report = open_report(shared / "reports" / name)
    for width in (NARROW, WIDE):
        pane.resize(width, 366)
        for shown in paginate(report).pages:
            pane.show_page(report, shown)
            assert_readable(pane)


@pytest.mark.parametrize("width", [300, NARROW, WIDE])
def test_numbers_of_an_axis_stand_apart(pane: ChartPane, report: Report, book: Book, width: int) -> None:
    pane.resize(width, 366)
    for shown in book.pages:
        pane.show_page(report, shown)
        for plot in (plot for panel in pane.panels for plot in panel.place.plots):
            ticks = readable_ticks(plot)
            assert 0 in ticks
            spans = [(plot.x(t), text_width(number(t) + plot.axis.suffix, 11) / 2) for t in ticks]
            for (x, half), (next_x, next_half) in pairwise(spans):
                assert x + half < next_x - next_half


def test_names_are_whole_at_both_sizes_of_the_window(pane: ChartPane, report: Report, book: Book) -> None:
    for width in (NARROW, WIDE):
        pane.resize(width, 366)
        for shown in (page for page in book.pages if page.kind == "area"):
            pane.show_page(report, shown)
            cut = [label.words for panel in pane.panels for _, label in labels(panel) if "…" in label.words]
            assert not cut


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_name_too_long_for_one_line_of_a_list_or_ladder_takes_two(
    pane: ChartPane, report: Report, book: Book, width: int
) -> None:
    def long(name: str) -> str:
        return f"由旗政府牵头并持续推进的{name}"

    figures = tuple(replace(figure, name=long(figure.name)) for figure in report.indicators)
    pairs = tuple(replace(pair, name=long(pair.name)) for pair in report.pairs)
    pane.resize(width, 366)
    pane.show_page(replace(report, indicators=figures, pairs=pairs), page(book, "area-2"))
    for panel in (panel for panel in pane.panels if not panel.place.plots):
        for row in panel.place.rows:
            assert "".join(label.words for label in row.labels if label.names_row) == row.name
            assert all(row.box.contains(ink(label)) for label in row.labels)


def test_one_column_in_a_narrow_pane_and_two_in_a_wide_one(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-2"))
    assert {panel.x() for panel in pane.panels} == {0}
    pane.resize(WIDE, 400)
    assert {panel.x() for panel in pane.panels} == {0, WIDE // 2}
    for one, other in combinations(pane.panels, 2):
        assert not one.geometry().intersects(other.geometry())


def test_results_and_tasks_stand_side_by_side_where_nothing_can_be_compared(
    pane: ChartPane, report: Report, book: Book
) -> None:
    pane.resize(WIDE, 400)
    pane.show_page(report, page(book, "area-3"))
    results, tasks = pane.panels
    assert (results.chart.title, tasks.chart.title) == ("上年成果", "今年任务")
    assert results.y() == tasks.y()


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
    assert pane.accessibleDescription() == f"今年任务：{pane.panels[1].place.rows[0].name}"
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


def test_charts_take_the_colours_in_force(pane: ChartPane, theme: Theme, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    panel = pane.panels[0]
    plot = panel.place.plots[0]
    bar = QPointF(plot.x(1), plot.marks[0].y)
    theme.choose("dark")
    assert colour_at(pane, panel, bar) == QColor("#8CB8E6")
    assert colour_at(pane, panel, QPointF(plot.right + 20, plot.bottom + 4)) == QColor("#21252B")
    theme.choose("light")
    assert colour_at(pane, panel, bar) == QColor("#2F6193")


def test_a_page_without_figures_says_one_calm_sentence(pane: ChartPane, report: Report, book: Book) -> None:
    pane.show_page(report, page(book, "area-1"))
    pane.show_page(report, page(book, "overview"))
    assert not pane.panels
    assert pane.accessibleDescription() == NOTHING
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
