"""A year's work of a few things, drawn one by one: 3 firms are three marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.charts.records import AxisRow, Tally
from data.charts.rows import Scope, axis_row, led
from data.lexicon import words
from data.records import Indicator, Row

_MOST = 12
"""More marks than this are counted by nobody."""


def can_be_counted(indicator: Indicator) -> bool:
    """Whether it is a small whole number of things that stand apart: 3家, and neither 3.2公里 nor 3万亩."""
    value = indicator.value
    return 0 < value <= _MOST and value == int(value) and indicator.unit in words("chart_counted")


def tally(rows: Sequence[Row], scope: Scope) -> Tally | None:
    """A mark for each thing of each row; None where there are no rows."""
    if not rows:
        return None
    of_units = [axis_row(row, "workload", scope) for row in rows]
    units = dict.fromkeys(unit for unit, _ in of_units)
    drawn = [row if len(units) == 1 else _naming(row, unit) for unit, row in of_units]
    note = f"一个记号为一{next(iter(units))}" if len(units) == 1 else "一个记号为一个单位"
    return Tally("每年的件数", f"{note}，不算增减", led(drawn, "今年"))


def _naming(row: AxisRow, unit: str) -> AxisRow:
    return replace(row, note="，".join(filter(None, (unit, row.note))))
