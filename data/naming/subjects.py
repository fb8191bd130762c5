"""What a sentence speaks of before a figure, for the words that need a subject to mean anything."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import words
from data.naming.peeling import without_openers
from data.naming.scene import Scene
from data.naming.word_ends import ending_word, starting_word

_TOPIC = re.compile(r"(?P<topic>[^,;:、要]{2,8})要(?![求素点件])")
_HEADING = re.compile(r"\d{1,2}[、.](?P<topic>[^,;:、]{2,10}):")
_ASPECT = re.compile(r"在?(?P<aspect>[^,;:的]{2,14})方面[,:]")
_CHANGED = re.compile(
    r"(?:(?:再?次?|逐[年步])(?:下调|上调|降低|提高|调整|压缩)|逐[年步](?:适[当度])?(?:增加|减少))(?=..)"
)
"""What the next clause tells the amount of: 下调缴费比例，各地可降至16%; 要逐年增加基建投资，今年拟先增加50亿元."""
_CLAUSE = re.compile(r"[,;:]")
_REMARK = re.compile(r"\([^()]*\)")
_SUCH = re.compile(
    r".*[、].*等(?P<head>主?要?[^等、]{0,6}(?:产品|商品|用品|食品|物资|作物|行业|工业|企业)(?:的?(?:总?产量|产值|价格|销售量))?)"
)
_AMID_BASIS = re.compile(r"(?P<subject>[^,、]{2,12}?)在[^,]{2,24}(?:基础上|情况下|前提下)")
_BRANCH = re.compile(
    r"""
    (?:\d{4}年,)?(?:我国的)?(?P<topic>[^,的、]{0,10}(?:企业|[工农林牧渔商产]业))(?:生产|经济效益|效益)?
    (?:保持|[继持]续|大幅|明显|显著|快速|迅速|迅猛|不断|健康|稳步|蓬勃|加快|较快|平稳|有序|,由于|在[^,]{2,}[中下],)
    """,
    re.VERBOSE,
)
"""A branch and how it goes, of which the next clause tells more: 畜牧业健康发展，实现产值27.5亿元."""
_TRADE = re.compile(r"(?P<trade>(?:[^,、的]{2,8}的)?[^,的、]{1,6}业)(?:生产)?")
_GIVEN = re.compile(r"[向对为给][^,]{2,40}?(?:提供|发放|给予)(?P<what>[^,的、]{2,8}(?:金|补贴|补助|贷款))")
"""What somebody is given, of which the next clause tells how much: 向学生提供助学金，每人每年1500元."""
_DONE_TO = re.compile(r"(?P<doing>[^的]{2,14})的(?P<thing>[^的]{2,6})")
_CONTRASTS = tuple([side for side in sides.split("|") if len(side) > 1] for sides in words("name_contrasts"))
_INVESTED = re.compile(r"(?P<what>[^,、]{0,14}(?:产业|行业|企业|园区|开发区|集群))(?:累计|共)*(?:完成)?投资")
_MEMORY = 16
"""Figures that a sentence is read back for a name."""
_SAYS_SOMETHING = re.compile(
    r"[于过到达较加减升降了是有为超]|比(?![重例率价])|水平\Z|增[长收](?!率)|实现|完成|保持|推[进动]|促进"
)
_STATED = re.compile(
    r"(?P<subject>.{3,24}?)(?:却|仍然?|也|还)?(?:从[^,]{1,6}(?:开始|起))?(?:实现|连续|先后|提前|超额|持续|稳步|大幅|明显|显著|不断|快速|较快|逐[年步]|[每连]年|近年来|首次|突破|[连屡再]?创(?:历史)?新高|跨越|保持|平稳|稳定|比[去上]年|有了?(?:较|比较|很|更|显著|明显|相当))"
)
_WORKS = re.compile(r"[^,的]{2,16}(?:建设|工程)")
"""What alone makes up a clause: 煤炭工业建设，五年投资179亿元."""
_ASIDE = re.compile(
    r"(?:不?包括|不含|不计|除去?|连同).{2,20}(?:在内|外)|(?:扣除|剔除|考虑).{2,20}因素(?:的?影响)?后?"
    r"|在.{2,}(?:基础上|情况下|前提下)|从(?:中央|上|省|市|县)到(?:地方|下|村|乡村|基层)|必须.{2,}"
)
"""What a clause says beside the matter: 不包括上年结余在内, 考虑价格下降因素, 在优化结构的基础上."""
_SHARE = re.compile(r".*(?:在[^、]{2,}中|占[^、]{2,})(?:所占)?的?(?:比重|比例)")
_TOPICS = (_TOPIC, _HEADING, _BRANCH)
_OPENING = 80
"""Characters at a sentence's start in which it says what it is about."""
_LONGEST = 18
"""Characters beyond which a clause is too long to stand in a name."""
_LONGEST_SHARE = 36
"""The same of a share, which names two things."""


def last_name(names: Sequence[str]) -> str:
    """The nearest name given in the sentence, or nothing."""
    return next(filter(None, reversed(names[-_MEMORY:])), "")


def thing_named(name: str) -> str:
    """What a name is about, without its work verb; nothing where the name is itself a measure of something."""
    if ending_word(name, "name_measure_heads"):
        return ""
    state = ending_word(name, "name_states")
    bare = name[: len(name) - len(state)] or name
    return without_openers(bare[len(starting_word(bare, "name_work_verbs")) :]) or bare


def is_side(phrase: str) -> bool:
    """Whether the words are one of two sides and nothing else: 农村."""
    return any(phrase in sides for sides in _CONTRASTS)


def on_side(side: str, name: str) -> str | None:
    """The same measure on the other side: 城镇人均居住面积增加到8.7平方米，农村增加到22平方米."""
    others = (one for sides in _CONTRASTS if side in sides for one in sides if one != side and name.startswith(one))
    other = next(others, "")
    return side + name.removeprefix(other) if other else None


def only_states(phrase: str) -> bool:
    """Whether the words say only how far things have come, so that these have to be put back: 竣工投产."""
    rest = phrase
    while state := ending_word(rest, "name_states"):
        rest = rest[: -len(state)]
    return phrase != rest == ""


def thing_before(names: Sequence[str]) -> str:
    """What the figures before speak of: 果树经济林 of 新植果树经济林44万亩，总面积达76万亩."""
    earlier = thing_named(names[-2]) if len(names) > 1 else ""
    return earlier if earlier and names[-1].startswith(earlier) else thing_named(last_name(names))


def doing_before(scene: Scene, index: int, *, full: bool = True) -> str:
    """What the clause before says was done, where it has no figure: 住院费用实现跨省直接结算.

    If not in `full`, of a measure that moved the measure alone: 覆盖面 of 覆盖面逐步扩大.
    """
    clause = without_openers(clause_before(scene, index))
    stated = None if full else _STATED.match(clause)
    clause = stated["subject"] if stated and ending_word(stated["subject"], "name_measure_heads") else clause
    return object_before(scene, index) or (clause if 2 <= len(clause) <= _LONGEST else "")


def object_before(scene: Scene, index: int) -> str:
    """What the clause before was about, where it has no figure: 全国社保基金 of 充实全国社保基金."""
    clause = without_openers(clause_before(scene, index))
    if not clause:
        return ""
    verb = starting_word(clause, "name_topic_verbs")
    thing = clause[len(verb) :]
    return thing if (verb or _WORKS.fullmatch(thing)) and 2 <= len(thing) <= _LONGEST else ""


def measure_before(scene: Scene, index: int) -> str:
    """The measure that the clause before names, where it says nothing of it: 农民的纯收入，平均每人达到355元."""
    told = clause_before(scene, index)
    if not told:
        return ""
    clause = without_openers(told)
    clause = clause[change.end() :] if (change := _CHANGED.match(clause)) else clause
    if len(clause) <= _LONGEST_SHARE and _SHARE.fullmatch(clause):
        return clause
    if found := _AMID_BASIS.fullmatch(clause):
        return found["subject"]
    if given := _GIVEN.fullmatch(told):
        return given["what"]
    if thing := such_before(scene, index) or _worked_on(told):
        return thing
    clause = stated["subject"] if (stated := _STATED.match(clause)) else clause
    clause = clause.rpartition("的")[2] if len(clause) > _LONGEST else clause
    measure = ending_word(clause, "name_measure_heads")
    return clause if measure and len(measure) < len(clause) <= _LONGEST and not _SAYS_SOMETHING.search(clause) else ""


def such_before(scene: Scene, index: int) -> str:
    """The trade, or what a list is a list of, where that makes up the clause before.

    渔业 of 海洋和淡水的渔业生产，产量达到502万吨; 主要工业产品 of 钢、石油等主要工业产品，增长20%.
    """
    clause = clause_before(scene, index).strip()
    if not clause:
        return ""
    if trade := _TRADE.fullmatch(clause):
        return trade["trade"]
    such = _SUCH.fullmatch(clause)
    return such["head"] if such else ""


def _worked_on(clause: str) -> str:
    """The clause, where it names what something was done to and says no more: 新建和修复的铁路，就有3108公里."""
    found = _DONE_TO.fullmatch(clause.strip())
    if not found or _SAYS_SOMETHING.search(found["thing"]):
        return ""
    return clause.strip() if starting_word(found["doing"], "name_work_verbs") else ""


def stated_before(scene: Scene) -> str:
    """What the sentence before says something of, and no figure: 居民储蓄大幅度增加。年末达到1623亿元."""
    clause = re.split("[,;:。!?]", scene.earlier.rstrip("。!?"))[-1]
    found = _STATED.match(without_openers(clause)) if "\n" not in clause else None
    return found["subject"] if found else ""


def invested_before(scene: Scene, index: int) -> str:
    """What money was put into before: 新兴产业 of 新兴产业完成投资227亿元，增长10%；实现销售1100亿元."""
    levels = (at for at in reversed(range(index)) if scene.sites[at].figure.kind == "value")
    found = _INVESTED.fullmatch(scene.sites[at].before.strip()) if (at := next(levels, None)) is not None else None
    return without_openers(found["what"]) if found else ""


def topic(scene: Scene) -> str:
    """What the sentence says at its start that it is about: 包钢集团 of 包钢集团要全力突围."""
    opening = scene.sentence[:_OPENING].strip()
    found = next(filter(None, (said.match(opening) for said in _TOPICS)), None)
    return without_openers(found["topic"]) if found else aspect(scene)


def aspect(scene: Scene) -> str:
    """The side of things that the sentence says at its start: 经济发展 of 经济发展方面，提出3项指标."""
    opening = scene.sentence[:_OPENING].strip()
    found = _ASPECT.match(opening) if "方面" in opening else None
    return found["aspect"] if found else ""


def clause_before(scene: Scene, index: int) -> str:
    """The last whole clause between the figure before and the clause of this one, or nothing."""
    clauses = (clause.strip() for clause in reversed(clauses_before(scene, index)))
    return next((clause for clause in clauses if clause and not _ASIDE.fullmatch(clause)), "")


def clauses_before(scene: Scene, index: int) -> list[str]:
    """The whole clauses between the figure before and the clause of this one."""
    start = scene.sites[index - 1].figure.end if index else scene.start
    site = scene.sites[index]
    between = scene.sentence[start - scene.start : max(0, site.figure.start - len(site.before) - scene.start)]
    if index and not _CLAUSE.search(between):
        return []
    clauses = _CLAUSE.split(_REMARK.sub("", between))
    return clauses[1:] if index else clauses
