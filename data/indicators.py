"""Indicators: the figures of a report with their names, their years and the sections that they stand in.

figures → names → context (year, period, basis, scope) → place (section, area)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from data.figures import figures
from data.figures.context import context
from data.naming import Naming, name_figures
from data.records import Figure, Indicator, OtherNumber, Section


def indicators(
    text: str, sections: Sequence[Section], plan_year: int | None
) -> tuple[tuple[Indicator, ...], tuple[OtherNumber, ...]]:
    """Return the indicators, and the numbers that are none with their reasons, both in the order of the text."""
    found, others = figures(text, sections, plan_year)
    names = name_figures(text, found)
    starts = [section.start for section in sections]
    made = [
        _indicator(f"i{number}", text, figure, naming, _innermost(sections, starts, figure.start), sections, plan_year)
        for number, (figure, naming) in enumerate(zip(found, names, strict=True), start=1)
    ]
    return tuple(made), others


def _indicator(
    key: str,
    text: str,
    figure: Figure,
    naming: Naming,
    place: Section | None,
    sections: Sequence[Section],
    plan_year: int | None,
) -> Indicator:
    around = context(text, figure, sections, plan_year)
    return Indicator(
        id=key,
        name=naming.name,
        value=figure.value,
        unit=figure.unit,
        kind=figure.kind,
        bound=figure.bound,
        status=figure.status,
        year=around.year,
        period=around.period,
        basis=around.basis,
        scope=around.scope,
        confidence=naming.confidence,
        text=figure.text,
        start=figure.start,
        end=figure.end,
        section=place.id if place else "",
        area=place.area if place else 0,
    )


def _innermost(sections: Sequence[Section], starts: Sequence[int], position: int) -> Section | None:
    """Find the smallest section around a position: the last to begin before it that has not ended."""
    for number in range(bisect_right(starts, position) - 1, -1, -1):
        if sections[number].end > position:
            return sections[number]
    return None
