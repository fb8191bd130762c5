"""The charts of a workbook: results beside promises as bars, one chart a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from data.dimension import convert
from data.pairing.comparison import all_rows, area_rows
from data.records import Indicator, Relation, Report, Row
from data.tables.binder import Plot, PlotRow
from data.tables.row_held import partner

_FEWEST, _MOST = 2, 16
"""Rows of a chart: fewer are read faster in the table, more are not read at all."""
_TITLES: dict[Relation, str] = {
    "level": "上年完成与今年目标",
    "floor": "上年完成与今年目标",
    "rate": "上年增速或比率与今年目标",
    "workload": "每年的工作量，不算增减",
}
"""One project's capacity named twice is nothing to compare."""
_SIDE_BY_SIDE = "上年成果与今年任务"


def pair_plots(report: Report) -> tuple[Plot, ...]:
    """Results beside promises, wherever the report has several of one kind in one unit."""
    return tuple(_large(_compared(all_rows(report).paired)))


def area_plots(report: Report, area: int) -> tuple[Plot, ...]:
    """The same of a work area; of its pairs one by one, or of what can stand side by side, where it has no more."""
    found = area_rows(report, area)
    compared = list(_compared(found.paired))
    large = list(_large(compared))
    if large or compared:
        return tuple(large or compared)
    side_by_side = sorted(_large(_alone(found.rows)), key=lambda plot: -len(plot.rows))
    return tuple(side_by_side[:1])


def _compared(rows: Sequence[Row]) -> Iterator[Plot]:
    groups: dict[tuple[str, str], list[PlotRow]] = {}
    for row in rows:
        actual, target = partner(row), row.target
        if row.pair is None or not row.pair.comparable or row.pair.relation not in _TITLES:
            continue
        if actual is None or not isinstance(target, Indicator):
            continue
        promised = float(convert(target.value, target.unit, actual.unit))
        group = groups.setdefault((_TITLES[row.pair.relation], actual.unit), [])
        group.append(PlotRow(row.name, actual.value, promised))
    return (_plot(title, unit, group) for (title, unit), group in groups.items())


def _alone(rows: Sequence[Row]) -> Iterator[Plot]:
    """Results and promises that have no partner, those of one unit together."""
    groups: dict[str, list[PlotRow]] = {}
    for row in rows:
        target = row.target if isinstance(row.target, Indicator) and row.target.kind == "value" else None
        figure = target or row.actual
        if figure is None or (target and row.actual):
            continue
        values = (None, figure.value) if target else (figure.value, None)
        groups.setdefault(figure.unit, []).append(PlotRow(row.name, *values))
    return (_plot(_SIDE_BY_SIDE, unit, group) for unit, group in groups.items())


def _large(plots: Iterable[Plot]) -> Iterator[Plot]:
    return (plot for plot in plots if len(plot.rows) >= _FEWEST)


def _plot(title: str, unit: str, rows: Sequence[PlotRow]) -> Plot:
    return Plot(f"{title}（{unit}）" if unit else title, unit, tuple(dict.fromkeys(rows))[:_MOST])
