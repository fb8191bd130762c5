"""Where tables stand in a workbook: cells for formulas, and places for links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter, quote_sheetname

from data.tables.held import Jump
from data.tables.table import Table

_REFERENCE = re.compile(r"(?P<table>[^\W\d]\w*)?\[(?P<title>[^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a table's header is."""

    sheet: str
    row: int
    table: Table

    def cell(self, title: str, line: int) -> str:
        """The cell of a column in a line, on the same sheet."""
        return f"{self._letter(title)}{self.row + 1 + line}"

    def whole(self, title: str) -> str:
        """All cells of a column below its header, from any sheet."""
        letter, last = self._letter(title), self.row + max(1, len(self.table.lines))
        return f"{quote_sheetname(self.sheet)}!${letter}${self.row + 1}:${letter}${last}"

    def _letter(self, title: str) -> str:
        return get_column_letter(self.table.titles.index(title) + 1)


@dataclass(frozen=True, slots=True)
class Map:
    """The tables of a workbook by their names."""

    standings: dict[str, Standing]

    def formula(self, expression: str, here: Standing | None, line: int) -> str:
        """The formula for a cell of a table `here`, in its `line`."""

        def resolved(found: re.Match[str]) -> str:
            if found["table"]:
                return self.standings[found["table"]].whole(found["title"])
            return here.cell(found["title"], line) if here else found.group()

        return "=" + _REFERENCE.sub(resolved, expression)

    def location(self, jump: Jump) -> str | None:
        """Where a link leads, or None where that sheet is not there."""
        there = self.standings.get(jump.table)
        if there is None:
            return None
        row = 1 if jump.line is None else there.row + 1 + jump.line
        return f"{quote_sheetname(there.sheet)}!A{row}"


def map_of(sheets: Sequence[tuple[str, Table]]) -> Map:
    """The map of a workbook whose sheets, with these names, begin with these tables."""
    standings: dict[str, Standing] = {}
    for name, table in sheets:
        standings.setdefault(table.name, Standing(name, 1, table))
    return Map(standings)
