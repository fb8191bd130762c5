"""How far a name can be trusted, by what it looks like beside its figure.

Every reason for doubt that holds takes its part of the confidence that the name's rule deserves.
"""

from __future__ import annotations

import re

from data.lexicon import words
from data.naming.patterns import YEAR
from data.naming.scene import Scene, Site
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
            r"\A(?:[的了把将被使并又再也好而就等前指\d]|在(?![役建册线校职岗孵]))|[的了在把将被使并又再也是有和及与近约全等]\Z"
        ),
        0.6,
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
        re.compile(rf"{YEAR}年|(?<![.\d])\d{1, 2}年|[一二三四五六七八九十]年|[今去]年|季度|我[国省市区县州盟旗]|年间"),
        0.5,
    ),
    # says less than a row's header should
    (re.compile(r"\A(?:整体|现有|其他|其余|剩余|全部|各类?|这|该)"), 0.7),
    (re.compile(r"(?:任务|目标|方面|经验|情况|试点|区域|街道|国家|地区)\Z"), 0.75),
    # several things, of which perhaps only one was counted
    (re.compile(r"、(?![^“（]*[”）])"), 0.8),
)
_CUT = 0.8
_RATE_HEADS = re.compile(r"(?:率|比例|比重|占比|额|收入|产值)\Z")
_MANY_HEADS = re.compile(r"[人员者生师民众业训数口户量次客军工群体医工队农学参保险群家主代表]|就业|培训|服务|转移|惠及")


def trust(scene: Scene, index: int, name: str) -> float:
    """A factor from 0 to 1 for the confidence that the rule deserves."""
    figure = scene.sites[index].figure
    factor = 1.0
    for pattern, part in _DOUBTS:
        if pattern.search(name):
            factor *= part
    if len(name) > _LONG:
        factor *= max(0.5, 1 - (len(name) - _LONG) * 0.03)
    if len(name) <= _SHORT:
        factor *= 0.7
    return factor * _head(figure, name) * (_CUT if _is_cut(scene.sites[index], name) else 1.0)


def _is_cut(site: Site, name: str) -> bool:
    """Whether the name stands behind the figure and more follows it in the clause: it may have been cut too short."""
    ends = site.after.find(name[-2:]) + 2
    if ends < 2 or name[-2:] in site.before:
        return False
    return ends < len(site.after) or site.meets_next


def _head(figure: Figure, name: str) -> float:
    """Whether what the name ends with can be told in the figure's unit, and says what was counted."""
    measure = ending_word(name, "name_measure_heads")
    factor = 1.0 if measure or starting_word(name, "name_work_verbs") else 0.95
    if name in _GENERIC:
        factor *= 0.7
    if figure.kind == "value" and figure.unit in _RATES and not measure:
        factor *= 0.6
    if _PEOPLE.fullmatch(figure.unit) and not measure and not _MANY_HEADS.search(name[-4:]):
        factor *= 0.6
    if figure.unit and not is_measured(figure.unit) and figure.kind == "value" and _RATE_HEADS.search(name):
        factor *= 0.5
    return factor
