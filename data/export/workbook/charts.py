"""Native charts below a table: results beside promises as bars, each chart with the numbers that it draws."""

from __future__ import annotations

import math

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook import styles
from data.export.workbook.cells import Writer, cell_at, write_words
from data.export.workbook.names import printable
from data.tables.binder import Plot, PlotRow
from data.tables.held import PERCENT, Amount, Held
from data.tables.row_held import ACTUAL_TITLE, TARGET_TITLE

NAME_TITLE = "指标"
_SERIES = ((ACTUAL_TITLE, styles.ACTUAL), (TARGET_TITLE, styles.TARGET))
_GAP_ROWS = 2
_WIDTH, _PER_ROW, _AROUND = 20, 1.1, 3.4
"""Centimetres."""
_ROW_HEIGHT = 0.53
"""Centimetres of a row that nobody made higher."""
_HUNDREDTHS = 100
_GRID = "DDDAD2"


def draw(sheet: Worksheet, plots: tuple[Plot, ...], writer: Writer, first: int, row: int) -> None:
    """Draw charts below each other from `row` on, their numbers in the column `first` and the next two."""
    for plot in plots:
        row += _GAP_ROWS
        _write_numbers(sheet, plot, writer, first, row)
        height = _AROUND + _PER_ROW * len(plot.rows)
        chart = _chart(sheet, plot, first, row)
        chart.width, chart.height = _WIDTH, height
        chart.anchor = f"{get_column_letter(first + 4)}{row}"
        sheet.add_chart(chart)
        row += max(math.ceil(height / _ROW_HEIGHT), len(plot.rows) + 2)


def _write_numbers(sheet: Worksheet, plot: Plot, writer: Writer, first: int, row: int) -> None:
    write_words(cell_at(sheet, row, first), plot.title, styles.SUBTITLE)
    for offset, title in enumerate((NAME_TITLE, ACTUAL_TITLE, TARGET_TITLE)):
        write_words(cell_at(sheet, row + 1, first + offset), title, styles.HEAD)
    for number, each in enumerate(plot.rows, start=row + 2):
        writer.write(cell_at(sheet, number, first), "text", each.name)
        for offset, held in enumerate(_held(each, plot.unit), start=1):
            writer.write(cell_at(sheet, number, first + offset), "number", held)


def _held(row: PlotRow, unit: str) -> tuple[Held, Held]:
    return _amount(row.actual, unit), _amount(row.target, unit)


def _amount(value: float | None, unit: str) -> Held:
    return None if value is None else Amount(value, unit)


def _chart(sheet: Worksheet, plot: Plot, first: int, row: int) -> BarChart:
    chart = BarChart()
    chart.type, chart.grouping, chart.gapWidth, chart.overlap = "bar", "clustered", 55, -5
    last = row + 1 + len(plot.rows)
    for offset in (1, 2):
        chart.add_data(Reference(sheet, first + offset, row + 1, first + offset, last), titles_from_data=True)
    chart.set_categories(Reference(sheet, first, row + 2, first, last))
    for series, (_, colour) in zip(chart.series, _SERIES, strict=True):
        series.graphicalProperties = GraphicalProperties(solidFill=colour)
        series.graphicalProperties.line = LineProperties(noFill=True)
        series.invertIfNegative = False
        series.dLbls = _labels(plot)
    chart.title = _title(plot.title)
    assert chart.legend is not None
    chart.legend.position, chart.legend.txPr = "b", _text()
    _set_axes(chart, plot)
    chart.layout = Layout(
        manualLayout=ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=0.3, y=0.14, w=0.64, h=0.68)
    )
    return chart


def _title(words: str) -> Title:
    bold = _characters(12, bold=True)
    line = Paragraph(pPr=ParagraphProperties(defRPr=bold), r=[RegularTextRun(rPr=bold, t=printable(words))])
    return Title(tx=Text(rich=RichText(p=[line])), overlay=False)


def _set_axes(chart: BarChart, plot: Plot) -> None:
    """The first row on top; zero always in view, and the numbers at the foot."""
    names, values = chart.x_axis, chart.y_axis
    names.delete = values.delete = False
    names.scaling.orientation, names.txPr, names.tickLblPos = "maxMin", _text(), "low"
    names.majorTickMark = "none"
    lowest = min((value for row in plot.rows for value in (row.actual, row.target) if value is not None), default=0.0)
    if lowest >= 0:
        values.scaling.min = 0
    values.crosses, values.txPr = "max", _text()
    values.number_format = _format(plot)
    values.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=_GRID)))
    values.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))


def _labels(plot: Plot) -> DataLabelList:
    labels = DataLabelList()
    labels.numFmt, labels.txPr = _format(plot), _text()
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    return labels


def _format(plot: Plot) -> str:
    return "0.##%" if plot.unit in PERCENT else "General"


def _text() -> RichText:
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=_characters(9)), endParaRPr=CharacterProperties())])


def _characters(size: int, *, bold: bool = False) -> CharacterProperties:
    face = Font(typeface=styles.FACE)
    return CharacterProperties(sz=size * _HUNDREDTHS, b=bold, solidFill=styles.INK, latin=face, ea=face)
