"""Which mentions name one project: 晓奇子水利枢纽工程（大型） and 晓奇子水利枢纽, but not 王杰广场 and 王杰纪念馆."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from data.lexicon import one_of
from data.projects.mentions import Mention
from data.projects.proper_names import left_over

_ADDED = 2
"""Letters that a longer name has in front of a shorter one, at least: a place or an owner, not 第 or 新."""
_SHORTEST = 4
"""Letters of the shorter one, at least."""


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of('project_works')}|\([^)]*\))+$")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"{one_of('project_heads')}$")


@cache
def core(name: str) -> str:
    """What a name and its other words have in common: no marks, no brackets, nothing of what is done to it."""
    plain = re.sub(r"[“”\"‘’'《》\s]|\([^)]*\)|^[省市县区旗州盟](?=.{3})", "", name)
    return _tail().sub("", plain) or plain


class _Part(NamedTuple):
    """The end or the beginning of a name, by which another one may mean the same."""

    group: int
    front: str
    """What the name has in front of it."""


class _Names:
    """The groups by what their names have in common; a part that names of several groups share is none's."""

    def __init__(self) -> None:
        self._whole: dict[str, int] = {}
        self._parts: dict[str, _Part | None] = {}

    def group(self, name: str) -> int | None:
        """The group that a name belongs to, or None.

        It is that of the same core; of a core that this one ends, or that ends this one (城市污水处理厂); or of one
        that has the facility that this name leaves out (盐泰锡常宜高铁).
        """
        key = core(name)
        if key in self._whole:
            return self._whole[key]
        part = self._parts.get(key)
        if part is not None and _only_adds(part.front, key):
            return part.group
        ends = ((key[:cut], key[cut:]) for cut in _cuts(key))
        return next((self._whole[end] for front, end in ends if end in self._whole and _only_adds(front, end)), None)

    def add(self, name: str, group: int) -> None:
        """Keep a name of a group."""
        key = core(name)
        self._whole[key] = group
        parts = [(key[cut:], key[:cut]) for cut in _cuts(key)]
        headless = _head().sub("", key)
        for part, front in [*parts, (headless, "")] if len(headless) >= _SHORTEST else parts:
            known = self._parts.get(part, _Part(group, front))
            self._parts[part] = known if known is not None and known.group == group else None


def alike(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions by project, each group and the groups in the order given."""
    groups: list[list[Mention]] = []
    names = _Names()
    for mention in mentions:
        number = names.group(mention.item.name)
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(mention)
        names.add(mention.item.name, number)
    return groups


def _cuts(key: str) -> range:
    return range(_ADDED, len(key) - _SHORTEST + 1)


def _only_adds(front: str, end: str) -> bool:
    """Whether a longer name only says more of the same thing: 第三 in front of 人民医院 makes it another one."""
    return "第" not in front and bool(left_over(end) or not left_over(front))
