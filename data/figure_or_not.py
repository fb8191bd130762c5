"""Numbers that have a unit and are no figures all the same, because of what stands around them.

The rules in their order stand in RULES; each looks at one place and gives a reason, or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from data.figure_place import Place
from data.lexicon import one_of
from data.records import Reason
from data.units import is_measured

EACH = re.compile(r"每\s?$")
RANK_BEFORE = re.compile(rf"(?:{one_of('rank_verbs')})[^,;。]{{0,12}}$|(?:{one_of('rank_scopes')})[^,;。]{{0,4}}$")
FIRST_PLACE_OF_CARE = re.compile("(?:放在|摆在|置于|放到|摆到|列为|作为|挺在)[^,]{0,4}$")
BOUNDED = re.compile(
    r"(?:近|上|超|超过|突破|破|逾|达|达到|过|跨过|跨越|迈上|迈过|不足|不到|约|接近|跃上|站上|冲刺|超出|冲破|高达)$"
)
EXCEEDED = re.compile("(?:近|上|超|超过|突破|破|逾|不足|不到|超出|冲破)$")
BOUND_AFTER = re.compile("以上|左右|以内|大关|余")
GRADE = re.compile(r"(?:级|强|佳)(?![化调])")
THRESHOLD = re.compile(rf"(?:及)?以[上下]的?(?:[^,;。、\d]{{0,4}})?(?:{one_of('threshold_things')})")
DURATION_UNITS = re.compile(
    r"年|周年|年度|学年|个?月|个多月|个半月|天|日|个?小时|分钟|秒钟?|个?周|个?星期|个?季度|个(?:学期|年度|财年|学年)|昼夜|个?工作日|个(?:自然|交易)日"
)
MEASURED_TIME = re.compile(rf"{one_of('duration_measured')}")
SPAN_AFTER = re.compile("前|来|间|以来|后")
LIFE = re.compile("寿命|年龄|岁提|提高")
COUNTING = re.compile(rf"(?:{one_of('counting_verbs')})(?:了|起|各类|第)?$")
GROWTH_NEAR = re.compile("增长|增速|增幅|增加|提高")
SAID_AFTER = re.compile(
    r"(?:为|达|达到|至|到|于|是|在|降|升|[:比])\s?$|(?:指数|系数|得分|总分|比例|比值|结构|人数|数量|总数)[^,;。]{0,4}$"
)
RATIO_AFTER = re.compile(r":\d")
NOUN_AFTER = re.compile(r"\s?(?!年|月|日|号|路|等)[一-龥]")
YEAR = re.compile(r"(?:19|20)\d\d")

# 修建桥梁三座、: these count things that stand before them.
THINGS = frozenset(
    ["座", "家", "所", "处", "户", "栋", "幢", "台", "辆", "艘", "架", "株", "口", "眼", "间", "套", "名", "人"]
)
NOTHING_AFTER = re.compile(r"$|、|\)")
FIGURATIVE = frozenset("方股度角分担里桶石寸尺秒天日克")

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
    return "序号" if form == "ordinal" and RANK_BEFORE.search(place.left) is None else None


def _grade(place: Place) -> Reason | None:
    """万吨级码头, 千亿级产业, 500强."""
    unit = place.quantity.unit
    counts_things = unit and not is_measured(unit) and unit[-1] not in "百千万亿"
    return "等级规格" if not counts_things and GRADE.match(place.right) else None


def _threshold(place: Place) -> Reason | None:
    """亿元以上项目, 65岁以上老人, 20户以上自然村; 90%以上的村 is a share, and a figure."""
    if place.quantity.unit in ("%", "成", ""):
        return None
    found = THRESHOLD.match(place.right)
    if found is None:
        return None
    counts_things = not is_measured(place.quantity.unit) and place.quantity.unit[-1] not in "户人"
    return None if counts_things else "等级规格"


def _multiplier_in_a_name(place: Place) -> Reason | None:
    """千亿产业, 万亩林场: a multiplier without numeral is a name unless something bounds it (超过万亿元)."""
    quantity = place.quantity
    if quantity.form != "bare" or place.lead or BOUND_AFTER.match(place.right):
        return None
    bounded = BOUNDED if len(quantity.unit) > 1 or quantity.value > 1 else EXCEEDED
    return None if bounded.search(place.left) else "专名"


def _duration(place: Place) -> Reason | None:
    """五年来, 连续17年, 3个月内; a time that is itself measured is a figure (工期缩短30天)."""
    if DURATION_UNITS.fullmatch(place.quantity.unit) is None:
        return None
    measured = MEASURED_TIME.search(place.left[-16:]) and SPAN_AFTER.match(place.right) is None
    return None if measured else "时长"


def _age(place: Place) -> Reason | None:
    """60岁 of 60岁老人; an average age or a life expectancy is a figure."""
    if place.quantity.unit not in ("岁", "周岁") or LIFE.search(place.left):
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
    made = COUNTING.search(place.gap) or (quantity.unit in THINGS and NOTHING_AFTER.match(place.right))
    return None if made else "口号"


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
    _multiplier_in_a_name,
    _duration,
    _age,
    _small_count_in_words,
    _two_digits,
    _without_unit,
)
