"""The figures of one sentence, each with the words around it and its link to the figure before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from data.clauses import Clauses
from data.folding import fold
from data.lexicon import one_of
from data.naming.patterns import YEAR
from data.records import Figure

Link = Literal["none", "beside", "series", "to"]
"""How a figure hangs on the one before it: not at all; at once behind it (18个90.37万平方米); as the next of a list
(4% 和 7.3%); as the end that a change from the other leads to (从2.1%提高到2.5%)."""

_RANGE = ("-", "—", "–", "~", "至")
_WINDOW = 80
"""Characters on either side of a figure that are looked at."""
_EARLIER = 160
"""Characters before a sentence that are looked at for what its 这一比重 speaks of."""
_BLANK = re.compile(r"(?<![A-Za-z])[ ]+|[ ]+(?![A-Za-z])")
_BOUND = one_of("name_bounds")
_STEP = re.compile(r"\A[^、]{0,6}?(?:台阶|大关|关口|门槛)、")
"""What was reached before, where the same goes on: 经济总量连跨2个千亿台阶、达到4385亿元."""
_BOUNDS_AFTER = re.compile(rf"\A(?:(?!多出){one_of('name_bounds_after')})+")
_LINKS: tuple[tuple[Link, re.Pattern[str]], ...] = (
    (
        "series",
        re.compile(rf"{_BOUND}?(?:以及|[、和与及:])(?:{_BOUND}|{one_of('name_scopes')}|分别|第)*"),
    ),
    (
        "to",
        re.compile(
            rf"""
            {_BOUND}*[,的]?{one_of("name_movement_adverbs")}*
            (?:{one_of("name_movements")}(?:到了?|至|为|成)|到|至)                   # 提高到, 降至, 再次提升到
            (?:{_BOUND}|{one_of("name_scopes")}|(?:{YEAR}年?的?|[今去]年)|年[初末底]|预算|[底末度的第各])*  # 目前的平均
            """,
            re.VERBOSE,
        ),
    ),
)


class Site(NamedTuple):
    """One figure and the folded words around it."""

    figure: Figure
    before: str
    """From the clause's start, or from the figure before it, up to the figure."""
    after: str
    """From the figure to the clause's end, or to the next figure."""
    opens: bool
    """Whether no other figure stands before it in the clause."""
    meets_next: bool
    """Whether the words behind it run up to the next figure."""
    link: Link
    run: range
    """The indices, in the sentence, of the list (a、b 和 c) that it is a member of; of itself where it is in none."""


class Scene(NamedTuple):
    """The figures of one sentence in their order."""

    earlier: str
    """The end of what stands before the sentence, folded."""
    sentence: str
    """Folded."""
    start: int
    sites: tuple[Site, ...]

    def next_link(self, index: int) -> Link:
        """How the figure after this one hangs on it."""
        return self.sites[index + 1].link if index + 1 < len(self.sites) else "none"

    def unit_changes(self, index: int) -> bool:
        """Whether the figure after this one has another unit: 55万平方米、2.8万户房屋改造."""
        return self.sites[index].figure.unit != self.sites[index + 1].figure.unit


def scenes(text: str, figures: Sequence[Figure]) -> Iterator[Scene]:
    """The sentences that have figures, in the order of the text; `figures` are sorted by their start."""
    folded = fold(text)
    clauses = Clauses.of(folded)
    for (start, end), members in groupby(figures, key=lambda figure: clauses.sentence(figure.start)):
        of_sentence = tuple(members)
        links: list[Link] = ["none", *(_link(folded, *pair) for pair in pairwise(of_sentence))]
        sites = [_site(folded, clauses, of_sentence, index, links[index], run) for run in _runs(links) for index in run]
        yield Scene(folded[max(0, start - _EARLIER) : start], folded[start:end], start, tuple(sites))


def _runs(links: Sequence[Link]) -> Iterator[range]:
    """The lists that the figures form, in their order."""
    starts = [index for index, link in enumerate(links) if link != "series"]
    yield from (range(*ends) for ends in pairwise((*starts, len(links))))


def _site(folded: str, clauses: Clauses, figures: tuple[Figure, ...], index: int, link: Link, run: range) -> Site:
    figure = figures[index]
    clause_start, _ = clauses.clause(figure.start)
    _, clause_end = clauses.clause(figure.end)
    opens = index == 0 or figures[index - 1].end <= clause_start
    following = figures[index + 1].start if index + 1 < len(figures) else clause_end
    before = folded[max(clause_start if opens else figures[index - 1].end, figure.start - _WINDOW) : figure.start]
    after = folded[figure.end : min(max(figure.end, clause_end), following, figure.end + _WINDOW)]
    return Site(
        figure=figure,
        before=_without_blanks(before if opens else _STEP.sub("", _BOUNDS_AFTER.sub("", before, count=1))),
        after=_without_blanks(after),
        opens=opens,
        meets_next=following < clause_end,
        link=link,
        run=run,
    )


def _without_blanks(words: str) -> str:
    return _BLANK.sub("", words) if " " in words else words


def _link(folded: str, previous: Figure, figure: Figure) -> Link:
    gap = folded[previous.end : figure.start].strip()
    if gap in _RANGE:
        return "beside"
    if not gap:
        same = (previous.unit, previous.kind) == (figure.unit, figure.kind)
        return "series" if same else "beside"
    if len(gap) > 24:
        return "none"
    return next((link for link, pattern in _LINKS if pattern.fullmatch(gap)), "none")
