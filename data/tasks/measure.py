"""How a task can be measured: by figures, by something it refers to, or not at all."""

from __future__ import annotations

import re
from functools import cache

from data.lexicon import words as listed

_SLOT = re.compile(r"(.*)〔(.*)〕(.*)")
_LONGEST = 30
_END = "(?=$|[,;]|增长|增加|提高)"
_SOFTENED = re.compile("(?:保持|基本)+$")


def reference(words: str) -> str:
    """What a clause without a number of its own refers to (前三年平均水平), or nothing."""
    found = _references().search(words)
    return _SOFTENED.sub("", found[found.lastindex or 0]) if found else ""


@cache
def _references() -> re.Pattern[str]:
    return re.compile("|".join(map(_pattern, listed("task_references"))))


def _pattern(phrase: str) -> str:
    parted = _SLOT.fullmatch(phrase)
    if parted is None:
        raise ValueError(f"task_references.txt：“{phrase}”没有〔〕")
    before, inside, after = (re.escape(part) for part in parted.groups())
    lazy = "?" if after else ""
    gap = f".{{0,{_LONGEST}}}{lazy}"
    kept = inside.replace("…", gap) if inside.strip("…") else f".{{2,{_LONGEST}}}{lazy}"
    return f"{before}({kept}){after}{_END}"
