"""What stands around a written number in its clause, for the rules that judge it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from data.clauses import Clauses
from data.numbers.quantities import Quantity
from data.records import Bound

LIST_JOINT = re.compile(r"(?:左右|以上|以下|以内)?\s?(?:[、/]|和|及|与|以及)\s?")
DASH = re.compile(r"\s?[-—–~～]{1,2}\s?")
TO = re.compile(r"\s?[至到]\s?")
LEADS: dict[str, Bound] = {"近": "about", "上": "over"}
REACH, FAR = 24, 120


class Place(NamedTuple):
    """A quantity in its clause; all texts are folded."""

    quantity: Quantity
    left: str
    """From the clause's beginning to the number; the last 120 characters of it."""
    gap: str
    """From the number before, or the clause's beginning, to the number."""
    lead: Bound | None
    """What 近 or 上 inside the span of a bare multiplier (近千万元) says."""
    right: str
    """What follows the number in its clause, 24 characters at most."""
    listed: bool
    """Whether nothing but 、 or 和 parts it from the number before: one of a list with it."""
    ranged: bool
    """Whether a dash joins it to the number before: the high end of a range."""


def places(folded: str, quantities: Sequence[Quantity], clauses: Clauses) -> tuple[Place, ...]:
    """Each quantity (in the order of the text) with what stands around it."""
    found: list[Place] = []
    before = -1
    for quantity in quantities:
        begins, ends = clauses.clause(quantity.start)
        between = folded[before : quantity.start] if before >= begins else ""
        alike = bool(found) and found[-1].quantity.unit == quantity.unit
        found.append(
            Place(
                quantity,
                left=folded[max(begins, quantity.start - FAR) : quantity.start],
                gap=folded[max(begins, before, quantity.start - FAR) : quantity.start],
                lead=LEADS.get(folded[quantity.start]),
                right=folded[quantity.end : min(max(ends, quantity.end), quantity.end + REACH)],
                # Alike with nothing between: marks were lost (增长4.4%5.9%5.8%).
                listed=bool(LIST_JOINT.fullmatch(between)) or (alike and before == quantity.start),
                ranged=alike and bool(DASH.fullmatch(between) or TO.fullmatch(between)),
            )
        )
        before = quantity.end
    return tuple(found)


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last of the matches of `pattern` in `text`."""
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)
