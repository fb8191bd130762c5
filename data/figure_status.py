"""Status: whether a figure reports what is (actual) or promises what is to be (target).

1. The stretch of the report decides: reviews are actual, plans are targets (by the outline; by cues where it has none).
2. In a plan, 去年 in the clause or 我区有 just before the number makes it a fact restated.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from data.figure_place import Place
from data.lexicon import one_of
from data.records import Section, Status

REVIEW_TITLE = re.compile(one_of("outline_review_titles"))
PLAN_TITLE = re.compile(f"{one_of('outline_plan_titles')}|{one_of('outline_self_titles')}")
# How a plan begins where no heading says so.
PLAN_CUE = re.compile(
    r"""
    (?:今年|新的一年|\d{4}年|今后[一二三四五几]?(?:年|个时期)|未来[三五几]年|明年)
    [^。\n]{0,24}?
    (?:工作(?:安排|建议|部署|打算|重点|任务|思路|总体要求)
      | 主要?(?:预期)?目标 | 预期目标 | 总体要求 | 重点(?:抓好|做好|工作) )
    """,
    re.VERBOSE,
)
# 比去年增长 and 不低于上年 compare; they restate nothing.
DONE = re.compile(rf"(?<![比较于按与同超])(?:{one_of('status_done')})")
STANDING = re.compile(rf"{one_of('status_standing')}(?:近|约|超过|超|逾)?(?=\d|$)")


@dataclass(frozen=True, slots=True)
class Stretches:
    """Where reviews and plans begin in a text."""

    starts: tuple[int, ...]
    statuses: tuple[Status, ...]

    def at(self, position: int) -> Status:
        """What a figure at this offset is, unless words beside it say otherwise."""
        return self.statuses[max(bisect_right(self.starts, position) - 1, 0)]


def stretches(folded: str, sections: Sequence[Section]) -> Stretches:
    """The reviews and plans of a folded text by its outline, or by its own words where the outline names no plan."""
    turns: list[tuple[int, Status]] = [(0, "actual")]
    for section in sections:
        if section.kind == "part":
            turns.append((section.start, _of_title(section.title)))
    if not any(status == "target" for _, status in turns):
        cue = PLAN_CUE.search(folded, len(folded) // 4)
        if cue is not None:
            turns.append((cue.start(), "target"))
    for section in sections:
        if section.kind == "theme":
            turns += [(section.start, "actual")]
        elif section.kind in ("area", "measure"):
            turns += [(section.start, "target")]
    turns.sort(key=lambda turn: turn[0])
    return Stretches(tuple(start for start, _ in turns), tuple(status for _, status in turns))


def _of_title(title: str) -> Status:
    if REVIEW_TITLE.search(title):
        return "actual"
    return "target" if PLAN_TITLE.search(title) else "actual"


def statuses(places: Sequence[Place], reports: Stretches) -> tuple[Status, ...]:
    """The status of each figure, in the order of their places."""
    return tuple(
        "actual" if DONE.search(place.left) or STANDING.search(place.left) else reports.at(place.quantity.start)
        for place in places
    )
