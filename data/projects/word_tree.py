"""A word list as one regular expression that stays fast when the list is long."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from data.lexicon import words


class _Branch(dict[str, "_Branch"]):
    """What may follow a beginning of words; `ends` where that beginning is a word itself."""

    ends = False


@cache
def word_tree(*lists: str) -> str:
    """A pattern (unnamed group) that matches any word of these lists of the lexicon, the longest first."""
    return tree_of(word for name in lists for word in words(name))


def tree_of(some_words: Iterable[str]) -> str:
    """A pattern (unnamed group) that matches any of these words, the longest first.

    Words that begin alike share their beginning, so that a place in a text is tried once for each letter and not once
    for each word.
    """
    root = _Branch()
    for word in some_words:
        branch = root
        for letter in word:
            branch = branch.setdefault(letter, _Branch())
        branch.ends = True
    return _pattern(root)


def _pattern(branch: _Branch) -> str:
    ways = [re.escape(letter) + (_pattern(after) if after else "") for letter, after in branch.items()]
    return f"(?:{'|'.join(ways)}){'?' if branch.ends else ''}" if ways else ""
