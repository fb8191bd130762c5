"""The figures of a report, and every other number in it with the reason why it is none.

The order of the stages:
1. fold        full-width forms, radicals, traditional characters
2. claims      numbers that are no figures by their form: dates, list numbers, codes, grades, names
3. quantities  the other numbers with their units
4. why not     quantities that are no figures because of what stands around them
5. kinds, bounds and statuses of the rest
"""

from __future__ import annotations

from collections.abc import Sequence

from data.clauses import Clauses
from data.figure_bound import bounds
from data.figure_kind import Movement, movements
from data.figure_or_not import why_not
from data.figure_place import Place, places
from data.figure_status import statuses, stretches
from data.folding import fold
from data.other_numbers import claims
from data.quantities import quantities
from data.records import Bound, Figure, OtherNumber, Reason, Section, Status


def figures(text: str, sections: Sequence[Section]) -> tuple[tuple[Figure, ...], tuple[OtherNumber, ...]]:
    """The figures of `text`, not yet named, and the numbers that are none, both in the order of the text."""
    folded = fold(text)
    claimed = claims(folded)
    found = quantities(folded, [(claim.start, claim.end) for claim in claimed])
    around = places(folded, found, Clauses.of(folded))
    reasons = [why_not(place) for place in around]
    kept = [place for place, reason in zip(around, reasons, strict=True) if reason is None]
    others = [_other(text, claim.start, claim.end, claim.reason) for claim in claimed if claim.reason]
    others += [
        _other(text, place.quantity.start, place.quantity.end, reason)
        for place, reason in zip(around, reasons, strict=True)
        if reason is not None
    ]
    fields = zip(kept, movements(kept), bounds(kept), statuses(kept, stretches(folded, sections)), strict=True)
    made = tuple(_figure(text, *of_one) for of_one in fields)
    return made, tuple(sorted(others, key=lambda other: other.start))


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
