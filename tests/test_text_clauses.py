"""Clauses in the text pane: the words of a selected task or project, and clicks on words that are no figure."""

from __future__ import annotations

import pytest
from plan_report import PROJECTS, REPORT, TASKS, TEXT, page
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.text_pane import TextPane
from gui.text_view import TextView
from gui.theme import LIGHT, Theme


class Reader:
    """The pane on the area of the small report, and where its words stand."""

    def __init__(self, qtbot: QtBot) -> None:
        theme = Theme("light")
        theme.apply()
        self.pane = TextPane(theme)
        qtbot.addWidget(self.pane)
        self.pane.resize(520, 700)
        self.pane.show_page(REPORT, page("area-1"))
        self.pane.show()
        qtbot.waitExposed(self.pane)
        view = self.pane.findChild(TextView)
        assert isinstance(view, TextView)
        self.view = view
        self.offsets: list[int] = []
        self.figures: list[str] = []
        self.pane.words_picked.connect(self.offsets.append)
        self.pane.figure_picked.connect(self.figures.append)

    def letters(self, words: str) -> list[QPoint]:
        """The middle of each letter of words that stand in one paragraph."""
        found, cursor = self.view.document().find(words), self.view.textCursor()
        spots = []
        for position in range(found.selectionStart(), found.selectionEnd()):
            cursor.setPosition(position)
            spots.append(self.view.cursorRect(cursor).center() + QPoint(8, 0))
        return spots

    def click(self, spot: QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def ground(self, spot: QPoint) -> QColor:
        """What lies behind a letter: the colour at the top of its line."""
        return self.view.viewport().grab().toImage().pixelColor(spot - QPoint(0, 12))


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    return Reader(qtbot)


def test_a_click_on_a_letter_tells_where_in_the_report_it_stands(reader: Reader) -> None:
    words = "加快推进中青兴业牧场建设"
    for spot in reader.letters(words):
        reader.click(spot)
    start = TEXT.index(words)
    assert reader.offsets == list(range(start, start + len(words)))
    assert reader.figures == []


def test_a_click_on_either_half_of_a_letter_is_that_letters(reader: Reader) -> None:
    spot = reader.letters("延时")[0]
    for aside in (-5, 5):
        reader.click(spot + QPoint(aside, 0))
    assert reader.offsets == [TEXT.index("延时")] * 2


def test_a_click_on_a_figure_or_on_no_letter_tells_no_place(reader: Reader) -> None:
    reader.click(reader.letters("7万头")[1])
    reader.click(reader.letters("今年安排")[1])
    reader.click(QPoint(10, 300))
    reader.click(QPoint(260, 690))
    assert reader.offsets == []
    assert reader.figures == ["i2"]


def test_the_words_of_a_selected_task_lie_on_a_ground(reader: Reader) -> None:
    task = TASKS[2]
    before, inside = reader.letters("达到7万头")[0], reader.letters(task.text)[3]
    assert reader.ground(inside).name().upper() == LIGHT.paper
    reader.pane.show_selection((task.id,), ((task.start, task.end),))
    assert reader.ground(inside).name().upper() == LIGHT.selected_row
    assert reader.ground(before).name().upper() == LIGHT.paper
    reader.pane.show_selection(())
    assert reader.ground(inside).name().upper() == LIGHT.paper


def test_the_ground_stays_when_the_page_is_set_anew(reader: Reader) -> None:
    task = TASKS[5]
    reader.pane.show_selection((task.id,), ((task.start, task.end),))
    reader.pane.show_page(REPORT, page("full"))
    assert reader.ground(reader.letters(task.text)[2]).name().upper() == LIGHT.selected_row


def test_a_selected_clause_is_brought_into_view_and_opens_what_is_folded(reader: Reader) -> None:
    reader.pane.resize(520, 220)
    reader.click(reader.letters("上年成果")[0])
    assert "主体完工" not in reader.view.toPlainText()
    reader.pane.show_selection(("p2",), PROJECTS[1].spans)
    assert "主体完工" in reader.view.toPlainText()
    for record in (TASKS[6], TASKS[0]):
        reader.pane.show_selection((record.id,), ((record.start, record.end),))
        assert 0 <= reader.letters(record.text)[0].y() < reader.view.viewport().height()


def test_all_places_of_a_project_are_marked(reader: Reader) -> None:
    project = PROJECTS[0]
    reader.pane.show_selection((project.id,), project.spans)
    for words in ("阿伦幼儿园主体完工", "阿伦幼儿园年内完成"):
        assert reader.ground(reader.letters(words)[2]).name().upper() == LIGHT.selected_row
