"""A report as JSON: every reading with its place in the text, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from data.records import Report
from data.tables.table import Table

# What other programs rely on: the keys of each object, in their order.
MASTHEAD = ("title", "region", "level", "year", "date", "congress", "speaker", "source")
SECTION = ("id", "parent", "kind", "number", "title", "start", "end", "area")
INDICATOR = (
    *("id", "name", "value", "unit", "kind", "bound", "status", "year", "period", "basis", "confidence"),
    *("text", "start", "end", "section", "area"),
)
PAIR = ("actual", "target", "name", "relation", "comparable", "note")
TASK = (
    *("id", "text", "start", "end", "section", "area"),
    *("strength", "deadline", "measurable", "indicators", "projects"),
)
OTHER_NUMBER = ("start", "end", "text", "reason")


def report_json(report: Report) -> bytes:
    """One report as an object, in UTF-8."""
    return _written(_report(report))


def reports_json(reports: Sequence[Report]) -> bytes:
    """Several reports as a list of such objects."""
    return _written([_report(report) for report in reports])


def table_json(table: Table) -> bytes:
    """A list of objects, one a line of the table, their keys its titles."""
    return _written([dict(zip(table.titles, line, strict=True)) for line in table.plain_lines])


def _report(report: Report) -> dict[str, object]:
    [masthead] = _objects([report.masthead], MASTHEAD)
    return {
        "report": masthead | {"file": report.file, "characters": len(report.text)},
        "sections": _objects(report.sections, SECTION),
        "indicators": _objects(report.indicators, INDICATOR),
        "pairs": _objects(report.pairs, PAIR),
        "tasks": _objects(report.tasks, TASK),
        "other_numbers": _objects(report.other_numbers, OTHER_NUMBER),
        "text": report.text,
    }


def _objects(records: Iterable[object], keys: Sequence[str]) -> list[dict[str, object]]:
    return [{key: _plain(getattr(record, key)) for key in keys} for record in records]


def _written(content: object) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def _plain(value: object) -> object:
    """A whole number without `.0`, as the report writes it."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
