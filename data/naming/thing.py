"""The thing counted that stands behind a figure: what it is, and what is said of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from data.lexicon import one_of
from data.naming.examples import without_examples
from data.naming.peeling import own_words
from data.naming.scene import Scene
from data.naming.word_ends import ending_word, starting_word
from data.numbers.units import is_measured

_BOUNDS = re.compile(rf"(?:{one_of('name_bounds_after')})*\s*")
_NO_THING = re.compile(
    r"""
    \Z
    | (?! [“《] | (?:\d+[-—至~])?\d+岁 | \d+千伏 | \dA级 ) [\W\d_]  # the clause or the list goes on
    | [和与及并且或至到后时起来] | 以及 | 不等 | 基础上 | 情况下 | 前提下
    | (?:总|宏伟|战略|奋斗)?(?:要求|水平|速度|目标)的?\Z
    """,
    re.VERBOSE,
)
_THEIR_MEASURE = re.compile(
    r"(?<=...)(?:全产业链)?(?:总?产值|(?:主营|营业|销售)?(?:业务)?收入|营收|增加值|生产总值|税收|利润|增速|销售额|交易额|产量)\Z"
)
_RATE_OF_THEM = re.compile(r"(?<=..)(?:优良|达标|合格|覆盖|普及|完好|入住|参保|入园|入学)率(?:[均都皆]?为)?\Z")
"""A rate is not counted in pieces: 203个国考断面优良率."""
_IS_SUCH = re.compile(r"(?:[均都皆]|首次|累计|合计)*(?:占|达|超|突破|增|下降|居|位居|实现)")
"""Behind a measure of the things that are counted: 14个重点产业产值占总产值的80%."""
_AND = re.compile(
    r"""
    (?:以及|[、和及与])
    (?! [^(]*\) | [^“”]*” )                     # not the one in 县(市、区) or “和美乡村”
    """,
    re.VERBOSE,
)
_AND_SOME = re.compile(r"(?:以及|[、和及与])一(?:大?批|些)[^,]*")
"""Others beside what is counted: 192个重点国有企业以及一批金融机构."""
_SIZED = re.compile(r"\A\d+(?:\.\d+)?[万亿]?(?!周?岁)[一-龥]{1,2}及?以[上下]的?(?=[一-龥])")
"""How large the things are that are counted: 230个50户以上村寨."""
_RATE = re.compile("[^,、]{0,4}(?:增长|递增|增速|增幅|涨幅|速度)")
_REMARK = re.compile(r"\([^)]{6,}\)")
_PREDICATE = re.compile(
    rf"""
    并(?![网购轨联]) | \d{{1,2}}月[份底末初] | 年[底内]
    | (?!居民|居家|居住) (?<![横纵]) {one_of("name_right_predicates")}
    (?! 项目|工程|企业|公司|申请|率|的|中心|平台|基地|资金|体系    # 上市公司 is a thing
      | 示范|试点|村|户|区|县|者|人员|岗位|人数|组|专班|生(?!产)
    )
    """,
    re.VERBOSE,
)
_GENERIC = re.compile(
    rf"""
    {one_of("name_generic_places")}
    | (?:[县乡镇村区市州旗]|乡镇|街道|社区)                                            # 在115个县建设示范片
      (?=[新创改]?建(?!制|档|筑)|开展|实施|推行|推进|新增|{_PREDICATE.pattern})
    | (?:行政)?村(?=集体(?:经济)?(?:经营性?)?收入)                                     # 322个村集体经济收入超过5万元
    | {one_of("name_generic_things")}
      (?= {_PREDICATE.pattern}
        | {one_of("name_sizes")}(?:均|都|已)?(?:超|突破|达|不足|低于|高于)       # 企业产值超过百亿元
      )
    """,
    re.VERBOSE,
)
_DONE_NEXT = re.compile("(?<=..)(?:新建|建设|建成|修建|改造|安排|开展)了?\\Z")
"""What is done to the next thing counted: 在15个港口建设132个泊位."""
_DONE_TO = re.compile(r"[^、]{2,8}(?:开展|实施|进行)[^、]+、")
"""What is done to them, with its examples: 对10个交通拥堵点开展拓宽车道、优化信号灯等“微改造”."""
_LEVELS = frozenset("省市县区乡镇村州盟旗")
"""What is counted with a name of one character: 2116个县."""
_WHOLE_NOUN = 3
"""Characters below which the first of several nouns is no name by itself: 高龄和失能老年人."""
_QUALIFYING = 4
"""Characters up to which 大中型 and the like only qualify what the next of them says: 大中型和重点小型水库除险加固."""
_WHERE_DONE = re.compile(r"\A在(?:内|[^、,]{2,16}[中上下])(?=..|\Z)")
_HAS_DONE = re.compile("(?:[一-龥][^\\W给有]|[给有])了(?=.)")
"""县建立了政权, 企业方面给了帮助."""
_ENDS = re.compile(
    r"(?:方面|(?<=..)(?<![需必重主纪摘概首])要|近|约|(?<!成)就|却|超|超过|高效|全面|有序|逐步|加快|稳步|总体|全线|(?<![高初人集其当])中|(?<=...)一[座个所条家处台艘])\Z"
)
_MANNER = re.compile(r"\A(?:全部|[均都皆已将]|已经|有望|顺利|成功|率先|同时|同步)+")
_SAID_NEXT = re.compile(r"、(?=[居占列]|位居|位列|增长|下降|规模|总量|数量)")
_MOST_BESIDE = 8
"""Figures that one thing is counted by at the most."""
_TELLING_LENGTH = 24
"""Characters beyond which what is said of a thing is a sentence of its own."""


class Thing(NamedTuple):
    """A noun phrase behind a figure."""

    noun: str
    telling: str
    """What is said of it, where that tells which ones are counted: 实现检查检验结果互认; or nothing."""
    rest: str
    """All that is said of it in the clause."""


def thing_behind(scene: Scene, index: int) -> Thing | None:
    """The thing that the figure counts, where it stands directly behind it (or behind the figures beside it)."""
    last = next((at for at in range(index, index + _MOST_BESIDE) if not _of_one_thing(scene, at)), index)
    if scene.next_link(last) in ("series", "to"):
        return None
    behind = _BOUNDS.sub("", scene.sites[last].after, count=1).removeprefix("的")
    behind = _AND_SOME.sub("", _SIZED.sub("", behind, count=1), count=1)
    if _NO_THING.match(behind) or (scene.sites[last].figure.kind == "growth" and _RATE.match(behind)):
        return None
    if len(starting_word(behind, "name_no_thing")) > len(starting_word(behind, "name_kept_beginnings")):
        return None
    runs_on = scene.sites[last].meets_next
    if runs_on:
        behind, *others = _AND.split(behind)
        runs_on = not others
    thing = _thing(_REMARK.sub("", behind), runs_on)
    if scene.sites[last].figure.kind == "value":
        noun = _THEIR_MEASURE.sub("", thing.noun) if _IS_SUCH.match(thing.rest) else thing.noun
        noun = noun if is_measured(scene.sites[last].figure.unit) else _RATE_OF_THEM.sub("", noun)
        thing = thing._replace(noun=noun)
    told = len(thing.noun + thing.telling) > 1 or thing.noun in _LEVELS
    return thing if told and not ending_word(thing.noun, "name_thresholds") else None


def _of_one_thing(scene: Scene, index: int) -> bool:
    """Whether the next figure counts the same thing in another unit: 55万平方米、2.8万户房屋改造."""
    link = scene.next_link(index)
    return link == "beside" or (link == "series" and scene.unit_changes(index))


def measure_told(scene: Scene, index: int) -> str:
    """The measure that is told of what the figure before counts: 13个设区市地区生产总值都有所增加，共增加2702亿元."""
    before = scene.sites[index - 1] if index else None
    if before is None or before.meets_next or before.figure.unit == scene.sites[index].figure.unit:
        return ""
    thing = thing_behind(scene, index - 1)
    told = own_words(thing.telling, "change") if thing else ""
    return told if ending_word(told, "name_measure_heads") else ""


def _thing(behind: str, runs_on: bool) -> Thing:
    generic = _GENERIC.match(behind)
    if generic and behind.startswith("基础上", generic.end()):
        return Thing(generic.group(), "", "")
    if (
        generic
        and 3 <= len(behind) - generic.end() <= _TELLING_LENGTH
        and behind[generic.end()] not in "、和及与的从由对"
    ):
        said = behind[generic.end() :]
        return Thing(generic.group(), _MANNER.sub("", said, count=1), said)
    if generic and (work := behind[generic.end() :]) and starting_word(work, "name_work_verbs") == work:
        return Thing(generic.group(), work, work)
    body = _DONE_NEXT.sub("", behind) if runs_on else behind
    body = body if _DONE_TO.match(body) else without_examples(body)
    found = _PREDICATE.search(body, body.find("”") if body.startswith("“") else 2)
    if "了" in body and (done := _HAS_DONE.search(body, 1)) and not (found and found.start() < done.start()):
        found = done
    noun = _ENDS.sub("", body[: found.start()] if found else body)
    said = _MANNER.sub("", body[found.start() :], count=1) if found else ""
    said = _SAID_NEXT.split(said)[0]
    said = _AND.split(said)[0] if len(said) > _TELLING_LENGTH else said
    verb = starting_word(said, "name_telling_verbs")
    telling = said if verb and len(verb) < len(said) <= _TELLING_LENGTH and not said.endswith(noun) else ""
    telling = _WHERE_DONE.sub("", telling, count=1)
    fate = said if said == starting_word(said, "name_fates") else ""
    return Thing(_one_noun(noun) + fate, telling, body[len(noun) + len(fate) :])


def _one_noun(noun: str) -> str:
    """The first of several nouns, unless the last one's head belongs to all: 退耕还林、退牧还草工程."""
    parts = [part for part in _AND.split(noun) if part]
    if len(parts) < 2 or len(parts[0]) < _WHOLE_NOUN or ending_word(noun, "name_shared_heads"):
        return noun
    if len(parts[0]) <= _QUALIFYING and parts[0][-1] in "型级类":
        return noun
    return parts[0]
