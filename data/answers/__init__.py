"""Answers to a word: the indicators, projects and tasks that it touches, each with what the report says of it.

The order of the rules:
1. words       what is written so: in a name, in another name for it, in the words of a task
2. letters     its characters in this order, close together: 固投 in 固定资产投资
3. sounds      its pinyin, whole, in part, or the initials alone: touzi, gdzctz
A later rule is asked only where the earlier ones find nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from data.answers.entries import Answer, Entry, as_text, entries
from data.answers.matching import letters_in_order, other_names, written
from data.answers.sounds import sounding
from data.folding import fold
from data.records import Report

__all__ = ["Answer", "answers", "as_text"]

Rule = Callable[[str, Entry], int | None]
RULES: tuple[Rule, ...] = (written, letters_in_order, sounding)


def answers(report: Report, query: str) -> tuple[Answer, ...]:
    """What a report says to a query: indicators first, then projects, then tasks, the closest in front.

    Of several words, parted by spaces, each must be touched. A query of nothing but spaces has no answer.
    """
    known = _entries(report)
    words = [word.lower() for word in fold(query).split()]
    if not words:
        return ()
    found: Sequence[tuple[tuple[int, int], Entry]] = []
    for rule in RULES:
        sought = [(word, *other_names(word)) for word in words]
        found = [((entry.rank, near), entry) for entry in known if (near := _nearness(rule, sought, entry)) is not None]
        if found:
            break
    return tuple(entry.answer for _, entry in sorted(found, key=lambda each: each[0]))


def _nearness(rule: Rule, sought: Sequence[Sequence[str]], entry: Entry) -> int | None:
    """How closely an entry is touched by every word, 0 the closest; None where one of them does not touch it."""
    total = 0
    for names in sought:
        near = [found for name in names if (found := rule(name, entry)) is not None]
        if not near:
            return None
        total += min(near)
    return total


@lru_cache(maxsize=4)
def _entries(report: Report) -> tuple[Entry, ...]:
    """What can be asked for, gathered once for all that is typed."""
    return entries(report)
