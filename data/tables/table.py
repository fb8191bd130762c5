"""A table that is ready to leave the program: titles, and lines of words and numbers below them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.records import Report
from data.tables.column import Column, Kind, T, Value


@dataclass(frozen=True, slots=True)
class Table:
    """A table by itself; its titles differ from each other, and its lines are as long as its titles."""

    name: str
    titles: tuple[str, ...]
    kinds: tuple[Kind, ...]
    lines: tuple[tuple[Value, ...], ...]


def table(name: str, columns: Sequence[Column[T]], entries: Iterable[tuple[T, Report]]) -> Table:
    """The table of these columns over records, each given with the report that it was read from."""
    return Table(
        name,
        tuple(column.title for column in columns),
        tuple(column.kind for column in columns),
        tuple(tuple(_whole(column.value(*entry)) for column in columns) for entry in entries),
    )


def _whole(value: Value) -> Value:
    """A whole number as such, so that no file writes 7.0 for the report's 7."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
