"""What a result and a promise of the same thing are to each other: a level, a floor, a rate, a workload, a project."""

from __future__ import annotations

import re

from data.dimension import convert, measure
from data.lexicon import one_of, words
from data.pairing.change import PERCENT
from data.records import Indicator, Relation

_CLAUSE = re.compile(r"[，,。;；、：:]")
_LEVEL_VERB = re.compile(r"(达到?|突破|超过|稳定在|保持在?|控制在)[^，,。;；、]{0,4}$")
_PROJECT = re.compile(one_of("pair_project_nouns"))
_GUARANTEE = re.compile(one_of("pair_guarantees"))
_WORK = re.compile(one_of("pair_yearly_work"))


def relation(text: str, actual: Indicator, target: Indicator) -> Relation:
    """How a pair is to be read; `text` is the report, for the words around the figures."""
    names = f"{actual.name} {target.name}"
    if target.kind == "growth" or target.unit in PERCENT:
        return "rate"
    if target.kind == "change":
        return "workload"
    if measures_capacity(target.unit) and _PROJECT.search(names):
        return "project"
    if _GUARANTEE.search(names):
        return "floor" if convert(target.value, target.unit, actual.unit) <= actual.value else "level"
    if measure(target.unit)[0] == "元":
        return "workload" if _PROJECT.search(names) else "level"
    counted = measure(target.unit)[0] == "个" and _PROJECT.search(names)
    return "workload" if counted or _WORK.search(names + _verbs_before(text, target)) else "level"


def measures_capacity(unit: str) -> bool:
    """Whether a unit says how large a project is (千瓦), so that the same size told twice is one project."""
    return measure(unit)[0] in words("pair_capacity_units")


def _verbs_before(text: str, target: Indicator) -> str:
    """The clause in front of the target, unless it says that a level is reached or kept."""
    clause = _CLAUSE.split(text[max(0, target.start - 30) : target.start])[-1]
    return "" if _LEVEL_VERB.search(clause) else clause


def basis_gap(actual: Indicator, target: Indicator) -> str:
    """Why the two cannot be compared, for people; empty where they have the same 口径."""
    if actual.basis == target.basis:
        return ""
    last = f"上年数{actual.basis.removesuffix('后')}" if actual.basis else "上年数未说明口径"
    this = f"今年目标{target.basis.removesuffix('后')}" if target.basis else "今年目标未说明口径"
    return f"{last}，{this}"
