"""Who builds a project, as far as its name says: 华能, 齐鲁生物制药, 中青兴业."""

from __future__ import annotations

import re
from functools import cache

from data.lexicon import one_of
from data.projects.phrases import Item
from data.projects.proper_names import has_facility

_FARMS = re.compile(r"牧场|养殖|工厂")
_PLACE = "大桥|大道|路|街|村|镇|乡|河|水库|水电站|小学|中学|社区|广场"
"""What is named with a firm's name and is not built by it: 东风大道."""
_LONGEST = 6
"""Letters of a firm's short name."""


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?:中国)?{one_of('project_owners')}(?:{one_of('project_company_words')})*(?!{_PLACE})")


@cache
def _company() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿]{{2,8}}?{one_of('project_company_words')}+(?=.)")


def owner_of(item: Item) -> str:
    """The owner that the name begins with, or the name itself where a list of farms tells only their owners."""
    found = _known().match(item.name)
    if found is None and len(item.name) <= _LONGEST and not has_facility(item.name) and _FARMS.search(item.list_head):
        return item.name
    found = found or _company().match(item.name)
    return found.group() if found else ""
