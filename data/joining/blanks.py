"""Blanks that part nothing: 1 9 9 8 年 of old web pages, 增长 5.2% of typists, 高质量 发展 of a page set to a width."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import chain

Spans = Iterable[tuple[int, int]]

_BLANKS = re.compile(r"[ \xa0]+")
_BEFORE_NUMBER = re.compile("[一-龥，。、；：“（]")
_NUMBER = re.compile(r"\d(?!\d?[:：]\d\d)")
"""But no time of day: 23日 14:28."""
_NUMBER_ENDS = re.compile(r"[\d%％‰]")
_BEHIND_NUMBER = re.compile("[一-龥，。、；：”）]")
_ITEM = re.compile(r"(?:^|\n)\s*\d{1,3}\Z")
"""A list's number, whose blank parts it from its title."""
_NUMBER_LENGTH = 12
"""Characters in which a heading or an item tells its number."""
_SINGLE_BLANKS = re.compile(r"[ \xa0]+|(?<!\u3000)\u3000(?!\u3000)")
"""Two wide blanks are an indent."""
_BEFORE_LETTER = re.compile("[一-龥，、；：,;]")
_LETTER = re.compile("[一-龥]")
_SENTENCE = re.compile(r"[^\n，。；！？：,;!?:]{0,40}[，。；！？：,;!?:]")
_CHAPTER = re.compile(
    r"(?:^|\n)\s*(?:第[一二三四五六七八九十]{1,3}[章节条篇]|第[一二三四五六七八九十]{1,3}部分|附件\d*)\Z"
)
_TITLE_START = 8
"""Characters at a line's start in which a blank may part a number from its title: 第一部分 坚持创新."""
_FEW_STRAY, _FEWEST_STRAY = 3, 20
"""Fewer blanks within sentences are slips, which every stage bears; so many mean nothing in titles either."""
_SPACED_YEAR = re.compile(r"[12１２] [09０９] \d \d ?年")
_FEWEST_YEARS = 2
"""So many years are written so where the whole report is; one may be in a title that is spread out."""
_BEHIND_DIGIT = re.compile(r" (?<=\d )(?<!\d\d )(?=\S)")
_SPREAD_TITLE = re.compile(r"\n[ \u3000]*\S{1,4}(?: {1,3}[一-龥\d，、“”]){4,}(?<=[一-龥])(?=\s*\n)")
"""对 今 年 工 作 的 建 议, in a line of its own."""
_SPELT_BLANK = re.compile(
    r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);|<U\+(?:00A0|3000|200B|FEFF)>", re.IGNORECASE
)
"""A blank of a web page that was saved as the page spells it."""


def idle_blanks(text: str) -> frozenset[int]:
    """The places of the blanks that part nothing."""
    spans = chain.from_iterable(kind(text) for kind in KINDS)
    return frozenset(at for start, end in spans for at in range(start, end))


def _beside_numbers(text: str) -> Spans:
    for blank in _BLANKS.finditer(text, 1):
        start, end = blank.span()
        if _NUMBER.match(text, end):
            idle = _BEFORE_NUMBER.match(text, start - 1)
        else:
            idle = _NUMBER_ENDS.match(text, start - 1) and _BEHIND_NUMBER.match(text, end)
            idle = None if idle and _ITEM.search(_before(text, start)) else idle
        if idle:
            yield start, end


def _between_letters(text: str) -> Spans:
    found = [
        blank.span()
        for blank in _SINGLE_BLANKS.finditer(text, 1)
        if _BEFORE_LETTER.match(text, blank.start() - 1) and _LETTER.match(text, blank.end())
    ]
    stray = [(start, end) for start, end in found if not _begins(text, start) and _SENTENCE.match(text, end)]
    if len(stray) < _FEWEST_STRAY:
        return stray if len(stray) >= _FEW_STRAY else ()
    body = text.find("。")
    return [(start, end) for start, end in found if start > body and not _CHAPTER.search(_before(text, start))]


def _before(text: str, at: int) -> str:
    """What stands before a blank, as far as a heading's number may reach."""
    return text[max(0, at - _NUMBER_LENGTH) : at]


def _begins(text: str, at: int) -> bool:
    """Whether a line begins shortly before."""
    return at < _TITLE_START or "\n" in text[at - _TITLE_START : at]


def _between_digits(text: str) -> Spans:
    spaced = len(_SPACED_YEAR.findall(text)) >= _FEWEST_YEARS
    return (blank.span() for blank in _BEHIND_DIGIT.finditer(text)) if spaced else ()


def _in_titles(text: str) -> Spans:
    """The blanks of titles that are spread over their line, behind the head of the report."""
    titles = (title.span() for title in _SPREAD_TITLE.finditer(text, max(text.find("。"), 0)))
    return ((at, at + 1) for start, end in titles for at in range(start, end) if text[at] == " ")


def _spelt(text: str) -> Spans:
    return (blank.span() for blank in _SPELT_BLANK.finditer(text)) if "&" in text or "<U+" in text else ()


KINDS: tuple[Callable[[str], Spans], ...] = (
    _beside_numbers,  # 增长 5.2%
    _between_letters,  # 高质量 发展
    _between_digits,  # 1 9 9 8 年
    _in_titles,  # 工 作 安 排
    _spelt,  # &nbsp;
)
