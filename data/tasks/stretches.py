"""The stretches of a report that say what is to be done: its areas, its own building, and its 预期目标."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.outline.parts import role
from data.records import Section

_GOALS = re.compile(
    r"""
    (?:预期|主要|工作|发展|奋斗)目标(?:任务)?   # 今年发展主要预期目标
    (?:是|为|[:：])[:：]?                      # 是:
    (?P<goals>[^。]{1,1500})                  # all up to the full stop, over the line ends of a list
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the plan without headings, all of one section."""

    start: int
    end: int
    section: Section


def stretches(text: str, sections: Sequence[Section]) -> tuple[Stretch, ...]:
    """The body of every area and measure of the plan, of the government's own building, and the goals of the year.

    Headings are none: 一是加快推进项目建设。 names the measure that its tasks stand under.
    """
    inner: dict[str, list[Section]] = defaultdict(list)
    for section in sections:
        if section.parent is not None:
            inner[section.parent].append(section)
    found: list[Stretch] = []
    for section in _of_the_plan(sections):
        found += _gaps(section, inner[section.id])
    found += _goals(text, sections)
    return tuple(sorted(found, key=lambda stretch: stretch.start))


def _of_the_plan(sections: Sequence[Section]) -> Iterator[Section]:
    """The areas with all that stands in them, and the measures of the government's own building."""
    taken: set[str] = set()
    building = {section.id for section in sections if section.kind == "part" and role(section.title) == "self"}
    for section in sections:
        inside = section.parent in taken and section.kind != "furniture"
        if section.kind == "area" or inside or (section.kind == "measure" and section.parent in building):
            taken.add(section.id)
            yield section


def _gaps(section: Section, inner: Sequence[Section]) -> Iterator[Stretch]:
    """What stands in a section outside its heading and outside the sections in it."""
    at = section.heading_end
    for child in inner:
        if child.start > at:
            yield Stretch(at, child.start, section)
        at = max(at, child.end)
    if section.end > at:
        yield Stretch(at, section.end, section)


def _goals(text: str, sections: Sequence[Section]) -> Iterator[Stretch]:
    """The statement of what the year is to reach, in a paragraph of the plan that no area has."""
    plans = {section.id for section in sections if section.kind == "part" and role(section.title) == "plan"}
    end = 0
    for section in sections:
        if section.kind == "paragraph" and section.parent in plans and section.start >= end:
            stated = _GOALS.search(text, section.start, min(len(text), section.start + 2000))
            if stated and stated.start() < section.end:
                end = stated.end()
                yield Stretch(*stated.span("goals"), section)
