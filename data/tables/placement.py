"""Where something stands, in words: its report, its work area, and the heading above it."""

from __future__ import annotations

from data.pages.short_titles import first_clause, short_titles
from data.pages.tree import numeral
from data.records import Report

NO_AREA = "总体"


def report_words(report: Report) -> str:
    """The report's title; the name of its file, where it has none."""
    return report.masthead.title or report.file


def area_words(report: Report, area: int) -> str:
    """The number and short title of a work area, 一 扩大经济总量; 总体 for what belongs to none."""
    areas = [section for section in report.sections if section.kind == "area"]
    titles = short_titles([first_clause(section.title) for section in areas])
    for section, title in zip(areas, titles, strict=True):
        if section.area == area:
            return f"{numeral(section.number)} {title}".strip()
    return NO_AREA


def section_words(report: Report, section: str) -> str:
    """The number and title of the section with this id, or of the nearest one above it that has a heading."""
    known = {each.id: each for each in report.sections}
    found = known.get(section)
    while found is not None and found.heading_end == found.start:
        found = known.get(found.parent or "")
    return f"{found.number or ''} {found.title}".strip() if found else ""


def measure_words(report: Report, section: str) -> str:
    """The number and title of the measure or the theme that holds the section with this id, or is it; else empty."""
    known = {each.id: each for each in report.sections}
    found = known.get(section)
    while found is not None and found.kind not in ("measure", "theme"):
        found = known.get(found.parent or "")
    return f"{found.number or ''} {found.title}".strip() if found else ""
