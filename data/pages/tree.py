"""The rows of the sidebar's tree: each area with its measures, the review with its themes, the other parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.outline.parts import role_of
from data.outline.subjects import is_on_self_building
from data.pages.book import Node, Page
from data.pages.short_titles import first_clause, short_titles
from data.records import Report, Section

SEVERAL_YEARS = re.compile("[二三四五六]年|“十[一二三四五六]五”")
SELF_LABEL = "自身建设"
LEADING_YEAR = re.compile("^(?:19|20)[0-9]{2}年")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages of a report by the sections that they show."""

    overview: Page
    areas: Mapping[str, Page]
    themes: Mapping[str, Page]
    parts: Mapping[str, Page]
    full: Page


def tree(report: Report, shelf: Shelf) -> tuple[Node, ...]:
    """All rows from top to bottom, a parent before its children: 总览, areas, review, other parts, 自身建设, 全文."""
    sections = {section.id: section for section in report.sections}
    children: dict[str, list[Section]] = {}
    for section in report.sections:
        if section.kind in ("measure", "theme") and section.parent:
            children.setdefault(section.parent, []).append(section)
    nodes = [_row(shelf.overview, "总览")]
    nodes += _areas(report, shelf, sections, children)
    in_order = [sections[key] for key in shelf.parts]
    if shelf.areas:
        in_order.sort(key=lambda part: (not _has_themes(part, children), role_of(part) == "self", part.start))
    for part in in_order:
        nodes += _part(part, report, shelf, sections, children.get(part.id, []))
    return (*nodes, _row(shelf.full, "全文"))


def numeral(number: str | None) -> str:
    """A heading's number without brackets and stops: 七 for （七） and 七、."""
    return re.sub(r"[（）()、．.\s]", "", number or "")


def _areas(
    report: Report, shelf: Shelf, sections: Mapping[str, Section], children: Mapping[str, list[Section]]
) -> Iterator[Node]:
    paired = Counter(pair.target for pair in report.pairs)
    targets = {figure.id for figure in report.indicators if figure.status == "target"}
    for key, page in shelf.areas.items():
        area = sections[key]
        own = [figure for figure in page.indicators if figure in targets and figure not in page.review]
        note = f"{len(own)}目标·{sum(paired[figure] for figure in own)}对照"
        yield _row(page, page.short_title, numeral(area.number), note)
        yield from _measures(page, children.get(key, []))


def _measures(page: Page, measures: list[Section]) -> Iterator[Node]:
    labels = short_titles([measure.title for measure in measures])
    for count, (measure, label) in enumerate(zip(measures, labels, strict=True), 1):
        number = numeral(measure.number)
        yield Node(f"{page.id}/{count}", page.id, measure.start, page.id, number, label, "", measure.title)


def _part(
    part: Section, report: Report, shelf: Shelf, sections: Mapping[str, Section], inner: list[Section]
) -> Iterator[Node]:
    page = shelf.parts[part.id]
    themes = [section for section in inner if section.kind == "theme"]
    if not themes:
        is_self = role_of(part) == "self"
        yield _row(page, SELF_LABEL if is_self else LEADING_YEAR.sub("", first_clause(part.title)))
        if not is_self:
            yield from _measures(page, inner)
        return
    label = "工作回顾" if SEVERAL_YEARS.search(part.title) else "上年回顾"
    yield _row(page, label, note=f"{len(themes)}个方面")
    numbers = {sections[key].area: numeral(sections[key].number) for key in shelf.areas}
    labels = short_titles([theme.title for theme in themes])
    for theme, short in zip(themes, labels, strict=True):
        own = shelf.themes[theme.id]
        note = f"({numbers[theme.area]})" if numbers.get(theme.area) else ""
        note = SELF_LABEL if is_on_self_building(theme, report.text) else note
        yield Node(own.id, own.id, None, page.id, "", short, note, theme.title)


def _has_themes(part: Section, children: Mapping[str, list[Section]]) -> bool:
    return any(section.kind == "theme" for section in children.get(part.id, ()))


def _row(page: Page, label: str, number: str = "", note: str = "") -> Node:
    return Node(page.id, page.id, None, None, number, label, note, page.title)
