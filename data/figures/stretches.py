"""Where a report looks back and where it plans: what its figures are unless words beside them say otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from data.folding import fold
from data.outline.parts import REVIEW, Role, role_of, roles_by_year
from data.records import Section, Status

AHEAD = frozenset(("plan", "long_term", "self"))
TWO_FACED = re.compile("形势[和与及、]")
"""What titles a part that first tells how things stand: 当前形势和主要任务."""
WHOLE_REVIEW = re.compile(r"回顾|总结|过去|[一二三四五几]年来|的[一两三四五]年\Z")
"""What titles the whole review of a report, and not one of its achievements (取得新成效)."""
# “十三五”成就和“十四五”目标: the period that the second half of a title is about.
SECOND_PERIOD = re.compile(
    r"[和及与、][“\"]?(?P<period>十?[一二三四五]五|\d{4}年|今后[一二三四五几]*年|未来[三五几]年|今年)"
)
# A list of works for the year behind the report, and what may follow it there.
APPENDED_WORKS = re.compile(r"(?<=\n)[^。,;\n]{0,10}\d{4}年[^。,;\n]{0,14}实事(?:项目)?(?:清单|一览表|表)?:?(?=\n)")
APPENDED_NEXT = re.compile(r"(?<=\n)(?:附[件录表注]|名词|《)")
# How a plan begins where no heading says so.
PLAN_CUE = re.compile(
    r"""
    (?:今年|新的一年|\d{4}年|今后[一二三四五几]?(?:年|个时期)|未来[三五几]年|明年)
    [^。\n]{0,24}?
    (?:工作(?:安排|建议|部署|打算|重点|任务|思路|总体要求)
      | 主要?(?:预期)?目标 | 预期目标 | 总体要求 | [重着][点重](?:抓好|做好|工作) )
    """,
    re.VERBOSE,
)
# What stands only at the head of a plan: 今年将办好十件实事; 2023年民生实事项目为10项; 为实现上述目标, 我们将重点抓好.
PLAN_OPENS = re.compile(
    r"""
    (?:今|\d{4})年[^。\n]{0,12}[将要][^。\n]{0,16}办好[^。\n]{0,20}实事
    | (?:今|\d{4})年[^。;\n]{0,60}办好(?!了)[^。;\n]{0,16}实事:                          # 集中力量办好10件实事:
    | (?:今|\d{4})年[^。\n]{0,16}实事(?:项目)?(?:[为是共有]|包括)[^。\n]{0,14}:(?=\s)
    | (?<=\n)(?:今|\d{4})年[^。,;\n]{0,12}实事(?:项目)?(?:清单)?:?(?=\n)
    | 为(?:确保)?(?:顺利|圆满|全面)?(?:实现|完成|达到)
      (?:上述|以上|全年|今年|\d{4}年)[^。\n]{0,10}目标[^。\n]{0,16}[将要]
    """,
    re.VERBOSE,
)


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
    parts = [section for section in sections if section.kind == "part"]
    no_plan = all(role_of(part) not in AHEAD for part in parts)
    follows = False
    for part, purpose in zip(parts, roles_by_year([fold(part.title) for part in parts]), strict=True):
        turns += _of_part(folded, part, purpose, follows or part.id in with_areas)
        if purpose == "appendix":
            turns += _appended(folded, part)
        follows = (
            follows
            or (turns[-1][1] == "target" and purpose != "appendix")
            or (no_plan and WHOLE_REVIEW.search(part.title) is not None)
        )
    if all(status == "actual" for _, status in turns):
        cue = PLAN_CUE.search(folded, len(folded) // 4) or PLAN_OPENS.search(folded)
        looks_back = {section.start for section in sections if section.kind == "part" and REVIEW.search(section.title)}
        if cue is not None:
            turns = [turn for turn in turns if turn[0] <= cue.start() or turn[0] in looks_back]
            turns.append((cue.start(), "target"))
    turns += [(section.start, "actual") for section in sections if section.kind == "theme"]
    turns.sort(key=lambda turn: turn[0])
    return Stretches(tuple(start for start, _ in turns), tuple(status for _, status in turns))


def _of_part(folded: str, part: Section, purpose: Role, of_plan: bool) -> list[tuple[int, Status]]:
    """What a part is by its title, or where that is silent by its areas or the plan that it goes on with.

    One that looks back first turns where its second period is named, or at its end where none is.
    """
    ahead = purpose in AHEAD or (purpose == "other" and of_plan)
    if ahead and TWO_FACED.search(part.title):
        return [(part.start, "actual")]
    if not (ahead and REVIEW.search(part.title)):
        return [(part.start, "target" if ahead else "actual")]
    later = SECOND_PERIOD.search(fold(part.title))
    turn = re.compile(rf"\n[\s“\"—]*(?:各位代表[!:,])?\s*{later['period'] if later else '今年'}")
    opens = turn.search(folded, part.heading_end, part.end)
    if opens is None and not (later and WHOLE_REVIEW.search(part.title, 0, later.start())):
        return [(part.start, "target")]
    turns: list[tuple[int, Status]] = [(part.start, "actual"), (opens.start() if opens else part.end, "target")]
    return turns if turns[-1][0] < len(folded.rstrip()) else turns[:1]


def _appended(folded: str, part: Section) -> list[tuple[int, Status]]:
    """The works promised for the year in what is appended: 附件1 2023年十件民生实事, up to the next enclosure."""
    works = APPENDED_WORKS.search(folded, part.start, part.end)
    if works is None:
        return []
    following = APPENDED_NEXT.search(folded, works.end(), part.end)
    return [(works.start(), "target"), (following.start() if following else part.end, "actual")]
