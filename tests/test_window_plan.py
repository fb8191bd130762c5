"""Tasks, projects and answers in the real window: from a row to its clause and back, and Ctrl+K."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QTabBar
from pytestqt.qtbot import QtBot
from stage import Stage

from data.records import Report, Section
from gui.answer_delegate import AnswerDelegate
from gui.answer_palette import AnswerPalette
from gui.answer_view import AnswerView
from gui.answering import Answering
from gui.overview_row import OverviewRow

CTRL = Qt.KeyboardModifier.ControlModifier
CLAUSE = "力争年内风光电装机规模达到83.6万千瓦"


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, tmp_path / "settings.ini")
    yield made
    made.close()


def choose(stage: Stage, title: str) -> None:
    tabs = stage.window.findChild(QTabBar, "tableTabs")
    assert isinstance(tabs, QTabBar)
    place = [tabs.tabText(number) for number in range(tabs.count())].index(title)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())


def tab(stage: Stage) -> str:
    tabs = stage.window.findChild(QTabBar, "tableTabs")
    assert isinstance(tabs, QTabBar)
    return tabs.tabText(tabs.currentIndex())


def click_row(stage: Stage, title: str, words: str) -> None:
    """Click the row that says this in the first column."""
    index = stage.table.model().index(stage.cells(title).index(words), 0)
    stage.table.scrollTo(index)
    spot = stage.table.visualRect(index).center()
    QTest.mouseClick(stage.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def spot_of(stage: Stage, words: str) -> QPoint:
    """A point on the first letter of words of the text."""
    found = stage.text.document().find(words)
    assert not found.isNull()
    cursor = stage.text.textCursor()
    cursor.setPosition(found.selectionStart())
    return stage.text.cursorRect(cursor).center() + QPoint(4, 0)


def is_seen(stage: Stage, words: str) -> bool:
    return stage.text.viewport().rect().contains(spot_of(stage, words))


def status(stage: Stage) -> str:
    return " ".join(label.text() for label in stage.window.statusBar().findChildren(QLabel) if label.isVisible())


def palette(stage: Stage) -> AnswerPalette:
    return stage.part(AnswerPalette)


def ask(stage: Stage, words: str) -> list[str]:
    """Press Ctrl+K, type, and wait for the names of the answers."""
    stage.press(Qt.Key.Key_K, CTRL)
    line = stage.part(QLineEdit, palette(stage))
    answering = stage.window.findChild(Answering)
    assert isinstance(answering, Answering)
    with stage.qtbot.waitSignal(answering.answered, timeout=20_000, check_params_cb=lambda asked, _: asked == words):
        QTest.keyClicks(line, words) if words.isascii() else line.insert(words)
    views = [view for view in palette(stage).findChildren(AnswerView) if view.isVisible()]
    model = views[0].model() if views else None
    names = [model.index(row, 0) for row in range(model.rowCount())] if model else []
    return [str(index.data()) for index in names if index.flags() & Qt.ItemFlag.ItemIsEnabled]


def figureless_measure(report: Report) -> Section:
    figures = [figure.start for figure in report.indicators] + [each.start for each in report.worded_targets]
    measures = [section for section in report.sections if section.kind == "measure"]
    return next(each for each in measures if not any(each.start <= start < each.end for start in figures))


def test_a_task_leads_to_its_clause(stage: Stage) -> None:
    stage.go("推进产业转型")
    choose(stage, "任务")
    click_row(stage, "任务", CLAUSE)
    assert is_seen(stage, CLAUSE)
    assert CLAUSE in status(stage)
    start, end = stage.window.session.selection.spans[0]
    assert stage.report.text[start:end] == CLAUSE


def test_a_click_on_its_clause_leads_to_the_task(stage: Stage) -> None:
    stage.go("推进产业转型")
    choose(stage, "任务")
    click_row(stage, "任务", CLAUSE)
    other = "完善产业园区基础设施"
    stage.text.verticalScrollBar().setValue(stage.text.verticalScrollBar().value() - 300)
    QTest.mouseClick(stage.text.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(stage, other))
    assert stage.selected_row() == other


def test_words_select_nothing_while_figures_are_listed(stage: Stage) -> None:
    stage.go("推进产业转型")
    QTest.mouseClick(stage.text.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(stage, "一年来"))
    assert stage.window.session.selection.ids == ()


def test_a_figure_in_the_text_is_found_among_the_tasks(stage: Stage) -> None:
    stage.go("推进产业转型")
    choose(stage, "任务")
    click_row(stage, "任务", CLAUSE)
    stage.click_figure(stage.figure("83.6万千瓦"))
    assert stage.selected_row() == CLAUSE


def test_a_measure_without_figures_shows_its_tasks(stage: Stage) -> None:
    measure = figureless_measure(stage.report)
    book = stage.window.session.opened
    assert book is not None
    node = next(node for node in book.book.nodes if node.anchor == measure.start)
    stage.window.session.go(node.id)
    assert tab(stage) == "任务"
    first = stage.table.indexAt(stage.table.viewport().rect().topLeft())
    assert measure.title in str(first.data())
    stage.go("扩大经济总量")
    assert tab(stage) == "对照"


def test_a_project_leads_to_its_names(stage: Stage) -> None:
    project = next(each for each in stage.report.projects if "王杰广场" in each.name)
    stage.go("加快城市建设")
    choose(stage, "项目")
    click_row(stage, "项目", project.name)
    assert stage.window.session.selection.spans == project.spans
    assert is_seen(stage, project.name)


def test_the_tasks_shown_are_exported_with_room_for_who_does_them(stage: Stage, tmp_path: Path) -> None:
    stage.remember_folder(tmp_path)
    stage.go("推进产业转型")
    choose(stage, "任务")
    tasks = [words for words in stage.cells("任务") if not words.endswith(" 项")]

    def export() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        for title in ("当前表格", "文本表格"):
            next(b for b in dialog.findChildren(QRadioButton) if b.text().startswith(title)).click()
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "导出").click()

    QTimer.singleShot(0, export)
    stage.press(Qt.Key.Key_E, CTRL)
    stage.qtbot.waitUntil(stage.is_told, timeout=20_000)
    [path] = tmp_path.glob("*.csv")
    lines = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert path.stem.endswith("推进产业转型_任务")
    assert [line["任务"] for line in lines] == tasks
    assert {line["牵头单位"] for line in lines} == {""}
    assert next(line["力度"] for line in lines if line["任务"] == CLAUSE) == "力争"


def test_the_overview_counts_the_tasks_of_each_area(stage: Stage) -> None:
    rows = [row for row in stage.window.findChildren(OverviewRow) if row.isVisible()]
    counts = [sum(task.area == area for task in stage.report.tasks) for area in range(1, 8)]
    assert [row.summary.tasks for row in rows] == counts
    assert all(count > 10 for count in counts)


def test_the_table_grows_for_the_tab_that_is_chosen(stage: Stage) -> None:
    stage.go("增进民生福祉")
    choose(stage, "对照")
    before = stage.table.height()
    choose(stage, "任务")
    assert stage.table.height() > before


def test_a_word_is_answered_and_enter_leads_there(stage: Stage) -> None:
    stage.go("扩大经济总量")
    assert "全群奶牛养殖规模" in ask(stage, "奶牛")
    stage.press(Qt.Key.Key_Return)
    assert not stage.window.findChildren(AnswerPalette)[0].isVisible()
    assert stage.selected_row() == "全群奶牛养殖规模"
    assert stage.spots(stage.figure("4.54万头"))


def test_enter_may_be_pressed_before_the_answer_is_there(stage: Stage) -> None:
    stage.press(Qt.Key.Key_K, CTRL)
    stage.part(QLineEdit, palette(stage)).insert("奶牛")
    stage.press(Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: not stage.window.findChildren(AnswerPalette)[0].isVisible(), timeout=20_000)
    assert stage.selected_row() == "全群奶牛养殖规模"


def test_a_project_that_several_pages_name_is_shown_in_the_plan(stage: Stage) -> None:
    name = ask(stage, "第四幼儿园")[0]
    stage.press(Qt.Key.Key_Return)
    page = stage.window.session.page
    assert page is not None and page.kind == "area"
    assert is_seen(stage, name)


def test_initials_and_keys_lead_to_a_task(stage: Stage) -> None:
    names = ask(stage, "fgdzj")
    stage.press(Qt.Key.Key_Down)
    for _ in names:
        stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Return)
    assert tab(stage) == "任务"
    assert stage.selected_row() == names[-1]


def test_what_the_report_does_not_say_is_said(stage: Stage) -> None:
    assert ask(stage, "航天发射") == []
    label = palette(stage).findChild(QLabel, "answerTold")
    assert isinstance(label, QLabel) and label.isVisible()
    assert label.text() == "报告未载“航天发射”。"
    stage.press(Qt.Key.Key_Return)
    assert palette(stage).isVisible()


def test_an_answer_is_copied_by_key_and_by_click(stage: Stage) -> None:
    ask(stage, "奶牛")
    stage.press(Qt.Key.Key_C, CTRL)
    told, quoted, source = QGuiApplication.clipboard().text().split("\n")
    assert told == "全群奶牛养殖规模　上年 4.54万头 → 今年 7万头"
    assert "全群奶牛养殖规模达到7万头" in quoted
    assert source.startswith("——阿荣旗2023年政府工作报告，二 推进产业转型 · 二是")
    view = stage.part(AnswerView)
    index = view.model().index(view.model().rowCount() - 1, 0)
    view.scrollTo(index)
    delegate = view.itemDelegate()
    assert isinstance(delegate, AnswerDelegate)
    spot = delegate.copy_area(view.visualRect(index)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert QGuiApplication.clipboard().text().startswith(str(index.data()))
    assert palette(stage).isVisible()


def test_a_click_on_an_answer_leads_there(stage: Stage) -> None:
    names = ask(stage, "王杰广场")
    view = stage.part(AnswerView)
    rows = [row for row in range(view.model().rowCount()) if view.model().index(row, 0).data() == names[0]]
    spot = view.visualRect(view.model().index(rows[0], 0)).topLeft() + QPoint(30, 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert tab(stage) == "项目"
    assert stage.selected_row() == names[0]


def test_escape_closes_the_answers_and_gives_the_keyboard_back(stage: Stage) -> None:
    stage.go("扩大经济总量")
    stage.text.setFocus()
    before = QApplication.focusWidget()
    ask(stage, "奶牛")
    stage.press(Qt.Key.Key_Escape)
    assert not stage.window.findChildren(AnswerPalette)[0].isVisible()
    assert QApplication.focusWidget() is before


def test_a_few_answers_stand_without_scrolling(stage: Stage) -> None:
    ask(stage, "奶牛")
    assert stage.part(AnswerView).verticalScrollBar().maximum() == 0


def test_the_answers_stay_inside_a_small_window(stage: Stage) -> None:
    ask(stage, "推进")
    stage.window.resize(900, 560)
    QApplication.processEvents()
    assert stage.window.rect().contains(palette(stage).geometry())
