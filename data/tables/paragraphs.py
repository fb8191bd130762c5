"""The paragraphs of a report as the 正文 sheet lists them, with the way to their figures and back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.pages.book import Passage
from data.pages.passages import passages, sheet
from data.records import Report
from data.tables.column import Column, file_column
from data.tables.held import Held, Jump
from data.tables.placement import section_words

TEXT_NAME = "正文"
FIGURES_NAME = "全部指标"
LONGEST = 800
"""Characters: more than that is higher than a spreadsheet's row can be."""

_SENTENCE = re.compile(rf"(?s).{{1,{LONGEST}}}(?:[。！？；][”’」』）]*|\Z)|.{{1,{LONGEST}}}")
"""As many whole sentences as fit; cut anywhere only where one alone is too long."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, a paragraph, or a part of a long one."""

    number: int
    """From 1, in the order of the text."""
    start: int
    end: int
    style: str
    section: str
    """The id of the innermost section that it stands in."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where each paragraph begins, to find the one that something stands in."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def jump(self, start: int | None) -> Held:
        """The way to the paragraph that an offset of the text stands in; nothing where it stands in none."""
        line = -1 if start is None else bisect_right(self.starts, start) - 1
        if start is None or line < 0 or start >= self.ends[line]:
            return ""
        return Jump(f"第{line + 1}段", TEXT_NAME, line)


def paragraphs(report: Report) -> tuple[Paragraph, ...]:
    """All that the report says, in order, without the furniture of a web page."""
    pieces = [piece for passage in passages(sheet(report), 0, len(report.text)) for piece in _parts(report, passage)]
    return tuple(
        Paragraph(number, piece.start, piece.end, piece.style, _innermost(report, piece.start))
        for number, piece in enumerate(pieces, start=1)
    )


def places(found: Sequence[Paragraph]) -> Places:
    """The places of these paragraphs."""
    return Places(tuple(one.start for one in found), tuple(one.end for one in found))


def columns(report: Report) -> tuple[Column[Paragraph], ...]:
    """The columns of the 正文 sheet; the last leads to the figures of a paragraph."""
    starts = [figure.start for figure in report.indicators]

    def count(paragraph: Paragraph, status: str) -> int:
        return sum(figure.status == status for figure in report.indicators[_first(paragraph) : _last(paragraph)])

    def figures(paragraph: Paragraph, _: Report) -> Held:
        first, last = _first(paragraph), _last(paragraph)
        return Jump(f"{last - first} 个指标", FIGURES_NAME, first) if last > first else ""

    def _first(paragraph: Paragraph) -> int:
        return bisect_left(starts, paragraph.start)

    def _last(paragraph: Paragraph) -> int:
        return bisect_left(starts, paragraph.end)

    return (
        file_column("number", "段号", "number", lambda one, _: one.number, "段落的次序；长段分成几行，各有一号。"),
        file_column("section", "章节", "text", lambda one, each: section_words(each, one.section), "所在的标题。"),
        file_column(
            "style", "类型", "text", lambda one, _: "标题" if one.style == "heading" else "段落", "标题或段落。"
        ),
        file_column("text", "文字", "passage", lambda one, each: each.text[one.start : one.end], "报告原文。"),
        file_column("actuals", "完成数", "number", lambda one, _: count(one, "actual"), "段中的上年完成数。"),
        file_column("targets", "目标数", "number", lambda one, _: count(one, "target"), "段中的今年目标数。"),
        file_column("figures", "指标", "text", figures, "转到段中的第一个指标。"),
    )


def _parts(report: Report, passage: Passage) -> Iterator[Passage]:
    if passage.end - passage.start <= LONGEST:
        yield passage
        return
    for part in _SENTENCE.finditer(report.text, passage.start, passage.end):
        yield Passage(part.start(), part.end(), passage.style)


def _innermost(report: Report, start: int) -> str:
    around = [section for section in report.sections if section.start <= start < section.end]
    return min(around, key=lambda section: section.end - section.start).id if around else ""
