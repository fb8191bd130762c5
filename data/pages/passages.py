"""A stretch of a report's text as the paragraphs and headings that a page sets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from data.joining.breaks import torn
from data.outline.lines import BLANKS, Line, lines
from data.pages.book import Passage
from data.records import Report, Section


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report's text with its lines and headings looked up once, to set pages from."""

    text: str
    lines: tuple[Line, ...]
    headings: tuple[tuple[int, int], ...]


def sheet(report: Report) -> Sheet:
    """The report without furniture, every heading set apart, also where it stands inside its paragraph."""
    aside = frozenset(section.start for section in report.sections if section.kind == "furniture")
    rows = tuple(line for line in _whole_lines(report.text) if line.start not in aside)
    ends = frozenset(line.end for line in rows)
    headings = (
        (section.start, section.heading_end)
        for section in report.sections
        if section.heading_end > section.start and (section.heading_end in ends or _stands_out(section))
    )
    return Sheet(report.text, rows, tuple(headings))


def as_written(report: Report) -> Sheet:
    """The report with its paragraphs whole: only headings that have a line to themselves are set apart."""
    rows = _whole_lines(report.text)
    starts = frozenset(line.start for line in rows)
    ends = frozenset(line.end for line in rows)
    alone = (heading for heading in sheet(report).headings if heading[0] in starts and heading[1] in ends)
    return Sheet(report.text, rows, tuple(alone))


def passages(source: Sheet, start: int, end: int) -> tuple[Passage, ...]:
    """The text from start to end: a passage for each heading, and for each paragraph between them."""
    first = bisect_right(source.lines, start, key=lambda line: line.end)
    found: list[Passage] = []
    for line in source.lines[first:]:
        if line.start >= end:
            break
        found += _pieces(source, max(start, line.start), min(end, line.end))
    return tuple(found)


def _whole_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, those in one that a break in mid-sentence parts."""
    mended = torn(text)
    whole: list[Line] = []
    for line in lines(text):
        if whole and line.start - 1 in mended:
            start = whole.pop().start
            whole.append(Line(start, line.end, text[start : line.end]))
        else:
            whole.append(line)
    return tuple(whole)


def _stands_out(section: Section) -> bool:
    """Whether a heading is set apart from the text behind it; 一年来,我们坚持 … is a sentence of that text."""
    return section.kind != "theme" or section.number is not None


def _pieces(source: Sheet, start: int, end: int) -> Iterator[Passage]:
    first = bisect_left(source.headings, start, key=lambda heading: heading[1])
    for begin, stop in source.headings[first:]:
        if begin >= end:
            break
        yield from _piece(source, start, min(begin, end), "body")
        yield from _piece(source, max(begin, start), min(stop, end), "heading")
        start = max(start, min(stop, end))
    yield from _piece(source, start, end, "body")


def _piece(source: Sheet, start: int, end: int, style: Literal["heading", "body"]) -> Iterator[Passage]:
    text = source.text[start:end]
    bare = text.strip(BLANKS + "\n")
    if bare:
        begin = start + text.index(bare)
        yield Passage(begin, begin + len(bare), style)
