"""How a task can be measured: by figures, by something it refers to, or not at all."""

from __future__ import annotations

import re
from functools import cache

from data.lexicon import words as listed

_SLOT = re.compile(r"(.*)〔(.*)〕(.*)")
_LONGEST = 30


def reference(words: str) -> str:
    """What a clause without a number of its own refers to (前三年平均水平), or nothing."""
    for pattern in _references():
        if found := pattern.search(words):
            return re.sub(r"(?:保持|基本)+$", "", found.group(1))
    return ""


@cache
def _references() -> tuple[re.Pattern[str], ...]:
    return tuple(_pattern(phrase) for phrase in listed("task_references"))


def _pattern(phrase: str) -> re.Pattern[str]:
    parted = _SLOT.fullmatch(phrase)
    if parted is None:
        raise ValueError(f"task_references.txt：“{phrase}”没有〔〕")
    before, inside, after = (re.escape(part) for part in parted.groups())
    gap = rf".{{0,{_LONGEST}}}{'?' if after else ''}"
    kept = inside.replace("…", gap) if inside.strip("…") else gap.replace("0", "2", 1)
    return re.compile(rf"{before}({kept}){after}(?=$|[,;]|增长|增加|提高)")
