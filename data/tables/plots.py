"""The charts of a workbook: the axis charts of the window, as bars."""

from __future__ import annotations

from collections.abc import Iterator

from data.charts import charts
from data.charts.records import AxisChart, AxisRow, Band
from data.pairing.comparison import area_rows
from data.records import Report
from data.tables.binder import Plot, PlotRow

_FEWEST = 2
"""Rows: fewer than these are read faster in the table."""


def pair_plots(report: Report) -> tuple[Plot, ...]:
    """Results beside promises, wherever the report has both in one unit."""
    return tuple(_plots(report, {figure.id for figure in report.indicators}, both=True))


def area_plots(report: Report, area: int) -> tuple[Plot, ...]:
    """The charts of a work area: what can be read on one axis."""
    ids = {one for row in area_rows(report, area).rows for one in row.indicators}
    return tuple(_plots(report, ids, both=True)) or tuple(_plots(report, ids, both=False))


def _plots(report: Report, ids: set[str], *, both: bool) -> Iterator[Plot]:
    for chart in charts(report, ids):
        if isinstance(chart, AxisChart):
            for band in chart.bands:
                rows = tuple(_row(row) for row in band.rows if not both or (row.actual and row.target))
                if len(rows) >= _FEWEST:
                    yield Plot(_title(chart, band), band.axis.unit, rows)


def _row(row: AxisRow) -> PlotRow:
    return PlotRow(row.name, row.actual.value if row.actual else None, row.target.value if row.target else None)


def _title(chart: AxisChart, band: Band) -> str:
    return f"{chart.title}（{band.axis.unit}）" if band.axis.unit else chart.title
