"""How far a target lies from the result of last year, or the word that stands where no change is computed."""

from __future__ import annotations

from data.dimension import alike, convert
from data.records import Change, Indicator, Pair

PERCENT = ("%", "％", "百分点", "个百分点")


def change(pair: Pair, actual: Indicator, target: Indicator) -> Change:
    """What the 变化 column says of `pair`.

    A level gives the difference in the unit of `actual` and its ratio, a rate the difference in 百分点; both by the
    figure of the target as written, the lower end of 以上. Everything else gives a word.
    """
    if not pair.comparable or not alike(actual.unit, target.unit):
        return Change(None, None, "不作比较")
    if "change" in (actual.kind, target.kind):  # 减少1386万人: what a year took away, or 提高2个百分点
        return Change(None, None, "不作比较" if target.unit in PERCENT else "年度工作量")
    if pair.relation == "workload":
        return Change(None, None, "年度工作量")
    if pair.relation == "project":
        return Change(None, None, "同一项目")
    difference = convert(target.value, target.unit, actual.unit) - convert(actual.value, actual.unit, actual.unit)
    if pair.relation == "rate":
        return Change(float(difference), None, "百分点")
    if difference == 0 and actual.bound == target.bound == "over":
        return Change(None, None, "底线相同")
    if pair.relation == "floor":
        return Change(None, None, "底线")
    ratio = float(difference) / abs(actual.value) if actual.value else None
    return Change(float(difference), ratio, "")
