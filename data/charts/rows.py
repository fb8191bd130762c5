"""Rows of the 对照 table made into rows of charts: points with their labels, the change in words, plain numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from data import wording
from data.charts import words as chart_words
from data.charts.places import Places
from data.charts.records import AxisKind, AxisRow, Band, ListRow, Point
from data.dimension import convert
from data.records import Indicator, Report, Row

_PERCENT = ("%", "％")
_UNIT_AS_DRAWN = {"％": "%"}


@dataclass(frozen=True, slots=True)
class Scope:
    """What the rows are drawn for."""

    report: Report
    places: Places
    only_results: bool
    """Whether nothing is promised on it; then no row says that it has no target."""


def axis_row(row: Row, kind: AxisKind, scope: Scope) -> tuple[str, AxisRow]:
    """A row's unit, and its marks on an axis of that unit."""
    actual, target = partner(row), row.target if isinstance(row.target, Indicator) else None
    if kind == "growth" and target is None:
        actual = row.growth
    known = actual or target
    assert known is not None
    unit = _UNIT_AS_DRAWN.get(known.unit, known.unit)
    change, remark, badge = ("", "", "") if kind == "workload" else _verdict(row, actual, target, scope)
    return unit, AxisRow(
        name=row.name,
        note=scope.places.elsewhere(actual) if actual is not None and target is not None else "",
        ids=row.indicators,
        actual=_point(actual, unit, scope.report.text),
        target=_promised(row, _point(target, unit, scope.report.text)),
        change=change,
        remark=remark,
        badge=badge,
        story=chart_words.story(row, scope.report),
    )


def growth_row(row: Row, scope: Scope) -> tuple[str, AxisRow] | None:
    """The growth of a headline indicator with the growth promised of it; None where neither was told in per cent.

    Where its level or something without a number is promised, quiet words say so.
    """
    target = row.target if isinstance(row.target, Indicator) and row.target.kind == "growth" else None
    grown = row.growth if row.growth is not None and row.growth.kind == "growth" else None
    if not any(part is not None and part.unit in _PERCENT for part in (grown, target)):
        return None
    apart = target is None and row.target is not None
    told = row if not apart else replace(row, target=None, pair=None, change=None)
    unit, made = axis_row(told, "growth", scope)
    promise = wording.target_words(row.target, scope.report.text) if row.target is not None and apart else ""
    return unit, replace(made, ids=row.indicators, remark=promise and f"今年{promise}") if apart else made


def partner(row: Row) -> Indicator | None:
    """The result that a row's target is set against: its level or its growth; the level where nothing is promised."""
    if row.pair is not None:
        return next((part for part in (row.actual, row.growth) if part and part.id == row.pair.actual), None)
    if row.target is None:
        return row.actual
    if row.change is None:
        return None
    return row.growth if isinstance(row.target, Indicator) and row.target.kind == "growth" else row.actual


def _point(indicator: Indicator | None, unit: str, text: str) -> Point | None:
    if indicator is None:
        return None
    value = float(convert(indicator.value, indicator.unit, unit))
    return Point(value, chart_words.label(indicator, unit, text), indicator.bound)


def _promised(row: Row, point: Point | None) -> Point | None:
    """The point of a target, which says in what it differs where it is of another 口径: 规模以上 10%左右."""
    if point is None or row.pair is not None or row.change is None or row.target is None:
        return point
    apart = row.target.name.removesuffix(row.name)
    return replace(point, label=f"{apart} {point.label}") if apart != row.target.name else point


def _verdict(row: Row, actual: Indicator | None, target: Indicator | None, scope: Scope) -> tuple[str, str, str]:
    """The change in bold, the quiet words beside it, and the badge."""
    if actual is None:
        return "", "上年未报", ""
    if target is None or row.change is None:
        promised = scope.only_results or scope.places.is_promised(actual)
        return "", "" if promised else "今年未定数", ""
    change = row.change
    if row.pair is None or not row.pair.comparable:
        return "", "", "口径不同"
    if change.difference == 0:
        return "", "持平", ""
    if change.difference is None:
        return "", change.word, ""
    if change.ratio is not None:
        return wording.signed(change.difference), wording.ratio_words(change), ""
    return f"{wording.signed(change.difference)} {change.word}".strip(), "", ""


def list_row(row: Row, scope: Scope) -> ListRow:
    """A row as a plain number, with quiet words of what else is known of it."""
    report = scope.report
    target = wording.target_words(row.target, report.text) if row.target is not None else ""
    notes = [chart_words.besides(row, report.text, growth=not scope.only_results)]
    if row.target is None and not scope.only_results:
        notes.append(scope.places.promised_elsewhere(row.indicators))
    return ListRow(
        name=row.name,
        note="，".join(filter(None, notes)),
        ids=row.indicators,
        actual=chart_words.achieved(row, report.text),
        target=target,
        story=chart_words.story(row, report),
    )


def naming_unit(band: Band) -> Band:
    """The band with its unit behind each name."""
    named = (replace(row, note="，".join(filter(None, (band.axis.unit, row.note)))) for row in band.rows)
    return Band(band.axis, tuple(named))


def with_first_words(bands: Sequence[Band], kind: AxisKind) -> tuple[Band, ...]:
    """The first result says 上年 and the first promise 目标 (底线, 今年), in the place of a legend."""
    worded = iter(led([row for band in bands for row in band.rows], "今年" if kind == "workload" else "目标"))
    return tuple(Band(band.axis, tuple(islice(worded, len(band.rows)))) for band in bands)


def led(rows: Sequence[AxisRow], promise: str) -> tuple[AxisRow, ...]:
    """The rows with 上年 before the first result, and `promise` or 底线 before the first target."""
    first_actual = next((row for row in rows if row.actual is not None), None)
    first_target = next((row for row in rows if row.target is not None), None)

    def worded(row: AxisRow) -> AxisRow:
        actual, target = row.actual, row.target
        if row is first_actual and actual is not None:
            actual = replace(actual, lead="上年")
        if row is first_target and target is not None:
            word = "底线" if row.remark.startswith("底线") else promise
            target = replace(target, lead=word)
        return replace(row, actual=actual, target=target)

    return tuple(map(worded, rows))
