"""How wide columns and how high rows are, so that Chinese words are seen whole wherever the file is opened."""

from __future__ import annotations

import math
from collections.abc import Sequence

from data.tables.column import Kind
from data.tables.held import PERCENT, Amount, Formula, Held, Jump, Missing
from data.tables.table import Table

_FIXED: dict[Kind, int] = {"sentence": 38, "passage": 96, "entry": 13}
_NARROWEST, _WIDEST, _NAME = 8, 15, 24
"""Widths in Latin letters; a name is what stands in the first column of words."""
_PADDING = 2
_LOOKED_AT = 1000
"""Lines that a width is measured by."""
_LINE, _AROUND, _HIGHEST = 14.0, 4.0, 409.0
_SMALL_LINE = 12.5
"""Points."""
_PAGE, _WIDEST_SENTENCE = 190, 90
"""Letters: the width that a page of A4 across can be read at, which sentences fill up to a limit."""
_SMALLER: dict[Kind, float] = {"sentence": 1.12}
"""How many more letters a line holds in a smaller type."""


def widths(table: Table) -> list[int]:
    """Room for the longest words of each column, in Latin letters, within reason; what is longer is wrapped."""
    found = []
    for index, kind in enumerate(table.kinds):
        longest = max((letters(_words(line[index])) for line in table.lines[:_LOOKED_AT]), default=0)
        room = max(longest, letters(table.titles[index]) // 2) + _PADDING
        widest = _NAME if table.titles[index] in ("指标", "项目") else _WIDEST
        found.append(_FIXED.get(kind) or min(max(room, _NARROWEST), widest))
    return _filled(table, found)


def _filled(table: Table, columns: list[int]) -> list[int]:
    """The widths, those of sentences grown by what the page has left."""
    shown = sum(width for width, title in zip(columns, table.titles, strict=True) if title not in table.hidden)
    sentences = [index for index, kind in enumerate(table.kinds) if kind == "sentence"]
    for index in sentences:
        more = max(0, _PAGE - shown) // len(sentences)
        columns[index] = min(columns[index] + more, _WIDEST_SENTENCE)
    return columns


def height(kinds: Sequence[Kind], line: Sequence[Held], columns: Sequence[float]) -> float:
    """The height, in points, that shows all the words of a line in columns of these widths."""
    tallest = max(map(_height, kinds, line, columns), default=_LINE)
    return min(_HIGHEST, tallest + _AROUND)


def _height(kind: Kind, held: Held, width: float) -> float:
    line = _SMALL_LINE if kind == "sentence" else _LINE
    return line * _rows(_words(held), width * _SMALLER.get(kind, 1))


def letters(words: str) -> int:
    """How many Latin letters are as wide: in the Chinese code a wide character has two bytes."""
    return len(words.encode("gb18030", "replace"))


def _rows(words: str, width: float) -> int:
    if "\n" in words:
        return sum(_rows(part, width) for part in words.split("\n"))
    return max(1, math.ceil(letters(words) / width))


def _words(held: Held) -> str:
    """About what a cell shows."""
    match held:
        case Amount(value, unit, told) | Formula(_, Amount(value, unit, told)):
            return f"{value:+.10g}{'%' if unit in PERCENT else unit if told else ''}"
        case Missing(words) | Jump(words):
            return words
        case _:
            return "" if held is None else str(held)
