"""Status: whether a figure reports what is (actual) or promises what is to be (target).

1. The stretch of the report decides: reviews are actual, plans are targets (by the outline; by cues where it has none).
2. Words beside the number overrule it: 去年 or 我区有 in a plan restate a fact, 力争 in a review promises.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from data.figures.place import Place
from data.folding import fold
from data.lexicon import one_of
from data.outline.parts import REVIEW, role
from data.records import Section, Status

AHEAD = frozenset(("plan", "long_term", "self"))
# “十三五”成就和“十四五”目标: the period that the second half of a title is about.
SECOND_PERIOD = re.compile(
    r"[和及与、][“\"]?(?P<period>十?[一二三四五]五|\d{4}年|今后[一二三四五几]*年|未来[三五几]年|今年)"
)
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
# What stands only at the head of a plan: 今年将扎实办好十件民生实事; 为实现上述目标, 我们将重点抓好.
PLAN_OPENS = re.compile(
    r"""
    今年[^。\n]{0,12}[将要][^。\n]{0,12}办好[^。\n]{0,20}实事
    | 为(?:确保)?(?:顺利|圆满|全面)?(?:实现|完成|达到)
      (?:上述|以上|全年|今年|\d{4}年)[^。\n]{0,10}目标[^。\n]{0,16}[将要]
    """,
    re.VERBOSE,
)
# 比去年增长 and 不低于上年 compare; they restate nothing.
DONE = re.compile(rf"(?<![比较于按与同超])(?:{one_of('status_done')})")
PROMISED = re.compile(one_of("status_promised"))
STANDING = re.compile(rf"{one_of('status_standing')}(?:近|约|超过|超|逾)?(?=\d|$)")

HEADS = frozenset(("万", "亿", "万人", "亿人"))
PEOPLE = re.compile(
    r"""
    [^的,、]{0,6}?
    (?: (?:各族)?人民(?!币|政府|法院|医院|检察|调解|警察|武装|团体)
      | (?:[^的,、]{2,4})儿女 | 父老乡亲 | 干部群众 )
    | 人口(?=的|$)
    """,
    re.VERBOSE,
)
"""Behind a number: the people of the place, who are there in a plan too (将32万阿荣人民放在心中)."""


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
    with_areas = {section.parent for section in sections if section.kind == "area"}
    for section in sections:
        if section.kind == "part":
            turns += _of_part(folded, section, section.id in with_areas)
    if all(status == "actual" for _, status in turns):
        cue = PLAN_CUE.search(folded, len(folded) // 4) or PLAN_OPENS.search(folded)
        looks_back = {section.start for section in sections if section.kind == "part" and REVIEW.search(section.title)}
        if cue is not None:
            turns = [turn for turn in turns if turn[0] <= cue.start() or turn[0] in looks_back]
            turns.append((cue.start(), "target"))
    turns += [(section.start, "actual") for section in sections if section.kind == "theme"]
    turns.sort(key=lambda turn: turn[0])
    return Stretches(tuple(start for start, _ in turns), tuple(status for _, status in turns))


def _of_part(folded: str, part: Section, has_areas: bool) -> list[tuple[int, Status]]:
    """What a part is by its title and its areas; one that looks back first turns where its second period is named."""
    purpose = role(part.title)
    ahead = purpose in AHEAD or (purpose == "other" and has_areas)
    if not (ahead and REVIEW.search(part.title)):
        return [(part.start, "target" if ahead else "actual")]
    later = SECOND_PERIOD.search(fold(part.title))
    if later is None:
        return [(part.start, "target")]
    opens = re.compile(r"\n[\s“\"—]*" + later["period"]).search(folded, part.heading_end, part.end)
    return [(part.start, "actual"), (opens.start(), "target")] if opens else [(part.start, "target")]


def statuses(places: Sequence[Place], reports: Stretches) -> tuple[Status, ...]:
    """The status of each figure, in the order of their places."""
    return tuple(_status(place, reports.at(place.quantity.start)) for place in places)


def _status(place: Place, stretch: Status) -> Status:
    if stretch == "actual":
        return "target" if PROMISED.search(place.left) else "actual"
    stands = DONE.search(place.left) or STANDING.search(place.left)
    return "actual" if stands or (place.quantity.unit in HEADS and PEOPLE.match(place.right)) else "target"
