"""A binder as an Excel workbook: real numbers and formulas, texts that stay texts, and sheets that print well."""

from __future__ import annotations

from openpyxl import Workbook

from data.export.workbook import styles
from data.export.workbook.cells import Writer
from data.export.workbook.charts import NAME_TITLE, draw
from data.export.workbook.computed import packed
from data.export.workbook.front import fill_front
from data.export.workbook.names import printable, sheet_names, table_name
from data.export.workbook.pages import lay_out, lay_out_front
from data.export.workbook.references import map_of
from data.export.workbook.sheets import fill
from data.tables.binder import Binder

PRODUCT = "政府工作报告浏览器"


def workbook_bytes(binder: Binder) -> bytes:
    """An .xlsx file: the front page, where there is one, and a sheet for each table with its charts below."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    styles.register(workbook)
    workbook.properties.title = printable(binder.title)
    workbook.properties.creator = workbook.properties.lastModifiedBy = PRODUCT
    workbook.properties.subject = "政府工作报告的指标、目标与对照"
    front = [binder.front.name] if binder.front else []
    names = sheet_names([*front, *(sheet.table.name for sheet in binder.sheets)])
    tables = names[len(front) :]
    writer = Writer(map_of([(name, sheet.table) for name, sheet in zip(tables, binder.sheets, strict=True)]))
    if binder.front:
        page = workbook.create_sheet(names[0])
        wholes = fill_front(page, binder.front, writer, len(tables) + 1)
        lay_out_front(page, binder.title, wholes)
    for number, (name, content) in enumerate(zip(tables, binder.sheets, strict=True), start=1):
        sheet = workbook.create_sheet(name)
        fill(sheet, content.table, writer, table_name(name, number))
        charts: list[range] = []
        if content.plots:
            first = content.table.titles.index(NAME_TITLE) + 1
            charts = draw(sheet, content.plots, writer, first, len(content.table.lines) + 1)
        lay_out(sheet, binder.title, charts)
    return packed(workbook, writer.results)
