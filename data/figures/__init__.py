"""The figures of a report, and every other number in it with the reason why it is none.

The order of the stages:
1. fold        full-width forms, radicals, traditional characters
2. claims      numbers that are no figures by their form: dates, list numbers, codes, grades, names
3. quantities  the other numbers with their units; those of the web page around the report are none of its figures
4. why not     quantities that are no figures because of what stands around them
5. kinds, bounds and statuses of the rest
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from data.clauses import Clauses
from data.figures.bound import bounds
from data.figures.counted_lists import with_counted_lists
from data.figures.kind import Movement, movements
from data.figures.or_not import why_not
from data.figures.place import Place, places
from data.figures.status import statuses
from data.figures.stretches import stretches
from data.folding import fold
from data.numbers.other_numbers import claims
from data.numbers.quantities import quantities
from data.records import Bound, Figure, OtherNumber, Reason, Section, Status


def figures(
    text: str, sections: Sequence[Section], plan_year: int | None = None
) -> tuple[tuple[Figure, ...], tuple[OtherNumber, ...]]:
    """The figures of `text`, not yet named, and the numbers that are none, both in the order of the text."""
    folded = fold(text)
    claimed = claims(folded)
    found = quantities(folded, [(claim.start, claim.end) for claim in claimed])
    clauses = Clauses.of(folded)
    around = places(folded, found, clauses)
    judged = with_counted_lists(folded, list(zip(around, _reasons(around, sections), strict=True)))
    kept = list(_kept(judged))
    others = [_other(text, claim.start, claim.end, claim.reason) for claim in claimed if claim.reason]
    others += [_other(text, place.quantity.start, place.quantity.end, reason) for place, reason in judged if reason]
    standings = statuses(folded, kept, stretches(folded, sections), clauses, plan_year)
    fields = zip(kept, movements(kept, folded), bounds(kept), standings, strict=True)
    made = tuple(_figure(text, *of_one) for of_one in fields)
    return made, tuple(sorted(others, key=lambda other: other.start))


def _reasons(around: Sequence[Place], sections: Sequence[Section]) -> Iterator[Reason | None]:
    """Why each quantity is no figure, or None; those of the web page's furniture count as codes."""
    page = [section for section in sections if section.kind == "furniture"]
    starts = [section.start for section in page]
    for place in around:
        before = bisect_right(starts, place.quantity.start) - 1
        yield "文号或代码" if before >= 0 and place.quantity.start < page[before].end else why_not(place)


def _kept(judged: Sequence[tuple[Place, Reason | None]]) -> Iterator[Place]:
    """The places of figures; one whose neighbour before is none is in no list with it."""
    before: Reason | None = None
    for place, reason in judged:
        if reason is None:
            yield place if before is None else place._replace(listed=False, ranged=False)
        before = reason


def _figure(text: str, place: Place, movement: Movement, bound: Bound, standing: Status) -> Figure:
    quantity = place.quantity
    return Figure(
        quantity.start,
        quantity.end,
        text[quantity.start : quantity.end],
        quantity.value * movement.sign,
        quantity.unit,
        movement.kind,
        bound,
        standing,
    )


def _other(text: str, start: int, end: int, reason: Reason) -> OtherNumber:
    return OtherNumber(start, end, text[start:end], reason)
