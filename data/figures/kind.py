"""Kinds: whether a figure is a value, a growth, a change, a rank or a multiple, and which way it goes.

The order for each form of number:
1. ranks and doublings say it themselves
2. a member of a list is of the kind of the member before it
3. %, 成, 倍   growth after a verb of rise or fall, after 增速, before 增长; else a multiple (倍) or a value
4. 百分点 and amounts   change after a verb of change, or as what is 净增; else a value
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from data.figures.place import Place, last_match
from data.lexicon import one_of
from data.numbers.units import is_measured
from data.records import FigureKind


class Movement(NamedTuple):
    """What a figure measures, and 1 for a rise or a level, -1 for a fall."""

    kind: FigureKind
    sign: int


LEVEL = Movement("value", 1)
RELATIVE = frozenset(("%", "‰", "‱", "成", "倍"))

# What may stand between the verb and its number: 了约, 达到, 幅度为, （同口径）, bounds.
BETWEEN = rf"""
    (?:(?:率|速度|幅度)为?)?
    (?:\([^()]{{0,16}}\))?
    (?:了|达到|达|(?<!率)(?:保持|稳定|控制)在|\+|高达|均|也|将|又|各|仅|即|[“"'：:]|\s|比例|目标|
       {one_of("bounds_over_before")}|{one_of("bounds_under_before")}|{one_of("bounds_about_before")})*+$
"""
VERB_BEFORE = re.compile(
    rf"""
    (?: (?P<fall>(?<![不])(?:{one_of("figure_falls")}))
      | (?P<rise>(?<![新])(?:{one_of("figure_rises")})) )
    {BETWEEN}
    """,
    re.VERBOSE,
)
RATE_BEFORE = re.compile(
    rf"""
    (?:(?P<fall>{one_of("figure_falling_rates")})|(?P<rise>(?<!自然)(?<!人口){one_of("figure_rates")}))
    (?:(?!高出|占|[高快低]于[全省市]|领先)[^,;。%位第]){{0,10}}$     # 增速高于全省2% measures a distance
    """,
    re.VERBOSE,
)
# 10%以上的增长, 以10%的速度递增, 20%的刚性增长
RATE_AFTER = re.compile(
    r"""
    (?:以[上下内]|左右)?
    (?:的(?:年均|年|平均|刚性|较快|快速|高速|中高速|稳定)?)?(?:速度)?
    (?P<rise>增长|递增|增速|增幅|涨幅)(?![到至为])
    | 的幅度 (?:(?P<fall>压减|削减|压缩|核减|下调|降低)|(?P<more>增加|提高|上调))   # 按5%的幅度压减
    """,
    re.VERBOSE,
)
# 压减一般性支出5%: a verb of cutting with its object between.
CUT_WITH_OBJECT = re.compile(r"(?:压减|削减|缩短|压缩|精简|压降)[^,到至为达占率比均]{1,20}$")
CHANGE_BEFORE = re.compile(
    rf"""
    (?: (?P<fall>(?<![不缺压])(?<!增支)(?:{one_of("figure_changes_down")}))
      | (?P<rise>(?<![新很更众许增])(?<!减收)(?<![建造修治]、)(?:{one_of("figure_changes")})) )
    {BETWEEN}
    """,
    re.VERBOSE,
)
IMPROVED = re.compile("(?<![幅度])提升$")
REBUILT = re.compile("(?:改造|整治|绿化|修缮|改建|修复|硬化)提升$")
STEPS_UP = frozenset(("位", "名", "个位次", "位次", "个名次", "个百分点", "百分点", "人", "万人", "人次"))
# 比去年预算高0.2个百分点: compared with an earlier time, not with others.
MORE_BY = re.compile(r"(?<![占对类])比[^,;比]{2,20}?(?:还要?)?(?:(?P<fall>少)|多)[出了]?$")
SAME_RATE = re.compile(
    r"(?:\d{4}年|[一二][〇零一二三四五六七八九]{3}年|在执行中|其中|最?[高低]的|实际|预计|争取|力争|可以|计划)+(?:达到?|为|控制在)"
    r"|(?:力争|争取|确保)"
)
"""In a clause behind a growth: the same again, 每年递增4%，争取达到5%; 增长13%，力争14%."""
RATE_TOPIC = re.compile(rf"{one_of('figure_rates')}(?:比[^,]{{2,6}}有?[^,]{{2,8}})?,$")
# 投资增长幅度由58.6%回落到27.8%
LED_TO = re.compile("(?:左右|以上|以内)?(?:回落|下降|降低|降|收窄|提高|上升|加快)(?:到|至|为)")
COMPARED_BEFORE = re.compile(
    r"[比较](?:去年|上年|前年|年初|同期|\d{4}年|[一二三四五]年前)[^,;比较]{0,10}"
    r"(?:(?P<fall>低|少|缩小)|(?P<rise>高|多|快|扩大))(?:出|了|约|近)?$"
)
# 净增科技型中小企业853家、高新技术企业97家: the last verb of the clause is one of change, its object between.
LAST_VERB = re.compile(
    r"""
    (?P<less>净减少?|减少)(?![到至\d近约了超])
    | (?P<more>净增加?|(?<!新)增加)(?![值到至\d近约了超])
    | 净?增加? | 净?减少? | 新增 | 增长 | 达到? | 完成 | 实现 | 改造 | 建设(?!投资) | 新建 | 引进
    | 投入 | 超过 | 突破 | 为 | 是 | (?<!建设)投资
    """,
    re.VERBOSE,
)
MOVING = ("净", "增加", "减少")
"""One of these stands in all whose last verb can be one of change."""
# 排名53位, 位居全省前3名, 由第8位升至5位
RANKED_BEFORE = re.compile(
    rf"(?:排名[从由]?|位次[从由]?|排|名列|位列|位居|居|列|名次|跃居|跃升至|上升至|提升至|升至|升到|前移至|进至)(?:{one_of('rank_scopes')})?(?:第|前)?$"
)
# 降低900多万个个体工商户税负: what is lowered is theirs, and the number counts them.
THEIRS = re.compile(
    r"[^,;。的]{2,16}的?(?:税负|负担|成本|费用|税费|收费|压力)|[^,;。的]{2,16}的?(?:水平|待遇|质量|能力)(?=[,;。、]|$)"
)
NEAR = 28


def movements(places: Sequence[Place], folded: str) -> tuple[Movement, ...]:
    """The kind and the direction of each figure of a folded text, in the order of their places."""
    found: list[Movement] = []
    for number, place in enumerate(places):
        if number > 0 and _same_rate(places[number - 1], place) and found[-1].kind == "growth":
            found.append(found[-1])
            continue
        if place.quantity.unit in RELATIVE and SAME_RATE.fullmatch(place.left) and _rate_is_topic(folded, place):
            found.append(Movement("growth", 1))
            continue
        joined = (place.listed or place.ranged) and number > 0 and _alike(places[number - 1], place)
        found.append(found[-1] if joined else _movement(place))
    return tuple(found)


def _rate_is_topic(folded: str, place: Place) -> bool:
    """Whether the clause before names a rate and no more: 总产值的增长速度，1981年计划为3.7%."""
    clause = place.quantity.start - len(place.left)
    return RATE_TOPIC.search(folded, max(0, clause - NEAR), clause) is not None


def _same_rate(before: Place, place: Place) -> bool:
    """Whether a rate is but given another value: 增长速度都在12%以上，高的达到18.5%; 涨幅由8%回落到5%."""
    if place.quantity.unit != before.quantity.unit or place.quantity.unit not in RELATIVE:
        return False
    if LED_TO.fullmatch(place.gap):
        return True
    return before.right in ("", "以上", "左右", "以内") and SAME_RATE.fullmatch(place.left) is not None


def _alike(one: Place, other: Place) -> bool:
    """Whether two neighbours of a list can be of one kind: 增长18.6%和23.4%, but not 增长5%、3家."""
    mine, yours = one.quantity, other.quantity
    return mine.unit == yours.unit or (mine.unit in RELATIVE and yours.unit in RELATIVE)


def _movement(place: Place) -> Movement:
    quantity = place.quantity
    unit = quantity.unit
    if quantity.form in ("rank", "ordinal"):
        return Movement("rank", 1)
    if quantity.form == "doubling":
        return Movement("multiple", 1)
    if unit in ("位", "名") and RANKED_BEFORE.search(place.gap):
        return Movement("rank", 1)
    if unit in RELATIVE or quantity.form == "part":
        return _relative(place, unit)
    return _absolute(place)


def _relative(place: Place, unit: str) -> Movement:
    near = place.gap[-NEAR:]
    verb = VERB_BEFORE.search(near)
    if verb is None:
        verb = RATE_BEFORE.search(near) or RATE_AFTER.match(place.right) or MORE_BY.search(place.left[-NEAR:])
    if verb is not None:
        return Movement("growth", -1 if verb.groupdict().get("fall") else 1)
    if CUT_WITH_OBJECT.search(near):
        return Movement("growth", -1)
    return Movement("multiple", 1) if unit == "倍" else LEVEL


def _is_work(place: Place) -> bool:
    """Whether what is raised is the quality of so much or so many: 提升8条市政道路, 公路改造提升55公里."""
    quantity = place.quantity
    if IMPROVED.search(place.gap) is None:
        return False
    rebuilt = REBUILT.search(place.gap) is not None and not quantity.unit.endswith("百分点")
    return rebuilt or not (is_measured(quantity.unit) or quantity.unit in STEPS_UP)


def _absolute(place: Place) -> Movement:
    near = place.gap[-NEAR:]
    verb = CHANGE_BEFORE.search(near) or COMPARED_BEFORE.search(place.left[-NEAR:])
    if verb is not None and not is_measured(place.quantity.unit) and THEIRS.match(place.right):
        return LEVEL
    if verb is not None and not _is_work(place):
        return Movement("change", -1 if verb["fall"] else 1)
    if place.quantity.unit.endswith("百分点"):
        return LEVEL
    last = last_match(LAST_VERB, place.left) if any(word in place.left for word in MOVING) else None
    if last is not None and last["less"]:
        return Movement("change", -1)
    return Movement("change", 1) if last is not None and last["more"] else LEVEL
