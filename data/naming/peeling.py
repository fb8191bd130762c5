"""Taking from a stretch of words what is no part of a name: the verb behind it; time, place and manner before it."""

from __future__ import annotations

from functools import lru_cache

from data.naming.patterns import AT_ONCE, BEFORE_A_NAME, BEHIND_A_NAME, COMPARED, ONLY_COMPARED, POINT, RANKED
from data.naming.word_ends import ending_word, starting_word
from data.records import FigureKind

_EDGES = " \t　、,，·:：;—–-"
_TELLING = frozenset(char for _, needed in BEHIND_A_NAME for char in needed)


@lru_cache(maxsize=64)  # the rules ask the same of a figure one after the other
def own_words(before: str, kind: FigureKind = "value") -> str:
    """What stands before a figure without verb, adverbs, time and place: 全旗地区生产总值完成 → 地区生产总值."""
    phrase = without_openers(without_predicate(before, kind))
    return "" if phrase == "有" or AT_ONCE.fullmatch(phrase) else phrase


@lru_cache(maxsize=64)
def without_predicate(before: str, kind: FigureKind = "value") -> str:
    """The words before a figure without the verb, the adverbs and the comparison that end them."""
    rest = before.strip(_EDGES)
    rest = rest[point.end() :] if (point := POINT.match(rest)) else rest
    while rest:
        shorter = _without_ending(rest, "name_predicates")
        if shorter == rest:
            shorter = _without_finished(rest)
        if kind == "rank":
            shorter = RANKED.sub("", _without_ending(shorter, "name_rank_predicates"), count=1)
        elif kind != "value":
            shorter = "" if ONLY_COMPARED.fullmatch(shorter) else COMPARED.sub("", shorter, count=1)
        for pattern, needed in () if _TELLING.isdisjoint(shorter) else BEHIND_A_NAME:
            if not needed.isdisjoint(shorter):
                shorter = pattern.sub("", shorter, count=1)
        shorter = shorter.rstrip(_EDGES)
        if shorter == rest:
            break
        rest = shorter
    return rest


def without_openers(phrase: str) -> str:
    """A phrase without the time, place, manner and light verbs that open it."""
    rest = phrase.strip(_EDGES)
    while rest:
        found = BEFORE_A_NAME.match(rest)
        shorter = (rest[found.end() :] if found else _without_opening(rest)).lstrip(_EDGES)
        if shorter == rest:
            break
        rest = shorter
    return rest


def _without_opening(phrase: str) -> str:
    word = starting_word(phrase, "name_openers")
    if not word:
        return phrase
    return phrase if len(starting_word(phrase, "name_kept_beginnings")) >= len(word) else phrase[len(word) :]


def _without_finished(phrase: str) -> str:
    """The phrase without a predicate and its 了: 钢产量增加了 → 钢产量."""
    verb = phrase.removesuffix("了")
    return phrase if (shorter := _without_ending(verb, "name_predicates")) == verb else shorter


def _without_ending(phrase: str, name: str) -> str:
    word = ending_word(phrase, name)
    if not word:
        return phrase
    return phrase if len(ending_word(phrase, "name_kept_endings")) >= len(word) else phrase[: -len(word)]
