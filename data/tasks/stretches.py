"""The stretches of a report that say what is to be done: its areas, its own building, and its 预期目标."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.outline.parts import role_of
from data.records import Section

_GOALS = re.compile(
    r"""
    (?:预期|主要|工作|发展|奋斗)目标(?:任务)?   # 今年发展主要预期目标
    (?:[是为][:：]?|[:：])                     # 是:
    """,
    re.VERBOSE,
)
_STATED = re.compile(r"[^。]{1,1500}")
"""All up to the full stop, over the line ends of a list."""

_PROMISE = re.compile("[,，](?:必须|确保|力争|争取|年内|要)")
_LONGEST_NAME = 36
"""Characters of a heading with a comma; a longer one tells what is to be done instead of naming it."""
_COMMAS = (",", "，", ";", "；", ":", "：")
_MARKS = " \u3000\n,，;；。"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the plan without headings, all of one section."""

    start: int
    end: int
    section: Section


def stretches(text: str, sections: Sequence[Section]) -> tuple[Stretch, ...]:
    """The body of every area and measure of the plan, of the government's own building, and the goals of the year.

    A heading is none: 一是加快推进项目建设。 names the measure that its tasks stand under. Where there
    is nothing below it (一要修建道路；), its sentence goes on (三是加快公交建设，) or is too long for a name, it says
    what is to be done.
    """
    inner: dict[str, list[Section]] = defaultdict(list)
    for section in sections:
        if section.parent is not None:
            inner[section.parent].append(section)
    found: list[Stretch] = []
    for section in _of_the_plan(sections):
        found += _own(text, section, inner[section.id])
    return tuple(sorted([*found, *_goals(text, sections)], key=lambda stretch: stretch.start))


def _of_the_plan(sections: Sequence[Section]) -> Iterator[Section]:
    """The areas with all that stands in them, and the measures of the government's own building."""
    taken: set[str] = set()
    building = {section.id for section in sections if section.kind == "part" and role_of(section) == "self"}
    for section in sections:
        inside = section.parent in taken and section.kind != "furniture"
        if section.kind == "area" or inside or (section.kind == "measure" and section.parent in building):
            taken.add(section.id)
            yield section


def _own(text: str, section: Section, inner: Sequence[Section]) -> Iterator[Stretch]:
    """What stands in a section outside those in it, without its heading unless that says what is to be done."""
    at = section.start if _says_what_to_do(text, section, bool(inner)) else section.heading_end
    for child in inner:
        if child.start > at:
            yield Stretch(at, child.start, section)
        at = max(at, child.end)
    if section.end > at:
        yield Stretch(at, section.end, section)


def _says_what_to_do(text: str, section: Section, has_inner: bool) -> bool:
    """Whether a heading is all that its section says, a sentence that goes on or is long, or holds a promise."""
    heading = text[section.start : section.heading_end]
    if section.kind != "measure":
        return False
    alone = not has_inner and not text[section.heading_end : section.end].strip(_MARKS)
    tells = len(heading) > _LONGEST_NAME and any(mark in heading for mark in _COMMAS)
    return alone or tells or heading.endswith(_COMMAS) or bool(_PROMISE.search(heading))


def _goals(text: str, sections: Sequence[Section]) -> Iterator[Stretch]:
    """What the year is to reach, where a plan first states it in a paragraph that no area has."""
    plans = {section.id for section in sections if section.kind == "part" and role_of(section) == "plan"}
    for section in sections:
        if section.kind == "paragraph" and section.parent in plans:
            lead = _GOALS.search(text, section.start, section.end)
            stated = lead and _STATED.match(text, lead.end())
            if stated:
                plans.discard(section.parent)
                yield Stretch(stated.start(), stated.end(), section)
