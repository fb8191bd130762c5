"""Taking from a stretch of words what is no part of a name: the verb behind it; time, place and manner before it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from data.lexicon import one_of, words
from data.records import FigureKind

_TIME = re.compile(
    r"""
    (?:截至|截止|到|至|自|从|由|与|和)?
    (?: (?:[12]\d{3}|“?十[一二三四五六七八九]五”?|“?[一二三四五六七八九]五”?)
        (?:[—\-至~](?:[12]\d{3}))?(?:年|时期|期间|以来|规划)(?:末|底|初|以来|期间|度)?  # 2015年, “十三五”时期
      | [一二三四五六七八九十两几]年(?:来|间|多来)                    # 五年来
      | (?:前|上|下|近|过去|未来|今后)?[一二三四五六七八九十两半]个?(?:季度|年|半年|个月)(?:以?来|内|共)?
      | (?:1[0-2]|[1-9])(?:[—\-至](?:1[0-2]|[1-9]))?月(?:\d{1,2}日|份|底|末)?
      | “[一二三四五六七八九十]+五”(?:末|期间|时期|以来)?的?
      | (?:近|这)?\d{1,2}(?:年|个月)(?:来|间|内)?(?!期|级|制|龄)      # 近5年
    )
    """,
    re.VERBOSE,
)
_NUMBERING = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?![\d一二三四五六七八九])")
_REGION = re.compile(
    r"""
    (?: 全[国省市区县州盟旗](?!域|会|镇|面|际)
      | 我[国省市区县州盟旗们]
      | 本[省市区县州盟旗届]
    )的?
    (?! [、和与及]|性|统一|重点实验室|文明|百强|示范|先进|百佳|最|首|第|人大|政协|一体|化)
    """,
    re.VERBOSE,
)
_ADVERBIAL = re.compile(
    r"""
    (?:在|通过|经过|围绕|针对|依托|根据|按照|随着|面对|截至)[^、]{1,18}?
    (?:基础上|前提下|情况下|背景下|形势下|方面|过程中|期间|中|下|上(?!市|海)|内|率先|同时)
    | 在(?=[^在]{0,8}率先)
    """,
    re.VERBOSE,
)
_COMPARED = re.compile(
    r"""
    (?: (?<![占对类])(?:同?比|较)(?![重例率价])[^比较、]{1,14}     # 比上年, 较五年前
      | (?:[是为]|相当于)[^、]{1,14}的                           # 是“十二五”末的
    )\Z
    """,
    re.VERBOSE,
)
_BEYOND = re.compile(
    r"""
    (?: (?:高于|低于|快于|慢于|高出|低出|超出|优于|好于)[^、]{1,14}(?:[、和][^、和]{1,6})*   # 高于全省平均水平
      | 超(?:额完成)?[^、]{0,8}(?:目标|计划|任务|预期)               # 超年度计划
      | \((?=[^)]*(?:口径|可比|按|含))[^)]*\)                      # (同口径)
    )\Z
    """,
    re.VERBOSE,
)
_RANKED = re.compile(r"(?:稳居|位居|位列|名列|列居|跃居|排名|排在|居(?!民|家|住)|列|排(?!水|污|放))[^、]{0,10}\Z")
_WHERE = re.compile(rf"(?:在|居于?){one_of('name_scopes')}的?\Z|在[^在、]{{1,12}}[中内里]\Z")
_RANKED_AMONG = re.compile(rf"(?:在|由|从|稳居|居|位居|列|位列)?{one_of('name_scopes')}(?:[^、在]{{0,4}}中|前列|第)?\Z")
_WHEN = re.compile(rf"(?:从|由|自)(?:{_TIME.pattern})的?\Z", re.VERBOSE)
_YEARS_ON_END = re.compile(r"(?:已?连续|时隔)(?:多|[一二三四五六七八九十\d]+)年\Z")
_EDGES = " \t　、,，·:：;—–-"


@lru_cache(maxsize=64)  # the rules ask the same of a figure one after the other
def own_words(before: str, kind: FigureKind = "value") -> str:
    """What stands before a figure without verb, adverbs, time and place: 全旗地区生产总值完成 → 地区生产总值."""
    return without_openers(without_predicate(before, kind))


def without_predicate(before: str, kind: FigureKind = "value") -> str:
    """The words before a figure without the verb, the adverbs and the comparison that end them."""
    rest = before.rstrip(_EDGES)
    while rest:
        shorter = _without_ending(rest, "name_predicates")
        if kind == "rank":
            shorter = _RANKED.sub("", _without_ending(shorter, "name_rank_predicates"), count=1)
            shorter = _RANKED_AMONG.sub("", shorter, count=1)
        elif kind != "value":
            shorter = _COMPARED.sub("", shorter, count=1)
        shorter = _BEYOND.sub("", shorter, count=1)
        shorter = _YEARS_ON_END.sub("", shorter, count=1)
        shorter = _WHEN.sub("", _WHERE.sub("", shorter, count=1), count=1).rstrip(_EDGES)
        if shorter == rest:
            break
        rest = shorter
    return rest


def without_openers(phrase: str) -> str:
    """A phrase without the time, place, manner and light verbs that open it."""
    rest = phrase.strip(_EDGES)
    while rest:
        found = _NUMBERING.match(rest) or _TIME.match(rest) or _REGION.match(rest) or _ADVERBIAL.match(rest)
        shorter = rest[found.end() :] if found else _without_opening(rest)
        shorter = shorter.lstrip(_EDGES)
        if shorter == rest:
            break
        rest = shorter
    return rest


def starting_word(phrase: str, name: str) -> str:
    """The longest word of the list `name` that the phrase begins with, or nothing."""
    known, longest = _by_length(name)
    return next((phrase[:size] for size in range(min(longest, len(phrase)), 0, -1) if phrase[:size] in known), "")


def ending_word(phrase: str, name: str) -> str:
    """The longest word of the list `name` that the phrase ends with, or nothing."""
    known, longest = _by_length(name)
    return next((phrase[-size:] for size in range(min(longest, len(phrase)), 0, -1) if phrase[-size:] in known), "")


def _without_opening(phrase: str) -> str:
    word = starting_word(phrase, "name_openers")
    return phrase if len(starting_word(phrase, "name_kept_beginnings")) >= len(word) else phrase[len(word) :]


def _without_ending(phrase: str, name: str) -> str:
    word = ending_word(phrase, name)
    return phrase if len(ending_word(phrase, "name_kept_endings")) >= len(word) else phrase[: -len(word)]


@cache
def _by_length(name: str) -> tuple[frozenset[str], int]:
    known = frozenset(words(name))
    return known, max(map(len, known))
