"""The charts as they are drawn: true lengths, the shapes of bounds, broken axes, colours light and dark."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest
from chart_stage import COLOUR_BLIND, NARROW, WIDE, colour_at, contrast, labels, page, seen_as
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from seed_gold import gold_report

from data.pages import paginate
from data.pages.book import Book
from data.records import Bound, Report
from gui.application import application
from gui.chart_growth import GrowthChart
from gui.chart_pane import ChartPane
from gui.theme import DARK, LIGHT, Colours, Theme


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


@pytest.mark.parametrize(
    ("bound", "left", "right"),
    [("exact", False, False), ("over", False, True), ("under", True, False), ("about", True, True)],
)
def test_the_tick_of_a_bound_is_open_to_where_it_leaves_room(
    pane: ChartPane, report: Report, book: Book, bound: Bound, left: bool, right: bool
) -> None:
    bounded = tuple(replace(figure, bound=bound) for figure in report.indicators)
    pane.show_page(replace(report, indicators=bounded), page(book, "area-1"))
    panel = pane.panels[0]
    plot = panel.place.plots[0]
    marks = plot.marks[1]
    assert marks.target is not None
    foot = [QPointF(plot.x(marks.target) + by, marks.y - 11) for by in (-5, 5)]
    assert [colour_at(pane, panel, point) == QColor("#A8500B") for point in foot] == [left, right]


def test_a_broken_axis_leaves_nothing_out_but_what_stands_in_the_break(
    pane: ChartPane, report: Report, book: Book
) -> None:
    pane.resize(NARROW, 2000)
    pane.show_page(report, page(book, "part-1"))
    panel = next(panel for panel in pane.panels if panel.chart.title == "增速")
    [plot] = panel.place.plots
    assert plot.gap is not None
    values = [marks.actual for marks in plot.marks if marks.actual is not None]
    assert max(values) == 84
    for value in values:
        assert not plot.gap[0] < plot.x(value) < plot.gap[1]
    near, far = (QPointF(x, plot.bottom) for x in (plot.left + 3, (plot.gap[0] + plot.gap[1]) / 2))
    assert colour_at(pane, panel, near) == QColor("#C9C5BA")
    assert colour_at(pane, panel, far) == QColor("#FFFEFC")


def test_no_line_joins_two_values_of_another_basis(qtbot: QtBot, theme: Theme, report: Report) -> None:
    growth = GrowthChart(theme)
    qtbot.addWidget(growth)
    growth.resize(WIDE, 400)
    growth.show_report(report)
    assert growth.panel is not None
    [plot] = growth.panel.place.plots
    names = [row.name for row in growth.panel.place.rows]
    linked = {names[marks.row]: marks.linked for marks in plot.marks}
    assert linked["地区生产总值"]
    assert not linked["工业增加值"]


def test_every_colour_of_a_chart_is_a_role_of_the_theme_and_its_letters_can_be_read(
    pane: ChartPane, report: Report, book: Book
) -> None:
    pane.show_page(report, page(book, "full"))
    written = {label.role for panel in pane.panels for _, label in labels(panel)}
    drawn = {shape.role for panel in pane.panels for row in panel.place.rows for shape in row.shapes}
    for colours in (LIGHT, DARK):
        assert (written | drawn).issubset(asdict(colours))
        for role in written - {"on_actual"}:
            assert contrast(getattr(colours, role), colours.paper) >= 4.5
        assert contrast(colours.on_actual, colours.actual) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_results_and_promises_differ_for_the_colour_blind_too(colours: Colours) -> None:
    for seen in COLOUR_BLIND.values():
        one, other = (seen_as(colour, seen) for colour in (colours.actual, colours.target))
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 60


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
