"""The choice of charts for a page: every row of its 对照 table drawn as what it is, or listed as a number."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Literal

from data.charts.ladder import ladder, promised
from data.charts.records import AxisChart, AxisKind, AxisRow, Band, Chart, Listing
from data.charts.rows import Scope, axis_row, list_row, naming_unit, partner, with_first_words
from data.charts.scales import bands, percent_axis
from data.dimension import alike
from data.pairing.change import PERCENT
from data.pairing.comparison import Comparison, rows
from data.records import Indicator, Report, Row

_PERCENT = ("%", "％")
Lot = Literal["bullet", "rate", "growth", "workload", "project", "twice", "task", "result"]

# The order of the choice for a row; the first that fits takes it:
#   twice     a pair whose units cannot share an axis, or one project named twice with no step promised
#   growth    a growth is promised, or nothing is promised on this page and a growth was achieved
#   rate      a percentage of something
#   project   one project named twice; a promise without a partner of the same dimension; each with a step promised
#   workload  a year's work, counted; so is what a year added or took away
#   bullet    levels and floors
#   task, result   what has no partner

_SHORTEST: dict[AxisKind, float] = {"bullet": 0.12, "workload": 0.04}
"""The least part of an axis that the longer mark of a row may reach before it moves to an axis of its own."""


def charts(report: Report, ids: Collection[str]) -> tuple[Chart, ...]:
    """The charts of the figures with these `ids`, in the order of reading; none where there is nothing to draw.

    Results that stand elsewhere in the report come along with the targets of the page.
    """
    table = rows(report, ids)
    scope = Scope(report, ids, not table.paired and not table.targets_only)
    lots: dict[Lot, list[Row]] = {}
    for row in table.rows:
        for lot in _lots(row, table, scope):
            lots.setdefault(lot, []).append(row)
    drawn = [chart for chart in _drawn(lots, scope) if chart is not None]
    tasks = _listing("今年任务", "只有今年的数", lots.get("task", ()), scope)
    results = _listing("上年成果", "" if scope.only_results else "只有上年的数", lots.get("result", ()), scope)
    lists = (tasks, results) if drawn else (results, tasks)
    return (*drawn, *(listing for listing in lists if listing is not None))


def _lots(row: Row, table: Comparison, scope: Scope) -> Iterator[Lot]:
    """What a row is drawn as: one chart; a level that grew is listed and its growth drawn where nothing is promised."""
    if isinstance(row.target, Indicator):
        yield _promise(row, row.target, table, scope.report.text)
    elif row.target is not None:
        yield "task"
    elif row.actual is not None and row.actual.kind == "value" and row.actual.unit in _PERCENT:
        yield "rate"
    elif row.growth is not None and row.growth.kind == "growth" and scope.only_results:
        yield "growth"
        if row.actual is not None:
            yield "result"
    else:
        yield "result"


def _promise(row: Row, target: Indicator, table: Comparison, text: str) -> Lot:
    actual = partner(row)
    if actual is None or not alike(actual.unit, target.unit):
        return _promise_alone(target, table, text) if row.pair is None else "twice"
    if target.kind == "growth":
        return "growth"
    if row.pair is None:
        return "bullet"
    if row.pair.relation == "rate" or target.unit in PERCENT:
        return "rate"
    if row.pair.relation == "project":
        return "project" if promised(target, text) else "twice"
    return "workload" if row.pair.relation == "workload" or target.kind == "change" else "bullet"


def _promise_alone(target: Indicator, table: Comparison, text: str) -> Lot:
    if target.kind == "growth":
        return "growth"
    if target.kind == "value" and target.unit in _PERCENT:
        return "rate"
    return "project" if _belongs_to_projects(target, table) and promised(target, text) else "task"


def _belongs_to_projects(target: Indicator, table: Comparison) -> bool:
    projects = [row.target for row in table.paired if row.pair is not None and row.pair.relation == "project"]
    return any(isinstance(other, Indicator) and alike(other.unit, target.unit) for other in projects)


def _drawn(lots: dict[Lot, list[Row]], scope: Scope) -> Sequence[Chart | None]:
    """The charts that compare, in the order of reading; rates early only where they have something to compare."""

    def axis_rows(kind: AxisKind) -> list[tuple[str, AxisRow]]:
        return [axis_row(row, kind, scope) for row in lots.get(kind, ())]

    rates = axis_rows("rate")
    early = scope.only_results or any(row.actual is not None and row.target is not None for _, row in rates)
    drawn: list[Chart | None] = [
        _axis_chart("bullet", "上年完成与今年目标", axis_rows("bullet"), str),
        _axis_chart("growth", "增速", axis_rows("growth"), lambda unit: "比上年，%" if unit == "%" else "比上年"),
        _axis_chart("workload", "每年的工作量", axis_rows("workload"), lambda unit: f"{unit}，不算增减"),
        ladder(lots.get("project", ()), scope.report),
        _listing("上年与今年", "两年都提到，不算增减", lots.get("twice", ()), scope),
    ]
    drawn.insert(1 if early else 3, _rates(rates))
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


def _rates(of_units: Sequence[tuple[str, AxisRow]]) -> AxisChart | None:
    """Percentages on one axis from 0 to 100; other parts (‰) and points below, each unit on its own."""
    percents = [row for unit, row in of_units if unit == "%"]
    others = bands([(unit, row) for unit, row in of_units if unit != "%"], 0)
    parts = tuple(naming_unit(band) for band in others)
    if percents:
        values = [point.value for row in percents for point in (row.actual, row.target) if point is not None]
        parts = (Band(percent_axis(values), tuple(percents)), *parts)
    note = "0–100 %" if percents and not others else "各有刻度"
    return AxisChart("rate", "比率", note, with_first_words(parts, "rate")) if parts else None


def _listing(title: str, note: str, listed: Sequence[Row], scope: Scope) -> Listing | None:
    return Listing(title, note, tuple(list_row(row, scope) for row in listed)) if listed else None
