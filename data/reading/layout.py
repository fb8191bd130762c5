"""The lines of pages, put together to the paragraphs that they were broken from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from data.reading.lines import PageLine

PAGE_NUMBER = re.compile(
    r"""
    [\s—–\-·.~]* (?:第\s*)? (?:[0-9０-９]{1,4}|[ivxlc]{1,6}) (?:\s*页)?     # — 3 —, 第3页
    (?: \s* [/,，（(]? \s* 共? \s* [0-9]{1,4} \s* 页? [）)]? )?            # 3/20, 第3页（共20页）
    [\s—–\-·.~]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
SENTENCE_END = tuple("。！？!?；;…”）)：:")
NUMBERED = re.compile(
    r"""
    [一二三四五六七八九十]{1,3}、 | [（(][一二三四五六七八九十]{1,3}[）)] | 第[一二三四五六七八九十]{1,3}[章部]
    """,
    re.VERBOSE,
)
WORD_SIGN = re.compile("[0-9A-Za-z]")
UNIT = "(?:[0-9A-Za-z.,%％+/~:-]+|.)[，。、；：！？”’）》〉】〕)%％…,.;:!?]*"
"""A character, a number or a foreign word, with the signs behind it that no line begins with."""
FIRST_WORD = re.compile(
    rf"""
    [“‘（《〈【〔(]* {UNIT}             # what no line ends with stands before it
    (?: (?:[“‘]|(?<=[“”‘’])) {UNIT}     # nor is a line broken beside a quotation mark,
      | (?<=[、，。%％]) (?=[0-9]) {UNIT}  # or in a row of numbers (Unicode line breaking, LB19 and LB25)
    )*
    """,
    re.VERBOSE,
)

EDGE_LINES = 2
"""So many lines at the top and at the foot of a page may be the page's own."""
EDGE_SHARE = 0.14
"""And they stand within this share of the page's height from its edge."""
REPEATED_SHARE = 0.25
"""A running head stands on so many of the pages, left and right pages having their own, and columns counting too."""
INDENT = 0.8
"""Of the letters' size: a line that begins so much further right begins a paragraph."""
ROOM = {True: 0.8, False: 1.6}
"""Where the next line's first word would have fitted with so much to spare, the line was ended by the writer:
little behind a full stop, more in the midst of a sentence."""
HEADING_ROOM = 4.0
"""A line that ends so far before the right edge and ends no sentence is a heading."""
OTHER_SIZE = 1.12
"""Lines whose letters differ by this factor are of different paragraphs."""
WIDE_GAP = 1.25
"""Lines so much further apart than lines of the text are of different paragraphs."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines from top to bottom."""

    lines: tuple[PageLine, ...]
    height: float


def paragraphs(pages: Sequence[Page]) -> list[str]:
    """The paragraphs of the pages, without page numbers and running heads."""
    bodies = [Page(_body(page, repeated), page.height) for repeated in [_repeated(pages)] for page in pages]
    column = _column([line for page in bodies for line in page.lines])
    found: list[str] = []
    previous: PageLine | None = None
    for page in bodies:
        for count, line in enumerate(page.lines):
            if previous is None or column.begins(previous, line, same_page=count > 0):
                found.append(line.text.strip())
            else:
                found[-1] = joined(found[-1], line.text.strip())
            previous = line
    return found


def joined(one: str, other: str) -> str:
    """Two pieces of a broken line: a blank only between words of letters."""
    apart = bool(one and other and one[-1].isascii() and one[-1].isalpha() and WORD_SIGN.match(other))
    return f"{one} {other}" if apart else one + other


def _body(page: Page, repeated: frozenset[tuple[str, int]]) -> tuple[PageLine, ...]:
    edges = {id(line) for line in _edges(page)}
    return tuple(
        line
        for line in page.lines
        if id(line) not in edges or not (PAGE_NUMBER.fullmatch(line.text) or _place(line, page) in repeated)
    )


def _edges(page: Page) -> Iterable[PageLine]:
    top, foot = page.height * EDGE_SHARE, page.height * (1 - EDGE_SHARE)
    yield from (line for line in page.lines[:EDGE_LINES] if line.y < top)
    yield from (line for line in page.lines[-EDGE_LINES:] if line.y > foot)


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """What stands at the same place of many pages, whatever page number it has."""
    often = Counter(_place(line, page) for page in pages for line in _edges(page))
    least = max(3, len(pages) * REPEATED_SHARE)
    return frozenset(place for place, times in often.items() if times >= least)


def _place(line: PageLine, page: Page) -> tuple[str, int]:
    return re.sub(r"[0-9\s]+", "", line.text), round(line.y / max(page.height, 1) * 100)


@dataclass(frozen=True, slots=True)
class Column:
    """Where the lines of the text begin and end, and how they are set."""

    left: float
    right: float
    size: float
    step: float
    """From one baseline to the next."""

    def begins(self, previous: PageLine, line: PageLine, *, same_page: bool) -> bool:
        """Whether this line begins a paragraph after the line before it."""
        larger, smaller = max(previous.size, line.size), max(min(previous.size, line.size), 0.1)
        if larger / smaller > OTHER_SIZE:
            return True
        if smaller > self.size * OTHER_SIZE and previous.right > self.right - 2 * previous.size:
            return False  # a title too long for its line
        if same_page and not 0 < line.y - previous.y < WIDE_GAP * max(self.step, 1.05 * larger):
            return True
        if line.left > self.left + INDENT * line.size:
            return True
        ends_sentence = previous.text.endswith(SENTENCE_END)
        if previous.right + (_first_width(line.text) + ROOM[ends_sentence]) * line.size < self.right:
            return True
        is_heading = line.right < self.right - HEADING_ROOM * line.size and not line.text.endswith(SENTENCE_END)
        return ends_sentence and (is_heading or NUMBERED.match(line.text) is not None)


def _first_width(text: str) -> float:
    """The width of a line's first word in times the letters' size."""
    word = FIRST_WORD.match(text)
    return sum(0.55 if char.isascii() else 1.0 for char in word.group()) if word else 0.0


def _column(lines: Sequence[PageLine]) -> Column:
    if not lines:
        return Column(0, 0, 1, 1)
    size = median(line.size for line in lines)
    text = [line for line in lines if abs(line.size - size) < 0.1 * size] or list(lines)
    steps = [later.y - line.y for line, later in pairwise(text) if later.y > line.y]
    return Column(
        left=_usual([line.left for line in text], size, lowest=True),
        right=_usual([line.right for line in text], size, lowest=False),
        size=size,
        step=median(steps) if steps else size,
    )


def _usual(values: Sequence[float], size: float, *, lowest: bool) -> float:
    """The outermost place where a fair share of the lines begin or end."""
    bins = Counter(round(value / (size / 2)) for value in values)
    least = max(2, len(values) * 0.05)
    often = [place for place, times in bins.items() if times + bins[place - 1] + bins[place + 1] >= least] or list(bins)
    edge = (min if lowest else max)(often)
    near = [value for value in values if abs(value / (size / 2) - edge) <= 1]
    return median(near)
