"""What stands in one cell: words that stay words, true percentages, formulas with their results, links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from openpyxl.cell import Cell
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook import styles
from data.export.workbook.names import printable
from data.export.workbook.references import Map, Standing
from data.tables.column import Kind
from data.tables.held import PERCENT, Amount, Formula, Held, Jump, Missing

NOTHING = "—"
_LIKE_A_FORMULA = re.compile(r"[=+\-@]")
_MOST_LINKS = 65_000
"""On a sheet; Excel drops them all beyond 65,530."""


@dataclass(slots=True)
class Writer:
    """Writes what tables hold into the cells of a workbook, and keeps the results of its formulas."""

    map: Map
    results: dict[str, dict[str, float]] = field(default_factory=dict)
    links: dict[str, int] = field(default_factory=dict)

    def write(self, cell: Cell, kind: Kind, held: Held, here: Standing | None = None, line: int = 0) -> None:
        """Write into `cell` what a table `here` holds in its `line`, in a column of this kind."""
        match held:
            case Amount():
                _write_number(cell, kind, held)
            case Formula():
                self._write_formula(cell, kind, held, here, line)
            case Missing(reason):
                write_words(cell, reason or NOTHING, styles.style_of_words(kind))
            case Jump():
                self._write_link(cell, kind, held)
            case str():
                empty = "" if kind == "entry" else NOTHING
                write_words(cell, held or empty, styles.style_of_words(kind))
            case None:
                write_words(cell, NOTHING, styles.style_of_words(kind))
            case _:
                _write_number(cell, kind, Amount(held, ""))

    def _write_formula(self, cell: Cell, kind: Kind, held: Formula, here: Standing | None, line: int) -> None:
        cell.value = self.map.formula(held.expression, here, line)
        styles.dress(cell, styles.NUMBER, styles.number_format(kind, held.result, held.decimals))
        self.results.setdefault(_sheet(cell).title, {})[cell.coordinate] = stored(held.result)

    def _write_link(self, cell: Cell, kind: Kind, jump: Jump) -> None:
        location, sheet = self.map.location(jump), _sheet(cell).title
        if location is None or self.links.get(sheet, 0) >= _MOST_LINKS:
            write_words(cell, jump.words, styles.style_of_words(kind))
            return
        self.links[sheet] = self.links.get(sheet, 0) + 1
        write_words(cell, jump.words, styles.LINK)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location)


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell by its row and column, both from 1; none that a merged area covers."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def write_words(cell: Cell, words: str, style: str) -> None:
    """Write words that no program takes for a formula, a number or a date."""
    shown = printable(words)
    styles.dress(cell, style)
    if shown:
        cell.value = shown
        cell.data_type = "s"  # or words that begin with = become a formula, and #N/A an error
        if _LIKE_A_FORMULA.match(shown):
            cell.quotePrefix = True  # and stay words when someone edits the cell


def stored(amount: Amount) -> float:
    """As a cell holds it: 4.9 % is 0.049, a whole number has no point."""
    value = float(f"{amount.value / 100:.15g}") if amount.unit in PERCENT else float(amount.value)
    return int(value) if value.is_integer() else value


def _write_number(cell: Cell, kind: Kind, amount: Amount) -> None:
    cell.value = stored(amount)
    styles.dress(cell, styles.NUMBER, styles.number_format(kind, amount))


def _sheet(cell: Cell) -> Worksheet:
    sheet = cell.parent
    assert isinstance(sheet, Worksheet)
    return sheet
