"""Titles for a narrow column: their first clause, without the set phrases that siblings share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import one_of

HEADS = re.compile(f"{one_of('outline_title_heads')}+")
TAILS = re.compile(f"{one_of('outline_title_tails')}+$")
LEAST_CUT = 2
LEAST_REST = 4
"""Characters: a shorter cut is not worth it, a shorter rest says too little."""
QUOTES = frozenset("“”‘’《》「」\"'")


def short_titles(titles: Sequence[str]) -> tuple[str, ...]:
    """The titles of siblings in brief, in order: 扩大经济总量 of 坚定不移扩大经济总量,厚植高质量发展根基.

    What all of them begin or end with is left out where it is a set phrase; no word and no quotation is cut.
    """
    begin = _common_head_length(titles)
    clauses = [first_clause(title[begin:]) for title in titles]
    cut = _common_tail_length(clauses)
    return tuple(clause[: len(clause) - cut] for clause in clauses)


def first_clause(title: str) -> str:
    """A title up to its first comma, or whole where that says too little."""
    head = re.split("[,，]", title, maxsplit=1)[0]
    return head if len(head) >= LEAST_REST else title


def _common_head_length(titles: Sequence[str]) -> int:
    match = HEADS.match(_common_head(titles))
    length = match.end() if match else 0
    return length if _is_fair(length, titles, titles[0][:length] if titles else "") else 0


def _common_tail_length(titles: Sequence[str]) -> int:
    match = TAILS.search(_common_head([title[::-1] for title in titles])[::-1])
    length = len(match.group()) if match else 0
    return length if _is_fair(length, titles, match.group() if match else "") else 0


def _is_fair(length: int, titles: Sequence[str], cut: str) -> bool:
    least_kept = min((len(title) for title in titles), default=0) - length
    return len(titles) > 1 and length >= LEAST_CUT and least_kept >= LEAST_REST and not QUOTES & set(cut)


def _common_head(titles: Sequence[str]) -> str:
    """What all the titles begin with: what the first and the last in alphabetical order do."""
    if not titles:
        return ""
    first, last = min(titles), max(titles)
    same = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), None)
    return first[:same] if same is not None else min(first, last, key=len)
