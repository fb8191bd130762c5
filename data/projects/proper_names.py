"""Whether a name is that of one thing (阿伦幼儿园), or of a kind of work (老旧小区改造)."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from data.projects.word_tree import word_tree

Evidence = Literal["proper", "support", "none"]
"""`support` where the name tells which thing is meant only if something else does too."""

_ROUTE = re.compile(r"(?<![A-Za-z])[GSXYC]\d{1,4}(?!\d)|\d{1,3}号线|[一-鿿]{2,}(?:至|—+|-+|-)[一-鿿]{2,}")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?![批届次轮个产阶条季期类方三])")
_QUOTED = re.compile(r"[“\"《‘][^”\"》’]{2,16}[”\"》’]")
_CAPACITY = re.compile(r"\d+(?:\.\d+)?(?:万|亿)?(?:千瓦|兆瓦|千伏|吨|方|立方米|头)")
_NUMBER = r"[\d.]+(?:万|亿)?(?:千瓦时?|兆瓦|千伏|MW|KV|kV|公里|千米|平方公里|平方米|米|吨|亩|公顷|亿元|万元|元|立方米|方|头|条|个|座|张|户|家|所|项|处|件|人|台|层)?"
_LEFT_OVER = re.compile(r"[一-鿿A-Za-z]{2,}")


@cache
def _common() -> re.Pattern[str]:
    return re.compile(
        rf"{word_tree('project_common_words', 'project_heads', 'project_works')}|{_NUMBER}|[一二两三四五六七八九十百千]+[个座条所处家项]"
    )


@cache
def _unique() -> re.Pattern[str]:
    return re.compile(word_tree("project_unique"))


@cache
def _ends_in_head() -> re.Pattern[str]:
    works = word_tree("project_works")
    return re.compile(rf"{word_tree('project_heads')}(?:{works}|[一二三四五]期|\([^)]*\)|[”\"’》])*$")


def evidence(name: str, region: str) -> Evidence:
    """How far `name` tells which thing is meant; `region` is where the report comes from, without 市 or 县."""
    if region and region in name:
        own = name.replace(region, " ")
        return "proper" if has_facility(name) or _left_over(own) else "none"
    if _ROUTE.search(name) or _ORDINAL.search(name) or _left_over(name):
        return "proper"
    return "support" if _unique().search(name) or _CAPACITY.search(name) else "none"


def has_facility(name: str) -> bool:
    """Whether a name ends in a facility, with or without what is done to it: 乌司门大桥改建."""
    return bool(_ends_in_head().search(name))


def _left_over(name: str) -> bool:
    """Whether something is left of a name beside words that any report uses."""
    return bool(_LEFT_OVER.search(_common().sub(" ", name)))
