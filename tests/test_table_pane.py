"""The tables beside the text: rows, groups, order, selection, copying, and the room that columns get."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from data.pages.book import Block, Page, Passage
from data.records import Bound, FigureKind, Indicator, Masthead, Pair, Report, Row, Status, WordedTarget
from data.tables.columns import FIGURES
from data.tables.file_columns import COMPARISON_IN_FILES
from gui.table_model import TableModel
from gui.table_pane import TablePane
from gui.table_sheet import comparison_sheet, figures_sheet
from gui.table_view import TableView
from gui.table_widths import Claim, balanced
from gui.theme import Theme

TEXT = (
    "去年，固定资产投资完成36.72亿元，总量位居全市第2位。招商引资到位资金22.99亿元，增长80%。进出口总额完成2.93亿元。\n"
    "今年，固定资产投资完成40.4亿元以上。招商引资到位资金突破40亿元。进出口总额完成3.1亿元以上。"
    "实施23个市级重点项目。实际使用外资6亿元。创建标准化示范牧场18家。居民收入与经济增长基本同步。"
)


def figure(
    key: str,
    name: str,
    written: str,
    status: Status,
    kind: FigureKind = "value",
    bound: Bound = "exact",
) -> Indicator:
    start = TEXT.index(written)
    number = "".join(letter for letter in written if letter.isdigit() or letter == ".")
    unit = written.removeprefix("第").removeprefix(number)
    year = 2023 if status == "target" else 2022
    return Indicator(
        *(key, name, float(number), unit, kind, bound, status, year, "", "", "", 0.9),
        *(written, start, start + len(written), "s", 1),
    )


ACTUALS = (
    figure("a1", "固定资产投资", "36.72亿元", "actual"),
    figure("a2", "固定资产投资", "第2位", "actual", "rank"),
    figure("a3", "招商引资到位资金", "22.99亿元", "actual"),
    figure("a4", "招商引资到位资金", "80%", "actual", "growth"),
    figure("a5", "进出口总额", "2.93亿元", "actual"),
)
TARGETS = (
    figure("t1", "固定资产投资", "40.4亿元", "target", bound="over"),
    figure("t2", "招商引资到位资金", "40亿元", "target", bound="over"),
    figure("t3", "进出口总额", "3.1亿元", "target", bound="over"),
    figure("t4", "市级重点项目", "23个", "target"),
    figure("t5", "实际使用外资", "6亿元", "target"),
    figure("t6", "创建标准化示范牧场", "18家", "target"),
)
WORDS = "与经济增长基本同步"
WORDED = WordedTarget("w1", "居民收入", WORDS, TEXT.index(WORDS), TEXT.index(WORDS) + len(WORDS), "s", 1)
PAIRS = tuple(
    Pair(actual, target, name, "level", True, "")
    for actual, target, name in (
        ("a1", "t1", "固定资产投资"),
        ("a3", "t2", "招商引资到位资金"),
        ("a5", "t3", "进出口总额"),
    )
)
REPORT = Report(
    file="报告.txt",
    text=TEXT,
    masthead=Masthead("报告", "", "", 2023, "", "", "", ""),
    sections=(),
    indicators=ACTUALS + TARGETS,
    worded_targets=(WORDED,),
    pairs=PAIRS,
    tasks=(),
    other_numbers=(),
)


def page(key: str, figures: tuple[Indicator, ...], start: int = 0, end: int = len(TEXT)) -> Page:
    ids = tuple(one.id for one in figures)
    review = tuple(one.id for one in figures if one.status == "actual")
    return Page(key, "area", key, key, 1, (Block("plain", "", "", (Passage(start, end, "body"),)),), ids, review)


AREA = page("area", ACTUALS + TARGETS)
REVIEW = page("review", ACTUALS, 0, TEXT.index("\n"))
NOTHING = page("nothing", (), 0, 0)

PAIRED = ["固定资产投资", "招商引资到位资金", "进出口总额"]
ALONE = ["市级重点项目", "实际使用外资", "创建标准化示范牧场", "居民收入"]
HEADING = "只有目标，没有可对照的上年数"


@pytest.fixture
def pane(qtbot: QtBot) -> TablePane:
    made = TablePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(528, 500)
    made.show_page(REPORT, AREA)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def picks(pane: TablePane) -> list[tuple[str, ...]]:
    heard: list[tuple[str, ...]] = []
    pane.row_picked.connect(heard.append)
    return heard


def view_of(pane: TablePane) -> TableView:
    found = pane.findChild(TableView)
    assert isinstance(found, TableView)
    return found


def column(pane: TablePane, title: str) -> int:
    model = view_of(pane).model()
    return next(c for c in range(model.columnCount()) if model.headerData(c, Qt.Orientation.Horizontal) == title)


def cells(pane: TablePane, title: str) -> list[str]:
    """What stands in a column, headings of groups included, from top to bottom."""
    model = view_of(pane).model()
    return [str(model.index(row, column(pane, title)).data() or "") for row in range(model.rowCount())]


def click_row(pane: TablePane, name: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = view_of(pane)
    index = view.model().index(cells(pane, "指标").index(name), 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center())


def click_title(pane: TablePane, title: str) -> None:
    header = view_of(pane).horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column(pane, title)) + 20, 15)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def tabs_of(pane: TablePane) -> QTabBar:
    found = pane.findChild(QTabBar)
    assert isinstance(found, QTabBar)
    return found


def choose_tab(pane: TablePane, title: str) -> None:
    tabs = tabs_of(pane)
    place = [tabs.tabText(number) for number in range(tabs.count())].index(title)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())


def selected(pane: TablePane) -> list[str]:
    return [str(index.data()) for index in view_of(pane).selectionModel().selectedRows()]


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = TableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for sheet in (comparison_sheet(REPORT, AREA), figures_sheet(REPORT, AREA), comparison_sheet(REPORT, NOTHING)):
        model.show_groups(REPORT, sheet.groups, sheet.columns)
        for place in (2, 5, -1):
            model.sort(place, Qt.SortOrder.DescendingOrder)
    assert tester.model() is model


def test_one_row_a_name_and_targets_without_a_partner_below(pane: TablePane) -> None:
    assert cells(pane, "指标") == [*PAIRED, HEADING, *ALONE]
    assert cells(pane, "上年完成")[:3] == ["36.72", "22.99", "2.93"]
    assert cells(pane, "今年目标") == ["40.4以上", "突破40", "3.1以上", "", "23", "6", "18", WORDS]
    assert cells(pane, "变化")[:3] == ["+3.68", "+17.01", "+0.17"]


def test_a_result_that_is_missing_is_a_dash(pane: TablePane) -> None:
    assert cells(pane, "上年完成")[4:] == ["—", "—", "—", "—"]


def test_numbers_sort_by_size_inside_their_groups(pane: TablePane) -> None:
    click_title(pane, "今年目标")
    assert cells(pane, "今年目标") == ["3.1以上", "突破40", "40.4以上", "", "6", "18", "23", WORDS]
    click_title(pane, "今年目标")
    assert cells(pane, "指标")[:4] == ["固定资产投资", "招商引资到位资金", "进出口总额", HEADING]
    click_title(pane, "今年目标")
    assert cells(pane, "指标") == [*PAIRED, HEADING, *ALONE]


@pytest.mark.parametrize("clicks", [1, 2])
def test_what_is_missing_stays_last(pane: TablePane, clicks: int) -> None:
    for _ in range(clicks):
        click_title(pane, "增速")
    assert cells(pane, "增速")[:3] == ["+80%", "", ""]


def test_names_sort_as_a_dictionary_has_them(pane: TablePane) -> None:
    click_title(pane, "指标")
    assert cells(pane, "指标")[:3] == ["固定资产投资", "进出口总额", "招商引资到位资金"]


def test_the_selection_follows_its_row_when_sorted(pane: TablePane) -> None:
    pane.show_selection(("t3",))
    click_title(pane, "今年目标")
    assert selected(pane) == ["进出口总额"]
    assert view_of(pane).currentIndex().row() == 0


def test_a_click_tells_all_figures_of_the_row(pane: TablePane, picks: list[tuple[str, ...]]) -> None:
    click_row(pane, "招商引资到位资金")
    assert picks == [("a3", "a4", "t2")]


def test_a_group_heading_cannot_be_picked(pane: TablePane, picks: list[tuple[str, ...]]) -> None:
    click_row(pane, HEADING)
    assert picks == []
    assert selected(pane) == []


def test_arrow_keys_pass_over_the_group_heading(pane: TablePane, picks: list[tuple[str, ...]]) -> None:
    pane.show_selection(("a5",))
    view = view_of(pane)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    assert picks == [("t4",), ("a5", "t3"), ("w1",), ("a1", "a2", "t1"), ("a1", "a2", "t1")]


def test_showing_a_selection_says_nothing(pane: TablePane, picks: list[tuple[str, ...]]) -> None:
    for ids in (("a3",), ("t4",), ("nowhere",), ()):
        pane.show_selection(ids)
    pane.show_page(REPORT, REVIEW)
    assert picks == []


def test_the_row_that_shows_most_of_the_figures_is_selected(pane: TablePane) -> None:
    pane.show_selection(("a1", "a3", "t2"))
    assert selected(pane) == ["招商引资到位资金"]
    pane.show_selection(("nowhere",))
    assert selected(pane) == []


def test_the_selection_is_found_again_in_the_other_tab(pane: TablePane) -> None:
    pane.show_selection(("t4",))
    choose_tab(pane, "逐条")
    assert selected(pane) == ["市级重点项目"]
    assert pane.table_shown().title == "逐条"


def test_one_row_a_figure(pane: TablePane) -> None:
    choose_tab(pane, "逐条")
    assert cells(pane, "数值") == ["36.72", "2", "22.99", "80", "2.93", "40.4", "40", "3.1", "23", "6", "18"]
    assert cells(pane, "性质")[:6] == ["完成"] * 5 + ["目标"]


def test_a_selected_row_is_brought_into_view(pane: TablePane) -> None:
    pane.resize(528, 150)
    pane.show_selection(("w1",))
    view = view_of(pane)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_a_basis_and_a_reason_are_told_where_they_count(pane: TablePane) -> None:
    note = "上年数扣除留抵退税因素，今年目标未说明口径"
    actual = replace(ACTUALS[0], basis="扣除留抵退税因素后")
    pairs = (replace(PAIRS[0], comparable=False, note=note), *PAIRS[1:])
    pane.show_page(replace(REPORT, indicators=(actual, *REPORT.indicators[1:]), pairs=pairs), AREA)
    model = view_of(pane).model()
    told = [model.index(0, c).data(Qt.ItemDataRole.ToolTipRole) for c in range(model.columnCount())]
    assert told[column(pane, "上年完成")] == "扣除留抵退税因素后"
    assert told[column(pane, "变化")] == note
    assert told[column(pane, "今年目标")] is None


def test_copying_one_row_and_several(pane: TablePane) -> None:
    view = view_of(pane)
    click_row(pane, "进出口总额")
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "进出口总额\t亿元\t2.93\t\t\t3.1以上\t+0.17"
    click_row(pane, "市级重点项目", Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    titles, *rows = QGuiApplication.clipboard().text().split("\n")
    assert titles == "指标\t单位\t上年完成\t增速\t位次\t今年目标\t变化"
    assert rows == ["进出口总额\t亿元\t2.93\t\t\t3.1以上\t+0.17", "市级重点项目\t个\t\t\t\t23\t"]
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()


def test_several_selected_rows_stay_when_the_window_answers(pane: TablePane) -> None:
    pane.row_picked.connect(pane.show_selection)
    click_row(pane, "固定资产投资")
    click_row(pane, "进出口总额", Qt.KeyboardModifier.ShiftModifier)
    assert selected(pane) == PAIRED


def test_the_menu_copies_the_table_and_the_sentences(pane: TablePane) -> None:
    click_row(pane, "招商引资到位资金")
    actions = {action.text(): action for action in view_of(pane).menu().actions()}
    actions["复制整表"].trigger()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 1 + len(PAIRED) + len(ALONE)
    actions["复制所在句子"].trigger()
    assert QGuiApplication.clipboard().text() == "招商引资到位资金22.99亿元，增长80%。\n招商引资到位资金突破40亿元。"


def test_the_menu_sorts_by_the_current_column(pane: TablePane) -> None:
    view = view_of(pane)
    view.setCurrentIndex(view.model().index(0, column(pane, "今年目标")))
    actions = {action.text(): action for action in view.menu().actions()}
    actions["按“今年目标”降序"].trigger()
    assert cells(pane, "今年目标")[4:7] == ["23", "18", "6"]
    actions["恢复原文顺序"].trigger()
    assert cells(pane, "今年目标")[4:7] == ["23", "6", "18"]


def test_what_is_shown_is_handed_over_as_sorted(pane: TablePane) -> None:
    click_title(pane, "今年目标")
    shown = pane.table_shown()
    assert shown.title == "对照"
    assert shown.columns == COMPARISON_IN_FILES
    assert [row.name for row in shown.records if isinstance(row, Row)][:2] == ["进出口总额", "招商引资到位资金"]
    choose_tab(pane, "逐条")
    assert pane.table_shown().columns == FIGURES
    assert pane.table_shown().records == REPORT.indicators


def test_a_page_of_results_shows_no_columns_for_targets(pane: TablePane) -> None:
    pane.show_page(REPORT, REVIEW)
    model = view_of(pane).model()
    titles = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    assert titles == ["指标", "单位", "上年完成", "增速", "位次"]
    assert cells(pane, "指标") == PAIRED


def test_a_page_without_figures_says_so(pane: TablePane) -> None:
    pane.show_page(REPORT, NOTHING)
    assert not view_of(pane).isVisible()
    assert pane.table_shown().records == ()
    assert pane.preferred_height() < 120


def test_the_reason_has_a_column_where_there_is_room(pane: TablePane) -> None:
    pane.show_selection(("t2",))
    pane.resize(976, 500)
    assert cells(pane, "说明")[:3] == ["+10.0%", "+74.0%", "+5.8%"]
    assert selected(pane) == ["招商引资到位资金"]
    view = view_of(pane)
    assert [view.columnWidth(column(pane, title)) for title in ("单位", "上年完成", "今年目标")] == [70, 110, 150]


def test_the_columns_fill_the_table_without_scrolling(pane: TablePane) -> None:
    for width in (528, 640, 759, 760, 976, 1400):
        pane.resize(width, 500)
        assert view_of(pane).horizontalHeader().length() == view_of(pane).viewport().width()


def test_the_preferred_height_holds_all_rows(pane: TablePane) -> None:
    pane.resize(528, pane.preferred_height())
    assert pane.preferred_height() == 34 + 30 + 7 * 30 + 26
    assert not view_of(pane).verticalScrollBar().isVisible()


def test_a_page_shown_again_keeps_its_order(pane: TablePane) -> None:
    click_title(pane, "今年目标")
    pane.show_page(REPORT, AREA)
    assert cells(pane, "指标")[0] == "进出口总额"
    pane.show_page(REPORT, REVIEW)
    assert cells(pane, "指标") == PAIRED


def test_the_tab_key_leads_from_the_tabs_to_the_rows_and_out(pane: TablePane, qtbot: QtBot) -> None:
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.setFocus()
    view, tabs = view_of(pane), tabs_of(pane)
    assert QApplication.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is tabs
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert pane.table_shown().title == "任务"
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert pane.table_shown().title == "对照"
    QTest.keyClick(tabs, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not view


def test_short_columns_take_from_those_with_room_to_spare() -> None:
    name, growth, target = Claim((136, 0), 136), Claim((56, 90), 80), Claim((336, 350), 90)
    assert balanced([name, growth, target], 528) == [136, 80, 312]
    assert balanced([replace(name, needed=40), growth, target], 528) == [112, 80, 336]


def test_a_table_too_narrow_for_its_numbers_scrolls_instead_of_hiding_them() -> None:
    name, numbers = Claim((136, 0), 136), Claim((80, 90), 90)
    assert balanced([name, *[numbers] * 6], 528) == [136, *[90] * 6]
