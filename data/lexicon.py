"""The words that the rules go by: plain lists under resources/lexicon/, read once.

A list is UTF-8 text, words parted by spaces or line ends; from `#` to the end of the line is a remark.
"""

from __future__ import annotations

import re
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


@cache
def one_of(name: str) -> str:
    """A regular expression (unnamed group) that matches any word of the list, the longest first."""
    longest_first = sorted(words(name), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")"
