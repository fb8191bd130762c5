"""Native charts below a table: results beside promises as bars, each chart with the numbers that it draws."""

from __future__ import annotations

import math
from collections.abc import Sequence

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.export.workbook import styles
from data.export.workbook.cells import Writer, cell_at, stored, write_words
from data.export.workbook.measures import ROW_HEIGHT, height
from data.export.workbook.names import printable
from data.tables.binder import Plot, PlotRow
from data.tables.held import PERCENT, Amount, Held
from data.tables.row_held import ACTUAL_TITLE, TARGET_TITLE

NAME_TITLE = "指标"
_SERIES = ((ACTUAL_TITLE, styles.ACTUAL), (TARGET_TITLE, styles.TARGET))
_GAP_ROWS = 2
_WIDTH, _PER_ROW, _AROUND = 20, 1.1, 3.4
"""Centimetres."""
_POINTS = 28.35
"""In a centimetre."""
_HUNDREDTHS = 100
_GRID = "DDDAD2"


def draw(sheet: Worksheet, plots: tuple[Plot, ...], writer: Writer, first: int, row: int) -> list[range]:
    """Draw charts below each other from `row` on, their numbers in the column `first` and the next two.

    Returns the rows that each takes.
    """
    taken = []
    for plot in plots:
        row += _GAP_ROWS
        _write_numbers(sheet, plot, writer, first, row)
        chart = _chart(sheet, plot, first, row)
        chart.width, chart.height = _WIDTH, _AROUND + _PER_ROW * len(plot.rows)
        chart.anchor = f"{get_column_letter(first + 4)}{row}"
        sheet.add_chart(chart)
        taken.append(_rows_beside(sheet, plot, first, row, chart.height * _POINTS))
        row = taken[-1].stop
    return taken


def _rows_beside(sheet: Worksheet, plot: Plot, first: int, row: int, needed: float) -> range:
    """The rows that a chart takes, with heights of their own: else each program would choose them by itself."""
    width = sheet.column_dimensions[get_column_letter(first)].width
    numbers = [ROW_HEIGHT] * 2 + [height(("text",), (each.name,), (width,)) for each in plot.rows]
    rest = max(0, math.ceil((needed - sum(numbers)) / ROW_HEIGHT))
    for number, each in enumerate([*numbers, *[ROW_HEIGHT] * rest], start=row):
        sheet.row_dimensions[number].height = each
    return range(row, row + len(numbers) + rest)


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
    names = _names(Reference(sheet, first, row + 2, first, last), plot)
    for offset, (title, colour) in enumerate(_SERIES, start=1):
        values = [_held(each, plot.unit)[offset - 1] for each in plot.rows]
        series = Series(
            idx=offset - 1,
            order=offset - 1,
            tx=SeriesLabel(strRef=_words_at(Reference(sheet, first + offset, row + 1), [title])),
            cat=names,
            val=_values_at(Reference(sheet, first + offset, row + 2, first + offset, last), values, plot),
            spPr=GraphicalProperties(solidFill=colour, ln=LineProperties(noFill=True)),
            invertIfNegative=False,
            dLbls=_labels(plot),
        )
        chart.series.append(series)
    chart.title = _title(plot.title)
    assert chart.legend is not None
    chart.legend.position, chart.legend.txPr = "b", _text()
    _set_axes(chart, plot)
    inner = ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=0.3, y=0.14, w=0.64, h=0.68)
    chart.layout = Layout(manualLayout=inner)
    return chart


def _names(place: Reference, plot: Plot) -> AxDataSource:
    return AxDataSource(strRef=_words_at(place, [row.name for row in plot.rows]))


def _words_at(place: Reference, words: Sequence[str]) -> StrRef:
    """Where words stand, and the words themselves, for programs that draw before they calculate."""
    points = [StrVal(idx=index, v=printable(each)) for index, each in enumerate(words)]
    return StrRef(f=str(place), strCache=StrData(ptCount=len(points), pt=points))


def _values_at(place: Reference, values: Sequence[Held], plot: Plot) -> NumDataSource:
    """The same of numbers."""
    points = [NumVal(idx=index, v=repr(stored(each))) for index, each in enumerate(values) if isinstance(each, Amount)]
    cache = NumData(formatCode=_format(plot), ptCount=len(values), pt=points)
    return NumDataSource(numRef=NumRef(f=str(place), numCache=cache))


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
    values.axPos, values.crossBetween = "b", "between"
    values.crosses, values.txPr = "max", _text()
    values.number_format = _format(plot)
    values.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=_GRID)))
    values.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))


def _labels(plot: Plot) -> DataLabelList:
    labels = DataLabelList()
    labels.numFmt, labels.txPr = _format(plot), _text()
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = False
    labels.showPercent = labels.showBubbleSize = False
    return labels


def _format(plot: Plot) -> str:
    return "0.##%" if plot.unit in PERCENT else "General"


def _text() -> RichText:
    line = Paragraph(pPr=ParagraphProperties(defRPr=_characters(9)), endParaRPr=CharacterProperties())
    line.r = []  # openpyxl would write an empty run
    return RichText(p=[line])


def _characters(size: int, *, bold: bool = False) -> CharacterProperties:
    face = Font(typeface=styles.FACE)
    return CharacterProperties(sz=size * _HUNDREDTHS, b=bold, solidFill=styles.INK, latin=face, ea=face)
