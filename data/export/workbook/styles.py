"""How cells look: named styles that a reader can change in one place, and number formats."""

from __future__ import annotations

import re
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList

from data.tables.column import Kind
from data.tables.held import PERCENT, Amount

FACE = "Microsoft YaHei"
"""On Windows; elsewhere the system has another face of the family 2 (sans) and the charset 134 (GB 2312) for it."""
INK, MUTED, ACTUAL, TARGET, RULE = "1F2328", "5B6470", "2F6193", "A8500B", "9B2C23"
_LINE, _HEADER, _ENTRY = "DDDAD2", "E4ECF4", "FFF9E8"
_BODY = 10

HEAD, TEXT, SENTENCE, NUMBER, MISSING, LINK, ENTRY = "表头", "文字", "原文", "数", "缺数", "跳转", "待填"
TITLE, SUBTITLE, LABEL, COUNT = "报告标题", "小标题", "项目名", "项目数"

_NOT_IN_FORMATS = re.compile(r'["\\\x00-\x1f]')
_OF_KIND: dict[Kind, str] = {"sentence": SENTENCE, "passage": TEXT, "entry": ENTRY, "text": TEXT}


def register(workbook: Workbook) -> None:
    """Give the workbook its named styles, and our font as its first: programs measure columns by that one's digits."""
    book: Any = workbook
    book._fonts = IndexedList([_font()])  # openpyxl has no public way to it
    below = Border(bottom=Side("hair", color=_LINE))
    left = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
    right = Alignment(horizontal="right", vertical="center", indent=1)
    header = Border(bottom=Side("thin", color=ACTUAL))
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for name, font, alignment, border, fill in (
        (HEAD, _font(bold=True), centre, header, _HEADER),
        (TEXT, _font(), left, below, ""),
        (SENTENCE, _font(_BODY - 1), left, below, ""),
        (NUMBER, _font(), right, below, ""),
        (MISSING, _font(_BODY - 1, MUTED), right, below, ""),
        (LINK, _font(color=ACTUAL, underline="single"), left, below, ""),
        (ENTRY, _font(), left, below, _ENTRY),
        (TITLE, _font(18, bold=True), Alignment(vertical="center", indent=1), Border(), ""),
        (SUBTITLE, _font(12, ACTUAL, bold=True), Alignment(vertical="center", indent=1), Border(), ""),
        (LABEL, _font(color=MUTED), left, below, ""),
        (COUNT, _font(bold=True), left, below, ""),
    ):
        style = NamedStyle(name, font=font, alignment=alignment, border=border)
        if fill:
            style.fill = PatternFill("solid", start_color=fill)
        workbook.add_named_style(style)


def dress(cell: Cell, style: str, number_format: str = "") -> None:
    """Give a cell a named style, and a number format of its own."""
    cell.style = style
    if number_format:
        cell.number_format = number_format


def style_of_words(kind: Kind) -> str:
    """The named style for words in a column of this kind; a column of numbers has them where a number is missing."""
    return _OF_KIND.get(kind, MISSING)


def number_format(kind: Kind, amount: Amount, decimals: int | None = None) -> str:
    """As many decimals as the number has in its unit, or as given; signed numbers carry their plus."""
    if kind == "percent":
        return "0%"
    places = len(f"{amount.value:.10f}".rstrip("0").partition(".")[2]) if decimals is None else decimals
    digits = "0." + "0" * places if places else "0"
    if amount.unit in PERCENT:
        digits += "%"
    elif amount.told and amount.unit:
        digits += '"' + _NOT_IN_FORMATS.sub("", amount.unit) + '"'
    return f"+{digits};-{digits};{digits}" if kind == "signed" else digits


def _font(
    size: float = _BODY, color: str = INK, *, bold: bool = False, underline: Literal["single"] | None = None
) -> Font:
    return Font(name=FACE, family=2, charset=134, sz=size, color=color, b=bold, u=underline)
