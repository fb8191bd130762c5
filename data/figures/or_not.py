"""Numbers that have a unit and are no figures all the same, because of what stands around them.

The rules in their order stand in RULES; each looks at one place and gives a reason, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from data.figures.or_not_patterns import (
    AGE_REACHED,
    BOUND_AFTER,
    BOUNDED,
    CHANGED_TO,
    COUNTED_ABOVE,
    COUNTED_BEHIND,
    COUNTED_PASSING,
    COUNTING,
    EACH,
    EXCEEDED,
    FIRMS_OF_SIZE,
    FIRST_PLACE_OF_CARE,
    GRADE,
    GROWTH_NEAR,
    ISSUED,
    LIFE,
    LISTED_PASSED,
    LISTED_PASSING,
    MEASURED_TIME,
    MEASURES_AFTER,
    NOUN_AFTER,
    PART_ONLY,
    PASSED_BY,
    PASSING,
    PASSING_IN_WORDS,
    PASSING_THING,
    POPULOUS,
    RANK_BEFORE,
    RANK_LISTED,
    RATIO_AFTER,
    SAID_AFTER,
    SIZED_THING,
    SPAN_AFTER,
    SPAN_BEFORE,
    THRESHOLD,
    WITHIN_REACH,
    WON,
)
from data.figures.place import Place
from data.lexicon import words
from data.numbers.units import is_measured
from data.records import Reason

TIMES = frozenset(words("units_of_time"))
REACHES = frozenset(("米", "公里", "千米", "分钟", "小时", "天"))
COUNTS = frozenset(("个", "家", "所", "座", "处", "条", "项", "件", "部", "台"))
FIGURATIVE = frozenset("方股度角分担里桶石寸尺秒天日克")
"""Measures that 一 makes a manner of speaking of: 一方, 一股."""

Rule = Callable[[Place], Reason | None]


def why_not(place: Place) -> Reason | None:
    """Why the number at a place is no figure; None where it is one."""
    for rule in RULES:
        reason = rule(place)
        if reason is not None:
            return reason
    return None


def _vague(place: Place) -> Reason | None:
    """几十个, 数百家."""
    return "习语" if place.quantity.form == "vague" else None


def _base_of_a_rate(place: Place) -> Reason | None:
    """每千人口, 每10万人: what something else is counted by."""
    return "等级规格" if EACH.search(place.gap) and place.quantity.unit else None


def _ordinal(place: Place) -> Reason | None:
    """第一 and 首位 where nothing is ranked: 把安全放在首位."""
    form = place.quantity.form
    if form in ("rank", "ordinal") and FIRST_PLACE_OF_CARE.search(place.gap):
        return "习语"
    if form == "ordinal" and not RANK_BEFORE.search(place.left) and not RANK_LISTED.search(place.left):
        return "序号"
    return None


def _grade(place: Place) -> Reason | None:
    """万吨级码头, 千亿级产业, 500强."""
    unit = place.quantity.unit
    counts_things = unit and not is_measured(unit) and unit[-1] not in "百千万亿"
    return "等级规格" if not counts_things and GRADE.match(place.right) else None


def _threshold(place: Place) -> Reason | None:
    """亿元以上项目, 其中10亿元以上6个, 不超过100万元的部分, 65岁以上老人; 90%以上的村 is a share, and a figure."""
    if place.quantity.unit in ("%", "成", ""):
        return None
    if is_measured(place.quantity.unit) and (COUNTED_ABOVE.match(place.right) or PART_ONLY.match(place.right)):
        return "等级规格"
    if "人口" in place.right[:6] and POPULOUS.match(place.right):
        return "等级规格"
    if place.left and not place.gap and SIZED_THING.match(place.right):
        return "等级规格"
    found = THRESHOLD.match(place.right)
    if found is None:
        return None
    counts_things = not is_measured(place.quantity.unit) and place.quantity.unit[-1] not in "户人"
    return None if counts_things else "等级规格"


def _passed(place: Place) -> Reason | None:
    """10亿元 of 产值超10亿元企业49家: what the things counted behind it, or before it, have passed."""
    if not is_measured(place.quantity.unit) and not place.quantity.unit.endswith("亿"):
        return None
    if COUNTED_PASSING.search(place.left) and PASSING_THING.match(place.right):
        return "等级规格"
    if ("批" in place.left or "等" in place.left) and LISTED_PASSING.search(place.left):
        return "等级规格" if LISTED_PASSED.match(place.right) else None
    if place.quantity.unit.endswith("元") and FIRMS_OF_SIZE.match(place.right):
        return "等级规格"
    in_words = place.quantity.form == "bare" and PASSING_IN_WORDS.search(place.left)
    return "等级规格" if (in_words or PASSING.search(place.left)) and PASSED_BY.match(place.right) else None


def _reach(place: Place) -> Reason | None:
    """50米 of 50米内换乘比例, 15分钟 of 15分钟内到达率: how near a thing is that a rate is measured of."""
    return "等级规格" if place.quantity.unit in REACHES and WITHIN_REACH.match(place.right) else None


def _multiplier_in_a_name(place: Place) -> Reason | None:
    """千亿产业, 万亩林场: a multiplier without numeral is a name unless something bounds it (超过万亿元)."""
    quantity = place.quantity
    if quantity.form != "bare" or place.lead or BOUND_AFTER.match(place.right):
        return None
    bounded = BOUNDED if len(quantity.unit) > 1 or quantity.value > 1 else EXCEEDED
    return None if bounded.search(place.left) else "专名"


def _duration(place: Place) -> Reason | None:
    """五年来, 连续17年, 3个月内; a time that is itself measured is a figure (工期缩短30天)."""
    if place.quantity.unit not in TIMES:
        return None
    told = MEASURED_TIME.search(place.left[-16:]) and not SPAN_BEFORE.search(place.left)
    measured = CHANGED_TO.match(place.right) or (told and SPAN_AFTER.match(place.right) is None)
    return None if measured else "时长"


def _age(place: Place) -> Reason | None:
    """60岁 of 60岁老人; an average age or a life expectancy is a figure, and a level that was reached."""
    if place.quantity.unit not in ("岁", "周岁") or LIFE.search(place.left):
        return None
    if not place.right and AGE_REACHED.fullmatch(place.left):
        return None
    return "等级规格"


def _small_count_in_words(place: Place) -> Reason | None:
    """两个方面, 三项机制, 一批项目: a small count in words is a manner of speaking unless something is built."""
    quantity = place.quantity
    if quantity.form != "numeral" or quantity.value > 10 or quantity.unit in ("%", "成", "倍"):
        return None
    if is_measured(quantity.unit) or quantity.unit[0] in "百千万亿":
        return "习语" if quantity.value == 1 and quantity.unit in FIGURATIVE else None
    if quantity.value == 1:
        return "习语"
    if quantity.unit in ("条", "项") and ISSUED.search(place.left) and MEASURES_AFTER.match(place.right):
        return None
    if COUNTING.search(place.gap) or (quantity.unit in COUNTS and _is_count(place)):
        return None
    return "口号"


def _is_count(place: Place) -> bool:
    """Whether so few are counted behind what they are, or won something: 新建学校两所, 两个开发区成为省级园区."""
    if place.right[:1] in ("", "、"):
        return COUNTED_BEHIND.search(place.left) is not None
    return not place.left and WON.match(place.right) is not None


def _two_digits(place: Place) -> Reason | None:
    """两位数 is a growth or nothing."""
    quantity = place.quantity
    if quantity.form != "numeral" or quantity.unit != "%":
        return None
    return None if GROWTH_NEAR.search(place.left[-12:] + place.right[:8]) else "习语"


def _without_unit(place: Place) -> Reason | None:
    """A number alone: a year, a code, or a score that something is said to be."""
    quantity = place.quantity
    if quantity.unit or quantity.form == "part":
        return None
    if quantity.form == "digits" and 1900 <= quantity.value < 2100 and quantity.value == int(quantity.value):
        return "日期"
    if (
        SAID_AFTER.search(place.left)
        or RATIO_AFTER.match(place.right)
        or (NOUN_AFTER.match(place.right) and quantity.value >= 2)
    ):
        return None
    return "文号或代码"


RULES: tuple[Rule, ...] = (
    _vague,
    _base_of_a_rate,
    _ordinal,
    _grade,
    _threshold,
    _passed,
    _reach,
    _multiplier_in_a_name,
    _duration,
    _age,
    _small_count_in_words,
    _two_digits,
    _without_unit,
)
