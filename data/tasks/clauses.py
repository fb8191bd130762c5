"""The clauses of a stretch of the plan, as they are told apart by commas, semicolons and full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from data.records import Section
from data.tasks.grammar import Built, built
from data.tasks.stretches import Stretch

_CLAUSE = re.compile(
    r"""
    (?:
        [^,;:。！？!?\n“"《(]++               # plain words
      | “[^”\n]{0,60}”                      # a quotation, a title, a remark: their commas end nothing
      | 《[^》\n]{0,60}》 | \([^)\n]{0,60}\)
      | (?<=\d)[,:](?=\d)                    # 1,234.5 and 9:30 are numbers
      | [“"《(]
    )++
    """,
    re.VERBOSE,
)
_NUMBERING = re.compile(
    r"""
    \s*+
    (?P<number> —+ | [●◆■★]
      | [一二三四五六七八九十]{1,3}(?:是|、|要(?=.{3}))      # 一是, 一、, 一要
      | 第[一二三四五六七八九十]{1,3}[,、]
      | [(]?\d{1,2}(?:[)、]|\.(?!\d))                    # (1), 1、, 1.
      | [(][一二三四五六七八九十]{1,3}[)]
      | (?:另)?一方面(?=.{4})
    )?+
    \s*+
    """,
    re.VERBOSE,
)
_SENTENCE_ENDS = "。！？!?\n"


class Clause(NamedTuple):
    """The words between two marks, without list numbers and blanks."""

    start: int
    end: int
    words: str
    """Folded, without blanks."""
    section: Section
    numbered: bool
    """Whether a list number stands before it."""
    opens: bool
    """Whether it is the first of its sentence."""
    closes: bool
    """Whether it is the last of its sentence."""
    parts: Built
    """The words as verb and object."""


def clauses(folded: str, stretch: Stretch) -> Iterator[Clause]:
    """The clauses of a stretch of the folded text, in order."""
    opens = True
    for found in _CLAUSE.finditer(folded, stretch.start, stretch.end):
        numbering = _NUMBERING.match(folded, found.start(), found.end())
        start = numbering.end() if numbering else found.start()
        words = folded[start : found.end()].rstrip()
        if not words:
            continue
        closes = found.end() >= stretch.end or folded[found.end()] in _SENTENCE_ENDS
        bare = words if words.isalnum() else "".join(words.split())
        numbered = bool(numbering and numbering["number"] and not numbering["number"].endswith("方面"))
        yield Clause(start, start + len(words), bare, stretch.section, numbered, opens, closes, built(bare))
        opens = closes
