"""The words of the lexicon's lists at either end of a phrase."""

from __future__ import annotations

from functools import cache

from data.lexicon import words


def starting_word(phrase: str, name: str) -> str:
    """The longest word of the list `name` that the phrase begins with, or nothing."""
    return next(filter(phrase.startswith, _by_first(name).get(phrase[:1], ())), "")


def ending_word(phrase: str, name: str) -> str:
    """The longest word of the list `name` that the phrase ends with, or nothing."""
    return next(filter(phrase.endswith, _by_last(name).get(phrase[-1:], ())), "")


def is_made_of(phrase: str, name: str) -> bool:
    """Whether the phrase is words of the list `name` and nothing else: 谋划实施 of work verbs."""
    rest = phrase
    while rest and (word := starting_word(rest, name)):
        rest = rest[len(word) :]
    return not rest


@cache
def _by_first(name: str) -> dict[str, tuple[str, ...]]:
    """The list's words by their first character, the longest first."""
    return _grouped(name, 0)


@cache
def _by_last(name: str) -> dict[str, tuple[str, ...]]:
    """The list's words by their last character, the longest first."""
    return _grouped(name, -1)


def _grouped(name: str, place: int) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for word in sorted(words(name), key=len, reverse=True):
        groups[word[place]] = (*groups.get(word[place], ()), word)
    return groups
