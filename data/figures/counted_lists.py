"""Small counts in words that stand in a list of counts: 三十个大电站，六条铁路新干线和五个重点港口."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data.figures.place import Place
from data.numbers.units import is_measured
from data.records import Reason

Judged = tuple[Place, Reason | None]

_COUNTED = re.compile(r"[^,;:。、“”\d方步类点]{2,12}(?:[,、和及]|以及)(?:有|共有)?")
"""Between two counts of a list: the thing that the first counts; 方面, 步骤 and the like are slogans' words."""
_LEAST = 3


def with_counted_lists(folded: str, judged: Sequence[Judged]) -> list[Judged]:
    """The places, where those of a list are figures if one of them is sure to be."""
    found = list(judged)
    if all(reason != "口号" for _, reason in judged):
        return found
    for run in _runs(folded, judged):
        if len(run) >= _LEAST and any(judged[at][1] is None for at in run):
            found[run.start : run.stop] = [(place, None) for place, _ in judged[run.start : run.stop]]
    return found


def _runs(folded: str, judged: Sequence[Judged]) -> Iterator[range]:
    """The lists that the counts form, in their order."""
    breaks = [at for at, pair in enumerate(pairwise(judged), 1) if not _go_together(folded, *pair)]
    yield from (range(*ends) for ends in pairwise((0, *breaks, len(judged))))


def _go_together(folded: str, one: Judged, other: Judged) -> bool:
    return (
        _may_count(one)
        and _may_count(other)
        and _COUNTED.fullmatch(folded, one[0].quantity.end, other[0].quantity.start) is not None
    )


def _may_count(judged: Judged) -> bool:
    """Whether a number counts things, and is a figure or thought a slogan."""
    place, reason = judged
    unit = place.quantity.unit
    return reason in (None, "口号") and bool(unit) and not is_measured(unit) and unit != "%"
