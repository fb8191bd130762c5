"""Bounds: whether a figure says exactly, more than, less than, or about.

The order: the ends of a range (low `over`, high `under`), the word behind (以上), the word before (超过), 余 or 多
in the number itself. A list shares its last word behind and its first word before with every member.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.figures.place import Place
from data.lexicon import one_of
from data.records import Bound

AFTER = re.compile(
    rf"""
    (?!多出)\s?(?:\([^()]{{1,4}}\))?              # （含）以上; but 比600亿元多出54%
    (?: (?P<over>{one_of("bounds_over_after")})
      | (?P<under>{one_of("bounds_under_after")})
      | (?P<about>{one_of("bounds_about_after")}) )
    """,
    re.VERBOSE,
)
BEFORE = re.compile(
    rf"""
    (?: (?P<under>{one_of("bounds_under_before")})
      | (?P<over>(?<![低少高未赶反连])(?:{one_of("bounds_over_before")}))
      | (?P<about>(?<![最附临靠邻远新节签合条集履违制公相预续简契])(?:{one_of("bounds_about_before")})) )
    (?:(?:增加|增长|提高|减少|下降|节约|占)(?=了?$))?
    [了到至为的第是有\s]{{0,2}}$
    """,
    re.VERBOSE,
)
# 已接近高中阶段学生人数的百分之五十
NEARLY_ALL = re.compile(r"(?P<about>接近)[^,;。\d]{2,14}的$")
# 过万亿元: only before a multiplier that has no numeral.
BARE_BEFORE = re.compile(r"(?P<over>过)$")
NEAR = 8


def bounds(places: Sequence[Place]) -> tuple[Bound, ...]:
    """The bound of each figure, in the order of their places."""
    behind = [_named(AFTER.match(place.right)) for place in places]
    before = [_before(place) for place in places]
    for number in range(len(places) - 2, -1, -1):
        if places[number + 1].listed and behind[number] is None:
            behind[number] = behind[number + 1]
    for number in range(1, len(places)):
        if places[number].listed and before[number] is None:
            before[number] = before[number - 1]
    return tuple(
        _ranged(places, number) or behind[number] or before[number] or ("over" if place.quantity.more else "exact")
        for number, place in enumerate(places)
    )


def _before(place: Place) -> Bound | None:
    found = _named(BEFORE.search(place.gap[-NEAR:]) or NEARLY_ALL.search(place.gap))
    if found is None and place.quantity.form == "bare":
        return place.lead or _named(BARE_BEFORE.search(place.gap[-1:]))
    return found


def _named(found: re.Match[str] | None) -> Bound | None:
    if found is None:
        return None
    name = found.lastgroup
    return "over" if name == "over" else "under" if name == "under" else "about"


def _ranged(places: Sequence[Place], number: int) -> Bound | None:
    if places[number].ranged:
        return "under"
    return "over" if number + 1 < len(places) and places[number + 1].ranged else None
