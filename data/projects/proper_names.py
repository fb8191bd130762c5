"""Whether a name is that of one thing (阿伦幼儿园), or of a kind of work (老旧小区改造)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from data.lexicon import any_of, one_of, words

Evidence = Literal["proper", "support", "none"]
"""`support` where the name tells which thing is meant only if something else does too."""

_ROUTE = re.compile(r"(?<![A-Za-z])[GSXYC]\d{1,4}(?!\d)|\d{1,3}号[线路街]|[一-鿿]{2,}(?:至|—+|-+|-)[一-鿿]{2,}")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?![批届次轮个产阶季期类方三部])")
_PHASE = re.compile(r"[”\"][一二三四五]期")
_CAPACITY = re.compile(r"\d+(?:\.\d+)?(?:万|亿)?(?:千瓦|兆瓦|千伏|吨|立方米)")
_MANY = re.compile(
    r"\d[\d.]*(?:万|亿|余|多)*(?:[个座所家户处台套回]|平方米|亩|公里|公顷)|^\d+条|[二三四五六七八九十百]大|各[级类]"
)
"""So many things of one kind are no single project."""
_NUMBER = r"[\d.]+(?:万|亿)?(?:千瓦时?|兆瓦|千伏|米|吨|元|立方米|[头条])?|[一二两三四五六七八九十]+[个座条所处家项]"
_LEFT_OVER = re.compile(r"[一-鿿A-Za-z]{2,}")
_PLACE = re.compile(r"[河江湖渠水海路街道桥港湾峡岛镇乡村县旗城洲峪坝]")

_CAMPAIGN = re.compile(r"[”\"](?:工程|行动|计划)$")
"""“强县中增学位”工程 is a programme under a slogan."""
_VAGUE = ("提升", "升级", "保护", "绿化", "配套")
"""Works that a facility can have, but that are policy where no facility is named."""


@cache
def _common() -> re.Pattern[str]:
    return re.compile(f"{one_of('project_common_words', 'project_heads', 'project_works')}|{_NUMBER}")


@cache
def _unique() -> re.Pattern[str]:
    return re.compile(one_of("project_unique"))


@cache
def _physical() -> re.Pattern[str]:
    return re.compile(any_of(head for head in (*words("project_heads"), *words("project_physical")) if len(head) > 1))


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(one_of("project_verbs_inside"))


@cache
def _ends_in_head() -> re.Pattern[str]:
    works = one_of("project_works")
    return re.compile(rf"{one_of('project_heads')}(?:{works}|[一二三四五]期|\([^)]*\)|[”\"’》])*$")


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"{one_of('project_works')}+$")


@cache
def _ends_in_work() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of('project_works')}|[一二三四五]期)[”\"]?$")


def evidence(name: str, region: str) -> Evidence:
    """How far `name` tells which thing is meant; `region` is where the report comes from, without 市 or 县."""
    if _MANY.search(name) or _no_name().search(name):
        return "none"
    if region and region in name:
        own = name.replace(region, " ")
        return "proper" if has_facility(name) or left_over(own) else "none"
    if _ROUTE.search(name) or _ORDINAL.search(name) or _PHASE.search(name) or left_over(name):
        return "proper"
    return "support" if _unique().search(name) or _CAPACITY.search(name) else "none"


def is_built(name: str) -> bool:
    """Whether a name says by itself that something is built: a facility, or a work on something that can be seen."""
    if has_facility(name) or _unique().match(name):
        return True
    if name.endswith(_VAGUE) or _CAMPAIGN.search(name):
        return False
    return bool(_ends_in_work().search(name)) and bool(_physical().search(name) or _PLACE.search(left_over(name)))


def is_place(name: str) -> bool:
    """Whether a name is that of a river or a road and says nothing of what is done to it."""
    return len(name) > 1 and bool(_PLACE.match(name[-1])) and not has_facility(name)


def work_of(name: str) -> str:
    """What a name says at its end of the work done: 治理工程; empty where it says nothing."""
    found = _works().search(name)
    return found.group() if found else ""


@lru_cache(maxsize=256)  # of one name it is asked several times
def has_facility(name: str) -> bool:
    """Whether a name ends in a facility, with or without what is done to it: 乌司门大桥改建."""
    return bool(_ends_in_head().search(name))


@lru_cache(maxsize=256)
def left_over(name: str) -> str:
    """What is left of a name beside words that any report uses, each piece of two letters or more."""
    return " ".join(_LEFT_OVER.findall(_common().sub(" ", name)))
