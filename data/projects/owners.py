"""Who builds a project, as far as its name says: 华能, 齐鲁生物制药, 中青兴业."""

from __future__ import annotations

import re
from functools import cache

from data.projects.phrases import Item
from data.projects.proper_names import has_facility
from data.projects.word_tree import word_tree

_PLACE = re.compile(r".*?[省市县区旗州盟乡镇村]$")


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?:中国)?{word_tree('project_owners')}(?:{word_tree('project_company_words')})*")


@cache
def _company() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿]{{2,8}}?{word_tree('project_company_words')}+(?=.)")


@cache
def _place_of_work() -> re.Pattern[str]:
    return re.compile(r"牧场|养殖|工厂|企业|产业")


def owner(item: Item) -> str:
    """The owner that the name begins with, or the name itself where a list of farms or plants tells only their owners."""
    found = _known().match(item.name)
    if found is None and not has_facility(item.name) and _place_of_work().search(item.facility):
        return item.name
    found = found or _company().match(item.name)
    return found.group() if found else ""
