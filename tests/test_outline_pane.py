"""The sidebar: what it shows of a report, and what it says when the user goes somewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from data.pages.book import Book, Node
from gui.outline_model import APART, OutlineModel
from gui.outline_pane import OutlinePane, OutlineTree
from gui.theme import Theme


def node(key: str, label: str, number: str = "", parent: str | None = None, note: str = "", tooltip: str = "") -> Node:
    return Node(key, key, None, parent, number, label, note, tooltip or label)


BOOK = Book(
    (),
    (
        node("overview", "总览"),
        node("a1", "扩大经济总量", "一", note="9目标·3对照", tooltip="坚定不移扩大经济总量"),
        node("a1m1", "加快推进项目建设", "一是", "a1"),
        node("a1m2", "积极扩大有效投资", "二是", "a1"),
        node("a2", "推进产业转型", "二", note="21目标·10对照"),
        node("a2m1", "传统产业创新创优", "一是", "a2"),
        node("review", "上年回顾", note="1个方面"),
        node("t1", "稳字当头、稳中求进", parent="review", note="(一)"),
        node("self", "自身建设"),
        node("full", "全文"),
    ),
)


@pytest.fixture
def pane(qtbot: QtBot) -> OutlinePane:
    made = OutlinePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(232, 600)
    made.show_book(BOOK)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def picks(pane: OutlinePane) -> list[str]:
    heard: list[str] = []
    pane.node_picked.connect(heard.append)
    return heard


def tree_of(pane: OutlinePane) -> OutlineTree:
    found = pane.findChild(OutlineTree)
    assert isinstance(found, OutlineTree)
    return found


def labels(pane: OutlinePane) -> list[str]:
    """The rows in view, from top to bottom."""
    tree = tree_of(pane)
    index, found = tree.model().index(0, 0), []
    while index.isValid():
        found.append(str(index.data()))
        index = tree.indexBelow(index)
    return found


def index_of(pane: OutlinePane, label: str) -> QModelIndex:
    tree = tree_of(pane)
    index = tree.model().index(0, 0)
    while index.isValid() and index.data() != label:
        index = tree.indexBelow(index)
    assert index.isValid(), f"{label} is not in view"
    return index


@pytest.fixture
def click(pane: OutlinePane) -> Callable[[str], None]:
    def clicked(label: str) -> None:
        tree = tree_of(pane)
        place = tree.visualRect(index_of(pane, label)).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    return clicked


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_nodes(BOOK.nodes)
    model.show_nodes(())
    model.show_nodes(BOOK.nodes)
    assert tester.model() is model


def test_areas_are_closed_and_the_review_is_open_at_first(pane: OutlinePane) -> None:
    assert labels(pane) == [
        *("总览", "扩大经济总量", "推进产业转型", "上年回顾", "稳字当头、稳中求进", "自身建设", "全文"),
    ]


def test_only_the_current_area_shows_its_measures(pane: OutlinePane, click: Callable[[str], None]) -> None:
    click("扩大经济总量")
    assert "加快推进项目建设" in labels(pane)
    click("推进产业转型")
    assert "传统产业创新创优" in labels(pane)
    assert "加快推进项目建设" not in labels(pane)
    assert "稳字当头、稳中求进" in labels(pane)


def test_a_measure_keeps_its_area_open(pane: OutlinePane) -> None:
    pane.show_node("a1m2")
    assert "加快推进项目建设" in labels(pane)
    assert tree_of(pane).currentIndex().data() == "积极扩大有效投资"


def test_a_click_says_where_to_go(pane: OutlinePane, picks: list[str], click: Callable[[str], None]) -> None:
    click("推进产业转型")
    click("传统产业创新创优")
    assert picks == ["a2", "a2m1"]


def test_a_click_on_the_current_row_asks_again(
    pane: OutlinePane, picks: list[str], click: Callable[[str], None]
) -> None:
    pane.show_node("a2")
    click("推进产业转型")
    assert picks == ["a2"]


def test_a_second_click_does_not_go_astray_when_the_rows_have_moved(pane: OutlinePane, picks: list[str]) -> None:
    pane.show_node("a1")
    tree = tree_of(pane)
    place = tree.visualRect(index_of(pane, "推进产业转型")).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picks == ["a2"]
    assert tree.currentIndex().data() == "推进产业转型"


def test_showing_a_place_says_nothing(pane: OutlinePane, picks: list[str]) -> None:
    for key in ("a1", "a1m1", "t1", "nowhere", "full"):
        pane.show_node(key)
    pane.show_book(BOOK)
    assert picks == []


def test_arrow_keys_move_and_say_where(pane: OutlinePane, picks: list[str]) -> None:
    pane.show_node("overview")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(tree_of(pane), key)
    assert picks == ["a1", "a1m1", "a1", "full", "overview"]


def test_enter_asks_for_the_current_place(pane: OutlinePane, picks: list[str]) -> None:
    pane.show_node("self")
    QTest.keyClick(tree_of(pane), Qt.Key.Key_Return)
    assert picks == ["self"]


def test_the_arrow_left_of_an_area_opens_it_without_going_there(pane: OutlinePane, picks: list[str]) -> None:
    tree = tree_of(pane)
    place = QPoint(10, tree.visualRect(index_of(pane, "推进产业转型")).center().y())
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "传统产业创新创优" in labels(pane)
    assert picks == []


def test_closing_an_area_around_the_current_measure_marks_the_area(pane: OutlinePane, picks: list[str]) -> None:
    pane.show_node("a1m2")
    tree = tree_of(pane)
    tree.collapse(index_of(pane, "扩大经济总量"))
    assert tree.currentIndex().data() == "扩大经济总量"
    assert picks == []


def test_full_titles_are_tooltips_and_notes_are_spoken(pane: OutlinePane) -> None:
    index = index_of(pane, "扩大经济总量")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "坚定不移扩大经济总量"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "一 扩大经济总量 9目标·3对照"


def test_the_review_and_what_follows_it_stand_apart(pane: OutlinePane) -> None:
    apart = [label for label in labels(pane) if index_of(pane, label).data(APART)]
    assert apart == ["上年回顾", "自身建设"]


def test_rows_are_as_high_as_designed(pane: OutlinePane) -> None:
    pane.show_node("a1")
    heights = [tree_of(pane).visualRect(index_of(pane, one)).height() for one in ("总览", "加快推进项目建设")]
    assert heights == [28, 26]


def test_a_report_with_one_place_or_none(pane: OutlinePane, picks: list[str]) -> None:
    pane.show_book(Book((), ()))
    pane.show_node("overview")
    assert labels(pane) == []
    pane.show_book(Book((), (node("full", "全文" * 60),)))
    pane.show_node("full")
    pane.grab()
    assert len(labels(pane)) == 1
