"""The choice of a chart for a row of the 对照 table, by what the row is and never by its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from data.charts.ladder import promised
from data.charts.rows import Scope, partner
from data.charts.tally import can_be_counted
from data.dimension import alike
from data.pairing.change import PERCENT
from data.pairing.comparison import Comparison
from data.records import Indicator, Row

_PERCENT = ("%", "％")
Lot = Literal["bullet", "rate", "growth", "workload", "tally", "project", "sum", "twice", "task", "result"]

# The order of the choice; the first that fits takes the row:
#   twice     a pair whose units cannot share an axis, or one project named twice with no step promised
#   growth    a growth is promised, or nothing is promised on this page and a growth was achieved
#   rate      a percentage of something
#   project   one project named twice; a promise without a partner of the same dimension; each with a step promised
#   sum       a promise of the projects' dimension with no step: what they come to together
#   tally     a year's work of a few things, drawn one by one
#   workload  a year's work, counted; so is what a year added or took away
#   bullet    levels and floors
#   task, result   what has no partner


def lots(row: Row, table: Comparison, scope: Scope) -> Iterator[Lot]:
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
    if row.pair.relation == "workload" or target.kind == "change":
        return "tally" if can_be_counted(actual) and can_be_counted(target) else "workload"
    return "bullet"


def _promise_alone(target: Indicator, table: Comparison, text: str) -> Lot:
    if target.kind == "growth":
        return "growth"
    if target.kind == "value" and target.unit in _PERCENT:
        return "rate"
    if not _belongs_to_projects(target, table):
        return "task"
    return "project" if promised(target, text) else "sum"


def _belongs_to_projects(target: Indicator, table: Comparison) -> bool:
    projects = [row.target for row in table.paired if row.pair is not None and row.pair.relation == "project"]
    return any(isinstance(other, Indicator) and alike(other.unit, target.unit) for other in projects)
