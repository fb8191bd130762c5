"""What a web page put around a report: known as such, and left in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from data.lexicon import one_of, words
from data.outline.lines import Line

ANYWHERE = re.compile(
    rf"""
    {one_of("outline_furniture_starts")}.{{0,60}}       # 来源:…, 分享:…, a label and what it says
    | (?:[\s　>|×/》《【】\[\]:：_·-]|{one_of("outline_furniture_lines")})++  # nothing but buttons and signs
    """,
    re.VERBOSE,
)
KEYWORD_TITLE = re.compile(r"[^_|。]*报告[^_|。]*(?:_[^_。]+)+|[^_|。]*报告\s*[|—-]\s*[^|。]*网")
"""A page's own title: the report's name with search words or the site's name behind it."""
ATTACHMENT = re.compile(r".*\.(?:docx?|xlsx?|pdf|wps|zip|rar)\W*", re.IGNORECASE)
PUT_UP = re.compile(r"\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d{2}.*")
"""When the page was put up, to the minute."""
REPORT_TITLE = re.compile(r".{0,30}?(?:政\s*府\s*)?工\s*作\s*报\s*告.{0,12}")
IN_MASTHEAD = re.compile(r"报\s*告|会议|大会|代表|\d{4}\s*年|[长席理任]")
"""What a line of the report's own head speaks of."""
LONGEST_HEAD = 40
"""Lines; a page puts no more than this above the report's first words."""
TAIL_SHARE = 0.8
"""The share of the text after which a page's foot may begin."""


def furniture(rows: Sequence[Line]) -> frozenset[int]:
    """The indexes of the lines that belong to the page and not to the report."""
    length = rows[-1].end if rows else 0
    aside = {row for row, line in enumerate(rows) if _of_the_page(line.text)}
    aside |= _head(rows)
    aside |= _foot(rows, length)
    return frozenset(aside)


def _of_the_page(text: str) -> bool:
    if len(text) > 120:
        return False
    return bool(ANYWHERE.fullmatch(text) or KEYWORD_TITLE.fullmatch(text) or ATTACHMENT.fullmatch(text))


def _head(rows: Sequence[Line]) -> set[int]:
    """The page's lines above the report's first words: when it was put up, and what stands above the title."""
    salutations = words("outline_salutations")
    head = list(takewhile(lambda row: not rows[row].text.startswith(salutations), range(min(LONGEST_HEAD, len(rows)))))
    if len(head) == min(LONGEST_HEAD, len(rows)):
        return set()
    title = max((row for row in head if REPORT_TITLE.fullmatch(rows[row].text)), default=0)
    above = {row for row in head[:title] if not IN_MASTHEAD.search(rows[row].text)}
    return above | {row for row in head if PUT_UP.match(rows[row].text)}


def _foot(rows: Sequence[Line], length: int) -> set[int]:
    """All lines from the one that begins a page's foot."""
    begins = words("outline_furniture_foot")
    for row, line in enumerate(rows):
        if line.start > length * TAIL_SHARE and line.text.startswith(begins) and len(line.text) < 60:
            return set(range(row, len(rows)))
    return set()
