"""The rows of the 对照 table: one a name, what was achieved beside what is promised."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from data.lexicon import words
from data.pairing.achievements import achievements
from data.pairing.change import change
from data.pairing.same_thing import likeness, normal, overlap
from data.pairing.time_frame import of_last_year
from data.records import Change, Indicator, Pair, Relation, Report, Row, WordedTarget

TARGETS_ONLY_TITLE = "只有目标，没有可对照的上年数"
ACTUALS_ONLY_TITLE = "只有上年完成"
CARDS = 8
SAME = 0.8
"""From this likeness on, a promised growth is a growth of that level."""
_TELLING: tuple[Relation, ...] = ("project", "workload", "floor", "rate", "level")
"""What a pair tells of its area, from least to most."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows of one page in three groups, each in the order of the text (of the plan, where there is a target)."""

    paired: tuple[Row, ...]
    targets_only: tuple[Row, ...]
    """Targets with no partner; beside a promised growth stands the level of which no growth was told."""
    actuals_only: tuple[Row, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, as the table shows them."""
        return self.paired + self.targets_only + self.actuals_only


def rows(report: Report, ids: Collection[str]) -> Comparison:
    """The rows for the figures with these `ids` (of indicators and of worded targets).

    A target brings its partner along even where that stands elsewhere in the report.
    """
    results = achievements(report.text, report.indicators)
    targets = [i for i in report.indicators if i.status == "target" and i.id in ids]
    paired = list(_paired(report, targets, results))
    alone: list[Row] = []
    partnered = {row.target.id for row in paired if row.target is not None}
    taken = {part for row in paired for part in row.indicators}
    for target in targets:
        if target.id not in partnered:
            alone.append(_promised(target, _level_of(target, results, taken)))
            taken.update(alone[-1].indicators)
    alone += [_promised(target, None) for target in report.worded_targets if target.id in ids]
    shown = {part for row in paired + alone for part in row.indicators}
    actuals = [row for row in results if row.indicators[0] in ids and row.indicators[0] not in shown]
    return Comparison(tuple(sorted(paired, key=_plan)), tuple(sorted(alone, key=_plan)), tuple(actuals))


def area_rows(report: Report, area: int) -> Comparison:
    """The rows of a work area's page: its own figures and the partners of its targets."""
    worded = {target.id for target in report.worded_targets if target.area == area}
    return rows(report, worded.union(indicator.id for indicator in report.indicators if indicator.area == area))


def all_rows(report: Report) -> Comparison:
    """The rows of the whole report."""
    worded = {target.id for target in report.worded_targets}
    return rows(report, worded.union(indicator.id for indicator in report.indicators))


def paired_row(result: Row, actual: Indicator, target: Indicator, pair: Pair) -> Row:
    """The row of `result` with the target that `actual`, its level or its growth, is paired with."""
    return replace(result, name=pair.name, target=target, pair=pair, change=change(pair, actual, target))


def _paired(report: Report, targets: Sequence[Indicator], results: Sequence[Row]) -> Iterator[Row]:
    known: Mapping[str, Indicator] = {indicator.id: indicator for indicator in report.indicators}
    partner = {pair.target: pair for pair in report.pairs}
    row_of = {part: row for row in reversed(results) for part in row.indicators}
    taken: set[str] = set()
    for target in targets:
        if (pair := partner.get(target.id)) is None:
            continue
        actual = known[pair.actual]
        result = row_of[actual.id]
        if taken.intersection(result.indicators) and actual.id not in taken:
            result = _only(actual)
        taken.update(result.indicators)
        yield paired_row(result, actual, target, pair)


def _only(actual: Indicator) -> Row:
    """A row that shows one figure; its level or growth has a row with another target."""
    grown = actual.kind in ("growth", "change")
    return Row(actual.name, actual.unit, None if grown else actual, actual if grown else None, (), None, None, None)


def _level_of(target: Indicator, results: Sequence[Row], taken: Set[str]) -> Row | None:
    """The level whose growth is promised by a target that has no partner, where it stands in no row yet."""
    if target.kind not in ("growth", "change"):
        return None
    levels = (
        row
        for row in results
        if row.actual is not None
        and overlap(row.name, target.name) >= SAME
        and likeness(row.name, target.name) >= SAME
        and taken.isdisjoint(row.indicators)
    )
    return next(levels, None)


def _promised(target: Indicator | WordedTarget, level: Row | None) -> Row:
    if level is not None:
        return replace(level, target=target)
    unit = target.unit if isinstance(target, Indicator) else ""
    return Row(target.name, unit, None, None, (), target, None, None)


def _plan(row: Row) -> int:
    """Where the row's target stands in the text."""
    return row.target.start if row.target is not None else 0


def telling(report: Report, area: int) -> Row | None:
    """The one row that tells most of a work area: the level that moves furthest, else a rate, a floor, a work done.

    Where the area has no pairs it is the target most surely read; None where it has no targets.
    """
    comparison = area_rows(report, area)
    if comparison.paired:
        return max(comparison.paired, key=_weight)
    return max(comparison.targets_only, key=_certainty, default=None)


def _certainty(row: Row) -> float:
    """How surely the target of a row is read; a promise without a number tells less than any."""
    return row.target.confidence if isinstance(row.target, Indicator) else 0.0


def _weight(row: Row) -> tuple[int, float]:
    if row.pair is None or row.change is None or not row.pair.comparable:
        return (-1, 0.0)
    if row.pair.relation == "level" and not row.change.ratio:
        return (0, 0.0)
    moved = row.change.ratio if row.change.ratio is not None else row.change.difference
    return (_TELLING.index(row.pair.relation), abs(moved or 0.0))


@dataclass(frozen=True, slots=True)
class _Headline:
    """An entry of the list of headline indicators: what it is called, and targets that may stand beside it."""

    names: frozenset[str]
    kindred: frozenset[str]


def headlines(report: Report) -> tuple[Row, ...]:
    """Up to eight rows for the cards of 总览, in the order of the list of headline indicators, results first.

    A target of another 口径 (规模以上工业增加值 beside 工业增加值) has no pair, and 不作比较 for its change.
    """
    results = achievements(report.text, report.indicators)
    cards = [card for entry in words("pair_headlines") if (card := _card(report, _headline(entry), results))]
    told = [card for card in cards if card.actual or card.growth]
    beside = [card.target for card in told]
    promised = [card for card in cards if card not in told and card.target not in beside]
    return tuple((told + promised)[:CARDS])


def _headline(entry: str) -> _Headline:
    names, _, kindred = entry.partition(">")
    return _Headline(*(frozenset(normal(name) for name in part.split("=") if name) for part in (names, kindred)))


def _card(report: Report, headline: _Headline, results: Sequence[Row]) -> Row | None:
    partner = {pair.actual: pair for pair in reversed(report.pairs)}
    places = {section.id: section for section in report.sections}
    mine = [
        row
        for row in results
        if normal(row.name) in headline.names
        and (told := row.actual or row.growth)
        and of_last_year(report.text, told, places)
    ]
    for row in mine:
        for actual in (row.actual, row.growth):
            if actual is not None and (pair := partner.get(actual.id)):
                return paired_row(row, actual, next(i for i in report.indicators if i.id == pair.target), pair)
    targets: list[Indicator | WordedTarget] = [
        i for i in report.indicators if i.status == "target" and i.kind in ("value", "growth")
    ]
    targets += report.worded_targets
    promised = [target for target in targets if normal(target.name) in headline.names]
    if promised:
        return _promised(promised[0], mine[0] if mine else None)
    kindred = [target for target in targets if normal(target.name) in headline.kindred]
    if not mine or not kindred:
        return mine[0] if mine else None
    apart = Change(None, None, "不作比较") if isinstance(kindred[0], Indicator) else None
    return replace(mine[0], target=kindred[0], change=apart)
