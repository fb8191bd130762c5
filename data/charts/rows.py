"""Rows of the 对照 table made into rows of charts: points with their labels, the change in words, plain numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from data import wording
from data.charts import words as chart_words
from data.charts.records import AxisKind, AxisRow, Band, ListRow, Point
from data.dimension import convert
from data.records import Indicator, Report, Row

_UNIT_AS_DRAWN = {"％": "%"}


@dataclass(frozen=True, slots=True)
class Scope:
    """What the rows are drawn for."""

    report: Report
    ids: Collection[str]
    """What stands on the page."""
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
        note=chart_words.elsewhere(actual, scope.report, scope.ids)
        if actual is not None and target is not None
        else "",
        ids=row.indicators,
        actual=_point(actual, unit, scope.report.text),
        target=_promised(row, _point(target, unit, scope.report.text)),
        change=change,
        remark=remark,
        badge=badge,
        story=chart_words.story(row, scope.report),
    )


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
    return Point(value, chart_words.label(indicator, unit, text))


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
        promised = scope.only_results or any(pair.actual == actual.id for pair in scope.report.pairs)
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
        notes.append(chart_words.promised_elsewhere(row, report))
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
    rows = [row for band in bands for row in band.rows]
    first_actual = next((row for row in rows if row.actual is not None), None)
    first_target = next((row for row in rows if row.target is not None), None)

    def worded(row: AxisRow) -> AxisRow:
        actual, target = row.actual, row.target
        if row is first_actual and actual is not None:
            actual = replace(actual, label=f"上年 {actual.label}")
        if row is first_target and target is not None:
            word = "今年" if kind == "workload" else "底线" if row.remark.startswith("底线") else "目标"
            target = replace(target, label=f"{word} {target.label}")
        return replace(row, actual=actual, target=target)

    return tuple(Band(band.axis, tuple(map(worded, band.rows))) for band in bands)
