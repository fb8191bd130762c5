"""How a sheet is printed, and what stays in view when it scrolls."""

from __future__ import annotations

from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook.names import printable

_MARGIN, _HEAD = 0.4, 0.7
"""Inches."""
_LONGEST_TITLE = 100
"""Characters; a header holds 255, codes included."""


def lay_out(sheet: Worksheet, title: str, *, one_page: bool = False) -> None:
    """A4 landscape, as wide as the page and as many pages down as it takes, its header on each; or all on one page."""
    if not one_page:
        sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = int(one_page)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=_MARGIN, right=_MARGIN, top=_HEAD, bottom=_HEAD, header=0.3, footer=0.3)
    sheet.print_options.horizontalCentered = True
    if sheet.oddHeader is not None and sheet.oddFooter is not None:
        sheet.oddHeader.left.text = printable(title)[:_LONGEST_TITLE].replace("&", "&&")
        sheet.oddHeader.right.text = "&A"
        sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
