"""The pages of the window, made out of a report's outline; `data.pages.tree` makes the rows that lead to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.outline.parts import role_of
from data.outline.subjects import is_on_self_building
from data.pages.book import Block, BlockKind, Book, Node, Page, PageKind, Passage, page_of
from data.pages.passages import Sheet, as_written, passages, sheet
from data.pages.short_titles import first_clause, short_titles
from data.pages.tree import Shelf, tree
from data.records import Indicator, Report, Section

__all__ = ["Block", "Book", "Node", "Page", "Passage", "page_of", "paginate"]


@dataclass(frozen=True, slots=True)
class Desk:
    """What pages are made from: the report, its text ready to set, and where its figures stand."""

    report: Report
    source: Sheet
    starts: tuple[int, ...]

    def figures(self, spans: Iterable[Passage | Section]) -> tuple[Indicator, ...]:
        """The figures that stand in these stretches of the text, each stretch in its order."""
        found: list[Indicator] = []
        for span in spans:
            found += self.report.indicators[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        return tuple(found)


def paginate(report: Report) -> Book:
    """The pages and the tree of a report: 总览, its areas, the review with its themes, its other parts, and 全文.

    A report without areas has a page for each of its parts; one without parts has 总览 and 全文.
    """
    desk = Desk(report, sheet(report), tuple(indicator.start for indicator in report.indicators))
    kinds = {kind: tuple(each for each in report.sections if each.kind == kind) for kind in ("part", "area", "theme")}
    areas = dict(
        zip((area.id for area in kinds["area"]), _area_pages(desk, kinds["area"], kinds["theme"]), strict=True)
    )
    themes = {theme.id: _theme_page(desk, theme, count) for count, theme in enumerate(kinds["theme"], 1)}
    planned = {area.parent for area in kinds["area"]}
    parts = {
        part.id: _part_page(desk, part, count, kinds["theme"])
        for count, part in enumerate(kinds["part"], 1)
        if part.id not in planned
    }
    overview = Page("overview", "overview", report.masthead.title, "总览", 0, (), (), ())
    full = _full_page(desk)
    shelf = Shelf(overview, areas, themes, parts, full)
    return Book((overview, *areas.values(), *parts.values(), *themes.values(), full), tree(report, shelf))


def _area_pages(desk: Desk, areas: Sequence[Section], themes: Sequence[Section]) -> tuple[Page, ...]:
    shorts = short_titles([area.title for area in areas])
    reviewed: dict[int, list[Section]] = {}
    for theme in themes:
        reviewed.setdefault(theme.area, []).append(theme)
    return tuple(
        _page(
            desk,
            f"area-{area.area}",
            "area",
            area.title,
            short,
            area.area,
            _two_sided(desk, area, reviewed.get(area.area, ())),
        )
        for area, short in zip(areas, shorts, strict=True)
    )


def _theme_page(desk: Desk, theme: Section, count: int) -> Page:
    blocks = [_review(desk, [theme])]
    return _page(desk, f"theme-{count}", "theme", theme.title, theme.title, theme.area, blocks)


def _part_page(desk: Desk, part: Section, count: int, themes: Sequence[Section]) -> Page:
    purpose = role_of(part)
    short = first_clause(part.title)
    if purpose == "self":
        on_it = [theme for theme in themes if is_on_self_building(theme, desk.report.text)]
        return _page(desk, f"part-{count}", "part", part.title, short, 0, _two_sided(desk, part, on_it))
    kind: BlockKind = "review" if any(theme.parent == part.id for theme in themes) else "plain"
    block = Block(kind, "", "", passages(desk.source, part.heading_end, part.end))
    return _page(desk, f"part-{count}", "part", part.title, short, 0, [block])


def _full_page(desk: Desk) -> Page:
    report = desk.report
    block = Block("plain", "", "", passages(as_written(report), 0, len(report.text)))
    return _page(desk, "full", "full", report.masthead.title, "全文", 0, [block])


def _two_sided(desk: Desk, section: Section, themes: Sequence[Section]) -> list[Block]:
    """What was achieved, where a theme tells of it, and what is planned."""
    targets = sum(figure.status == "target" for figure in desk.figures([section]))
    plan = passages(desk.source, section.heading_end, section.end)
    planned = Block("plan", "今年安排", f"{targets} 个目标" if targets else "", plan)
    return [_review(desk, themes), planned] if themes else [planned]


def _review(desk: Desk, themes: Sequence[Section]) -> Block:
    count = sum(figure.status == "actual" for figure in desk.figures(themes))
    titles = "；".join(theme.title for theme in themes)
    text = tuple(piece for theme in themes for piece in passages(desk.source, theme.start, theme.end))
    return Block("review", "上年成果", f"{titles} · {count} 个数" if count else titles, text)


def _page(desk: Desk, key: str, kind: PageKind, title: str, short: str, area: int, blocks: Sequence[Block]) -> Page:
    figures = [(block.kind, figure.id) for block in blocks for figure in desk.figures(block.passages)]
    review = tuple(key for kind, key in figures if kind == "review")
    return Page(key, kind, title, short, area, tuple(blocks), tuple(key for _, key in figures), review)
