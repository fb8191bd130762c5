"""What 总览 says of each work area: how much it promises, and the one row that tells most of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.dimension import convert
from data.pages import Book
from data.pairing.comparison import telling
from data.records import Indicator, Report, Row

_CLAUSE_END = re.compile(r"[,，。；;！!\n]")
_ROOM = 0.96
"""The part of the axis that the larger end of a year's work takes."""


@dataclass(frozen=True, slots=True)
class AreaSummary:
    """One work area in a line."""

    node: str
    """The node of the tree that shows it."""
    number: str
    title: str
    full_title: str
    measures: int
    tasks: int
    targets: int
    pairs: int
    telling: Row | None
    clause: str
    """The words of the report that promise what `telling` tells."""


def summaries(report: Report, book: Book) -> tuple[AreaSummary, ...]:
    """One line for each work area, in the order of the plan."""
    nodes = {node.page: node for node in reversed(book.nodes)}
    made = []
    for page in book.pages:
        if page.kind != "area":
            continue
        row = telling(report, page.area)
        targets = {i.id for i in report.indicators if i.area == page.area and i.status == "target"}
        node = nodes[page.id]
        made.append(
            AreaSummary(
                node=node.id,
                number=node.number,
                title=node.label,
                full_title=page.title,
                measures=sum(s.kind == "measure" and s.area == page.area for s in report.sections),
                tasks=sum(task.area == page.area for task in report.tasks),
                targets=len(targets),
                pairs=sum(pair.target in targets for pair in report.pairs),
                telling=row,
                clause=_clause(report.text, row.target.start) if row and row.target else "",
            )
        )
    return tuple(made)


def ends(row: Row, actual: Indicator, target: Indicator, width: float) -> tuple[float, float]:
    """How far from the left of an axis of `width` px the result and the target stand; zero is at its left.

    Percentages run from 0 to 100; all else to the larger of the two, a year's work with some room beyond it.
    """
    promised = float(convert(target.value, target.unit, actual.unit))
    most = max(actual.value, promised, 0.0)
    if row.pair is not None and row.pair.relation in ("workload", "project"):
        most /= _ROOM
    elif actual.unit == "%" and actual.kind == "value":
        most = max(100.0, most)
    scale = width / most if most else 0.0
    return max(0.0, actual.value) * scale, max(0.0, promised) * scale


def _clause(text: str, position: int) -> str:
    """The clause around a position, as written."""
    before = [found.end() for found in _CLAUSE_END.finditer(text, max(0, position - 80), position)]
    after = _CLAUSE_END.search(text, position)
    return text[before[-1] if before else max(0, position - 80) : after.start() if after else len(text)].strip()
