"""Names carried over from what was said before: ，增长4.9% · ，总量居全市第2位 · ，到位资金23亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import words
from data.naming.examples import without_examples
from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene, Site
from data.naming.subjects import (
    clause_before,
    doing_before,
    invested_before,
    is_side,
    last_name,
    measure_before,
    object_before,
    on_side,
    only_states,
    stated_before,
    such_before,
    thing_before,
    thing_named,
    topic,
)
from data.naming.thing import measure_told, thing_behind
from data.naming.word_ends import ending_word, starting_word

_AGAIN = frozenset(words("name_same_again"))
_WHOLE = frozenset(words("name_counted_whole"))
_BARE = frozenset(words("name_bare_words"))
_REACHING = frozenset(words("name_reaching"))
_FIXED = tuple(pair.split("|") for pair in words("name_fixed_subjects"))
_OF_MEASURES = ("占比", "比重", "增量")
_OF_LEVELS = ("人均", "户均", "亩均", "地均", "新增")
"""What is said of a measure, and stands before it in a name: 粮食播种面积4440万亩、新增202.9万亩."""
_SIBLINGS = tuple(tuple(family.split("|")) for family in words("name_siblings"))
_GROWN = re.compile(r"(?P<crop>.{2,}?)(?:播种|种植|栽培|栽植|养殖|饲养|培育)?总?(?:面积|规模|数量|总量)")
_YIELDS = frozenset(words("name_yields"))
LEVEL = re.compile(r"(?:国家|自治区|[省市县区州盟旗])(?:[、(][省市地县区州盟旗]\)?)*级(?:以上)?")
_REACHED_AMOUNT = r"(?:总?投资|产值|营收|税收|纳税)?(?:超过?)?[\d.百千十]*[万亿]元(?:及?以上)?"
_ABOVE = re.compile(rf"(?P<amount>{_REACHED_AMOUNT})的?(?:有|达到?|共)?\Z")
_ABOVE_FIRST = re.compile(rf"\A{_REACHED_AMOUNT}")
_BENEFITING = re.compile(r"(?:受益|受惠|参与|参加)\Z")
_PER_HEAD = re.compile(r"(?<=..)(?:每[人户年月]|[人户年月]均|最[高低]).*")
_GOAL_MET = re.compile(r"(?P<measure>.{2,}?)完成[^、]*(?:计划|任务|目标)[^、]{0,3}比例")
"""工业总产值完成原定计划比例: what grows is 工业总产值."""
_THAN = re.compile(r"[又也]?比[^,、]{1,14}的?")
_BESIDE = re.compile(r"(?:如果?)?[同与跟和][^,、]{2,18}的")
_SET = re.compile("作?比较|相比")
_TOTAL = re.compile(r"(?:达到?|增至|增加到|升至|突破)(?:近|约|超过?)?\Z")
_JOINT = re.compile(r"(?<![年月日平人户])均|[都皆]|[两二三四五六][项个者]")
_HEADS = {"人": "人数", "名": "人数", "户": "户数"}
"""What those who were reached are counted in."""
_MOST_JOINED = 4


def said_again(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The name before, where the clause only says how it grew or where it ranks."""
    site = scene.sites[index]
    unsaid = _compared_with(site) or _ranks_thing_before(scene, index)
    phrase = "" if unsaid else own_words(site.before, site.figure.kind)
    if phrase and phrase not in _AGAIN and (site.figure.kind == "value" or phrase not in _WHOLE):
        return None
    name = measure_before(scene, index) or measure_told(scene, index) or last_name(names)
    if last_name(names) and (joint := _JOINT.search(site.before)) and not _are_aspects(site.before[: joint.start()]):
        return "、".join(_said_together(scene, index, names))
    if name and site.figure.kind == "value" and _TOTAL.search(site.before):
        return name.removeprefix("新增").removeprefix("净增")
    if name and site.figure.kind in ("growth", "change"):
        if len(names) > 1 and _is_share_of(name, names[-2]):
            return names[-2]
        if goal := _GOAL_MET.fullmatch(name):
            return goal["measure"]
    if name and (phrase == "总数" or (site.figure.kind == "value" and "累计" in site.before)):
        return thing_named(name) or name
    return _told_in(site.figure.unit, name)


def _told_in(unit: str, name: str) -> str | None:
    """The name of those who were reached, by what they are counted in now: 惠及2万户、3万人."""
    ending = next((ending for ending in _HEADS.values() if name and name.endswith("及" + ending)), "")
    return name.removesuffix(ending) + _HEADS.get(unit.lstrip("万亿")[:1], ending) if name and ending else name


def _are_aspects(said: str) -> bool:
    """Whether 均 speaks of several sides of one thing: 总量、增速均列全市第一."""
    parts = re.split("[、和]", said.strip(",、"))
    return len(parts) > 1 and _AGAIN.union(_WHOLE).issuperset(parts)


def _compared_with(site: Site) -> bool:
    """Whether the figure is the earlier level that another is set against: 比1952年的5.8万人增长两倍."""
    return bool(_THAN.fullmatch(site.before) or (_BESIDE.fullmatch(site.before) and _SET.match(site.after)))


def _ranks_thing_before(scene: Scene, index: int) -> bool:
    """Whether a rank is that of what the figure before counts: 13个创新药获批上市、居全国第一."""
    site = scene.sites[index]
    if site.figure.kind != "rank" or site.opens:
        return False
    statement, _, rest = site.before.rpartition("、")
    thing = thing_behind(scene, index - 1)
    return bool(thing and thing.telling and statement == thing.noun + thing.telling and not own_words(rest, "rank"))


def _is_share_of(name: str, whole: str) -> bool:
    """Whether the one is a share that the other has: 增加值占GDP比重 of 增加值."""
    return bool(whole) and name.startswith(whole + "占")


def _said_together(scene: Scene, index: int, names: Sequence[str]) -> list[str]:
    """The names that 均 speaks of: those of the list before it, or else of the levels before it."""
    run = scene.sites[index - 1].run
    if len(run) == 1:
        start = max(0, index - _MOST_JOINED)
        ranks = (at for at in reversed(range(start, index)) if scene.sites[at].figure.kind == "rank")
        run = range(next(ranks, start - 1) + 1, index)
    levels = [names[at] for at in run if scene.sites[at].figure.kind == "value" and "占" not in names[at]]
    return list(dict.fromkeys(filter(None, levels))) or [last_name(names)]


def reached(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """Those whom something reached or who took part in it: 惠及5700多万人次, 超过5.2亿人次参与."""
    site = scene.sites[index]
    word = phrase = own_words(site.before)
    if len(ending_word(phrase, "name_reaching")) == len("惠及") < len(phrase) and (thing := thing_behind(scene, index)):
        return _worked_for(phrase) + thing.noun
    if not word:
        taking_part = _BENEFITING.search(site.after)
        word = taking_part.group() if taking_part else starting_word(site.after, "name_reaching")
    if word not in _REACHING or (site.after.startswith(word) and site.after != word):
        return None
    thing = thing_behind(scene, index)
    subject = doing_before(scene, index) or _PER_HEAD.split(last_name(names))[0].partition("占")[0]
    return subject + word + (thing.noun if thing else _heads(word, site.figure.unit))


def _worked_for(phrase: str) -> str:
    """What reached them, where the phrase says it as a work of its own: 实施补贴制度、惠及."""
    work, of_its_own, reaching = phrase.rpartition("、惠及")
    if not of_its_own or "、" in work:
        return phrase
    return work[len(starting_word(work, "name_topic_verbs")) :] + "惠及" + reaching


def _heads(word: str, unit: str) -> str:
    return _HEADS.get(unit.lstrip("万亿")[:1], "") if len(word) == len("惠及") else ""


def used_for(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """What a part was used for, of the amount before unless that is said: 其中用于项目建设1542亿元, 用于消费的部分."""
    phrase = own_words(scene.sites[index].before)
    if not phrase.startswith("用于") or phrase == "用于":
        return None
    return phrase if "的" in phrase else last_name(names) + phrase


def bare_word(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """A word that means nothing alone, with its subject put back: 招商引资到位资金."""
    site = scene.sites[index]
    phrase = own_words(site.before if site.opens else site.before.rpartition("、")[2], site.figure.kind)
    if phrase not in _BARE and not only_states(phrase):
        return None
    if (clause := clause_before(scene, index)).endswith(phrase):
        return without_openers(clause)
    subject = _fixed_subject(scene, index, phrase)
    return subject + phrase if subject else with_subject(scene, index, names, phrase)


def _fixed_subject(scene: Scene, index: int, phrase: str) -> str:
    """The one subject that some words have wherever it was spoken of: 招商引资 of 到位资金."""
    site = scene.sites[index]
    before = scene.sentence[: site.figure.start - scene.start - len(site.before)]
    return next((subject for word, subject in _FIXED if phrase == word and subject[:2] in before), "")


def with_subject(scene: Scene, index: int, names: Sequence[str], phrase: str) -> str:
    """The word behind what the names before or the clauses before say it is of: 蔬菜产量 of 蔬菜面积."""
    name = last_name(names)
    if name.endswith(phrase):
        return name
    if phrase.startswith("总") and name.endswith(phrase[1:]):
        head = max(ending_word(name, "name_measure_heads"), phrase[1:], key=len)
        return name[len(starting_word(name, "name_work_verbs")) : len(name) - len(head)] + phrase
    newly = starting_word(name, "name_work_verbs")
    if phrase in _WHOLE and newly.startswith("新") and ending_word(name, "name_measure_heads"):
        return name[len(newly) :] + phrase
    if name and phrase in _OF_MEASURES:
        return name + phrase
    for family in _SIBLINGS:
        if phrase in family and (sibling := next((one for one in family if name.endswith(one)), "")):
            return name[: len(name) - len(sibling)] + phrase
    if phrase in _YIELDS and (grown := _GROWN.fullmatch(name)):
        return grown["crop"] + phrase
    subject = (
        such_before(scene, index)
        or object_before(scene, index)
        or thing_before(names)
        or _object_behind(scene, index, phrase)
        or invested_before(scene, index)
    )
    if not subject and name and phrase in _OF_LEVELS:
        return phrase + name
    if not subject and name and phrase in _WHOLE and not name.endswith("比重"):
        return name
    subject = subject or topic(scene)
    if not subject and "累计" in scene.sites[index].before:
        return "累计" + phrase
    return subject.removesuffix(phrase[:2]) + phrase


def _object_behind(scene: Scene, index: int, phrase: str) -> str:
    """What the clause behind says the money was put into: 投资10.1亿元，实施房地产开发项目18个."""
    if "投资" not in phrase or index + 1 == len(scene.sites) or not scene.sites[index + 1].opens:
        return ""
    doing = own_words(scene.sites[index + 1].before)
    verb = starting_word(doing, "name_work_verbs")
    return without_examples(doing[len(verb) :]) if verb else ""


def other_level(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The same thing at another level: 国家级龙头企业6家、省级82家."""
    level = own_words(scene.sites[index].before)
    if is_side(level):
        return on_side(level, last_name(names))
    if not LEVEL.fullmatch(level) or not last_name(names):
        return None
    changed, levels = LEVEL.subn(level, last_name(names), count=1)
    whole = last_name(names)
    verb = starting_word(whole, "name_spending_verbs") or starting_word(whole, "name_work_verbs")
    return changed if levels else level + (thing_named(whole) or whole[len(verb) :])


def above(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """Those of the things counted before that reach an amount: 签约项目46个，其中亿元以上32个、10亿元以上6个."""
    site = scene.sites[index]
    reached = _ABOVE.search(site.before) if site.figure.kind == "value" and "元" in site.before else None
    if reached is None:
        return None
    alike = (at for at in reversed(range(index)) if scene.sites[at].figure.unit == site.figure.unit)
    things = next(filter(None, (names[at] for at in alike)), "")
    return reached["amount"] + _ABOVE_FIRST.sub("", things) if things else None


def last_resort(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """What the clause before says was done, where neither this one nor the figures before give a name."""
    return None if last_name(names) else doing_before(scene, index, full=False) or topic(scene) or stated_before(scene)
