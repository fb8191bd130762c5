"""What a heading looks like: the numbers it begins with, and where its title ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from data.lexicon import words
from data.outline.lines import Line

Style = Literal[
    "chapter", "dun", "paren", "arabic", "arabic_paren", "ordinal", "is", "dash", "bare", "opening", "topic"
]

NUMERAL = "[一二三四五六七八九十百]"
CHINESE = f"{NUMERAL}{{1,4}}"
ARABIC = "[0-9０-９]{1,3}"

NUMBERS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    ("chapter", re.compile(rf"(?P<number>第{CHINESE}(?:部分|章|篇))[、：:\s　]*")),
    ("dun", re.compile(rf"(?P<number>{CHINESE})[、．.][\s　]*")),
    ("paren", re.compile(rf"(?P<number>[（(][\s　]*{CHINESE}[\s　]*[）)])[、\s　]*")),
    ("arabic_paren", re.compile(rf"(?P<number>[（(][\s　]*{ARABIC}[\s　]*[）)])[、\s　]*")),
    ("arabic", re.compile(rf"(?P<number>{ARABIC})(?:、|[．.](?![0-9０-９]))[\s　]*")),
    ("ordinal", re.compile(rf"(?P<number>第{CHINESE})[，,、：:][\s　]*")),
    ("is", re.compile(rf"(?P<number>{CHINESE}[是要])[\s　]*")),
    ("dash", re.compile(r"(?P<number>)(?:——|—|--|●|◆|■|★)[\s　]*")),
)
"""The ways a heading is numbered, tried in this order."""

RUN_ON = re.compile(
    r"""
    [^，,。：:；;]{0,20}? (?:回顾|安排|任务|重点工作|自身建设)     # a part's title
    (?=过去|今年|刚刚|20[0-9]{2}年|[一五]年来|各位|我们|坚持|按照|必须|要)  # and the body that lost its line end
    """,
    re.VERBOSE,
)
NUMBER_ALONE = re.compile(CHINESE)
CONTENTS_ENTRY = re.compile(r".{2,60}?(?:[\s　]*(?:\.{3,}|…+|·{3,}|-{3,}|_{3,})[\s　]*|\t)[0-9]{1,3}")
"""A line of the table of contents: a heading, a leader or a tab, and its page."""

INLINE_ITEM = re.compile(
    rf"""
    (?P<number>{NUMERAL}
      (?:(?<=^.)|(?<=[。；;！!：:\s　].))   # at the head of a sentence
      {NUMERAL}{{0,3}}[是要])(?=[^\s　，,])
    """,
    re.VERBOSE,
)

SENTENCE_END = re.compile("[。！!？?；;]")
PHRASE_END = re.compile("[。！!；;：:，,\\s　]")
DIGIT = re.compile("[0-9０-９]")
CLAUSE_END = re.compile("[，,：:]")
LONGEST_TITLE = 48
"""Characters; a first sentence longer than this is a body, and its first clause the title."""
LONGEST_BARE = 40
LONGEST_TOPIC = 32
MUST = re.compile("^(?:我们)?要(?!$|[点素求领害]|紧[^紧])")
"""The 要 that a task begins with is no part of its title (要精准谋划招引项目)."""

DIGITS = {numeral: value for value, numeral in enumerate("一二三四五六七八九", 1)}


class Heading(NamedTuple):
    """A heading as found, before it is known what it heads."""

    style: Style
    ordinal: int
    number: str | None
    title: str
    start: int
    heading_end: int
    row: int
    """The line that it begins in, and the one that its title ends in."""
    last_row: int
    alone: bool
    """Whether nothing but the heading stands in its line."""
    bold: bool = False


def ordinal(number: str) -> int:
    """The count that a number stands for: 3 for 三, （三）, 三是, 3; 0 where there is none."""
    arabic = re.search(ARABIC, number)
    if arabic:
        return int(arabic.group())
    total, pending = 0, 0
    for numeral in number:
        if numeral == "百":
            total, pending = total + (pending or 1) * 100, 0
        elif numeral == "十":
            total, pending = total + (pending or 1) * 10, 0
        else:
            pending = DIGITS.get(numeral, pending)
    return total + pending


def numbered(rows: Sequence[Line], row: int) -> Heading | None:
    """The numbered heading that begins in this line, or None.

    A number alone in its line takes its title from the next line; so does a bracket torn from its number.
    """
    line = rows[row]
    following = rows[row + 1] if row + 1 < len(rows) else None
    if line.text in "（(" and following is not None:
        return _with_number(line.text + following.text, line.start, following.end, row, row + 1)
    text = line.text + "、" if NUMBER_ALONE.fullmatch(line.text) else line.text
    heading = _with_number(text, line.start, line.end, row, row)
    if heading is None or heading.title:
        return heading
    if following is None or heading.style in ("dash", "is") or not _is_bare(following.text):
        return None
    return heading._replace(title=following.text, heading_end=following.end, last_row=row + 1)


def _with_number(text: str, start: int, end: int, row: int, last_row: int) -> Heading | None:
    """The heading that this text begins with, its title empty where nothing follows the number."""
    for style, pattern in NUMBERS:
        match = pattern.match(text)
        if match:
            number = re.sub(r"[\s　]", "", match["number"]) or None
            rest = text[match.end() :]
            length = title_length(rest, style)
            title = MUST.sub("", bare_title(rest[:length]))
            heading_end = end - len(rest) + length
            return Heading(
                style, ordinal(number or ""), number, title, start, heading_end, row, last_row, length == len(rest)
            )
    return None


def unnumbered(rows: Sequence[Line], row: int) -> Heading | None:
    """The short line without a full stop that heads a longer one, or that is all bold; or None."""
    line = rows[row]
    following = rows[row + 1] if row + 1 < len(rows) else None
    bold = line.bold == len(line.text) and not line.text.startswith(words("outline_salutations"))
    title = bare_title(line.text) if bold else line.text
    if following is None or is_torn(rows, row) or not _is_bare(title):
        return None
    if not bold and len(following.text) <= len(line.text):
        return None
    return Heading("bare", 0, None, title, line.start, line.end, row, row, True, bold)


def topic(rows: Sequence[Line], row: int) -> Heading | None:
    """What says at the head of a paragraph what it is about: bold words, or a short first sentence; or None.

    As in 深化经济领域改革。实施…; bold words end with a sign, or before one, and bold figures are no heading.
    """
    line = rows[row]
    if is_torn(rows, row):
        return None
    length = _bold_length(line)
    bold = length > 0
    if not bold:
        end = SENTENCE_END.search(line.text)
        if end is None or not 4 <= end.start() <= LONGEST_TOPIC or end.end() == len(line.text):
            return None
        length = end.end()
    title = MUST.sub("", bare_title(line.text[:length].lstrip("—-●◆■★ ")))
    return Heading("topic", 0, None, title, line.start, line.start + length, row, row, False, bold)


def _bold_length(line: Line) -> int:
    """The number of characters of the bold words that a line begins with, the sign behind them included; 0 for none."""
    phrase, rest = line.text[: line.bold], line.text[line.bold :]
    behind = PHRASE_END.match(rest)
    if not rest or not 4 <= len(bare_title(phrase)) <= LONGEST_TITLE or DIGIT.search(phrase):
        return 0
    if behind is not None:
        return line.bold + behind.end()
    return line.bold if PHRASE_END.match(phrase[-1]) else 0


def is_torn(rows: Sequence[Line], row: int) -> bool:
    """Whether a line goes on with the sentence that the line before it broke off."""
    if rows[row].text[0] in "）)，,、。；》”":
        return True
    return row > 0 and len(rows[row - 1].text) > LONGEST_BARE and rows[row - 1].text[-1] not in "。！!？?；;：:”）)…"


def items_within(line: Line, row: int) -> tuple[Heading, ...]:
    """The headings 一是, 二是 … that stand inside one paragraph: its longest count from one upwards."""
    found: dict[str, list[Heading]] = {"是": [], "要": []}
    matches = list(INLINE_ITEM.finditer(line.text))
    ends = [*(match.start() for match in matches[1:]), len(line.text)]
    for match, stop in zip(matches, ends[: len(matches)], strict=True):
        number, rest = match["number"], line.text[match.end() : stop]
        length = title_length(rest, "is")
        title = MUST.sub("", bare_title(rest[:length]))
        start, end = line.start + match.start(), line.start + match.end() + length
        found[number[-1]].append(Heading("is", ordinal(number), number, title, start, end, row, row, False))
    longest = max((run for alike in found.values() for run in runs(alike)), key=len, default=[])
    return tuple(longest) if len(longest) > 1 else ()


def title_length(text: str, style: Style) -> int:
    """The number of characters of a text that are its title, the mark that ends it included."""
    if style in ("chapter", "dun") and (run_on := RUN_ON.match(text)):
        return run_on.end()
    sentence = SENTENCE_END.search(text)
    end = sentence.end() if sentence else len(text)
    clause = CLAUSE_END.search(text)
    labelled = style in ("arabic", "arabic_paren", "dash") and clause is not None and clause.group() in "：:"
    if clause is not None and clause.start() < end and (end > LONGEST_TITLE or labelled):
        return clause.end()
    return end


def bare_title(text: str) -> str:
    """A title without the marks and blanks around it."""
    return text.strip(" \t　。！!；;：:，,、")


def runs(headings: Iterable[Heading]) -> list[list[Heading]]:
    """Headings of one style, divided where their numbers begin anew; what does not count on is left out."""
    found: list[list[Heading]] = []
    for heading in headings:
        if not found or (heading.ordinal == 1 and heading.number is not None):
            found.append([heading])
        elif heading.ordinal - found[-1][-1].ordinal in (0, 1, 2):
            found[-1].append(heading)
    return [run for run in found if run[0].ordinal <= 1]


def _is_bare(text: str) -> bool:
    return (
        2 <= len(text) <= LONGEST_BARE
        and text[-1] not in "。；;！!？?，,、：:."
        and not text.startswith(("——", "（", "("))
    )
