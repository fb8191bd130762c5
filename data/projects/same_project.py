"""Which mentions name one project: 晓奇子水利枢纽工程（大型） and 晓奇子水利枢纽, but not 王杰广场 and 王杰纪念馆."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from data.projects.mentions import Mention
from data.projects.word_tree import word_tree

_SHORTEST = 4
"""Letters that the shorter of two names must have where the longer one only adds to its front."""


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:{word_tree('project_works')}|\([^)]*\))+$")


@cache
def core(name: str) -> str:
    """What a name and its other words have in common: no marks, no remark in brackets, nothing of what is done to it."""
    plain = re.sub(r"[“”\"‘’'《》\s]|\([^)]*\)", "", name)
    return _tail().sub("", plain) or plain


def alike(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions by project, each group and the groups in the order given.

    Names are of one project where their cores agree, or where one core is the end of the other.
    """
    groups: list[list[Mention]] = []
    by_core: dict[str, int] = {}
    by_end: dict[str, int | None] = {}
    for mention in mentions:
        key = core(mention.item.name)
        place = _known(key, by_core, by_end)
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(mention)
        by_core[key] = place
        for cut in range(2, len(key) - _SHORTEST + 1):
            end = key[cut:]
            by_end[end] = place if by_end.get(end, place) == place else None
    return groups


def _known(key: str, by_core: dict[str, int], by_end: dict[str, int | None]) -> int | None:
    """The group that a core belongs to; one that ends several others belongs to none of them."""
    if key in by_core:
        return by_core[key]
    if len(key) >= _SHORTEST and (place := by_end.get(key)) is not None:
        return place
    ends = (key[cut:] for cut in range(2, len(key) - _SHORTEST + 1))
    return next((by_core[end] for end in ends if end in by_core), None)
