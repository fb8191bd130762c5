"""Tables on sheets: a header that stays and filters, widths for Chinese, and the hidden columns hidden."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook import styles
from data.export.workbook.cells import Writer, cell_at, write_words
from data.export.workbook.references import Standing
from data.tables.column import Kind
from data.tables.held import Amount, Formula, Held, Jump, Missing
from data.tables.table import Table

_HEADER_HEIGHT = 30
"""Points: two lines."""
_FIXED: dict[Kind, int] = {"sentence": 46, "passage": 100, "entry": 14}
"""Widths in Latin letters."""
_NARROWEST, _WIDEST = 8, 26
_PADDING = 2
_LOOKED_AT = 500
"""Lines that a width is measured by."""


def fill(sheet: Worksheet, table: Table, writer: Writer, name: str) -> None:
    """Write a table into an empty sheet, as an Excel table of this `name`."""
    put(sheet, Standing(sheet.title, 1, table), writer, name)
    for number, width in enumerate(_widths(table), start=1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = width
        column.hidden = table.titles[number - 1] in table.hidden
    sheet.freeze_panes = "B2"


def put(sheet: Worksheet, here: Standing, writer: Writer, name: str) -> None:
    """Write a table where it stands on its sheet; it filters by itself where it has lines."""
    table = here.table
    for number, title in enumerate(table.titles, start=1):
        write_words(cell_at(sheet, here.row, number), title, styles.HEAD)
    sheet.row_dimensions[here.row].height = _HEADER_HEIGHT
    for line, held in enumerate(table.lines):
        row = here.row + 1 + line
        for number, (kind, each) in enumerate(zip(table.kinds, held, strict=True), start=1):
            writer.write(cell_at(sheet, row, number), kind, each, here, line)
    if table.lines:
        corner = f"{get_column_letter(len(table.titles))}{here.row + len(table.lines)}"
        made = ExcelTable(displayName=name, name=name, ref=f"A{here.row}:{corner}")
        made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(made)


def _widths(table: Table) -> Iterable[int]:
    """Room for the longest words of each column, within reason; what is longer is wrapped."""
    for index, kind in enumerate(table.kinds):
        words = [table.titles[index], *(_words(line[index]) for line in table.lines[:_LOOKED_AT])]
        yield _FIXED.get(kind) or min(max(max(map(letters, words)) + _PADDING, _NARROWEST), _WIDEST)


def letters(words: str) -> int:
    """How many Latin letters are as wide."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in words)


def _words(held: Held) -> str:
    """About what a cell shows."""
    match held:
        case Amount(value, unit) | Formula(_, Amount(value, unit)):
            return f"{value:+.10g}{unit if unit == '%' else ''}"
        case Missing(words) | Jump(words):
            return words
        case _:
            return "" if held is None else str(held)
