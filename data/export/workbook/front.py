"""总览 on its sheet: the title, what the report is beside how much was read in it, and tables below each other."""

from __future__ import annotations

from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook import styles
from data.export.workbook.cells import Writer, cell_at, write_words
from data.export.workbook.references import Standing
from data.export.workbook.sheets import put
from data.tables.binder import Front

_WIDTHS = (36, 10, 12, 12, 46, 13, 12, 30, 20)
"""In Latin letters."""
_TITLE_HEIGHT = 36
"""Points."""
_FACTS_ROW = 3
_FACTS_END, _COUNT_LABEL, _COUNT = 4, 5, 6
"""Columns: the facts run up to one, the counts stand in the others."""


def fill_front(sheet: Worksheet, front: Front, writer: Writer, first_table: int) -> list[range]:
    """Write the first page into an empty sheet; `first_table` is the number of its first table in the workbook.

    Returns the rows of each table, its name included.
    """
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        cell_at(sheet, 1, number).border = Border(bottom=Side("medium", color=styles.RULE))
    write_words(cell_at(sheet, 1, 1), front.title, styles.TITLE)
    cell_at(sheet, 1, 1).border = Border(bottom=Side("medium", color=styles.RULE))
    sheet.row_dimensions[1].height = _TITLE_HEIGHT
    _write_facts(sheet, front)
    _write_counts(sheet, front, writer)
    row = _FACTS_ROW + max(len(front.facts), len(front.counts)) + 1
    taken = []
    for number, table in enumerate(front.tables, start=first_table):
        write_words(cell_at(sheet, row, 1), table.name, styles.SUBTITLE)
        put(sheet, Standing(sheet.title, row + 1, table), writer, f"表{number}_{table.name}", _WIDTHS)
        taken.append(range(row, row + len(table.lines) + 2))
        row = taken[-1].stop + 1
    sheet.sheet_view.showGridLines = False
    sheet.freeze_panes = "A2"
    return taken


def _write_facts(sheet: Worksheet, front: Front) -> None:
    for row, (label, words) in enumerate(front.facts, start=_FACTS_ROW):
        write_words(cell_at(sheet, row, 1), label, styles.LABEL)
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=_FACTS_END)
        write_words(cell_at(sheet, row, 2), words, styles.COUNT)


def _write_counts(sheet: Worksheet, front: Front, writer: Writer) -> None:
    for row, (label, held) in enumerate(front.counts, start=_FACTS_ROW):
        name = cell_at(sheet, row, _COUNT_LABEL)
        write_words(name, label, styles.LABEL)
        name.alignment = Alignment(horizontal="right", vertical="center", indent=1)
        writer.write(cell_at(sheet, row, _COUNT), "number", held)
