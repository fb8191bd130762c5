"""What was achieved, one row a level: last year's figure with its growth and the positions held in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.dimension import alike
from data.pairing.change import PERCENT
from data.pairing.same_thing import likeness, normal
from data.records import Indicator, Row

_SENTENCE_END = re.compile(r"[。;；！!\n]")
_CLAUSE_END = re.compile(r"[。;；！!\n，,]")
_SHARED = re.compile(r"均|都|皆|双双")  # 两项指标增速均位列全市首位
_OF_A_RANK = re.compile(r"(增长)?(增速|增幅)$|(?<=.)(总量|排名|排位|位次)$")
_CLOSE = 0.5
"""How like a name of a list must be to the name of a row (投资协议签约数量, 签署投资协议)."""


def achievements(text: str, indicators: Sequence[Indicator]) -> tuple[Row, ...]:
    """Rows without targets, made of the actuals among `indicators`, in the order of `text`.

    A growth joins the nearest level of its name; where there is none it gets a row of its own.
    """
    actuals = [indicator for indicator in indicators if indicator.status == "actual"]
    rows = [Row(i.name, i.unit, i, None, (), None, None, None) for i in actuals if i.kind in ("value", "multiple")]
    levels: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        levels.setdefault(normal(row.name), []).append(place)
    for growth in actuals:
        if growth.kind in ("growth", "change"):
            _join_growth(rows, levels.get(normal(growth.name), ()), growth)
    ranks = [indicator for indicator in actuals if indicator.kind == "rank"]
    for journey in _journeys(text, ranks):
        _join_ranks(rows, journey, text)
    return tuple(sorted(rows, key=lambda row: _first(row).start))


def _first(row: Row) -> Indicator:
    return next(part for part in (row.actual, row.growth, *row.ranks) if part is not None)


def _join_growth(rows: list[Row], places: Sequence[int], growth: Indicator) -> None:
    """Give a growth to the nearest level of its name, which stand at `places`."""
    levels = [
        (abs(actual.start - growth.start), place)
        for place in places
        if (actual := rows[place].actual) is not None and rows[place].growth is None and _grew(actual, growth)
    ]
    if levels:
        place = min(levels)[1]
        rows[place] = replace(rows[place], growth=growth)
    else:
        rows.append(Row(growth.name, growth.unit, None, growth, (), None, None, None))


def _grew(level: Indicator, growth: Indicator) -> bool:
    told_alike = growth.unit in PERCENT or alike(level.unit, growth.unit)
    return told_alike and level.kind == "value" and level.period == growth.period


def _journeys(text: str, ranks: Sequence[Indicator]) -> list[tuple[Indicator, ...]]:
    """Positions one by one, but from and to of one move together (由第7位提升到第6位)."""
    journeys: list[tuple[Indicator, ...]] = []
    for rank in ranks:
        before = journeys[-1][-1] if journeys else None
        if before and len(journeys[-1]) == 1 and re.fullmatch(r"[^，,。;；、]{1,6}", text[before.end : rank.start]):
            journeys[-1] = (before, rank)
        else:
            journeys.append((rank,))
    return journeys


def _join_ranks(rows: list[Row], ranks: tuple[Indicator, ...], text: str) -> None:
    """Give positions to the row of their name, to each of several where they are shared, or else a row of their own."""
    places = _shared_places(rows, ranks[0], text) or _own_place(rows, ranks[0], text)
    for place in places:
        if rows[place].ranks:
            continue
        rows[place] = replace(rows[place], ranks=ranks)
    if not any(rows[place].ranks == ranks for place in places):
        rows.append(Row(ranks[0].name, ranks[0].unit, None, None, ranks, None, None, None))


def _own_place(rows: Sequence[Row], rank: Indicator, text: str) -> list[int]:
    sentence = _since(_SENTENCE_END, text, rank.start)
    name = normal(_OF_A_RANK.sub("", rank.name))
    near = [
        (rank.start - _first(row).start, place)
        for place, row in enumerate(rows)
        if normal(row.name) == name and rank.start >= _first(row).start
    ]
    if near:
        return [min(near)[1]]
    if not re.search(r"经济总量|总量", _since(_CLAUSE_END, text, rank.start)):
        return []
    before = [(rank.start - _first(row).start, p) for p, row in enumerate(rows) if _within(row, sentence, text, rank)]
    return [min(before)[1]] if before else []


def _shared_places(rows: Sequence[Row], rank: Indicator, text: str) -> list[int]:
    clause = _since(_CLAUSE_END, text, rank.start)
    if not _SHARED.search(clause):
        return []
    sentence = _since(_SENTENCE_END, text, rank.start)
    before = [place for place, row in enumerate(rows) if _within(row, sentence, text, rank)]
    if "、" not in clause:
        return before
    listed = re.split(r"、|\d+[项个]", clause)
    return [place for place in before if any(likeness(rows[place].name, item) >= _CLOSE for item in listed)]


def _since(end: re.Pattern[str], text: str, place: int) -> str:
    return end.split(text[max(0, place - 200) : place])[-1]


def _within(row: Row, sentence: str, text: str, rank: Indicator) -> bool:
    return row.actual is not None and rank.start - len(sentence) <= row.actual.start < rank.start
