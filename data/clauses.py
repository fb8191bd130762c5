"""Where the sentences and clauses of a text begin and end, looked up by bisection."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

_MARK = re.compile(
    r"""
    [。！？!?\n，;；,:：]                         # in one class, which is quickly searched for
    (?: (?<=[。！？!?\n，;；])
      | (?<=[,:：])(?!(?<=\d.)\d|下同[)）]) )     # but 1,234.5, 9:30, （不含手工业，下同）
    """,
    re.VERBOSE,
)
_SENTENCE_MARKS = frozenset("。！？!?\n")


@dataclass(frozen=True, slots=True)
class Clauses:
    """The marks of one text; every answer is a half-open pair of offsets, without the mark that closes it."""

    length: int
    sentence_marks: tuple[int, ...]
    clause_marks: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Find the marks of a text, as written or folded."""
        return cls(len(text), *_marks(text))

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that the character at this offset stands in."""
        return self._between(self.sentence_marks, at)

    def clause(self, at: int) -> tuple[int, int]:
        """The clause, up to a comma, semicolon or colon, that the character at this offset stands in."""
        return self._between(self.clause_marks, at)

    def _between(self, marks: tuple[int, ...], at: int) -> tuple[int, int]:
        here = bisect_left(marks, at)
        start = marks[here - 1] + 1 if here else 0
        return start, marks[here] if here < len(marks) else self.length


@lru_cache(maxsize=4)  # several stages ask for the marks of one report
def _marks(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the sentences of a text end, and where its clauses do."""
    marks = tuple(found.start() for found in _MARK.finditer(text))
    return tuple(at for at in marks if text[at] in _SENTENCE_MARKS), marks
