"""One sheet of a workbook: a table with its header, its formats, its widths and its page."""

from __future__ import annotations

import re
import unicodedata

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.tables.column import Kind, Value
from data.tables.table import Table

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_A_FORMULA = re.compile(r"[=+\-@]")

_HEADER_FONT = Font(bold=True)
_HEADER_FILL = PatternFill("solid", start_color="E4ECF4")
_HEADER_BORDER = Border(bottom=Side("thin", color="767D86"))
_HEADER_ALIGNMENT = Alignment(horizontal="center", vertical="center", wrap_text=True)
_ALIGNMENT = Alignment(vertical="top", wrap_text=True)

_NARROWEST, _WIDEST, _SENTENCE = 8, 36, 64
"""Widths in Latin letters."""


def fill(sheet: Worksheet, table: Table) -> None:
    """Write a table into an empty sheet; its header stays in view, filters, and is printed on every page."""
    sheet.append([_header(sheet, title) for title in table.titles])
    for line in table.lines:
        sheet.append([_cell(sheet, kind, value) for kind, value in zip(table.kinds, line, strict=True)])
    for index, kind in enumerate(table.kinds):
        words = [table.titles[index], *(str(line[index]) for line in table.lines if line[index] is not None)]
        sheet.column_dimensions[get_column_letter(index + 1)].width = _width(kind, words)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    _lay_out_page(sheet)


def printable(text: str) -> str:
    """The text without the characters that a workbook cannot hold."""
    return _NOT_IN_XML.sub("", text)


def _header(sheet: Worksheet, title: str) -> Cell:
    cell = WriteOnlyCell(sheet, title)
    cell.font, cell.fill, cell.border = _HEADER_FONT, _HEADER_FILL, _HEADER_BORDER
    cell.alignment = _HEADER_ALIGNMENT
    return cell


def _cell(sheet: Worksheet, kind: Kind, value: Value) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.alignment = _ALIGNMENT
    if isinstance(value, str):
        _write_words(cell, printable(value))
    elif value is not None:
        cell.value = value
        cell.number_format = _number_format(kind, value)
    return cell


def _write_words(cell: Cell, words: str) -> None:
    if not words:
        return
    cell.value = words
    cell.data_type = "s"  # or words that begin with = become a formula, and #N/A an error
    cell.quotePrefix = bool(_LIKE_A_FORMULA.match(words))  # and stay words when someone edits the cell


def _number_format(kind: Kind, value: float) -> str:
    """As many decimals as the number has."""
    if kind == "percent":
        return "0%"
    decimals = len(f"{value:.10f}".rstrip("0").partition(".")[2])
    digits = "0." + "0" * decimals if decimals else "0"
    return f"+{digits};-{digits};{digits}" if kind == "signed" else digits


def _width(kind: Kind, words: list[str]) -> int:
    """Room for the longest of the words, within reason; what is longer is wrapped."""
    longest = max(map(_letters, words))
    return _SENTENCE if kind == "sentence" else min(max(longest + 4, _NARROWEST), _WIDEST)


def _letters(words: str) -> int:
    """How many Latin letters are as wide."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in words)


def _lay_out_page(sheet: Worksheet) -> None:
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0  # as many pages down as it takes
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "&A　第 &P 页，共 &N 页"
