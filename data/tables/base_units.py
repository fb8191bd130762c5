"""Amounts in the base unit of their dimension, so that 万元 and 亿元 can be summed in one column."""

from __future__ import annotations

from data.dimension import convert, measure
from data.records import Indicator, Report, Row
from data.tables.held import Held, Missing

NOT_CONVERTED = Missing("不折算")


def of_figure(figure: Indicator | None, _: Report) -> Held:
    """An amount in its base unit; growths, ranks and multiples are not converted."""
    if figure is None or figure.kind != "value":
        return NOT_CONVERTED
    return float(convert(figure.value, figure.unit, measure(figure.unit)[0]))


def unit_of_figure(figure: Indicator | None, _: Report) -> Held:
    """The base unit: 元 for 亿元."""
    return measure(figure.unit)[0] if figure is not None and figure.kind == "value" else NOT_CONVERTED


def of_actual(row: Row, report: Report) -> Held:
    """The result of a row in its base unit."""
    return of_figure(row.actual, report)


def of_target(row: Row, report: Report) -> Held:
    """The promise of a row in its base unit."""
    return of_figure(row.target if isinstance(row.target, Indicator) else None, report)


def of_row(row: Row, report: Report) -> Held:
    """The base unit of the result; of the promise where there is no amount to its left."""
    found = unit_of_figure(row.actual, report)
    if found is not NOT_CONVERTED:
        return found
    return unit_of_figure(row.target if isinstance(row.target, Indicator) else None, report)
