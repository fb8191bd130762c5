"""How wide columns and how high rows are, so that Chinese words are seen whole wherever the file is opened."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from data.tables.column import Kind
from data.tables.held import PERCENT, Amount, Formula, Held, Jump, Missing
from data.tables.table import Table

_FIXED: dict[Kind, int] = {"sentence": 38, "passage": 96, "entry": 13}
_NARROWEST, _WIDEST, _NAME = 8, 15, 24
"""Widths in Latin letters; a name is what stands in the first column of words."""
_LEAST: dict[Kind, int] = {"sentence": 30, "passage": 80, "entry": 11}
_LEAST_NARROW, _LEAST_WORDS, _LEAST_NAME = 7, 10, 18
"""The same where the page has no more room; numbers keep theirs, or they would not be seen at all."""
_PADDING = 2
_LOOKED_AT = 1000
"""Lines that a width is measured by."""
_LINE, _AROUND, _HIGHEST = 14.0, 4.0, 409.0
_SMALL_LINE = 12.5
ROW_HEIGHT = 15.0
"""Of a row that nobody made higher. Points."""
_LETTER = 5.25
"""Points."""
_PAGE, _WIDEST_PAGE = 1000.0, 1200.0
"""Points: sentences fill a page of A4 across up to the one width; at the other its letters are two thirds as large."""
_WIDEST_SENTENCE = 90
_SMALLER: dict[Kind, float] = {"sentence": 1.12}
"""How many more letters a line holds in a smaller type."""


def widths(table: Table) -> list[int]:
    """Room for the longest words of each column, in Latin letters, as far as a page has it; the rest is wrapped."""
    wanted, least = [], []
    for index, (title, kind) in enumerate(zip(table.titles, table.kinds, strict=True)):
        held = [line[index] for line in table.lines[:_LOOKED_AT]]
        room = max(_longest(held), letters(title) // 2) + _PADDING
        name = title in ("指标", "项目")
        wide = _FIXED.get(kind) or min(max(room, _NARROWEST), _NAME if name else _WIDEST)
        words = _LEAST.get(kind) or min(max(room, _LEAST_NARROW), _LEAST_NAME if name else _LEAST_WORDS)
        numbers = _longest([each for each in held if isinstance(each, Amount | Formula | int | float)]) + _PADDING
        wanted.append(wide)
        least.append(min(wide, max(words, numbers)))
    shown = [index for index, title in enumerate(table.titles) if title not in table.hidden]
    return _narrowed(_filled(table, wanted, shown), least, shown)


def points(columns: Iterable[float]) -> float:
    """How wide columns of these widths are together."""
    return _LETTER * sum(columns)


def _longest(held: Iterable[Held]) -> int:
    return max((letters(_words(each)) for each in held), default=0)


def _filled(table: Table, columns: list[int], shown: Sequence[int]) -> list[int]:
    """The widths, those of sentences grown by what the page has left."""
    sentences = [index for index, kind in enumerate(table.kinds) if kind == "sentence"]
    left = max(0.0, _PAGE - points(columns[index] for index in shown)) / _LETTER
    for index in sentences:
        columns[index] = min(columns[index] + int(left) // len(sentences), _WIDEST_SENTENCE)
    return columns


def _narrowed(columns: list[int], least: list[int], shown: Sequence[int]) -> list[int]:
    """The widths, all narrower by the same share of what they can spare where they are wider than the page."""
    over = (points(columns[index] for index in shown) - _WIDEST_PAGE) / _LETTER
    spare = sum(columns[index] - least[index] for index in shown)
    share = min(1.0, max(0.0, over) / spare) if spare else 0.0
    return [
        wide - math.ceil(share * (wide - narrow)) if index in shown else wide
        for index, (wide, narrow) in enumerate(zip(columns, least, strict=True))
    ]


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
