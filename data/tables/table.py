"""A table that is ready to leave the program: titles, and lines of what each place holds below them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.records import Report
from data.tables.column import Column, Kind, T
from data.tables.held import Held, Value, plain


@dataclass(frozen=True, slots=True)
class Table:
    """A table by itself; its titles differ from each other, and its lines are as long as its titles."""

    name: str
    titles: tuple[str, ...]
    kinds: tuple[Kind, ...]
    lines: tuple[tuple[Held, ...], ...]
    hidden: tuple[str, ...] = ()
    """The titles of columns that a workbook holds ready and does not show."""
    explained: tuple[str, ...] = ()
    """What each column says, in a sentence; empty for a table that needs no telling."""

    @property
    def plain_lines(self) -> Iterable[tuple[Value, ...]]:
        """The lines in words and numbers alone."""
        return (tuple(map(plain, line)) for line in self.lines)


def table(name: str, columns: Sequence[Column[T]], entries: Iterable[tuple[T, Report]]) -> Table:
    """The table of these columns over records, each given with the report that it was read from."""
    holds = [column.held or column.value for column in columns]
    return Table(
        name,
        tuple(column.title for column in columns),
        tuple(column.kind for column in columns),
        tuple(tuple(hold(*entry) for hold in holds) for entry in entries),
        tuple(column.title for column in columns if column.hidden),
        tuple(column.explained for column in columns),
    )
