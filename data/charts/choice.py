"""The choice of a chart for a row of the 对照 table, by what the row is and never by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from data.charts.rows import Scope, partner
from data.charts.tally import can_be_counted
from data.dimension import alike
from data.pairing.change import PERCENT
from data.records import Indicator, Row

_PERCENT = ("%", "％")
Lot = Literal["bullet", "rate", "growth", "workload", "tally", "project", "sum", "twice", "task", "result"]

# The order of the choice; the first that fits takes the row:
#   project   a figure of a project for which a step is promised; the project stands on the ladder
#   twice     a pair whose units cannot share an axis, or one project named twice with no step promised
#   growth    a growth is promised, or nothing is promised on this page and a growth was achieved
#   rate      a percentage of something
#   sum       a promise alone, in one sentence with projects on the ladder and of their dimension: what they come to
#   tally     a year's work of a few things, drawn one by one
#   workload  a year's work, counted; so is what a year added or took away
#   bullet    levels and floors
#   task, result   what has no partner


def lots(row: Row, ladder: Sequence[Indicator], scope: Scope) -> Iterator[Lot]:
    """What a row is drawn as: one chart; a level that grew is listed and its growth drawn where nothing is promised.

    `ladder` has the figures of the projects on the ladder.
    """
    if _is_on(ladder, row):
        yield "project"
    elif isinstance(row.target, Indicator):
        yield _promise(row, row.target, ladder, scope.report.text)
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


def _is_on(ladder: Sequence[Indicator], row: Row) -> bool:
    """Whether all that the row tells is the size of projects on the ladder."""
    told = [part for part in (row.actual, row.growth, row.target) if part is not None]
    return bool(told) and all(part in ladder for part in told)


def _promise(row: Row, target: Indicator, ladder: Sequence[Indicator], text: str) -> Lot:
    actual = partner(row)
    if actual is None or not alike(actual.unit, target.unit):
        return _promise_alone(target, ladder, text) if row.pair is None else "twice"
    if target.kind == "growth":
        return "growth"
    if row.pair is None:
        return "bullet"
    if row.pair.relation == "rate" or target.unit in PERCENT:
        return "rate"
    if row.pair.relation == "project":
        return "twice"
    if row.pair.relation == "workload" or target.kind == "change":
        return "tally" if can_be_counted(actual) and can_be_counted(target) else "workload"
    return "bullet"


def _promise_alone(target: Indicator, ladder: Sequence[Indicator], text: str) -> Lot:
    if target.kind == "growth":
        return "growth"
    if target.kind == "value" and target.unit in _PERCENT:
        return "rate"
    begin, end = text.rfind("。", 0, target.start), text.find("。", target.end)
    told_together = (other for other in ladder if begin < other.start and (other.end <= end or end < 0))
    return "sum" if any(alike(other.unit, target.unit) for other in told_together) else "task"
