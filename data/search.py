"""Finding words in a report as a reader means them: full-width forms, radicals, case and stray spaces do not matter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from data.folding import fold


@dataclass(frozen=True, slots=True)
class _Dense:
    """A text folded and without its spaces, and where each character that is left came from."""

    characters: str
    origins: tuple[int, ...]


def find(text: str, needle: str) -> tuple[tuple[int, int], ...]:
    """Every place where `needle` stands in `text`, as (start, end) offsets of `text`, in order and apart.

    Both sides are compared folded, in lower case and without spaces, so that `120.5` finds `１２０．５` and
    `增长5.2%` finds `增长 5.2％`. A needle of nothing but spaces is found nowhere.
    """
    sought = _dense(needle).characters
    if not sought:
        return ()
    dense = _text_dense(text)
    found = []
    at = dense.characters.find(sought)
    while at >= 0:
        last = at + len(sought) - 1
        found.append((dense.origins[at], dense.origins[last] + 1))
        at = dense.characters.find(sought, last + 1)
    return tuple(found)


def _dense(text: str) -> _Dense:
    # Lower case is taken letter by letter: a word's may be longer than the word (İ), and offsets would slip.
    kept = [(letter.lower()[0], at) for at, letter in enumerate(fold(text)) if not letter.isspace()]
    return _Dense("".join(letter for letter, _ in kept), tuple(at for _, at in kept))


@lru_cache(maxsize=1)
def _text_dense(text: str) -> _Dense:
    """The dense copy of the report being searched, made once for all that is typed into the search field."""
    return _dense(text)
