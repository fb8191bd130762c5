"""Written numbers with their units: where each stands, what it is worth, and in what unit.

The forms that are tried where a numeral begins, in order:
1. parts      百分之十一点五, 三分之二, 1/3, 2.04∶1
2. doublings  翻一番, 翻番
3. ranks      第7位, 首位, 第一, 第一方阵
4. digits     119.09亿元, 7000余家, 1万6千多户, -3.2%
5. numerals   十三亿人, 一百二十三个, 近千万元, 两位数
Then units are lent backwards: 10.6万、3.8万、3.3万平方公里; 3-5家.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from data.folding import fold
from data.numbers.numerals import DIGITS, MULTIPLIERS, arabic_value, chinese_value
from data.numbers.quantity_patterns import (
    BELOW_ZERO,
    DIGITAL,
    DOUBLINGS,
    HALF_A_POINT,
    LIST_MARK,
    NUMERAL,
    NUMERAL_BEGINS,
    PARTS,
    PLAIN_UNIT,
    POINTS_AND_MORE,
    RANKS,
    STEPPED_UP,
    TRAILING_MULTIPLIER,
    TWO_DIGITS,
)
from data.numbers.units import unit_at

Form = Literal["digits", "numeral", "bare", "vague", "rank", "ordinal", "part", "doubling"]


class Quantity(NamedTuple):
    """A written number with its unit."""

    start: int
    end: int
    value: float
    """In `unit`; 0 for a vague number (几十个), which is worth nothing exact."""
    unit: str
    """As written, with its multiplier (万亩, 亿元); lent by the next of a list where it has none of its own."""
    form: Form
    """`bare` is a multiplier with no numeral before it (千亿元, 万人), `ordinal` a rank without 位 or 名 (第一)."""
    more: bool
    """Whether 余, 多 or 几 in it says that it is more: 7000余家."""


def quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """Every number written in `text`, in order; none begins inside one of the `taken` spans (sorted)."""
    folded = fold(text)
    found: list[Quantity] = []
    position, skipped = 0, 0
    while (begins := NUMERAL_BEGINS.search(folded, position)) is not None:
        position = begins.start()
        while skipped < len(taken) and taken[skipped][1] <= position:
            skipped += 1
        if skipped < len(taken) and taken[skipped][0] <= position:
            position = taken[skipped][1]
            continue
        quantity = quantity_at(folded, position)
        if quantity is None:
            position = position + 1 if folded[position] in "第前首榜翻" else past_numeral(folded, position)
        else:
            found.append(quantity)
            position = quantity.end
    return _with_lent_units(folded, found)


@lru_cache(maxsize=4096)  # the search for other numbers asks of the same places
def quantity_at(folded: str, start: int) -> Quantity | None:
    """The number whose numeral begins at `start` of a folded text; None where none can be read there."""
    if folded[start] == "翻":
        return _doubling_at(folded, start)
    if folded[start] in "第前首榜":
        return _rank_at(folded, start)
    return _part_at(folded, start) or _digits_at(folded, start) or _numeral_at(folded, start)


def past_numeral(folded: str, start: int) -> int:
    """Where the run of Chinese numerals that begins at `start` ends, or a part of a hundred (百分之) begins in it."""
    end = start + 1
    while end < len(folded) and (folded[end] in DIGITS or folded[end] in MULTIPLIERS):
        end += 1
    return end


def _part_at(folded: str, start: int) -> Quantity | None:
    found = PARTS.match(folded, start)
    if found is None:
        return None
    if found["ratio"]:
        return Quantity(start, found.end(), float(found["ratio"]), "", "part", False)
    if found["over"]:
        return Quantity(start, found.end(), int(found["over"]) / max(int(found["under"]), 1), "", "part", False)
    if found["below"]:
        below, above = chinese_value(found["below"]), chinese_value(found["above"])
        if not below or not above or not below[0]:
            return None
        return Quantity(start, found.end(), above[0] / below[0], "", "part", False)
    unit = {"百分之": "%", "千分之": "‰", "万分之": "‱"}[found["base"]]
    value = (arabic_value(found["digits"]), "") if found["digits"] else chinese_value(found["hanzi"])
    if value is None:
        return Quantity(start, found.end(), 0.0, unit, "vague", False)
    return Quantity(start, found.end(), value[0], unit, "part", bool(found["more"]))


def _doubling_at(folded: str, start: int) -> Quantity | None:
    """翻一番 is twice as much, 翻两番 four times."""
    found = DOUBLINGS.match(folded, start)
    if found is None:
        return None
    times = found["times"] or "一"
    exponent = int(times) if times.isdigit() and times.isascii() else DIGITS[times]
    return Quantity(start, found.end(), float(2**exponent), "倍", "doubling", False)


def _rank_at(folded: str, start: int) -> Quantity | None:
    found = RANKS.match(folded, start)
    if found is None:
        return None
    if found["first"] or found["class"]:
        value = 1.0 if found["first"] else float(DIGITS[found["class"]])
        return Quantity(start, found.end(), value, "位", "rank", False)
    written = found["digits"] or found["alone"] or found["top"]
    worth = (arabic_value(written), "") if written.isascii() else chinese_value(written)
    if worth is None:
        return None
    # A rank with its word stands without 第 (7位); one without it is 第一 as a whole.
    begins = found.start("digits") if found["digits"] else start
    return Quantity(begins, found.end(), worth[0], found["unit"] or "位", "rank" if found["unit"] else "ordinal", False)


def _digits_at(folded: str, start: int) -> Quantity | None:
    found = DIGITAL.match(folded, start)
    if found is None:
        return None
    value = arabic_value(found["digits"].replace("·", "."))
    multiplier = (found["multiplier"] or "") + (found["outer"] or "")
    if found["rest"]:
        value += _worth(found["rest"]) / MULTIPLIERS[multiplier]
    end, unit = _with_unit(folded, found.end(), multiplier)
    if BELOW_ZERO.match(folded, max(start - 2, 0)):
        start, value = start - 1, -value
    if unit == "倍" and folded.startswith("半", end):
        value, end = value + 0.5, end + 1
    more = bool(found["few"] or found["inner"] or found["many"])
    more = more or folded.startswith(POINTS_AND_MORE, end - len(POINTS_AND_MORE))
    return Quantity(start, end, round(value, 10), unit, "digits", more)


def _worth(written: str) -> float:
    """What 6千 or 5000万 after a larger multiplier is worth in ones."""
    digits = written.strip().lstrip("零").rstrip("十百千万亿")
    return float(digits) * MULTIPLIERS[written.strip().lstrip("零")[len(digits) :]]


def _numeral_at(folded: str, start: int) -> Quantity | None:
    if TWO_DIGITS.match(folded, start):
        return Quantity(start, start + 3, 10.0, "%", "numeral", True)
    found = NUMERAL.match(folded, start)
    if found is None:
        return None
    written = found["hanzi"] + (found["multiplier"] or "")
    worth = chinese_value(written)
    multiplier = worth[1] if worth else TRAILING_MULTIPLIER.findall(written)[0]
    end, unit = _with_unit(folded, found.end(), multiplier)
    if not unit:
        return None
    more = bool(found["few"] or found["many"]) or folded.startswith(POINTS_AND_MORE, end - len(POINTS_AND_MORE))
    if worth is None:
        return Quantity(start, end, 0.0, unit, "vague", more)
    bare = all(character in "百千万亿" for character in written)
    value = worth[0]
    if unit == "倍" and folded.startswith("半", end):
        value, end = value + 0.5, end + 1
    if bare and start and folded[start - 1] in "近上" and folded[start - 2 : start] not in STEPPED_UP:
        start -= 1
    return Quantity(start, end, round(value, 10), unit, "bare" if bare else "numeral", more)


def _with_unit(folded: str, position: int, multiplier: str) -> tuple[int, str]:
    """Where the unit that begins at `position` ends, and the whole unit with its multiplier."""
    begins = position + 1 if folded.startswith(" ", position) else position
    if folded.startswith(POINTS_AND_MORE, begins):
        return begins + len(POINTS_AND_MORE), multiplier + POINTS_AND_MORE.replace("多", "")
    unit = unit_at(folded, begins)
    if not unit:
        return position, multiplier
    return begins + len(unit), multiplier + unit


def _with_lent_units(folded: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Give a number without a unit of its own that of the next in its list or range."""
    lent = list(found)
    for place in range(len(lent) - 2, -1, -1):
        mine, following = lent[place], lent[place + 1]
        if (
            not (mine.unit == "" or PLAIN_UNIT.fullmatch(mine.unit) or (mine.unit, following.unit) == HALF_A_POINT)
            or mine.form in ("rank", "ordinal", "part")
            or not following.unit
        ):
            continue
        between = folded[mine.end : following.start]
        if len(between) > 3 or not LIST_MARK.fullmatch(between):
            continue
        if following.unit.startswith(mine.unit) and following.form in ("digits", "numeral"):
            lent[place] = mine._replace(unit=following.unit)
    return tuple(lent)
