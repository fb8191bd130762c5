"""Tables as an Excel workbook: real numbers, texts that stay texts, and sheets that print well."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from openpyxl import Workbook

from data.export.workbook_sheets import fill, printable
from data.tables.table import Table

PRODUCT = "政府工作报告浏览器"

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]|^'|'$")
_LONGEST_NAME = 31
_RESERVED = "history"
"""The name that Excel keeps for itself."""


def workbook_bytes(title: str, tables: Sequence[Table]) -> bytes:
    """An .xlsx file with a sheet for each table; `title` goes into the document's properties."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title = printable(title)
    workbook.properties.creator = PRODUCT
    taken: set[str] = set()
    for table in tables:
        name = _sheet_name(table.name, taken)
        taken.add(name.lower())
        fill(workbook.create_sheet(name), table)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that Excel accepts: 31 characters, no brackets or slashes, unlike the others in more than case."""
    base = _NOT_IN_NAMES.sub(" ", wanted).strip(" '") or "表"
    name, count = base[:_LONGEST_NAME].strip(), 1
    while name.lower() in taken or name.lower() == _RESERVED:
        count += 1
        ending = f" ({count})"
        name = base[: _LONGEST_NAME - len(ending)].strip() + ending
    return name
