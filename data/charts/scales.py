"""Axes for rows of figures: one unit on one axis, zero on it, and no bar so short that it vanishes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from data.charts.records import Axis, AxisRow, Band, Cut

ENLARGED = "刻度放大"
_ROOM = 1.12
"""How far an axis runs beyond its longest bar, so that the label of a target has room."""
_STEPS = (1, 2, 3, 5, 10)
_FLATTENING = 3.0
"""From how many times the next smaller value on a value flattens the others."""
_FEW = 0.34
"""The most of the values, as a part of 1, that may stand behind a break."""
_WHOLE = 100.0
_FIFTHS = (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)


def bands(rows: Sequence[tuple[str, AxisRow]], shortest: float) -> tuple[Band, ...]:
    """Rows, each with its unit, on as few axes as can be read.

    Rows of one unit share an axis, unless the longer mark of a row would reach less than `shortest` (a part of 1) of
    the longest: those get an axis of their own and say so.
    """
    units = dict.fromkeys(unit for unit, _ in rows)
    return tuple(
        Band(axis(unit, _values(group)), tuple(group))
        for unit in units
        for group in _groups([row for of, row in rows if of == unit], shortest)
    )


def axis(unit: str, values: Sequence[float]) -> Axis:
    """An axis that holds zero and all `values` (in `unit`), with four or five ticks at round numbers."""
    low = min(0.0, *values, 0.0) * _ROOM
    high = max(0.0, *values, 0.0) * _ROOM
    if high == low:
        high = 1.0
    return Axis(unit, low, high, _ticks(low, high))


def broken(whole: Axis, values: Sequence[float]) -> Axis:
    """The axis with a break before the one or few `values` that would flatten the others; itself where none would."""
    outliers = _outliers(values)
    rest = [value for value in values if value not in outliers]
    if not outliers:
        return whole
    short = axis(whole.unit, rest)
    step = short.ticks[-1] - short.ticks[-2]
    end, high = (math.ceil(min(outliers) / step - 1) * step, math.ceil(max(outliers) / step) * step)
    if end <= short.high + step:
        return whole
    return Axis(whole.unit, short.low, high, (*short.ticks, end, high), Cut(short.high, end))


def _outliers(values: Sequence[float]) -> frozenset[float]:
    """The values behind the widest leap, where they are few and much larger than the rest."""
    ordered = sorted(value for value in values if value > 0)
    leaps = [(larger / smaller, larger) for smaller, larger in pairwise(ordered)]
    leap, first = max(leaps, default=(0.0, 0.0))
    found = [value for value in values if leap >= _FLATTENING and value >= first]
    few = 0 < len(found) <= max(1, len(values) * _FEW) and len(values) - len(found) > 1
    return frozenset(found) if few else frozenset()


def percent_axis(values: Sequence[float]) -> Axis:
    """An axis from 0 to 100 %; longer only where a rate is above 100 %, or below 0."""
    low, high = min(0.0, *values, 0.0), max(_WHOLE, *values, 0.0)
    usual = low == 0 and high < 2 * _WHOLE
    return Axis("%", low, high, _FIFTHS if usual else _ticks(low, high))


def _ticks(low: float, high: float) -> tuple[float, ...]:
    rough = (high - low) / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in _STEPS if factor * power >= rough * 0.999)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(place * step, 10) for place in range(first, last + 1))


def _values(rows: Sequence[AxisRow]) -> list[float]:
    return [point.value for row in rows for point in (row.actual, row.target) if point is not None]


def _groups(rows: Sequence[AxisRow], shortest: float) -> Iterator[Sequence[AxisRow]]:
    """The rows whose marks can be read on one axis, then the smaller ones on theirs."""
    reach = {row: max(map(abs, _values([row])), default=0.0) for row in rows}
    limit = shortest * max(reach.values())
    small = [row for row in rows if reach[row] < limit]
    yield [row for row in rows if reach[row] >= limit]
    if small:
        yield from _groups([replace(row, note=_joined(row.note)) for row in small], shortest)


def _joined(note: str) -> str:
    parts = [part for part in note.split("，") if part and part != ENLARGED]
    return "，".join([ENLARGED, *parts])
