"""Where in the report something stands, in words: its work area, and the heading above it."""

from __future__ import annotations

from data.records import Report, Section

NO_AREA = "总体"


def area_words(report: Report, area: int) -> str:
    """The number and title of a work area; 总体 for what belongs to none."""
    for section in report.sections:
        if section.kind == "area" and section.area == area:
            return _heading(section)
    return NO_AREA


def section_words(report: Report, section: str) -> str:
    """The number and title of the section with this id, or of the nearest one above it that has a title."""
    known = {each.id: each for each in report.sections}
    found = known.get(section)
    while found is not None and not found.title:
        found = known.get(found.parent or "")
    return _heading(found) if found else ""


def _heading(section: Section) -> str:
    return f"{section.number or ''} {section.title}".strip()
