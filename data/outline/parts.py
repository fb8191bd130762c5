"""The parts of a report: which headings divide it, and which of them looks back and which looks ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from data.folding import fold
from data.lexicon import one_of
from data.numbers.numerals import year_value
from data.outline.headings import Heading, Style, runs
from data.records import Section

Role = Literal["review", "plan", "long_term", "self", "appendix", "other"]

REVIEW = re.compile(one_of("outline_review_titles"))
PLAN = re.compile(one_of("outline_plan_titles"))
LONG_TERM = re.compile(one_of("outline_long_term_titles"))
PAST = re.compile(one_of("outline_past_times"))
COMING = re.compile(one_of("outline_coming_times"))
APPENDIX = re.compile(one_of("outline_appendix_titles"))
SELF = re.compile(one_of("outline_self_titles"))
NO_PART = re.compile("报告|[,，]")
"""What a part's title without a number does not contain: the report's own title, or a whole sentence."""
YEAR = re.compile("(?:[2２][0０]|[1１][9９])[0-9０-９]{2}|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}")

PART_STYLES: tuple[Style, ...] = ("chapter", "dun", "bare", "paren", "arabic")
"""The styles that may divide a whole report, the widest first."""


LIST_STYLES: tuple[Style, ...] = ("arabic", "arabic_paren")
"""What a list of enclosures is numbered with, which is no appendix itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part, what it is for, and the lines from its heading up to the next part."""

    heading: Heading
    role: Role
    rows: range
    """The lines of its body."""


def years_named(title: str) -> list[int]:
    """The years that a title names, in figures or in words (一九五八年)."""
    return [year_value(year) for year in YEAR.findall(title)]


def role(title: str) -> Role:
    """What a part is for, by the words of its title."""
    looks_back = max((match.end() for match in REVIEW.finditer(title)), default=0)
    looks_ahead = max((match.end() for match in PLAN.finditer(title)), default=0)
    if APPENDIX.match(title):
        return "appendix"
    if SELF.search(title):
        return "self"
    past, coming = (pattern.search(title) and not NO_PART.search(title) for pattern in (PAST, COMING))
    if past and not coming and title.endswith(("工作", "情况")):
        return "review"  # 过去五年的政府工作
    if looks_back > looks_ahead or (looks_back and title.endswith("主要工作")):
        return "review"
    if looks_ahead or (coming and not past):
        return "long_term" if _spans_years(title) else "plan"
    return "other"


def role_of(part: Section) -> Role:
    """What a part is for that may be titled in traditional characters."""
    return role(fold(part.title))


def _spans_years(title: str) -> bool:
    """Whether a title names several years, and none by its number: 今后五年的发展目标."""
    return bool(LONG_TERM.search(title)) and not YEAR.search(title) and "今年" not in title


def parts(headings: Sequence[Heading], rows: int) -> tuple[Part, ...]:
    """The parts that divide a report of so many lines; none where no headings do.

    They are the headings whose titles speak of what was done and what is to come; where none do, the widest numbering.
    """
    chosen = max((_of_style(headings, style) for style in PART_STYLES), key=_fitness)
    last = chosen[-1].row if chosen else rows
    after = (heading for heading in headings if heading.row > last and heading.style not in LIST_STYLES)
    appendix = [heading for heading in after if role(heading.title) == "appendix"]
    chosen = [*chosen, *appendix[:1]]
    roles = _settled_roles([heading.title for heading in chosen])
    ends = [*(heading.row for heading in chosen[1:]), rows][: len(chosen)]
    return tuple(
        Part(heading, purpose, range(heading.last_row + (1 if heading.alone else 0), end))
        for heading, purpose, end in zip(chosen, roles, ends, strict=True)
    )


def _of_style(headings: Sequence[Heading], style: Style) -> list[Heading]:
    alike = [heading for heading in headings if heading.style == style]
    if style == "bare":
        return [heading for heading in alike if role(heading.title) != "other" and not NO_PART.search(heading.title)]
    found = max(
        runs(alike), key=lambda run: (len({role(heading.title) for heading in run} - {"other"}), len(run)), default=[]
    )
    told = _begun_in_the_midst(alike, style)
    if found and told and told[-1].row < found[0].row:
        return told  # 二、2019年工作安排, and inside it 一、方便市民出行
    return found or told


def _begun_in_the_midst(alike: Sequence[Heading], style: Style) -> list[Heading]:
    """The parts that say what they are for, of a text that begins behind the first: 二、2024年工作安排."""
    return [heading for heading in alike if role(heading.title) != "other"] if style in ("chapter", "dun") else []


def _fitness(chosen: Sequence[Heading]) -> tuple[int, bool, int]:
    """What the titles tell, whether there are several numbered ones, and how early they begin."""
    if not chosen:
        return -1, False, 0
    found = {role(heading.title) for heading in chosen}
    telling = ("review" in found) + bool(found & {"plan", "long_term"})
    return telling, len(chosen) > 1 and chosen[0].number is not None, -chosen[0].row


def roles_by_year(titles: Sequence[str]) -> list[Role]:
    """The roles by the titles' words, and where those are silent by the years that the titles name."""
    roles = [role(title) for title in titles]
    years = [max(years_named(title), default=0) for title in titles]
    if len({year for year in years if year}) < 2:
        return roles
    return [
        ("plan" if year == max(years) else "review") if purpose == "other" and year else purpose
        for purpose, year in zip(roles, years, strict=True)
    ]


def _settled_roles(titles: Sequence[str]) -> list[Role]:
    """The roles by words and years; where none is a plan, what follows the review is."""
    roles = roles_by_year(titles)
    if not {"plan", "long_term"} & set(roles) and "review" in roles:
        after = roles.index("review") + 1
        roles[after : after + 1] = ["plan" if purpose == "other" else purpose for purpose in roles[after : after + 1]]
    return _in_order(roles, titles)


def _in_order(roles: Sequence[Role], titles: Sequence[str]) -> list[Role]:
    """The roles where titles that say nothing go on as the part before: behind a plan comes no review."""
    settled: list[Role] = []
    for purpose, title in zip(roles, titles, strict=True):
        if purpose == "other" and settled and settled[-1] in ("plan", "long_term"):
            settled.append("plan")
        elif purpose == "other" and "review" in settled and _spans_years(title):
            settled.append("long_term")
        else:
            settled.append(purpose)
    return settled
