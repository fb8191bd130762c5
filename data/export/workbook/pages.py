"""How a sheet is printed, and what stays in view when it scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook.measures import ROW_HEIGHT, points
from data.export.workbook.names import printable
from data.export.workbook.paging import page_ends

_SIDE, _END, _EDGE = 0.3, 0.65, 0.3
"""Inches: margins at the sides, above and below, and what the header has of it."""
_LONG, _SHORT, _INCH = 841.9, 595.3, 72
"""Points: the sides of A4, and an inch."""
_ACROSS, _DOWN = _LONG - 2 * _SIDE * _INCH, _SHORT - 2 * _END * _INCH
"""What is printed on, in points."""
_LEAST_SCALE = 0.65
_LONGEST_TITLE = 100
"""Characters; a header holds 255, codes included."""


def lay_out(sheet: Worksheet, title: str, wholes: Sequence[range], *, header: bool = True) -> None:
    """A4 landscape, as wide as the page and as many pages down as it takes, its first row on each as a `header`.

    `wholes` are rows that stay on one page together.
    """
    if header:
        sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=_SIDE, right=_SIDE, top=_END, bottom=_END, header=_EDGE, footer=_EDGE)
    sheet.print_options.horizontalCentered = True
    if sheet.oddHeader is not None and sheet.oddFooter is not None:
        sheet.oddHeader.left.text = printable(title)[:_LONGEST_TITLE].replace("&", "&&")
        sheet.oddHeader.right.text = "&A"
        sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
    if wholes:
        _part(sheet, wholes, header=header)


def lay_out_front(sheet: Worksheet, title: str, wholes: Sequence[range]) -> None:
    """The same without a header; on one page, where that leaves its letters large enough."""
    lay_out(sheet, title, wholes, header=False)
    if sum(_heights(sheet, wholes)) <= _DOWN / _LEAST_SCALE:
        sheet.page_setup.fitToHeight = 1
        sheet.row_breaks.brk = ()


def _part(sheet: Worksheet, wholes: Sequence[range], *, header: bool) -> None:
    """End pages before rows that would be parted."""
    heights = _heights(sheet, wholes)
    shown = [each.width for each in sheet.column_dimensions.values() if not each.hidden]
    scale = min(1.0, _ACROSS / points(shown))
    page = _DOWN / scale
    from_zero = [range(rows.start - 1, rows.stop - 1) for rows in wholes]
    for row in page_ends(heights, from_zero, page, heights[0] if header else 0.0):
        sheet.row_breaks.append(Break(id=row))


def _heights(sheet: Worksheet, wholes: Sequence[range]) -> list[float]:
    """Of all rows up to the last that must not be parted, which is the last of the sheet."""
    return [sheet.row_dimensions[row].height or ROW_HEIGHT for row in range(1, wholes[-1].stop)]
