"""Blanks that only set digits apart: 1 9 9 8 年 of old web pages, 增长 5.2% of typists."""

from __future__ import annotations

import re
from itertools import chain

_SPACED_YEAR = re.compile(r"[12１２] [09０９] \d \d ?年")
_FEWEST_YEARS = 2
"""So many years are written so where the whole report is; one may be in a title that is spaced out."""
_BEHIND_DIGIT = re.compile(r" (?<=\d )(?<!\d\d )(?=\S)")
_SPREAD_TITLE = re.compile(r"\n[ \u3000]*\S{1,4}(?: {1,3}[一-龥\d，、“”]){4,}(?<=[一-龥])(?=\s*\n)")
"""对 今 年 工 作 的 建 议, in a line of its own."""
_SPELT_BLANK = re.compile(
    r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);|<U\+(?:00A0|3000|200B|FEFF)>", re.IGNORECASE
)
"""A blank of a web page that was saved as the page spells it."""
_BLANKS = re.compile(r"[ \xa0]+")
_BEFORE_NUMBER = re.compile(r"[一-龥，。、；：“（]")
_NUMBER = re.compile(r"\d(?!\d?[:：]\d\d)")
"""But no time of day: 23日 14:28."""
_BEHIND_NUMBER = re.compile(r"[一-龥，。、；：”）]")
_ITEM = re.compile(r"(?:^|\n)\s*\d{1,3}\Z")
"""A list's number, whose blank parts it from its title."""
_ITEM_LENGTH = 12


def idle_blanks(text: str) -> frozenset[int]:
    """The places of the blanks beside digits that part nothing."""
    found = _beside_numbers(text) | _in_titles(text) | _spelt(text)
    if len(_SPACED_YEAR.findall(text)) < _FEWEST_YEARS:
        return found
    return found.union(blank.start() for blank in _BEHIND_DIGIT.finditer(text))


def _spelt(text: str) -> frozenset[int]:
    spans = (blank.span() for blank in _SPELT_BLANK.finditer(text)) if "&" in text or "<U+" in text else ()
    return frozenset(at for start, end in spans for at in range(start, end))


def _in_titles(text: str) -> frozenset[int]:
    """The blanks of titles that are spread over their line, behind the head of the report."""
    titles = (title.span() for title in _SPREAD_TITLE.finditer(text, max(text.find("。"), 0)))
    return frozenset(at for start, end in titles for at in range(start, end) if text[at] == " ")


def _beside_numbers(text: str) -> frozenset[int]:
    found = (blank.span() for blank in _BLANKS.finditer(text, 1))
    return frozenset(chain.from_iterable(range(start, end) for start, end in found if _parts_none(text, start, end)))


def _parts_none(text: str, start: int, end: int) -> bool:
    if _BEFORE_NUMBER.match(text, start - 1):
        return _NUMBER.match(text, end) is not None
    if not (text[start - 1].isdigit() or text[start - 1] in "%％‰") or not _BEHIND_NUMBER.match(text, end):
        return False
    return not _ITEM.search(text[max(0, start - _ITEM_LENGTH) : start])
