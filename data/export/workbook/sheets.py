"""Tables on sheets: a header that stays and filters, widths for Chinese, and the hidden columns hidden."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook import styles
from data.export.workbook.cells import Writer, cell_at, write_words
from data.export.workbook.measures import height, widths
from data.export.workbook.references import Standing
from data.tables.table import Table

_HEADER_HEIGHT = 30
"""Points: two lines."""


def fill(sheet: Worksheet, table: Table, writer: Writer, name: str) -> None:
    """Write a table into an empty sheet, as an Excel table of this `name`."""
    columns = widths(table)
    put(sheet, Standing(sheet.title, 1, table), writer, name, columns)
    for number, width in enumerate(columns, start=1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = width
        column.hidden = table.titles[number - 1] in table.hidden
    sheet.freeze_panes = "B2"


def put(sheet: Worksheet, here: Standing, writer: Writer, name: str, columns: Sequence[int]) -> None:
    """Write a table where it stands on its sheet, in columns of these widths; it filters by itself."""
    table = here.table
    for number, title in enumerate(table.titles, start=1):
        write_words(cell_at(sheet, here.row, number), title, styles.HEAD)
    sheet.row_dimensions[here.row].height = _HEADER_HEIGHT
    for line, held in enumerate(table.lines):
        row = here.row + 1 + line
        for number, (kind, each) in enumerate(zip(table.kinds, held, strict=True), start=1):
            writer.write(cell_at(sheet, row, number), kind, each, here, line)
        sheet.row_dimensions[row].height = height(table.kinds, held, columns)
    if table.lines:
        corner = f"{get_column_letter(len(table.titles))}{here.row + len(table.lines)}"
        made = ExcelTable(displayName=name, name=name, ref=f"A{here.row}:{corner}")
        made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(made)
