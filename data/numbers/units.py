"""Units and measure words: which one, if any, begins at a place of a text."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter

from data.lexicon import words

MEASURED = frozenset(words("units_measured"))
COUNTED = frozenset(words("units_counted"))
NOT_UNITS = frozenset(words("not_units"))
UNITS = MEASURED | COUNTED
WORDS = {
    first: tuple(alike)
    for first, alike in groupby(sorted(UNITS | NOT_UNITS, key=lambda word: (word[0], -len(word))), key=itemgetter(0))
}
"""Units, and words that look like them, by their first character, the longest first."""
# 微克/立方米, 元/吨·月; 台(套), 头(只)
PER = re.compile(r"(?:[/·](?:(?:标准)?立方米|平方米|平方公里|千瓦时|[一-龥]|m[23²³]|㎥|㎡|[Lh]))+")
ALTERNATIVE = re.compile(r"\([一-龥]{1,2}\)")


def unit_at(folded: str, position: int) -> str:
    """The longest unit that begins at `position` of a folded text; empty before another word (人民, 项目)."""
    for word in WORDS.get(folded[position : position + 1], ()):
        if folded.startswith(word, position):
            return "" if word in NOT_UNITS else word + _remainder(folded, position + len(word), word)
    return ""


def _remainder(folded: str, position: int, word: str) -> str:
    """What stands behind a unit and belongs to it: a slash with a second unit, a second measure word in brackets."""
    if (per := PER.match(folded, position)) is not None:
        return per.group()
    alternative = ALTERNATIVE.match(folded, position)
    if alternative is not None and alternative.group()[1:-1] in UNITS:
        return alternative.group()
    return ""


def is_measured(unit: str) -> bool:
    """Whether a unit measures (亿元, 万亩, %) rather than counts things (个, 万户)."""
    return unit.lstrip("十百千万亿") in MEASURED or unit in MEASURED
