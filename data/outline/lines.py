"""The paragraphs that a text is written in, as spans, whatever its line breaks are like."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

LONG_LINE = 200
"""Characters beyond which a line is taken to hold several paragraphs that lost their line ends."""

BLANKS = " \t\r\f\v\u3000\xa0\u200b\u200c\u200d\ufeff\u2028\u2029"
"""What may surround a paragraph without being seen."""

MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+")

LOST_LINE_END = re.compile(
    r"""
    [　。！？]
    (?: (?<=　)　[\s　]*                                  # the indent of a paragraph, in the midst of a line
      | (?<=[。！？])\s*(?=[一二三四五六七八九十]{1,3}、)     # or a heading's number directly after a sentence
      | (?<=[。！？])\s*(?=[（(][一二三四五六七八九十]{1,3}[）)]) )
    """,
    re.VERBOSE,
)


class Line(NamedTuple):
    """One paragraph without the blanks around it, and without a Markdown heading's signs."""

    start: int
    end: int
    text: str
    bold: int = 0
    """So many of its first characters are set bold."""


def lines(text: str, bold: Sequence[tuple[int, int]] = ()) -> tuple[Line, ...]:
    """The non-blank paragraphs of a text, in order; `bold` has the spans that are set bold.

    A line longer than `LONG_LINE` is divided where an indent or a heading's number shows that line ends were lost.
    """
    found: list[Line] = []
    starts = [begin for begin, _ in bold]
    start = 0
    for raw in text.split("\n"):
        for begin, end in _paragraphs(raw):
            piece = raw[begin:end]
            bare = MARKDOWN_HEADING.sub("", piece.strip(BLANKS))
            if bare:
                at = start + begin + piece.rindex(bare)
                span = bisect_right(starts, at) - 1
                stop = min(bold[span][1], at + len(bare)) if span >= 0 else at
                found.append(Line(at, at + len(bare), bare, max(stop - at, 0)))
        start += len(raw) + 1
    return tuple(found)


def _paragraphs(raw: str) -> list[tuple[int, int]]:
    if len(raw) <= LONG_LINE:
        return [(0, len(raw))]
    cuts = [match.end() for match in LOST_LINE_END.finditer(raw)]
    return list(zip([0, *cuts], [*cuts, len(raw)], strict=True))
