"""The tabs 任务 and 项目: by measure, in several lines, found by the selection, and where they stand in for figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plan_report import MANY, PROMISE, REPORT, TASKS, measure, page
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QTabBar
from pytestqt.qtbot import QtBot

from data.pages.book import Page
from gui.table_model import TableModel
from gui.table_pane import TablePane
from gui.table_plan import projects_sheet, tasks_sheet
from gui.table_view import TableView
from gui.theme import Theme

AREA, SELF, FULL, THEME = page("area-1"), page("part-3"), page("full"), page("theme-1")


@pytest.fixture
def pane(qtbot: QtBot) -> TablePane:
    made = TablePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(528, 600)
    made.show_page(REPORT, AREA)
    made.show()
    qtbot.waitExposed(made)
    return made


def view_of(pane: TablePane) -> TableView:
    found = pane.findChild(TableView)
    assert isinstance(found, TableView)
    return found


def choose(pane: TablePane, title: str) -> None:
    tabs = pane.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    place = [tabs.tabText(number) for number in range(tabs.count())].index(title)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())


def titles(pane: TablePane) -> list[str]:
    """The columns that have any room."""
    view = view_of(pane)
    model = view.model()
    shown = [place for place in range(model.columnCount()) if not view.isColumnHidden(place)]
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in shown]


def cells(pane: TablePane, title: str) -> list[str]:
    model = view_of(pane).model()
    known = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    return [str(model.index(row, known.index(title)).data() or "") for row in range(model.rowCount())]


def click(pane: TablePane, words: str) -> None:
    view = view_of(pane)
    row = [str(view.model().index(number, 0).data()) for number in range(view.model().rowCount())].index(words)
    view.scrollTo(view.model().index(row, 0))
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def selected(pane: TablePane) -> list[str]:
    return [str(index.data()) for index in view_of(pane).selectionModel().selectedRows()]


def note(pane: TablePane) -> str:
    label = pane.findChild(QLabel, "tableNote")
    assert isinstance(label, QLabel)
    return label.text()


def test_tasks_stand_by_measure_in_the_order_of_the_text(pane: TablePane) -> None:
    choose(pane, "任务")
    assert cells(pane, "任务") == [
        "总述 · 1 项",
        TASKS[0].text,
        "一是 推进奶业振兴 · 3 项",
        *(task.text for task in TASKS[1:4]),
        "二是 办好民生实事 · 3 项",
        *(task.text for task in TASKS[4:7]),
    ]
    assert note(pane) == "7 项任务 · 1 项有数"


def test_a_task_says_how_firmly_until_when_and_by_what_it_is_measured(pane: TablePane) -> None:
    choose(pane, "任务")
    assert cells(pane, "力度")[3:6] == ["力争", "", "支持"]
    assert cells(pane, "时限")[3:5] == ["年内", ""]
    assert cells(pane, "衡量")[3:5] == ["7万头", "定性"]
    assert cells(pane, "衡量")[-1] == "与经济增长基本同步"
    pane.resize(976, 600)
    assert cells(pane, "衡量")[3] == "定量"
    assert cells(pane, "指标")[3] == "7万头"


def test_strengths_sort_from_firm_to_soft_inside_a_measure(pane: TablePane) -> None:
    choose(pane, "任务")
    view = view_of(pane)
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert cells(pane, "力度") == ["", "", "", "力争", "支持", "", "", "确保", "探索", ""]


def test_a_long_task_takes_several_lines_and_its_row_follows_it_when_sorted(pane: TablePane) -> None:
    choose(pane, "任务")
    view = view_of(pane)
    assert view.rowHeight(1) == 30
    assert view.rowHeight(5) > 48
    assert view.rowHeight(2) == 26
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert cells(pane, "任务")[4] == MANY.rstrip("。")
    assert view.rowHeight(4) > 48
    assert view.rowHeight(5) == 30
    high = view.rowHeight(4)
    pane.resize(976, 600)
    assert view.rowHeight(4) < high


def test_the_columns_of_words_fill_the_table_without_scrolling(pane: TablePane) -> None:
    for title in ("任务", "项目"):
        choose(pane, title)
        for width in (528, 759, 760, 976, 1400):
            pane.resize(width, 600)
            assert view_of(pane).horizontalHeader().length() == view_of(pane).viewport().width()


def test_a_column_that_says_nothing_leaves_its_room(pane: TablePane) -> None:
    choose(pane, "任务")
    assert titles(pane) == ["任务", "力度", "时限", "节点", "衡量"]
    pane.show_page(REPORT, SELF)
    assert titles(pane) == ["任务", "衡量"]


def test_a_click_tells_the_task_with_its_figures_and_projects(pane: TablePane) -> None:
    heard: list[tuple[str, ...]] = []
    pane.row_picked.connect(heard.append)
    choose(pane, "任务")
    click(pane, "力争年内奶牛养殖规模达到7万头")
    click(pane, "加快推进中青兴业牧场建设")
    QTest.keyClick(view_of(pane), Qt.Key.Key_Down)
    assert heard == [("t2", "i2"), ("t3", "p3"), ("t4",)]


def test_a_selected_figure_is_found_in_its_task_and_its_project(pane: TablePane) -> None:
    pane.show_selection(("i1", "i2"))
    choose(pane, "任务")
    assert selected(pane) == ["力争年内奶牛养殖规模达到7万头"]
    choose(pane, "项目")
    assert selected(pane) == ["中青兴业牧场"]
    pane.show_selection(("t5", "p1"))
    assert selected(pane) == ["阿伦幼儿园"]
    choose(pane, "任务")
    assert selected(pane) == ["确保阿伦幼儿园年内完成"]


def test_a_selected_row_is_in_view_in_the_tab_that_is_chosen(pane: TablePane) -> None:
    pane.resize(528, 170)
    pane.show_selection(("t7",))
    choose(pane, "任务")
    view = view_of(pane)
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_projects_stand_with_their_stages_in_the_reports_words(pane: TablePane) -> None:
    choose(pane, "项目")
    names = cells(pane, "项目")
    assert names == ["阿伦幼儿园", "中青兴业牧场", "只在上年回顾中提到", "省道S307", "智慧园区"]
    assert cells(pane, "上年进度") == ["主体完工", "—", "", "扎实推进", "建成运行"]
    assert cells(pane, "今年进度") == ["年内完成", "加快推进", "", "—", "—"]
    assert cells(pane, "规模")[1] == "7万头"
    assert note(pane) == "4 个项目 · 今年安排 2 个"


def test_other_names_and_open_lists_are_told_of_a_project(pane: TablePane) -> None:
    choose(pane, "项目")
    model = view_of(pane).model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in (0, 1, 3)]
    assert told == ["报告中又称幼儿园", "所在名单以“等”字结尾，另有未列名的项目", None]


def test_a_measure_without_figures_shows_its_tasks(pane: TablePane) -> None:
    pane.show_page(REPORT, AREA, measure("二是"))
    assert pane.title == "任务"
    view = view_of(pane)
    assert view.indexAt(view.viewport().rect().topLeft()).data() in ("总述 · 1 项", "二是 办好民生实事 · 3 项")
    pane.show_page(REPORT, AREA, measure("一是"))
    assert pane.title == "对照"


def test_a_measure_leads_to_its_tasks(pane: TablePane) -> None:
    pane.resize(528, 150)
    choose(pane, "任务")
    pane.show_page(REPORT, AREA, measure("二是"))
    view = view_of(pane)
    assert view.indexAt(view.viewport().rect().topLeft()).data() == "二是 办好民生实事 · 3 项"


def test_a_page_that_was_not_open_is_shown_at_the_tasks_of_the_measure(pane: TablePane) -> None:
    pane.resize(528, 150)
    pane.show_page(REPORT, SELF)
    pane.show_page(REPORT, AREA, measure("二是"))
    view = view_of(pane)
    assert view.indexAt(view.viewport().rect().topLeft()).data() == "二是 办好民生实事 · 3 项"


def test_a_promise_in_words_is_no_reason_to_leave_the_figures(pane: TablePane) -> None:
    pane.show_page(replace(REPORT, worded_targets=(PROMISE,)), AREA, measure("二是"))
    assert pane.title == "对照"


def test_the_users_tab_comes_back_after_a_page_without_figures(pane: TablePane) -> None:
    choose(pane, "逐条")
    pane.show_page(REPORT, SELF)
    assert pane.title == "任务"
    assert cells(pane, "任务") == ["三 全面加强政府自身建设 · 1 项", TASKS[7].text]
    pane.show_page(REPORT, AREA)
    assert pane.title == "逐条"
    choose(pane, "项目")
    pane.show_page(REPORT, SELF)
    assert pane.title == "项目"
    assert not view_of(pane).isVisible()


def test_the_whole_report_says_of_each_measure_where_it_stands(pane: TablePane) -> None:
    choose(pane, "任务")
    pane.show_page(REPORT, FULL)
    headings = [words for words in cells(pane, "任务") if " · " in words]
    assert headings[1] == "一 坚定不移推进产业转型 · 一是 推进奶业振兴 · 3 项"
    assert headings[-1] == "三 全面加强政府自身建设 · 1 项"


def test_the_review_names_its_projects_and_no_tasks(pane: TablePane) -> None:
    choose(pane, "项目")
    pane.show_page(REPORT, THEME)
    assert cells(pane, "项目") == ["阿伦幼儿园", "只在上年回顾中提到", "省道S307", "智慧园区"]
    choose(pane, "任务")
    assert pane.table_shown().records == ()


def test_the_sentences_of_tasks_are_copied_once(pane: TablePane) -> None:
    choose(pane, "任务")
    click(pane, "力争年内奶牛养殖规模达到7万头")
    view = view_of(pane)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    next(action for action in view.menu().actions() if action.text() == "复制所在句子").trigger()
    assert QGuiApplication.clipboard().text() == "力争年内奶牛养殖规模达到7万头，加快推进中青兴业牧场建设。"


def test_a_tab_is_told_only_when_the_user_picks_it(pane: TablePane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.tab_picked):
        pane.show_tab("任务")
        pane.show_page(REPORT, SELF)
    with qtbot.waitSignal(pane.tab_picked):
        choose(pane, "项目")


@pytest.mark.parametrize("shown", [AREA, FULL, THEME, SELF], ids=lambda shown: shown.id)
def test_the_model_keeps_qts_rules(qtbot: QtBot, shown: Page) -> None:
    model = TableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for sheet in (tasks_sheet(REPORT, shown), projects_sheet(REPORT, shown)):
        model.show_groups(REPORT, sheet.groups, sheet.columns)
        for place in (0, 1, -1):
            model.sort(place, Qt.SortOrder.DescendingOrder)
    assert tester.model() is model
