"""Whether a word touches an entry by its characters, and how closely."""

from __future__ import annotations

import re
from functools import cache

from data.answers.entries import Entry, folded
from data.lexicon import words

WIDEST = 4
"""Characters that may hold one letter of a word whose letters stand apart."""


def written(word: str, entry: Entry) -> int | None:
    """0 for the whole name, then: in front of it, in it, in another name or a figure; None where it is not written."""
    if word == entry.name:
        return 0
    if word in entry.name:
        return 1 if entry.name.startswith(word) else 2
    return 3 if any(word in other for other in entry.also) else None


def letters_in_order(word: str, entry: Entry) -> int | None:
    """How many characters hold the letters of a word of two or more; None where they do not stand close together."""
    if len(word) < 2:
        return None
    pattern = re.compile("[^,，;；。]*?".join(map(re.escape, word)))
    lengths = [len(found.group()) for name in (entry.name, *entry.also) for found in pattern.finditer(name)]
    return min((length for length in lengths if length <= WIDEST * len(word)), default=None)


@cache
def other_names(word: str) -> tuple[str, ...]:
    """What a report may write for a word in use: 地区生产总值 for gdp."""
    pairs = (folded(pair).split("→") for pair in words("answer_other_names"))
    return tuple(name for used, name in pairs if used == word)
