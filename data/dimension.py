"""Units of one dimension: 亿元 and 万元 can be set against each other, 家 and 户 cannot."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from data.lexicon import words

_MULTIPLIERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_MULTIPLIER = re.compile(r"[十百千万亿](?!分)")  # 百分点 is a unit of its own, not a hundred of anything


@cache
def _kin() -> dict[str, tuple[str, Decimal]]:
    """Every listed unit, with the unit that it is counted in and how many of those it is."""
    kin: dict[str, tuple[str, Decimal]] = {}
    for entry in words("pair_units"):
        unit, _, rest = entry.partition("=")
        factor, _, base = rest.partition("×")
        kin[unit] = (base, Decimal(factor))
    return kin


@cache
def measure(unit: str) -> tuple[str, Decimal]:
    """The base unit of `unit` and how many of it one `unit` is: 万元 → (元, 10000), 兆瓦 → (瓦, 1000000)."""
    power, rest = 0, unit
    while len(rest) > 1 and (multiplier := _MULTIPLIER.match(rest)):
        power += _MULTIPLIERS[multiplier.group()]
        rest = rest[1:]
    base, factor = _kin().get(rest, (rest, Decimal(1)))
    return base, factor * 10**power


def alike(one: str, other: str) -> bool:
    """Whether two units measure the same dimension."""
    return measure(one)[0] == measure(other)[0]


def convert(value: float, unit: str, wanted: str) -> Decimal:
    """`value` in `unit`, told in `wanted`; raises ValueError where the two are not alike."""
    (base, factor), (wanted_base, wanted_factor) = measure(unit), measure(wanted)
    if base != wanted_base:
        raise ValueError(f"{unit} 与 {wanted} 不是同一类单位")
    return Decimal(str(value)) * factor / wanted_factor
