"""The sentence that something stands in, as a table quotes it."""

from __future__ import annotations

import re

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
    paragraph = text.rfind("\n", 0, start) + 1
    first = paragraph
    for found in _END.finditer(text, paragraph, start):
        first = found.end()
    last = _END.search(text, end)
    return " ".join(text[first : last.end() if last else len(text)].split("\n")).strip()
