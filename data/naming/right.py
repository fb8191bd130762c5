"""Names that stand behind their figure: 25万亩高标准农田, 伊利液态奶2条高速生产线."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import words
from data.naming.carrying import LEVEL
from data.naming.examples import without_examples
from data.naming.patterns import PER_HEAD
from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene, Site
from data.naming.subjects import aspect
from data.naming.thing import thing_behind
from data.naming.word_ends import is_made_of, starting_word

_MEANS = re.compile(r"\A.{0,8}?(?:安排|投入|筹集|下达|拨付)[^、]{0,6}资金(?=支持|帮助|扶持|补助)")
"""With whose money the work is done: 中央财政安排专项资金支持533个图书馆."""
_ACHIEVED = re.compile(r"(?:通过[^,、]{2,12}(?:方式|渠道|途径|形式))?(?P<verb>实现)了?(?P<what>(?!了)[^,、\d]{2,8})\Z")
"""What so many people came to, who are not named: 1800万人通过各种渠道实现了再就业."""
_PEOPLE = frozenset("人户")
_HELPED = re.compile(r"(?P<doing>安排|安置|帮助|帮扶|扶持|引导|组织|保障|助力)了?(?:近|约|超过?)?\Z")
_OUTCOMES = frozenset(("就业", "再就业", "创业", "上岗", "入学", "复学", "脱贫", "增收"))
"""What people are helped to: the name says by what."""
_THERE_ARE = re.compile(r"有(?:近|约|超过?)?\Z")
_MUST = re.compile(r"\A[^要已、]{2,6}(?:(?<![纲概摘])要(?![求素点件])|已经?)(?=.{1,8}\Z)")
_AMIDST = re.compile(r"\A.{2,}?在[^在]{2,12}[中上里](?=[^的、]{2,4}\Z)")
"""Who did it and where: 体育健儿在世界重大比赛中夺得103个世界冠军."""
_WITH = re.compile(r"(?:\A[同与和跟为]|(?<![应面针核结配比])对|(?<![方走流导转])向)\Z")
"""我国同25个国家建立外交关系."""
_LONGEST_QUALIFIER = 14
_PASSES = re.compile(r"(?:超过?|突破|达到?|不足|低于|高于)\Z")
_BROUGHT_ABOUT = re.compile(r"(?:实现|完成|推动|推进|促进|促成|争取|力争)了?(?:近|约|超过?)?\Z")
_SHORT_DOING = 6
"""Characters up to which what was brought about of a thing is said with it: 推动1.28万户农民集中居住."""
_BATCH = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:批|轮|期)\Z")
_PER_HEAD = re.compile(PER_HEAD.pattern + r"\Z")
_SHORT_NOUN = 3
"""Characters up to which a noun needs what stands between verb and figure: 实施营商环境改革108项措施."""
_MEASURES = re.compile("(?:[一-龥]{2})?(?:政策|措施|举措|意见|办法)")
"""What says nothing without its purpose: 出台鼓励创新创业八条政策措施."""
_PLAIN = frozenset((*words("name_bland_heads"), "项目", "工程", "任务", "举措", "政策"))
"""What says nothing without what it is for: 经济发展方面，提出3项指标."""
_WHICH = frozenset(("项目", "工程"))
"""What says nothing without the words that tell which: 重大水利工程已开工的57个项目."""
_MEASURED = frozenset(words("name_bare_words"))
_FOR = ("对", "为", "给")
_DONE_FOR = re.compile(r"(?:免费|统一|集中|全部|全面)*(?:进行|实施|开展)了?(?:[^、]{2,}、.*等)?(?P<what>[^、]{2,14})\Z")
"""What was done for those who are counted: 对10万名女童进行疫苗接种."""
_LIST_ENDS = ("、", "和", "及", "与")


def words_behind(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The thing counted, behind the figure, with what qualifies it before the figure or what is said of it."""
    if came_to := _achieved(scene.sites[index]):
        return came_to
    thing = thing_behind(scene, index)
    if not thing:
        return None
    thing = thing._replace(noun=_of_level(scene, index, thing.noun))
    site = scene.sites[index]
    counted = None if site.opens else thing_behind(scene, index - 1)
    before = site.before.removeprefix("的").removeprefix(counted.noun) if counted else site.before
    if not site.opens and before.removeprefix("以") in _LIST_ENDS:
        if len(thing.noun.partition("(")[0]) < _SHORT_NOUN and thing.telling and not site.meets_next:
            return _said_of(thing.telling, thing.noun)
        return _carried(names[index - 1], counted.noun if counted else "", thing.noun) + _without_rest(thing.noun)
    if counted and not before and names[index - 1].endswith(counted.noun):
        return names[index - 1].removesuffix(counted.noun) + thing.noun
    if _BROUGHT_ABOUT.search(before) and 0 < len(thing.rest) <= _SHORT_DOING and not scene.sites[index].meets_next:
        return thing.noun + thing.rest
    if before.endswith(_FOR) and not site.meets_next and (done := _DONE_FOR.match(thing.rest)):
        return thing.noun + done["what"]
    qualifier = _qualifier(before, thing.noun)
    if thing.noun in _OUTCOMES and not qualifier and (helped := _HELPED.search(before)):
        return helped["doing"] + thing.noun
    if thing.noun in _PLAIN and is_made_of(qualifier, "name_work_verbs") and (side := aspect(scene)):
        return side + thing.noun
    if not qualifier and len(thing.noun.partition("(")[0]) < _SHORT_NOUN and (shared := _told_of_all(scene, index)):
        return _said_of(shared, thing.noun)
    return qualifier + thing.noun if qualifier else _said_of(_told(scene, index, thing.noun, thing.telling), thing.noun)


def _achieved(site: Site) -> str | None:
    """What the people that are counted came to, where nothing else says who they are."""
    if "实现" not in site.after or site.figure.unit[-1:] not in _PEOPLE or own_words(site.before):
        return None
    done = _ACHIEVED.match(site.after)
    return done["verb"] + done["what"] if done else None


def _said_of(telling: str, noun: str) -> str:
    """What is said of the thing before the thing, which is not said twice: 获评全球最佳减贫案例."""
    return telling if telling.endswith(noun) else telling + noun


def _told_of_all(scene: Scene, index: int) -> str:
    """What the last of a list says of all: 获全国表彰 of 10家单位、12名个人获全国表彰."""
    last = index
    while scene.sites[last].after.endswith(_LIST_ENDS) and last + 1 < len(scene.sites) and scene.sites[last].meets_next:
        last += 1
    thing = thing_behind(scene, last) if last > index and not scene.sites[last].meets_next else None
    return thing.telling if thing else ""


def _of_level(scene: Scene, index: int, noun: str) -> str:
    """The noun, where it is a level alone with what the next figure counts at its own: 6个盟级、42个旗级重点项目."""
    if not LEVEL.fullmatch(noun) or index + 1 == len(scene.sites):
        return noun
    following = thing_behind(scene, index + 1)
    level = LEVEL.match(following.noun) if following else None
    return noun + following.noun[level.end() :] if following and level else noun


def _told(scene: Scene, index: int, noun: str, telling: str) -> str:
    """What is said of the thing, with the threshold or work that it ends with: 产值超过百亿元 of 3家企业产值超过百亿元.

    Nothing where the next figure is of it and the noun says enough: 完成投资 of 83个重点项目完成投资76亿元.
    """
    if not telling or not scene.sites[index].meets_next or not scene.sites[index].after.endswith(telling):
        return telling
    if _PASSES.search(telling):
        return telling + scene.sites[index + 1].figure.text
    made = thing_behind(scene, index + 1) if starting_word(telling, "name_work_verbs") == telling else None
    enough = len(noun) >= _SHORT_NOUN or telling in _MEASURED
    return telling + made.noun if made else "" if enough else telling


def _carried(name: str, counted: str, noun: str) -> str:
    """What the list's member before shares: a verb that says what was counted (新增), or 每平方公里土地产生."""
    if name.startswith("每") and counted and name.endswith(counted):
        return name.removesuffix(counted)
    verb = starting_word(name, "name_work_verbs")
    return verb if verb.startswith("新") and not noun.startswith(verb) else ""


def _without_rest(noun: str) -> str:
    """The list's last member without what it is a list of: 滇商大会 of 3届华商大会、3届滇商大会等系列活动."""
    member, others, _ = noun.rpartition("等")
    return member if others and len(member) > 1 and starting_word(noun[len(member) :], "name_list_ends") else noun


def _qualifier(before: str, noun: str) -> str:
    """What before the figure tells which thing is counted: 助企纾困 of 助企纾困54条措施, 新设 of 新设152个综试区."""
    if per_head := _PER_HEAD.search(before):
        return per_head.group()
    if noun in _WHICH and before.endswith("的") and len(which := own_words(before)) <= _LONGEST_QUALIFIER:
        return which
    phrase = _BATCH.sub("", without_examples(_MUST.sub("", _MEANS.sub("", own_words(before)))))
    done = phrase.removesuffix("了")
    phrase = done if done == starting_word(done, "name_work_verbs") else without_openers(phrase.rpartition("了")[2])
    if (
        _WITH.search(phrase)
        or not phrase
        or phrase.endswith("的")
        or before.rstrip().endswith((*_LIST_ENDS, "在"))
        or _THERE_ARE.search(before)
    ):
        return ""
    phrase = _AMIDST.sub("", phrase) if "在" in phrase else phrase
    verb = starting_word(phrase, "name_work_verbs")
    if phrase.endswith("等") or "、" in phrase or len(phrase) > _LONGEST_QUALIFIER + len(verb):
        return verb
    return verb if verb and len(noun) > _SHORT_NOUN and not _MEASURES.fullmatch(noun) else phrase
