"""Workbooks for the tests: bound, written and read back as other programs read them."""

from __future__ import annotations

import io
from collections.abc import Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook import workbook_bytes
from data.tables.binder import Binder, Sheet
from data.tables.column import Kind
from data.tables.held import Held
from data.tables.table import Table

LineRead = dict[str, object]


def read(content: bytes, *, results: bool = False) -> Workbook:
    """The workbook as it was written; with `results` the formulas as a previewer shows them."""
    return load_workbook(io.BytesIO(content), data_only=results)


def lines(sheet: Worksheet) -> list[LineRead]:
    """The lines of the table that begins in the first row, by their titles."""
    [area] = [table.ref for table in sheet.tables.values()]
    titles, *rows = sheet[area]
    return [{str(title.value): cell.value for title, cell in zip(titles, row, strict=True)} for row in rows]


def cell(sheet: Worksheet, name: str, title: str, key: str = "指标") -> Cell:
    """The cell of a column in the first line whose `key` is this name."""
    titles = [each.value for each in sheet[1]]
    names = [row[titles.index(key)] for row in sheet.iter_rows(values_only=True)]
    found = sheet.cell(names.index(name) + 1, titles.index(title) + 1)
    assert isinstance(found, Cell)
    return found


def bound(*tables: Table, title: str = "表") -> bytes:
    """A workbook of these tables."""
    return workbook_bytes(Binder(title, tuple(map(Sheet, tables))))


def one_column(kind: Kind, values: Sequence[Held]) -> Table:
    """A table with one column of this kind."""
    return Table("表", ("列",), (kind,), tuple((value,) for value in values))


def written(kind: Kind, value: Held) -> Cell:
    """The cell that a value becomes."""
    found = read(bound(one_column(kind, [value]))).worksheets[0].cell(2, 1)
    assert isinstance(found, Cell)
    return found
