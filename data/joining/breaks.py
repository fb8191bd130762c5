"""Line breaks in mid-sentence: around the links of a saved page, at the width of a screen, behind a comma."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from data.joining.page_numbers import UNSEEN, page_numbers, without

_BREAK = re.compile(rf"\n[\s{UNSEEN}]*(?=[^\s{UNSEEN}])")
_GOES_ON = frozenset("、，,的和与及为达由从至到（(《“")
"""No sentence and no heading ends so."""
_CANNOT_BEGIN = frozenset("、，,。；;：:）)》”％%")
_ENDS = tuple("。！？!?；;：:…")
_CLOSE = "”）)"
"""What may stand behind the mark that ends a sentence."""
_PAIRS = (("（", "）"), ("《", "》"), ("“", "”"))
_LATIN = re.compile("[A-Za-z]{2}")
_NUMBERED = re.compile(
    r"\s*(?:第?[一二三四五六七八九十]{1,3}[、.．章节是]|第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d))"
)
_LONGEST_HEADING = 40
_NUMBER_LENGTH = 12
"""Characters in which a heading tells its number."""
_FEWEST_PARAGRAPHS = 10
_MOST_BARE = 0.25
"""Of the paragraphs, those that neither a blank line nor an indent parts from the next where all others are."""
_FEWEST_FULL = 10
_WIDEST, _NARROWEST = 0.9, 40
"""Which of the lines that end no sentence, in order, tells the width; and the least that it can be, in columns."""
_FULL, _LONGER = 0.8, 1.1
"""Of that width: a line so wide was broken for it, and one so much wider was not."""
_MOSTLY, _FEW = 0.6, 0.05


class _Break(NamedTuple):
    """One or more line breaks between two lines, with the blanks around them."""

    start: int
    end: int
    line: str
    """The line before, in the text as it is written."""
    behind: str
    """How the line behind it begins."""
    feeds: int
    indented: bool
    pictured: bool
    """Whether a character that is not seen stands in between, which a page's picture left, or a page's number."""

    @property
    def ends(self) -> bool:
        """Whether the line before ends a sentence."""
        return self.line.rstrip(_CLOSE).endswith(_ENDS)

    @property
    def width(self) -> int:
        """Of the line before, in columns: a Chinese character takes two, as it takes two bytes."""
        return len(self.line.encode("gb18030", "replace"))


class _Style(NamedTuple):
    """How the lines of a text are broken."""

    apart: bool
    """Whether blank lines or indents part its paragraphs, so that a mere break ends none."""
    full: float
    """The columns from which on a line was broken for its width."""
    body: int
    """Where the report's own sentences begin, behind the lines of its head."""


@lru_cache(maxsize=4)  # the reading asks, and each quotation of a sentence
def torn(text: str) -> frozenset[int]:
    """The places of line breaks in mid-sentence with the blanks around them, and of the numbers of pages."""
    pages = page_numbers(text)
    found = _breaks(without(pages, text))
    begins = [place for mark in ("。", "：\n", ":\n") if (place := text.find(mark)) >= 0]
    full = _full_width(found)
    style = _Style(_set_apart(found, full), full, min(begins, default=len(text)))
    spans = chain(pages, ((each.start, each.end) for each in found if _is_torn(each, style)))
    return frozenset(at for start, end in spans for at in range(start, end))


def _breaks(text: str) -> list[_Break]:
    found: list[_Break] = []
    start = 0
    for gap in _BREAK.finditer(text):
        line, blanks = text[start : gap.start()].rstrip(), gap.group()
        indent = blanks[blanks.rindex("\n") + 1 :]
        if line:
            is_indented = "\u3000" in indent or len(indent) > 1
            pictured = not set(UNSEEN).isdisjoint(blanks)
            behind = text[gap.end() : gap.end() + _NUMBER_LENGTH]
            found.append(_Break(start + len(line), gap.end(), line, behind, blanks.count("\n"), is_indented, pictured))
        start = gap.end()
    return found


def _set_apart(found: Sequence[_Break], full: float) -> bool:
    """Whether blank lines or indents part the paragraphs, whose last lines are shorter than the `full` width."""
    bare = [each.feeds == 1 and not each.indented for each in found if each.ends and each.width < full]
    return len(bare) >= _FEWEST_PARAGRAPHS and bare.count(True) <= _MOST_BARE * len(bare)


def _full_width(found: Sequence[_Break]) -> float:
    """The width at which most lines that end no sentence were broken, and beyond which hardly any is; else infinity."""
    broken = sorted(each.width for each in found if not each.ends)
    if len(broken) < _FEWEST_FULL:
        return math.inf
    widest = broken[int(len(broken) * _WIDEST)]
    longer = sum(each.width > widest * _LONGER for each in found)
    full = sum(width >= widest * _FULL for width in broken)
    if widest < _NARROWEST or longer > _FEW * len(found) or full < _MOSTLY * len(broken):
        return math.inf
    return widest * _FULL


def _is_torn(gap: _Break, style: _Style) -> bool:
    """Whether a line break stands in mid-sentence."""
    if _NUMBERED.fullmatch(gap.line) or _LATIN.fullmatch(gap.line[-1] + gap.behind[0]):
        return False
    if gap.line[-1].isdecimal() and gap.behind[0].isdecimal():
        return gap.feeds == 1 and gap.width >= style.full
    if gap.line[-1] in _GOES_ON or gap.behind[0] in _CANNOT_BEGIN:
        return True
    full = gap.width >= style.full and gap.feeds == 1 and not gap.indented
    if gap.ends:
        return full and style.apart
    if gap.pictured or any(gap.line.rfind(opens) > gap.line.rfind(closes) for opens, closes in _PAIRS):
        return True
    if gap.feeds > 1 or gap.indented:
        return False
    is_heading = _NUMBERED.match(gap.behind) or (len(gap.line) <= _LONGEST_HEADING and _NUMBERED.match(gap.line))
    return full or (style.apart and not is_heading and gap.start > style.body)
