"""The outline of a report: its parts, areas, measures, themes, paragraphs, and what a web page put around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from data.outline.furniture import furniture
from data.outline.headings import CONTENTS_ENTRY, Heading, numbered, unnumbered
from data.outline.lines import Line, lines
from data.outline.parts import Part, parts, role
from data.outline.rules import divisions, measures, themes, turns_away, turns_to_government, unnumbered_areas
from data.outline.subjects import areas_by_subject
from data.outline.traditional import as_written, simplified
from data.records import Section, SectionKind

# The order of the reading:
#   1. lines       paragraphs, where line ends were lost too
#   2. furniture   what belongs to the web page
#   3. headings    numbered, bare or bold lines; entries of a table of contents are none
#   4. parts       the headings that divide the whole, and what each part is for
#   5. inside      themes of a review, areas of the plan with their measures, items of other parts
#   6. paragraphs  every line that no heading has
#   7. nesting     parents by containment, ids in the order of the text, areas counted and matched to themes


MOST_BOLD = 0.5
"""The share of a text above which bold is only its typeface."""


class Piece(NamedTuple):
    """A section before it has a parent."""

    kind: SectionKind
    number: str | None
    title: str
    start: int
    heading_end: int
    end: int


def sections(text: str, bold: Sequence[tuple[int, int]] = ()) -> tuple[Section, ...]:
    """The sections of a report's text, in its order, a parent before its children.

    `bold` has the spans that the file sets bold, which may be headings; not where it sets half of the text so.
    Every line that is not blank lies in some section. A theme's area is the one whose subject it reports on.
    """
    plain = simplified(text)
    telling = sum(end - start for start, end in bold) < MOST_BOLD * len(text)
    found = _sections(plain, bold if telling else ())
    if plain is text:
        return found
    spans = ((section, section.start, section.heading_end) for section in found)
    return tuple(
        replace(section, title=as_written(section.title, plain[start:end], text[start:end]))
        for section, start, end in spans
    )


def _sections(text: str, bold: Sequence[tuple[int, int]]) -> tuple[Section, ...]:
    rows = lines(text, bold)
    aside = furniture(rows)
    headings = _headings(rows, aside)
    whole = parts(headings, _tail(rows, aside))
    worded = _plan_without_numbers(whole, headings)
    pieces = [piece for part in whole for piece in _part(part, headings, rows, aside, worded=part is worded)]
    pieces += _loose(rows, pieces, aside)
    return areas_by_subject(text, _nested(pieces))


def _tail(rows: Sequence[Line], aside: frozenset[int]) -> int:
    """The count of lines up to the last that is the report's own."""
    last = len(rows)
    while last and last - 1 in aside:
        last -= 1
    return last


def _headings(rows: Sequence[Line], aside: frozenset[int]) -> list[Heading]:
    own = [row for row in range(len(rows)) if row not in aside]
    own = [row for row in own if not (rows[row].text[-1].isdigit() and CONTENTS_ENTRY.fullmatch(rows[row].text))]
    found = [heading for row in own if (heading := numbered(rows, row) or unnumbered(rows, row))]
    last_place = {(heading.number, heading.title): heading.row for heading in found}
    bodies = {heading.last_row for heading in found if heading.last_row != heading.row}
    return [
        heading
        for heading in found
        if heading.row == last_place[heading.number, heading.title] and heading.row not in bodies
    ]


def _inner(part: Part, headings: Sequence[Heading]) -> list[Heading]:
    """The headings inside a part; those of its own numbering where they begin anew: 一、 in 二、工作安排."""
    inside = [heading for heading in headings if heading.row in part.rows and heading is not part.heading]
    first = next((heading for heading in inside if heading.style == part.heading.style), None)
    anew = first is not None and first.ordinal == 1 and part.heading.number is not None
    return [heading for heading in inside if anew or heading.style == "bare" or heading.style != part.heading.style]


def _plan_without_numbers(whole: Sequence[Part], headings: Sequence[Heading]) -> Part | None:
    """The part whose areas are known by their words alone: the last plan, where no plan numbers its areas."""
    plans = [part for part in whole if part.role == "plan"]
    if any(divisions(_inner(part, headings), part.rows) for part in plans):
        return None
    return plans[-1] if plans else None


def _part(
    part: Part, headings: Sequence[Heading], rows: Sequence[Line], aside: frozenset[int], *, worded: bool
) -> Iterator[Piece]:
    inner = _inner(part, headings)
    last = max((row for row in part.rows if row not in aside), default=part.heading.last_row)
    yield _piece("part", part.heading, rows[last].end)
    body = range(part.rows.start, last + 1)
    if part.role == "review":
        yield from _blocks("theme", themes(inner, rows, body, aside), rows, body)
    elif part.role == "plan":
        areas = unnumbered_areas(inner, rows, body, aside) if worded else divisions(inner, body)
        for area, span in _spans(areas, rows, body):
            yield _piece("area", area, rows[span.stop - 1].end)
            yield from _blocks("measure", measures(inner, rows, area, span), rows, span)
    elif part.role != "appendix":
        yield from _blocks("measure", divisions(inner, body), rows, body)


def _blocks(kind: SectionKind, found: Sequence[Heading], rows: Sequence[Line], body: range) -> Iterator[Piece]:
    """Headings as pieces, each up to the next; the last keeps to its own line if all others do."""
    spans = list(_spans(found, rows, body))
    roomy = any(span.stop > heading.last_row + 1 for heading, span in spans[:-1])
    for (heading, span), following in zip_longest(spans, found[1:]):
        end = rows[span.stop - 1].end
        if following is not None and following.row == heading.row:
            line = rows[heading.row]
            end = line.start + len(line.text[: following.start - line.start].rstrip())
        elif following is None and not heading.alone and not roomy:
            end = rows[heading.last_row].end
        yield _piece(kind, heading, end)


def _spans(found: Sequence[Heading], rows: Sequence[Line], body: range) -> Iterator[tuple[Heading, range]]:
    """Each heading with the lines it heads: up to the next heading, or the paragraph that turns to something else."""
    for heading, following in zip_longest(found, found[1:]):
        stop = max(following.row, heading.last_row + 1) if following else body.stop
        turns: Iterator[int] = iter(())
        if following is None or heading.style == "opening":
            first = heading.last_row + (2 if heading.alone else 1)
            turns = (row for row in range(first, stop) if _turns(heading, rows[row]))
        yield heading, range(heading.row, next(turns, stop))


def _turns(heading: Heading, line: Line) -> bool:
    return turns_away(line) or (role(heading.title) != "self" and turns_to_government(line))


def _piece(kind: SectionKind, heading: Heading, end: int) -> Piece:
    return Piece(kind, heading.number, heading.title, heading.start, heading.heading_end, max(end, heading.heading_end))


def _loose(rows: Sequence[Line], pieces: Sequence[Piece], aside: frozenset[int]) -> list[Piece]:
    """The lines that no heading has: paragraphs of a part or an area, and the page's furniture."""
    begun = {piece.start for piece in pieces}
    leaves = sorted((piece.start, piece.end) for piece in pieces if piece.kind in ("measure", "theme"))
    headed = sorted((piece.start, piece.heading_end) for piece in pieces)
    found: list[Piece] = []
    for row, line in enumerate(rows):
        if row in aside:
            found.append(Piece("furniture", None, line.text, line.start, line.start, line.end))
        elif line.start not in begun and not _covered(line, leaves) and not _covered(line, headed):
            found.append(Piece("paragraph", None, _first_clause(line.text), line.start, line.start, line.end))
    return found


def _covered(line: Line, spans: list[tuple[int, int]]) -> bool:
    """Whether a line begins in one of the spans; spans that end before it are taken from the list's head."""
    while spans and spans[0][1] <= line.start:
        spans.pop(0)
    return bool(spans) and spans[0][0] <= line.start


def _first_clause(text: str) -> str:
    return re.split("[,，。！!；;：:]", text, maxsplit=1)[0][:24]


def _nested(pieces: Sequence[Piece]) -> tuple[Section, ...]:
    found: list[Section] = []
    open_sections: list[Section] = []
    areas = 0
    for count, piece in enumerate(sorted(pieces, key=lambda each: (each.start, -each.end)), 1):
        while open_sections and open_sections[-1].end <= piece.start:
            open_sections.pop()
        parent = open_sections[-1] if open_sections else None
        areas += piece.kind == "area"
        area = areas if piece.kind == "area" else parent.area if parent and piece.kind != "furniture" else 0
        section = Section(
            id=f"s{count}",
            parent=parent.id if parent else None,
            kind=piece.kind,
            number=piece.number,
            title=piece.title,
            start=piece.start,
            end=piece.end,
            area=area,
            heading_end=piece.heading_end,
        )
        found.append(section)
        open_sections.append(section)
    return tuple(found)
