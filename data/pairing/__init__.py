"""Pairs: which result of last year and which promise of this year measure the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from heapq import nsmallest
from itertools import islice

from data.dimension import convert, measure
from data.pairing.relation import basis_gap, measures_capacity, relation
from data.pairing.same_thing import is_flow, likeness, overlap
from data.pairing.time_frame import of_last_year, of_this_year
from data.records import Indicator, Pair, Section

ENOUGH = 0.6
"""The least likeness at which a result and a promise are one thing: of the names alone, and with all beside them."""
_SAME_AREA = 0.1
_SAME_SIZE = 0.05
_RESTATED = 0.05
"""What a fact counts for less where the plan only restates it."""
_FAR_APART = 0.1
_STOCK_AND_FLOW = 0.5
_FAR = 5
"""A promise of more than so many times the result, or so many times less, is seldom one of the same thing."""
_NAMED = 0.2
"""The least confidence of a figure whose name says what it is."""
_MOST = 25
"""Results that are weighed against one promise, and results of one name: more than any report has."""
_MOST_NAMES = 150
"""Names of one dimension that are compared with one promise: more than any report has."""
_KINDS = ("value", "growth", "change")


@dataclass(frozen=True, slots=True)
class _Match:
    """A possible pair, and how well its two sides agree."""

    score: float
    actual: Indicator
    target: Indicator


def pairs(text: str, indicators: Sequence[Indicator], sections: Sequence[Section]) -> tuple[Pair, ...]:
    """The pairs among `indicators`, in the order of their targets.

    Growth is paired with growth and value with value, in units of one dimension. A target has one partner at most; an
    actual has several only where the same promise is made more than once.
    """
    places = {section.id: section for section in sections}
    partner: dict[str, _Match] = {}
    promised: dict[str, Indicator] = {}
    for match in sorted(_matches(text, indicators, places), key=_best_first):
        before = promised.get(match.actual.id, match.target)
        if match.target.id not in partner and _repeats(before, match.target):
            partner[match.target.id] = match
            promised[match.actual.id] = match.target
    chosen = sorted(partner.values(), key=lambda match: match.target.start)
    return tuple(_pair(text, match) for match in chosen)


def _best_first(match: _Match) -> tuple[float, int, int]:
    return -match.score, match.target.start, match.actual.start


def _matches(text: str, indicators: Sequence[Indicator], places: Mapping[str, Section]) -> Iterator[_Match]:
    named = [i for i in indicators if i.kind in _KINDS and i.confidence >= _NAMED]
    actuals = [i for i in named if i.status == "actual" and of_last_year(text, i, places)]
    restated = {actual.id for actual in actuals if _stands_in_plan(actual, places)}
    of_measure: dict[tuple[str, str], dict[str, list[Indicator]]] = {}
    for actual in actuals:
        of_measure.setdefault(_measure(actual), {}).setdefault(actual.name, []).append(actual)
    for target in (i for i in named if i.status == "target"):
        by_name = of_measure.get(_measure(target), {})
        yield from nsmallest(_MOST, _matches_of(target, by_name, restated), key=_best_first)


def _matches_of(target: Indicator, by_name: Mapping[str, Sequence[Indicator]], restated: Set[str]) -> Iterator[_Match]:
    for name, actuals in islice(by_name.items(), _MOST_NAMES):
        names = likeness(name, target.name) if overlap(name, target.name) >= ENOUGH else 0.0
        if names < ENOUGH:
            continue
        for actual in actuals[:_MOST]:
            score = names + _nearness(actual, target) - _RESTATED * (actual.id in restated)
            if score >= ENOUGH and of_this_year(actual, target):
                yield _Match(score, actual, target)


def _stands_in_plan(actual: Indicator, places: Mapping[str, Section]) -> bool:
    place = places.get(actual.section)
    return place is not None and place.kind in ("area", "measure")


def _measure(indicator: Indicator) -> tuple[str, str]:
    """What two figures must have in common to be set against each other: kind, and dimension of the unit."""
    return indicator.kind, measure(indicator.unit)[0]


def _nearness(actual: Indicator, target: Indicator) -> float:
    """What speaks for or against a match besides the names: one subject, a size kept, values that lie far apart."""
    same_area = actual.area == target.area and actual.area != 0
    last, this = abs(convert(actual.value, actual.unit, target.unit)), abs(Decimal(str(target.value)))
    same_size = last == this and measures_capacity(target.unit)
    score = _SAME_AREA * same_area + _SAME_SIZE * same_size
    if actual.kind == "value" and not last / _FAR <= this <= last * _FAR:
        score -= _STOCK_AND_FLOW if is_flow(actual.name) != is_flow(target.name) else _FAR_APART
    return score


def _repeats(before: Indicator, target: Indicator) -> bool:
    """Whether two targets are one promise told twice (or one and the same)."""
    return (before.value, before.unit) == (target.value, target.unit)


def _pair(text: str, match: _Match) -> Pair:
    gap = basis_gap(match.actual, match.target)
    return Pair(
        match.actual.id,
        match.target.id,
        match.actual.name,
        relation(text, match.actual, match.target),
        not gap,
        gap,
    )
