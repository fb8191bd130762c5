"""How far a name can be trusted, by what it looks like beside its figure.

Every reason for doubt that holds takes its part of the confidence that the name's rule deserves.
"""

from __future__ import annotations

import re

from data.lexicon import words
from data.naming.patterns import YEAR
from data.naming.scene import Scene
from data.naming.word_ends import ending_word, starting_word
from data.numbers.units import is_measured
from data.records import Figure

_LONG, _SHORT = 14, 2
_RATES = ("%", "％", "‰", "成")
_PEOPLE = re.compile("[万亿名]?人次?|[万亿]?名|位")
_GENERIC = frozenset((*words("name_generic_things"), *words("name_bland_heads"), *words("name_bare_words")))

_DOUBTS: tuple[tuple[re.Pattern[str], float], ...] = (
    # begins or ends in mid-phrase
    (
        re.compile(
            r"""
            \A(?:[的了把将被使并又再也好而就等前指于它是由仍仅但（\d]|在(?![役建册线校职岗孵])|比(?![重例])
                |加上|原定|做到|保证|后来|只)
            | (?:[的了在把将被使并又再也是有和及与近约全等于以由从起不都后前]|(?<!工)时|(?<![支进输演])出
                |平均|仍然高?|先后|迅速|明显|增加|口径|[两三四五]年)\Z
            """,
            re.VERBOSE,
        ),
        0.5,
    ),
    # a clause rather than a noun phrase
    (re.compile(r"[,;:!?要应须]|按(?!揭|摩)|[在把将被](?!线|建|校|役|营|库|册|职|岗)"), 0.6),
    (
        re.compile(
            r"我们|他们|如何|什么|不断|进一步|基础上|因为|由于|这个|这些|连续|时隔|全面|已经|(?:实施|完成|推进)\Z"
        ),
        0.6,
    ),
    # time and place that should have been left out
    (
        re.compile(
            rf"{YEAR}年|(?<![.\d])\d{{1,2}}年|[一二三四五六七八九十]年|[今去]年|一九[一-九]|二[〇零]|(?<!\d)[12]\d{{3}}(?!\d|万|亿)|季度|我[国省市区县州盟旗]|年间"
        ),
        0.5,
    ),
    # says less than a row's header should
    (re.compile(r"\A(?:整体|现有|其他|其余|剩余|全部|各类?|这|该)"), 0.7),
    (re.compile(r"(?:任务|目标|方面|经验|情况|试点|区域|街道|国家|地区)\Z"), 0.75),
    # several things, of which perhaps only one was counted
    (re.compile(r"、(?![^“（]*[”）])"), 0.8),
)
_CUT = 0.8
_OWNER_OF_NEXT = 0.75
_CARRIED = {"rank": 0.8, "value": 0.85}
"""A name from further off, by what it is said of; a growth or a change seldom has one of its own."""
_PAST_SEMICOLON = 0.45
_RATE_HEADS = re.compile(r"(?:率|比例|比重|占比|额|收入|产值)\Z")
_MANY_HEADS = re.compile(r"[人员者生师民众业训数口户量次客军工群体医工队农学参保险群家主代表]|就业|培训|服务|转移|惠及")


def trust(scene: Scene, index: int, name: str) -> float:
    """A factor from 0 to 1 for the confidence that the rule deserves."""
    factor = _place(scene, index, name) * _head(scene.sites[index].figure, name)
    for pattern, part in _DOUBTS:
        if pattern.search(name):
            factor *= part
    if len(name) > _LONG:
        factor *= max(0.5, 1 - (len(name) - _LONG) * 0.03)
    return factor


def _place(scene: Scene, index: int, name: str) -> float:
    """Whether the name stands beside its figure and whole, or how far off it was found."""
    site = scene.sites[index]
    if name[-2:] in site.before:
        return _OWNER_OF_NEXT if site.after.startswith("的") else 1.0
    behind = site.after.find(name[-2:])
    if behind >= 0:
        whole = behind + 2 == len(site.after) and not site.meets_next
        return 1.0 if whole else _CUT  # more follows: it may have been cut too short
    if site.meets_next and name[-2:] in scene.sites[index + 1].after:
        return 1.0
    said = scene.sentence[: site.figure.start - scene.start]
    if ";" in said[max(0, said.rfind(name[:4])) :]:
        return _PAST_SEMICOLON
    return _CARRIED.get(site.figure.kind, 1.0)


def _head(figure: Figure, name: str) -> float:
    """Whether what the name ends with can be told in the figure's unit, and says what was counted."""
    measure = ending_word(name, "name_measure_heads")
    work = starting_word(name, "name_work_verbs")
    factor = 1.0 if measure or work else 0.95
    if name in _GENERIC or (not measure and _is_bare(name[len(work) :])):
        factor *= 0.7
    if len(name) <= (_SHORT if measure else _SHORT + 1):
        factor *= 0.7
    if figure.kind != "value":
        return factor if measure or work or figure.kind == "rank" else factor * 0.7
    if figure.unit in _RATES and not measure:
        factor *= 0.6
    if _PEOPLE.fullmatch(figure.unit) and not measure and not _MANY_HEADS.search(name[-4:]):
        factor *= 0.6
    if _is_counted(figure.unit) and _RATE_HEADS.search(name):
        factor *= 0.5
    return factor


def _is_bare(rest: str) -> bool:
    """Whether nothing stands behind the verb but how far things have come: 投产 of 竣工投产."""
    return rest == ending_word(rest, "name_states")


def _is_counted(unit: str) -> bool:
    """Whether things are counted in the unit: 家, 万户; 亿 alone may be of anything."""
    return bool(unit.lstrip("百千万亿")) and not is_measured(unit)
