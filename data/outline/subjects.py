"""Which work area a theme of the review reports on: the one that shares its subject's words."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, islice
from operator import add

from data.lexicon import one_of
from data.records import Section

SELF_WORDS = re.compile(one_of("outline_self_words"))
TITLE_WEIGHT = 10
"""How many times a word of a heading counts."""
SALIENT = 120
"""How many of its most telling words speak for a section."""
TAKEN = 0.6
"""How much a likeness counts where another theme has the area already."""
LEAST = 0.1
"""Cosine below which two sections do not share a subject."""


def areas_by_subject(text: str, sections: Sequence[Section]) -> tuple[Section, ...]:
    """The same sections, each theme and what lies in it with the area that it reports on, or 0.

    A theme on the government itself has the area of that subject, or none. The others are compared with the areas and
    with what follows them by the pairs of characters that they share, rare ones counting more. An area that has a theme
    already counts less.
    """
    themes = [section for section in sections if section.kind == "theme"]
    areas = [section for section in sections if section.kind == "area"]
    if not themes or not areas:
        return tuple(sections)
    own = next((area.area for area in areas if SELF_WORDS.search(area.title)), 0)
    area_of = {theme.id: own for theme in themes if _is_on_government(theme, text)}
    told = {theme.id: _bigrams(text, theme) for theme in themes if theme.id not in area_of}
    known = frozenset[str]().union(*told.values())
    candidates = [(area.area, _bigrams(text, area, known)) for area in areas]
    candidates.append((0, _count(text[areas[-1].end :], known)))
    for alike in _by_numbering([theme for theme in themes if theme.id in told]):
        chosen = _matched([told[theme.id] for theme in alike], candidates)
        area_of |= {theme.id: area for theme, area in zip(alike, chosen, strict=True)}
    return tuple(
        replace(section, area=area_of[key])
        if section.kind != "furniture"
        and (key := section.id if section.kind == "theme" else section.parent or "") in area_of
        else section
        for section in sections
    )


def is_on_self_building(theme: Section, text: str) -> bool:
    """Whether a theme that reports on no area is about the government itself, by its heading (从严治政、改进作风)."""
    return theme.area == 0 and _is_on_government(theme, text)


def _is_on_government(theme: Section, text: str) -> bool:
    return SELF_WORDS.search(text, theme.start, theme.heading_end) is not None


def _by_numbering(themes: Sequence[Section]) -> list[list[Section]]:
    """Themes with a number apart from those without: 这五年 … and the year's own (一), (二) each tell of every area."""
    numbered = [theme for theme in themes if theme.number is not None]
    others = [theme for theme in themes if theme.number is None]
    return [group for group in (numbered, others) if group]


def _bigrams(text: str, section: Section, known: Set[str] | None = None) -> Counter[str]:
    """How often each pair of characters stands in a section, of those that are `known` where that is told.

    Pairs with a mark in them are counted too, and left out when sections are compared.
    """
    found = _count(text[section.start : section.end], known)
    for word, times in _count(text[section.start : section.heading_end], known).items():
        found[word] += TITLE_WEIGHT * times
    return found


def _count(text: str, known: Set[str] | None) -> Counter[str]:
    pairs = map(add, text, islice(text, 1, None))
    return Counter(pairs if known is None else filter(known.__contains__, pairs))


def _matched(themes: Sequence[Counter[str]], candidates: Sequence[tuple[int, Counter[str]]]) -> list[int]:
    """The area of each theme: the likeliest couple first, each area once, then the likeliest for those left over."""
    documents = [*themes, *(words for _, words in candidates)]
    spread = Counter(chain.from_iterable(documents))
    shared = filter(str.isalpha, set().union(*themes) & set().union(*(words for _, words in candidates)))
    rarities = {times: math.log(len(documents) / times) for times in set(spread.values())}
    rarity = {word: rarities[spread[word]] for word in shared if spread[word] < len(documents)}
    theme_vectors = [_vector(words, rarity) for words in themes]
    holders: dict[str, list[tuple[int, float]]] = {}
    for index, (_, words) in enumerate(candidates):
        for word, weight in _vector(words, rarity).items():
            holders.setdefault(word, []).append((index, weight))
    likeness: dict[tuple[int, int], float] = defaultdict(float)
    for index, vector in enumerate(theme_vectors):
        for word, weight in vector.items():
            for candidate, other in holders.get(word, ()):
                likeness[index, candidate] += weight * other
    return _assigned(len(themes), likeness, [area for area, _ in candidates])


def _vector(words: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    often = {times: 1 + math.log(times) for times in set(words.values())}
    weights = {word: often[times] * rarity[word] for word, times in words.items() if word in rarity}
    salient = sorted(weights, key=weights.__getitem__, reverse=True)[:SALIENT]
    length = math.sqrt(sum(weights[word] ** 2 for word in salient)) or 1.0
    return {word: weights[word] / length for word in salient}


def _assigned(themes: int, likeness: Mapping[tuple[int, int], float], areas: Sequence[int]) -> list[int]:
    """The likeliest area of each theme, those that are surest of theirs first; one that is taken counts less."""
    choices: dict[int, list[int]] = defaultdict(list)
    for theme, candidate in sorted(likeness, key=likeness.__getitem__, reverse=True):
        if likeness[theme, candidate] >= LEAST:
            choices[theme].append(candidate)
    chosen = [0] * themes
    taken: set[int] = set()
    for theme, candidates in choices.items():
        weights = {each: likeness[theme, each] * (TAKEN if each in taken else 1.0) for each in candidates}
        best = max(weights, key=weights.__getitem__)
        taken.add(best)
        chosen[theme] = areas[best]
    return chosen
