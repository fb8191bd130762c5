"""Where the words of the charts stand: readable on every page of every report, in one column or two."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from chart_stage import NARROW, WIDE, assert_readable, ink, labels, page
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


@pytest.mark.parametrize("width", [300, NARROW, WIDE])
def test_no_label_leaves_its_panel_or_covers_another(pane: ChartPane, report: Report, book: Book, width: int) -> None:
    pane.resize(width, 366)
    for shown in book.pages:
        pane.show_page(report, shown)
        assert_readable(pane)


@pytest.mark.parametrize("width", [400, NARROW, WIDE])
def test_labels_of_every_page_of_every_other_report_stay_apart_too(pane: ChartPane, shared: Path, width: int) -> None:
    pane.resize(width, 366)
    for path in sorted((shared / "reports").glob("*.txt")):
        report = open_report(path)
        for shown in paginate(report).pages:
            pane.show_page(report, shown)
            assert_readable(pane)


@pytest.mark.parametrize("width", [300, NARROW, WIDE])
def test_the_numbers_of_a_chart_are_as_readable_in_its_place(
    pane: ChartPane, report: Report, book: Book, width: int
) -> None:
    pane.resize(width, 366)
    for shown in book.pages:
        pane.show_page(report, shown)
        for panel in pane.panels:
            panel.turn()
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
