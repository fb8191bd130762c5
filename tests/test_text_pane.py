"""The text pane under the mouse and the keys: what it shows, marks, picks, folds, copies and keeps in view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QHelpEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from data.pages import paginate
from data.pages.book import Block, Page, Passage
from data.records import Indicator, Masthead, Report, Status, WordedTarget
from data.report import open_report
from gui.text_offsets import Line, Offsets
from gui.text_pane import TextPane
from gui.text_view import TextView
from gui.theme import Theme

NO_POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a display, Qt grumbles about windows that it cannot raise or give the keyboard."""

REVIEW = "一年来,全旗固定资产投资完成36.72亿元,总量位居全市第2位。𠮷林小学投入4.05亿元建成。"
FILLING = "我们坚持稳中求进工作总基调,全力推动高质量发展取得新成效。" * 30
HEADING = "一是加快推进项目建设。"
PLAN = "全年固定资产投资完成40.4亿元以上,建设18宗10.6公顷。居民收入与经济增长基本同步。"
TEXT = "\n".join((REVIEW, FILLING, HEADING + PLAN, FILLING, "二是\u00a0扩大　开放。"))


def figure(id_: str, name: str, text: str, status: Status, within: str = TEXT) -> Indicator:
    start = within.index(text)
    return Indicator(
        id_, name, 1.0, "亿元", "value", "exact", status, 2023, "", "", "", 1.0, text, start, start + len(text), "s1", 1
    )


FIGURES = (
    replace(figure("i1", "固定资产投资", "36.72亿元", "actual"), value=36.72),
    replace(figure("i2", "固定资产投资", "2位", "actual"), value=2.0, unit="位", kind="rank", scope="全市"),
    figure("i3", "小学建设", "4.05亿元", "actual"),
    replace(figure("i4", "固定资产投资", "40.4亿元", "target"), value=40.4, bound="over"),
    figure("i5", "土地", "18宗", "target"),
    figure("i6", "土地面积", "10.6公顷", "target"),
)
PROMISE = TEXT.index("居民收入与")
WORDED = WordedTarget("w1", "居民收入", "与经济增长基本同步", PROMISE, PROMISE + 13, "s1", 1)
REPORT = Report("报告.txt", TEXT, Masthead("报告", "", "", 2023, "", "", "", ""), (), FIGURES, (WORDED,), (), (), ())


def passage(text: str, heading: bool = False, after: int = 0) -> Passage:
    start = TEXT.index(text, after)
    return Passage(start, start + len(text), "heading" if heading else "body")


PLANNED = TEXT.index(HEADING)
PAGE = Page(
    "area-1",
    "area",
    "坚定不移扩大经济总量",
    "扩大经济总量",
    1,
    (
        Block("review", "上年成果", "稳字当头 · 3 个数", (passage(REVIEW), passage(FILLING))),
        Block(
            "plan",
            "今年安排",
            "3 个目标",
            (
                passage(HEADING, heading=True),
                passage(PLAN),
                passage(FILLING, after=PLANNED),
                passage("二是\u00a0扩大　开放。"),
            ),
        ),
    ),
    tuple(each.id for each in FIGURES),
    ("i1", "i2", "i3"),
)


class Stage:
    """A pane on the screen, and what it asked for."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.theme = theme
        self.pane = TextPane(theme)
        qtbot.addWidget(self.pane)
        self.pane.resize(520, 700)
        self.pane.show()
        self.view = self._child(TextView)
        self.picked: list[str] = []
        self.pane.figure_picked.connect(self.picked.append)

    def _child(self, kind: type[TextView]) -> TextView:
        found = self.pane.findChild(kind)
        assert isinstance(found, TextView)
        return found

    @property
    def scrolled(self) -> int:
        return self.view.verticalScrollBar().value()

    @property
    def text(self) -> str:
        return self.view.toPlainText()

    def spots(self, id_: str) -> list[QPoint]:
        """The middle of each part of a figure that is in view."""
        height = self.view.viewport().height()
        parts = [part.area for part in self.view.placed_figures(0, height) if part.mark.id == id_]
        middles = [QPoint(int(area.center().x()), int(area.center().y()) - self.scrolled) for area in parts]
        return [middle for middle in middles if 0 <= middle.y() < height]

    def click(self, spot: QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def hover(self, spot: QPoint) -> None:
        """Move the pointer there with no button held, whatever an earlier test held."""
        viewport, none = self.view.viewport(), Qt.MouseButton.NoButton
        at = QPointF(viewport.mapToGlobal(spot))
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), at, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifier)

    def picture(self) -> QImage:
        return self.view.viewport().grab().toImage()

    def link(self, words: str) -> QToolButton:
        return next(link for link in self.pane.findChildren(QToolButton) if link.text() == words)

    def tooltip(self, spot: QPoint) -> str:
        at = self.view.viewport().mapToGlobal(spot)
        QApplication.sendEvent(self.view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, spot, at))
        return QToolTip.text()


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    theme = Theme("light")
    theme.apply()
    made = Stage(qtbot, theme)
    made.pane.show_page(REPORT, PAGE)
    yield made
    QToolTip.hideText()


def test_the_text_stands_as_it_was_written(stage: Stage) -> None:
    lines = [line for line in _lines(stage.view) if not line.startswith(("上年成果", "今年安排"))]
    assert lines == [REVIEW, FILLING, HEADING, PLAN, FILLING, "二是\u00a0扩大　开放。"]


def _lines(view: TextView) -> list[str]:
    document = view.document()
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


def test_a_click_on_a_number_picks_it(stage: Stage) -> None:
    stage.click(stage.spots("i1")[0])
    stage.click(stage.spots("i2")[0])
    assert stage.picked == ["i1", "i2"]


def test_a_number_behind_a_rare_character_is_where_it_is_drawn(stage: Stage) -> None:
    stage.click(stage.spots("i3")[0])
    assert stage.picked == ["i3"]


def test_a_click_on_plain_words_picks_nothing(stage: Stage) -> None:
    stage.click(stage.spots("i1")[0] - QPoint(70, 0))
    stage.click(stage.spots("i1")[0] + QPoint(0, 28 * 6))
    assert stage.picked == []


def test_dragging_over_a_number_selects_it_and_picks_nothing(stage: Stage) -> None:
    spot, viewport = stage.spots("i1")[0], stage.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=spot - QPoint(60, 0))
    QTest.mouseMove(viewport, spot)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=spot)
    assert stage.view.textCursor().hasSelection()
    assert stage.picked == []


@NO_POPUPS
def test_the_hand_and_the_tooltip_tell_of_a_number(qtbot: QtBot, stage: Stage) -> None:
    stage.hover(stage.spots("i1")[0])
    assert stage.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert stage.tooltip(stage.spots("i1")[0]) == "固定资产投资\n完成 36.72亿元"
    assert stage.tooltip(stage.spots("i2")[0]) == "固定资产投资\n完成 全市第2"
    stage.tooltip(stage.spots("i1")[0] + QPoint(0, 28 * 6))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@NO_POPUPS
def test_a_promise_without_a_number_is_marked_and_told(stage: Stage) -> None:
    stage.pane.show_selection(("w1",))
    assert stage.tooltip(stage.spots("w1")[0]) == "居民收入\n目标 与经济增长基本同步"


def test_a_result_is_underlined_and_a_promise_boxed(stage: Stage) -> None:
    stage.pane.show_selection(("i4",))
    stage.pane.show_selection(())
    actual, target = QColor(stage.theme.colours.actual), QColor(stage.theme.colours.target)
    picture = stage.picture()
    boxed = _column(picture, stage.spots("i4")[0])
    assert sum(_tends_to(target, colour) for colour in boxed) >= 2  # an upper and a lower edge
    stage.pane.show_selection(("i1",))
    stage.pane.show_selection(())
    underlined = _column(stage.picture(), stage.spots("i1")[0])
    assert underlined.count(actual) == 2  # one line of 2 px
    assert not any(_tends_to(target, colour) for colour in underlined)


def _column(picture: QImage, spot: QPoint) -> list[QColor]:
    """The pixels above and below a spot, over a line's height."""
    return [picture.pixelColor(spot.x(), y) for y in range(spot.y() - 14, spot.y() + 15)]


def _tends_to(role: QColor, colour: QColor) -> bool:
    """Whether a pixel has the hue of a role and some strength."""
    return abs(colour.hue() - role.hue()) < 20 and colour.saturation() > 60


def test_a_selected_number_gets_its_tint(stage: Stage) -> None:
    assert QColor(stage.theme.colours.actual_mark) not in _column(stage.picture(), stage.spots("i1")[0])
    stage.pane.show_selection(("i1",))
    assert QColor(stage.theme.colours.actual_mark) in _column(stage.picture(), stage.spots("i1")[0])


def test_over_a_line_break_each_part_is_marked(qtbot: QtBot, stage: Stage) -> None:
    words = "投资额达到一百二十三亿四千五百六十七万元"
    text = "我" * 22 + words
    report = replace(REPORT, text=text, indicators=(figure("i1", "投资", words, "target", text),), worded_targets=())
    block = Block("plain", "", "", (Passage(0, len(text), "body"),))
    stage.pane.show_page(report, replace(PAGE, id="full", blocks=(block,)))
    parts = stage.spots("i1")
    assert len(parts) == 2
    for part in parts:
        stage.click(part)
    assert stage.picked == ["i1", "i1"]


def test_selecting_never_asks(stage: Stage) -> None:
    stage.pane.show_selection(("i1", "i4"))
    stage.pane.show_hits(((0, 3),), 0)
    stage.pane.show_page(REPORT, PAGE, PLANNED)
    assert stage.picked == []


def test_both_ends_of_a_pair_are_in_view_where_they_fit(stage: Stage) -> None:
    stage.pane.resize(520, 1200)
    stage.pane.show_selection(("i1", "i4"))
    assert stage.spots("i1")
    assert stage.spots("i4")


def test_the_first_end_is_in_view_where_both_do_not_fit(stage: Stage) -> None:
    stage.pane.show_selection(("i4", "i1"))
    assert stage.spots("i4")
    assert not stage.spots("i1")


def test_the_number_that_was_clicked_stays_in_view(stage: Stage) -> None:
    stage.pane.show_page(REPORT, PAGE, PLANNED)
    before = stage.scrolled
    stage.click(stage.spots("i4")[0])
    stage.pane.show_selection(("i1", "i4"))
    assert stage.scrolled == before


def test_a_selection_told_again_does_not_scroll(stage: Stage) -> None:
    stage.pane.show_selection(("i1",))
    stage.pane.show_page(REPORT, PAGE, PLANNED)
    before = stage.scrolled
    stage.pane.show_selection(("i1",))
    assert stage.scrolled == before > 0


def test_a_selection_made_elsewhere_is_shown_when_its_page_comes(stage: Stage) -> None:
    other = replace(PAGE, id="part-1", blocks=PAGE.blocks[:1])
    stage.pane.show_page(REPORT, other)
    stage.pane.show_selection(("i4",))
    stage.pane.show_page(REPORT, PAGE)
    stage.pane.show_selection(("i4",))
    assert stage.spots("i4")


def test_results_fold_by_click_and_by_key(stage: Stage) -> None:
    head = QPoint(100, 32)
    stage.click(head)
    assert REVIEW not in stage.text
    assert PLAN in stage.text
    stage.press(Qt.Key.Key_Return)
    assert REVIEW in stage.text
    stage.press(Qt.Key.Key_Return)
    assert REVIEW not in stage.text
    assert stage.picked == []


def test_folded_results_open_for_a_selection_and_a_hit(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Return)
    stage.pane.show_selection(("i4",))
    assert REVIEW not in stage.text
    stage.pane.show_selection(("i1",))
    assert stage.spots("i1")
    stage.press(Qt.Key.Key_Return)
    stage.pane.show_hits(((PLANNED, PLANNED + 2), (0, 3)), 0)
    assert REVIEW not in stage.text
    stage.pane.show_hits(((PLANNED, PLANNED + 2), (0, 3)), 1)
    assert REVIEW in stage.text


def test_keys_step_from_number_to_number(stage: Stage) -> None:
    stage.pane.figure_picked.connect(lambda id_: stage.pane.show_selection((id_,)))
    for _ in range(4):
        stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert stage.picked == ["i1", "i2", "i3", "i4"]
    assert stage.spots("i4")
    stage.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert stage.picked[-1] == "i3"


def test_stepping_passes_through_a_row_that_is_selected_whole(stage: Stage) -> None:
    stage.pane.figure_picked.connect(lambda _: stage.pane.show_selection(("i1", "i2", "i4")))
    for _ in range(3):
        stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert stage.picked == ["i1", "i2", "i3"]


def test_stepping_ends_at_the_ends(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert stage.picked == []
    stage.pane.show_selection(("w1",))
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert stage.picked == []


def test_an_anchor_stands_at_the_upper_edge(stage: Stage) -> None:
    stage.pane.show_page(REPORT, PAGE, PLANNED)
    position, above = stage.view.held_place()
    assert stage.view.document().findBlock(position).text() == HEADING
    assert 0 <= above < 28


def test_the_same_page_stays_where_it_is_and_its_head_comes_back_on_asking(stage: Stage) -> None:
    stage.view.verticalScrollBar().setValue(200)
    document = stage.view.document()
    stage.pane.show_page(replace(REPORT), PAGE)
    assert stage.scrolled == 200
    assert stage.view.document() is document
    stage.pane.show_page(REPORT, PAGE, PLANNED)
    stage.pane.show_page(REPORT, PAGE)
    assert stage.scrolled == 0


def test_links_lead_to_the_blocks_and_tell_which_is_read(stage: Stage) -> None:
    assert stage.link("上年成果").isChecked()
    QTest.mouseClick(stage.link("今年安排"), Qt.MouseButton.LeftButton)
    assert stage.link("今年安排").isChecked()
    assert not stage.link("上年成果").isChecked()
    assert stage.view.document().findBlock(stage.view.held_place()[0]).text().startswith("今年安排")
    QTest.mouseClick(stage.link("今年安排"), Qt.MouseButton.LeftButton)
    assert stage.link("今年安排").isChecked()
    stage.view.verticalScrollBar().setValue(0)
    assert stage.link("上年成果").isChecked()


def test_a_page_of_one_block_needs_no_links_and_does_not_fold(stage: Stage) -> None:
    stage.pane.show_page(REPORT, replace(PAGE, id="theme-1", blocks=PAGE.blocks[:1]))
    assert all(link.isHidden() for link in stage.pane.findChildren(QToolButton))
    stage.press(Qt.Key.Key_Return)
    assert REVIEW in stage.text


def test_resizing_keeps_the_passage(stage: Stage) -> None:
    stage.pane.show_page(REPORT, PAGE, PLANNED)
    for width in (400, 680, 520, 900):
        stage.pane.resize(width, 500)
        position, _ = stage.view.held_place()
        assert stage.view.document().findBlock(position).text() == HEADING


def test_resizing_keeps_the_line_that_was_scrolled_to(stage: Stage) -> None:
    stage.view.verticalScrollBar().setValue(330)
    before, _ = stage.view.held_place()
    for width in (400, 680, 450, 520):
        stage.pane.resize(width, 700)
    after, _ = stage.view.held_place()
    assert after == before


def test_dark_colours_come_without_losing_the_place(stage: Stage) -> None:
    stage.pane.show_page(REPORT, PAGE, PLANNED)
    stage.pane.show_selection(("i4",))
    before = stage.scrolled
    stage.theme.choose("dark")
    assert stage.scrolled == before
    picture = stage.picture()
    assert picture.pixelColor(5, 5) == QColor(stage.theme.colours.paper)
    assert QColor(stage.theme.colours.target_mark) in _column(picture, stage.spots("i4")[0])


def test_hits_are_laid_under_and_the_current_one_is_in_view(stage: Stage) -> None:
    start = TEXT.index("扩大　开放")
    plain = stage.picture()
    stage.pane.show_hits(((2, 3), (start, start + 5)), None)
    assert stage.picture() != plain
    stage.pane.show_hits(((2, 3), (start, start + 5)), 1)
    assert stage.scrolled == stage.view.verticalScrollBar().maximum()
    stage.pane.show_hits((), None)
    stage.view.verticalScrollBar().setValue(0)
    assert stage.picture() == plain


def test_copying_gives_the_characters_as_written(stage: Stage) -> None:
    stage.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    stage.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = (REVIEW, FILLING, HEADING, PLAN, FILLING, "二是\u00a0扩大　开放。")
    assert QGuiApplication.clipboard().text() == "\n".join(lines)


def test_copying_a_part_gives_that_part(stage: Stage) -> None:
    cursor = stage.view.textCursor()
    first = stage.view.document().find("𠮷林小学投入").selectionStart()
    cursor.setPosition(first)
    cursor.setPosition(first + len("𠮷林小学") + 1, cursor.MoveMode.KeepAnchor)
    stage.view.setTextCursor(cursor)
    stage.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "𠮷林小学"


def test_odd_line_ends_become_lines(stage: Stage) -> None:
    text = "甲\u2028乙\u2029丙\r丁\n\n戊"
    block = Block("plain", "", "", (Passage(0, len(text), "body"),))
    report = replace(REPORT, text=text, indicators=(), worded_targets=())
    stage.pane.show_page(report, replace(PAGE, id="full", blocks=(block,)))
    stage.view.selectAll()
    stage.view.copy()
    assert QGuiApplication.clipboard().text() == "甲\n乙\n丙\n丁\n戊"


@NO_POPUPS
def test_the_context_menu_speaks_chinese(stage: Stage) -> None:
    spot = QPoint(100, 100)
    at = stage.view.viewport().mapToGlobal(spot)
    QApplication.sendEvent(stage.view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, at))
    menu = stage.view.findChild(QMenu)
    assert menu is not None
    titles = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert titles == ["复制", "全选", "下一个指标", "上一个指标", "折叠或展开上年成果"]
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    assert stage.view.textCursor().hasSelection()
    menu.close()


def test_tab_goes_on_and_arrows_scroll(qtbot: QtBot, stage: Stage) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    layout = QVBoxLayout(room)
    layout.addWidget(stage.pane)
    following = QLineEdit()
    layout.addWidget(following)
    room.resize(520, 700)
    room.show()
    room.activateWindow()
    stage.pane.setFocus()
    qtbot.waitUntil(stage.view.hasFocus)
    stage.press(Qt.Key.Key_Down)
    assert stage.scrolled > 0
    stage.press(Qt.Key.Key_End)
    assert stage.scrolled == stage.view.verticalScrollBar().maximum()
    stage.press(Qt.Key.Key_Tab)
    assert following.hasFocus()
    stage.pane.setParent(None)
    qtbot.addWidget(stage.pane)


def test_another_report_begins_unmarked_and_unfolded(stage: Stage) -> None:
    stage.pane.show_selection(("i1",))
    stage.press(Qt.Key.Key_Return)
    stage.pane.show_page(replace(REPORT, text=TEXT + "完"), PAGE)
    assert REVIEW in stage.text
    assert QColor(stage.theme.colours.actual_mark) not in _column(stage.picture(), stage.spots("i1")[0])


def test_nothing_to_show_is_shown_calmly(stage: Stage) -> None:
    stage.pane.show_page(REPORT, replace(PAGE, id="none", blocks=()))
    stage.pane.show_selection(("i1",))
    stage.pane.show_hits(((0, 3),), 0)
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    stage.press(Qt.Key.Key_Return)
    assert stage.text == ""
    assert stage.picked == []


def test_before_the_first_report_keys_and_colours_do_no_harm(qtbot: QtBot) -> None:
    made = Stage(qtbot, Theme("light"))
    made.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    made.pane.show_selection(())
    made.pane.show_hits((), None)
    made.theme.choose("dark")
    assert made.text == ""


def test_offsets_and_positions_agree_beyond_the_basic_plane() -> None:
    text = "甲𠮷乙𠮷丙"
    offsets = Offsets([Line(10, 3, text), Line(40, 20, "丁")])
    assert [offsets.position(10 + at) for at in range(5)] == [3, 4, 6, 7, 9]
    assert [offsets.offset(position) for position in (3, 4, 6, 7, 9, 20)] == [10, 11, 12, 13, 14, 40]
    assert [offsets.offset(position) for position in (2, 10, 21)] == [None, None, None]
    assert offsets.stretches(11, 41) == [(4, 10), (20, 21)]
    assert offsets.position(30) == 20
    assert offsets.position(50) is None
    assert offsets.written(4, 9) == "𠮷乙𠮷"


def test_every_figure_of_the_seed_is_marked_where_its_words_stand(stage: Stage, seed_path: Path) -> None:
    report = open_report(seed_path)
    words = {each.id: each.text for each in report.indicators}
    pages = [page for page in paginate(report).pages if page.blocks]
    assert len(pages) > 8
    for page in pages:
        stage.pane.show_page(report, page)
        document = stage.view.document()
        shown: dict[str, str] = {}
        for mark in stage.view.figures.all:
            block = document.findBlock(mark.first)
            letters = block.text()[mark.first - block.position() : mark.last - block.position()]
            shown[mark.id] = shown.get(mark.id, "") + letters
        assert set(page.indicators) <= shown.keys()
        assert all(shown[id_] == words[id_] for id_ in page.indicators)


def test_the_text_keeps_to_its_column(stage: Stage) -> None:
    for width, left, right in ((520, 32, 480), (680, 52, 628)):
        stage.pane.resize(width, 700)
        block = stage.view.document().findBlockByNumber(1)
        line = block.layout().lineAt(0)
        corner = stage.view.document().documentLayout().blockBoundingRect(block).topLeft() + QPointF(line.x(), 0)
        assert corner.x() == left
        assert left + 400 < corner.x() + line.naturalTextWidth() <= right
