"""The sentence that something stands in, as a table quotes it."""

from __future__ import annotations

import re
from collections.abc import Set

from data.joining.breaks import torn

_END = re.compile(
    r"""
    [。！？]          # what ends a sentence
    [”’」』）]*       # quotation marks and brackets that close behind it belong to it
    | \n              # a heading or a paragraph ends one too
    """,
    re.VERBOSE,
)


def sentence(text: str, start: int, end: int) -> str:
    """The sentence of `text` around the span from `start` to `end`, without the space around it.

    A span that runs over the end of a sentence brings the next one along.
    """
    mended = torn(text)
    paragraph = _paragraph(text, start, mended)
    ends = [found.end() for found in _END.finditer(text, paragraph, start) if found.start() not in mended]
    first = ends[-1] if ends else paragraph
    last = next((found.end() for found in _END.finditer(text, end) if found.start() not in mended), len(text))
    return in_one_line(text, first, last)


def in_one_line(text: str, start: int, end: int) -> str:
    """The words of `text` from `start` to `end`: what a line break parts is joined, a paragraph's end is a blank."""
    mended = torn(text)
    whole = "".join(text[at] for at in range(start, end) if at not in mended)
    return " ".join(whole.split("\n")).strip()


def _paragraph(text: str, start: int, mended: Set[int]) -> int:
    """Where the paragraph begins, in which `start` lies."""
    feed = text.rfind("\n", 0, start)
    while feed in mended:
        feed = text.rfind("\n", 0, feed)
    return feed + 1
