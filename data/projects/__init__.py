"""Projects: the named things that are built, rebuilt or promoted, with their stage in each year.

The order of the stages:
1. fold        full-width forms, radicals, traditional characters
2. predicates  the words that say what is done to a project, or how far it is
3. phrases     what stands before or behind them in the clause, cut into names at 、 and 等
4. proper      names that say which thing is meant; kinds of work (老旧小区改造) are no projects
5. same        mentions of one project, in different words too
6. owners, amounts and stages of each
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from data.clauses import Clauses
from data.figures.stretches import Stretches, stretches
from data.folding import fold
from data.outline.masthead import masthead
from data.outline.several_years import tells_of_several_years
from data.projects.amounts import amounts_of
from data.projects.mentions import Mention, mentions_in
from data.projects.owners import owner_of
from data.projects.same_project import alike
from data.records import Indicator, Project, Section, Stage, Status

_REGION_LEVEL = "省市县区旗州盟"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of the report when its projects are put together."""

    text: str
    folded: str
    when: Stretches
    several_years: Sequence[tuple[int, int]]
    """The sections that speak of several years."""
    year: int | None
    sections: Sequence[Section]
    section_starts: Sequence[int]
    indicators: Sequence[Indicator]
    figure_starts: Sequence[int]


def projects(
    text: str, sections: Sequence[Section], indicators: Sequence[Indicator], year: int | None
) -> tuple[Project, ...]:
    """The projects of a report in the order in which they are first named; `year` is that of the plan."""
    folded = fold(text)
    region = masthead(text, sections, "").region.rstrip(_REGION_LEVEL).removesuffix("自治")
    reading = _Reading(
        text,
        folded,
        stretches(folded, sections),
        [(each.start, each.end) for each in sections if tells_of_several_years(folded, each)],
        year,
        sections,
        [section.start for section in sections],
        indicators,
        [indicator.start for indicator in indicators],
    )
    named = [each for each in mentions_in(folded, Clauses.of(folded), region) if not _aside(reading, each)]
    groups = [group for group in alike(named) if len(group) > 1 or group[0].sure]
    return tuple(_project(f"p{number}", reading, group) for number, group in enumerate(groups, start=1))


def _project(key: str, reading: _Reading, group: Sequence[Mention]) -> Project:
    written = list(dict.fromkeys(_written(reading.text, each) for each in group))
    starts = reading.figure_starts
    figures = [found for each in group for found in amounts_of(reading.folded, each, reading.indicators, starts)]
    areas = [area for each in group if (area := _area(reading, each.item.start))]
    return Project(
        id=key,
        name=written[0],
        others=tuple(written[1:]),
        owner=next(filter(None, (owner_of(each.item) for each in group)), ""),
        indicators=tuple(dict.fromkeys(figures)),
        stages=tuple(dict.fromkeys(_stage(reading, each) for each in group)),
        spans=tuple((each.item.start, each.item.end) for each in group),
        area=areas[-1] if areas else 0,
        open_list=any(each.item.open_list for each in group),
    )


def _written(text: str, mention: Mention) -> str:
    """The name as written, without the spaces of a broken line, and with the end that it shares with others."""
    return re.sub(r"\s", "", text[mention.item.start : mention.item.end]) + mention.item.shared


def _stage(reading: _Reading, mention: Mention) -> Stage:
    said = mention.predicate
    status = reading.when.at(mention.item.start)
    return Stage(status, _year(reading, status, mention.item.start), said.word, said.step, said.start, said.end)


def _year(reading: _Reading, status: Status, position: int) -> int | None:
    """The plan's year for a promise, the year before it for a result; None where the review is of several years."""
    if reading.year is None or status == "target":
        return reading.year
    return None if any(start <= position < end for start, end in reading.several_years) else reading.year - 1


def _section(reading: _Reading, position: int) -> Section | None:
    """The smallest section around a position."""
    for number in range(bisect_right(reading.section_starts, position) - 1, -1, -1):
        if reading.sections[number].end > position:
            return reading.sections[number]
    return None


def _area(reading: _Reading, position: int) -> int:
    place = _section(reading, position)
    return place.area if place else 0


def _aside(reading: _Reading, mention: Mention) -> bool:
    """Whether a mention stands in the web page around the report."""
    place = _section(reading, mention.item.start)
    return place is not None and place.kind == "furniture"
