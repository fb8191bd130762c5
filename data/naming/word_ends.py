"""The words of the lexicon's lists at either end of a phrase."""

from __future__ import annotations

from functools import cache

from data.lexicon import words


def starting_word(phrase: str, name: str) -> str:
    """The longest word of the list `name` that the phrase begins with, or nothing."""
    known, longest = _by_length(name)
    return next((phrase[:size] for size in range(min(longest, len(phrase)), 0, -1) if phrase[:size] in known), "")


def ending_word(phrase: str, name: str) -> str:
    """The longest word of the list `name` that the phrase ends with, or nothing."""
    known, longest = _by_length(name)
    return next((phrase[-size:] for size in range(min(longest, len(phrase)), 0, -1) if phrase[-size:] in known), "")


@cache
def _by_length(name: str) -> tuple[frozenset[str], int]:
    known = frozenset(words(name))
    return known, max(map(len, known))
