"""The choice of charts for a page: every row of its 对照 table drawn as what it is, or listed as a number."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from data.charts.choice import Lot, lots
from data.charts.ladder import ladder, promised
from data.charts.places import Places
from data.charts.records import AxisChart, AxisKind, AxisRow, Band, Chart, Ladder, Listing
from data.charts.rows import Scope, axis_row, growth_row, list_row, naming_unit, with_first_words
from data.charts.scales import bands, broken, percent_axis
from data.charts.tally import tally
from data.pairing.comparison import headlines, rows
from data.records import Project, Report, Row

_SHORTEST: dict[AxisKind, float] = {"bullet": 0.12, "workload": 0.04}
"""The least part of an axis that the longer mark of a row may reach before it moves to an axis of its own."""
C = TypeVar("C", bound=Chart)
_FEWEST = 2
"""A growth of one headline indicator compares nothing."""


def charts(report: Report, ids: Collection[str]) -> tuple[Chart, ...]:
    """The charts of the figures and projects with these `ids`, in the order of reading; none for nothing to draw.

    Results that stand elsewhere in the report come along with the targets of the page.
    """
    table = rows(report, ids)
    scope = Scope(report, Places(report, ids), not table.paired and not table.targets_only)
    projects = promised(report, ids)
    theirs = {key for project in projects for key in project.indicators}
    on_ladder = [figure for figure in report.indicators if figure.id in theirs]
    found: dict[Lot, list[Row]] = {}
    for row in table.rows:
        for lot in lots(row, on_ladder, scope):
            found.setdefault(lot, []).append(row)
    drawn = [chart for chart in _drawn(found, projects, scope) if chart is not None]
    tasks = _listing("今年任务", "只有今年的数", found.get("task", ()), scope)
    results = _listing("上年成果", "" if scope.only_results else "只有上年的数", found.get("result", ()), scope)
    lists = (tasks, results) if drawn else (results, tasks)
    return _sourced((*drawn, *(listing for listing in lists if listing is not None)), scope.places)


def headline_growth(report: Report) -> AxisChart | None:
    """The growth of the headline indicators, last year's beside this year's; None where fewer than two have one."""
    shown = headlines(report)
    scope = Scope(report, Places(report, {key for row in shown for key in row.indicators}), only_results=False)
    grown = [made for row in shown if (made := growth_row(row, scope)) is not None]
    chart = _growth("主要指标的增速", grown) if len(grown) >= _FEWEST else None
    return None if chart is None else _with_source(chart, scope.places)


def _drawn(found: dict[Lot, list[Row]], projects: Sequence[Project], scope: Scope) -> Sequence[Chart | None]:
    """The charts that compare, in the order of reading; rates early only where they have something to compare."""

    def axis_rows(kind: AxisKind) -> list[tuple[str, AxisRow]]:
        return [axis_row(row, kind, scope) for row in found.get(kind, ())]

    rates = axis_rows("rate")
    early = scope.only_results or any(row.actual is not None and row.target is not None for _, row in rates)
    drawn: list[Chart | None] = [
        _axis_chart("bullet", "上年完成与今年目标", axis_rows("bullet"), str),
        _growth("增速", axis_rows("growth")),
        _axis_chart("workload", "每年的工作量", axis_rows("workload"), lambda unit: f"{unit}，不算增减"),
        tally(found.get("tally", ()), scope),
        ladder(projects, found.get("sum", ()), scope.report),
        _listing("上年与今年", "两年都提到，不算增减", found.get("twice", ()), scope),
    ]
    drawn.insert(1 if early else 4, _rates(rates))
    return drawn


def _axis_chart(
    kind: AxisKind, title: str, of_units: Sequence[tuple[str, AxisRow]], note: Callable[[str], str]
) -> AxisChart | None:
    """A chart with an axis a unit; where there are several units each row names its own."""
    if not of_units:
        return None
    parts = bands(of_units, _SHORTEST.get(kind, 0))
    units = {unit for unit, _ in of_units}
    if len(units) > 1:
        parts = tuple(naming_unit(band) for band in parts)
        return AxisChart(kind, title, note("各有刻度"), with_first_words(parts, kind))
    return AxisChart(kind, title, note(units.pop()), with_first_words(parts, kind))


def _growth(title: str, of_units: Sequence[tuple[str, AxisRow]]) -> AxisChart | None:
    """Growth on a short axis, broken before what would flatten the rest."""
    chart = _axis_chart("growth", title, of_units, lambda unit: "比上年，%" if unit == "%" else "比上年")
    if chart is None:
        return None
    parts = tuple(Band(broken(band.axis, _values(band.rows)), band.rows) for band in chart.bands)
    cut = any(band.axis.cut for band in parts)
    return replace(chart, bands=parts, note=f"{chart.note}，刻度有断开" if cut else chart.note)


def _rates(of_units: Sequence[tuple[str, AxisRow]]) -> AxisChart | None:
    """Percentages on one axis from 0 to 100; other parts (‰) and points below, each unit on its own."""
    percents = [row for unit, row in of_units if unit == "%"]
    others = bands([(unit, row) for unit, row in of_units if unit != "%"], 0)
    parts = tuple(naming_unit(band) for band in others)
    if percents:
        parts = (Band(percent_axis(_values(percents)), tuple(percents)), *parts)
    note = "0–100 %" if percents and not others else "各有刻度"
    return AxisChart("rate", "比率", note, with_first_words(parts, "rate")) if parts else None


def _values(rows: Iterable[AxisRow]) -> list[float]:
    return [point.value for row in rows for point in (row.actual, row.target) if point is not None]


def _listing(title: str, note: str, listed: Sequence[Row], scope: Scope) -> Listing | None:
    return Listing(title, note, tuple(list_row(row, scope) for row in listed)) if listed else None


def _sourced(drawn: Sequence[Chart], places: Places) -> tuple[Chart, ...]:
    return tuple(_with_source(chart, places) for chart in drawn)


def _with_source(chart: C, places: Places) -> C:
    sums = chart.sums if isinstance(chart, Ladder) else ()
    return replace(chart, source=places.source(key for row in (*chart.rows, *sums) for key in row.ids))
