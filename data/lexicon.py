"""The words that the rules go by: plain lists under resources/lexicon/, read once.

A list is UTF-8 text, words parted by spaces or line ends; from `#` to the end of the line is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "lexicon"


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of `resources/lexicon/<name>.txt` in the order written, each once.

    Raises FileNotFoundError where there is no such list.
    """
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(dict.fromkeys(word for line in lines for word in line.partition("#")[0].split()))


def first_letters(some_words: Iterable[str]) -> str:
    """A regular expression that matches a letter with which one of these words begins."""
    return "[" + "".join(map(re.escape, sorted({word[0] for word in some_words}))) + "]"


class _Branch(dict[str, "_Branch"]):
    """What may follow a beginning of words; `ends` where that beginning is a word itself."""

    ends = False


@cache
def one_of(*lists: str) -> str:
    """A regular expression (unnamed group) that matches any word of these lists, the longest first."""
    return any_of(word for name in lists for word in words(name))


def any_of(some_words: Iterable[str]) -> str:
    """A regular expression (unnamed group) that matches any of these words, the longest first.

    Words that begin alike share their beginning, so that a place in a text is tried once for each letter and not once
    for each word.
    """
    root = _Branch()
    for word in some_words:
        branch = root
        for letter in word:
            branch = branch.setdefault(letter, _Branch())
        branch.ends = True
    return _pattern(root) if root else "(?!)"


def _pattern(branch: _Branch) -> str:
    ways = [re.escape(letter) + (_pattern(after) if after else "") for letter, after in branch.items()]
    return f"(?:{'|'.join(ways)}){'?' if branch.ends else ''}" if ways else ""
