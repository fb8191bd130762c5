"""How a clause of the plan is built: the words of time and manner before its verb, the verb, and what it is done to."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from data.lexicon import any_of, first_letters, one_of
from data.lexicon import words as listed

_MOST_BEFORE = 6
"""Words of time, manner and promise before a verb that are looked past."""
MUST = "要(?<![重主需首紧必只概纪]要)(?![求素点害件闻地义领])"
"""The 要 of a plan, and not that of 重要, 需要, 要求."""
MODAL = re.compile(rf"必须|务必|确保|力争|争取|力促|不得|严禁|将|拟|{MUST}")
"""Words that make a promise of what is said of something: 各级政府要过紧日子."""
_BEFORE = [word for name in ("task_manner", "task_times", "task_promises") for word in listed(name)]
_WORD_BEFORE = re.compile(
    rf"""
    (?=[\d到于在]|{first_letters(_BEFORE)})                                        # most places fail at once
    (?: [到于在]?(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日|份|初|底|末|[上中下]旬)?之?前?   # 6月底, 2023年10月1日
      | [到于在]?\d{{4}}年[底末初]?之?前?                                          # 到2025年底
      | {any_of(word for word in _BEFORE if len(word) > 1)} )
    (?:地(?![区方铁质下理块段产价震税级面]))?
    | {any_of(word for word in _BEFORE if len(word) == 1)}
    """,
    re.VERBOSE,
)
_JOINT = "[、和与并及或]"
_VERB = re.compile(
    rf"""
    (?={first_letters(listed("task_verbs"))})(?>{one_of("task_verbs")})
    (?!率(?!先)|[值者]|量(?!化)|额(?![度外])|业(?![态务主余绩])|员(?!工))   # no nouns: 服务业, 利用率, 增加值
    (?: {_JOINT}{any_of(word for word in listed("task_verbs") if len(word) > 1)}
      | (?!{_JOINT}){one_of("task_verbs_inside")} ){{0,3}}+                # 健全完善, 支持和鼓励
    好?
    """,
    re.VERBOSE,
)
_SAID_OF = re.compile(
    r"""
    (?P<object>.{2,40}?)                      # 全群奶牛养殖规模
    (?P<verb>达到?|完成|突破|超过?|实现|增长(?!率)|增加(?!值)|提高|提升|降低?|下降|减少|压减|保持|稳定|控制|不低于|不少于|不超过|完工|竣工|投产|减量)
    """,
    re.VERBOSE | re.DOTALL,
)


_INNER = re.compile(
    rf"""
    (?<![的、“和与及])                          # not a noun in a list or behind 的
    (?P<verb>{one_of("task_verbs_inside")})
    (?P<object>[^的、”类型性化率].+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Built(NamedTuple):
    """A clause taken apart."""

    before: tuple[str, ...]
    """The words of time, manner and promise that it begins with: 年内, 全力, 力争."""
    verb: str
    """The verb of doing behind them, or empty where none stands there."""
    object: str
    """What is left."""

    @property
    def at(self) -> int:
        """Where in the clause the verb begins, or would."""
        return sum(map(len, self.before))


def built(words: str) -> Built:
    """Take a clause apart at its first verb of doing."""
    places = _places(words)
    before = tuple(words[start:end] for start, end in pairwise(places))
    for last in range(len(before), -1, -1):
        if verb := _VERB.match(words, places[last]):
            return Built(before[:last], verb.group(), words[verb.end() :])
    kept = max((place for place, word in enumerate(before, 1) if word in listed("task_promises")), default=0)
    while len(before) > kept and (kept or len(before[-1]) == 1):
        before = before[:-1]
    return Built(before, "", words[sum(map(len, before)) :])


def inner(words: str, start: int) -> Built | None:
    """The verb of doing that stands within a clause, at `start` or later: 围绕重点领域策划项目."""
    found = _INNER.search(words, start)
    return Built((), found["verb"], found["object"]) if found else None


def said_of(words: str) -> Built | None:
    """A clause as a thing and what it is to come to: 奶牛养殖规模达到7万头."""
    found = _SAID_OF.match(words)
    return Built((), found["verb"], found["object"]) if found else None


def _places(words: str) -> list[int]:
    """Where a verb may begin: at the start, and behind each word of time, manner or promise that stands there."""
    places = [0]
    while len(places) <= _MOST_BEFORE and (found := _WORD_BEFORE.match(words, places[-1])):
        places.append(found.end())
    return places
