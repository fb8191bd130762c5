"""The charts as they are drawn: true lengths, readable labels, one column or two, light and dark."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from chart_stage import NARROW, WIDE, assert_readable, colour_at, ink, labels, page
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from seed_gold import gold_report

from data.pages import paginate
from data.pages.book import Book
from data.records import Report
from data.report import open_report
from data.wording import number
from gui.application import application
from gui.chart_axes import readable_ticks
from gui.chart_marks import text_width
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
        for shown in (each for each in book.pages if each.kind == "area"):
            pane.show_page(report, shown)
            cut = [label for panel in pane.panels for _, label in labels(panel) if "…" in label.words]
            assert not [label.words for label in cut if label.names_row or label.bold]


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
        named = {row.ids for row in panel.chart.rows}
        for row in (row for row in panel.place.rows if row.ids in named):
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
