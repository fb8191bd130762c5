"""Parts of a whole: 占一般公共预算支出的72% is said of the name before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from data.lexicon import words
from data.naming.peeling import own_words, without_predicate
from data.naming.scene import Scene, Site
from data.naming.subjects import last_name
from data.naming.word_ends import ending_word

_SHARE = re.compile(
    r"(?P<part>.*?)(?:占|已?(?:等于|相当于|接近)(?=.*的$)|已经?达到?(?=全体[^、]*的$))(?P<whole>(?!比|地|用)[^占、]+?)(?:的?(?P<word>比重|比例|份额))?的?"
)
_WITHIN = re.compile(r"在[^在、,]{2,16}中(?:所占)?的?(?:比重|比例)")
_GOAL = re.compile(r"(?P<part>.*?)(?:超额)?完成了?(?P<goal>(?P<aim>[^、完成]*)(?:任务|目标|计划)[^、]{0,2}?)的?")
_OF_SO_MANY = re.compile(r"占(?P<where>[^占、,]{0,6}?)(?:现有|近|约)?\Z")
_OF_A_WHOLE = frozenset("占于近体")
"""One of these stands in all that speaks of a share."""
_AGAIN = frozenset(words("name_same_again"))


class Share(NamedTuple):
    """What stands before a figure that is a share."""

    part: str
    """Of which it is said; empty where that was said before."""
    ending: str
    """占全省比重."""


def share_in(before: str) -> Share | None:
    """The share that the words before a figure speak of, or None."""
    if _OF_A_WHOLE.isdisjoint(before):
        return None
    found = _SHARE.fullmatch(without_predicate(before.lstrip(",、")))
    if not found:
        return None
    part = own_words(found["part"])
    return Share("" if part in _AGAIN else part, f"占{found['whole']}{found['word'] or '比重'}")


def goal_reached(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """How much of a goal was reached, said of the name before unless the goal names a measure.

    `化解政府债务11.3亿元，完成年度任务的126%` is 化解政府债务完成年度任务比例, `完成利润计划的500%` is 利润计划完成率.
    """
    site = scene.sites[index]
    if site.figure.kind != "value" or site.figure.unit != "%":
        return None
    found = _GOAL.fullmatch(site.before.lstrip(",、"))
    if not found:
        return None
    if ending_word(found["aim"], "name_measure_heads"):
        return found["goal"] + "完成率"
    part = own_words(found["part"]) or last_name(names)
    return f"{part}完成{found['goal']}比例"


def share_of(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """A part of a whole, said of what stands before it in the clause, or of the name before."""
    site = scene.sites[index]
    share = share_in(site.before) if site.figure.kind == "value" else None
    if not share:
        return _share_within(site, last_name(names)) or _share_of_so_many(scene, index, names)
    part = share.part or last_name(names).partition("占")[0]
    return part + share.ending if part else None


def _share_within(site: Site, name: str) -> str | None:
    """The share in another whole of what had one before: 商业在零售总额中的比重为50%，在批发总额中的比重为80%."""
    said = without_predicate(site.before.lstrip(",、"))
    part, within, _ = name.partition("在")
    return part + said if within and _WITHIN.fullmatch(said) and _WITHIN.search(name) else None


def _share_of_so_many(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The same where the whole is counted too: 504个县，占全国1786个县的28%."""
    site = scene.sites[index]
    if index < 2 or site.opens or site.figure.unit != "%" or not site.before.endswith("的"):
        return None
    whole = _OF_SO_MANY.search(scene.sites[index - 1].before)
    return f"{names[index - 2]}占{whole['where']}{site.before[:-1]}比重" if whole and names[index - 2] else None
