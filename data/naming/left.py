"""Names that stand before their figure: 地区生产总值完成119亿元, 签署投资协议33个."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import one_of, words
from data.naming.examples import without_examples
from data.naming.own_part import own_part
from data.naming.patterns import PER_HEAD
from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene, Site
from data.naming.subjects import clause_before, thing_before
from data.naming.word_ends import ending_word, starting_word

_SUBJECT_AND_WORK = re.compile(
    rf"[^的]{{2,}}?(?<!专精特)(?<!研发)(?P<work>(?!购买力){one_of('name_strong_verbs')}.{{2,}})"
)
_SIDES = frozenset(side for sides in words("name_contrasts") for side in sides.split("|") if len(side) > 1)
_FURTHER = re.compile(r"(?:又|再|另|还|全部|已)")
_LIGHT_VERB = re.compile(r"(?<=..)(?:预计|已经?|总共|累计|共)?(?:完成|实现)(?=..)")
_CAUSE = re.compile(r"[^、]*?(?:带动|拉动|推动|促进|撬动|助推|使|让)(?P<effect>.{2,})")
_SAYING = re.compile(r"(?:细化)?(?:提出|明确|确定|安排(?!就业|劳动))(?=..)")
"""What only says that a goal is set: 提出研发经费投入年均增长7%."""
_LIST_STARTS = ("、", "和", "及", "与", "以及")
_WHOLE_WORKS = frozenset(words("name_whole_works"))
_AMOUNTS = frozenset(words("name_amount_units"))
_CAPACITY = "产能"
"""What a list may say once for all: 淘汰炼铁产能9000万吨、水泥2.3亿吨."""
_BUILT = re.compile(r"(?:[^的]{2,12}的)?(?P<thing>[^的]{0,8}(?:项目|工程|企业|设施|单位|机构|[厂矿站库所院路桥]))")
"""What makes up the clause before, of which some were done: 在建的项目，年底前全部建成的30个."""
_SHORT_NOUN = 3
"""Characters up to which a noun after a comma takes the verb before it: 新建转运站423座，公厕403个."""


def words_before(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The words before the figure in its clause, a list's verb carried over: 新增高新技术企业1家、中小企业4家."""
    site = scene.sites[index]
    part = own_part(scene, index)
    phrase = own_words(part, site.figure.kind)
    if not phrase:
        return None
    if site.figure.kind != "value" or ending_word(phrase, "name_measure_heads"):
        phrase = phrase[said.end() :] if (said := _SAYING.match(phrase)) else phrase
    if site.figure.kind in ("growth", "change") and (cause := _CAUSE.fullmatch(phrase)):
        phrase = without_openers(cause["effect"])
    if part.endswith("的") and _is_bare_work(phrase) and (built := _BUILT.fullmatch(clause_before(scene, index))):
        return phrase.rstrip("的") + built["thing"]
    if index == 0:
        return work_done(phrase)
    verb = starting_word(names[index - 1], "name_work_verbs")
    verb = "" if verb in _WHOLE_WORKS or site.figure.kind != "value" else verb
    counted_again = site.opens and site.figure.unit == scene.sites[index - 1].figure.unit
    if _is_bare_work(phrase) and (verb or counted_again or _FURTHER.match(part)):
        return phrase.rstrip("的") + thing_before(names)
    if "其中" in site.before and verb.startswith("新"):
        return verb + phrase.removeprefix(verb)
    if site.before.lstrip().startswith(_LIST_STARTS) or _goes_on(scene.sites[index - 1], site, phrase):
        mine, yours = _measure(phrase), _measure(names[index - 1])
        same_measure = mine == yours or (not mine and yours == _CAPACITY)
        shares_verb = same_measure and not starting_word(phrase, "name_work_verbs")
        if (per_head := PER_HEAD.match(names[index - 1])) and not PER_HEAD.match(phrase):
            return per_head.group() + phrase
        return (verb if shares_verb else "") + without_examples(phrase)
    return work_done(phrase)


def work_done(phrase: str) -> str:
    """The phrase without who did the work and without examples: 工作站示范推广新技术 → 示范推广新技术."""
    phrase = _LIGHT_VERB.sub("", without_examples(phrase), count=1)
    if ending_word(phrase, "name_measure_heads") or starting_word(phrase, "name_work_verbs"):
        return phrase
    work = _SUBJECT_AND_WORK.fullmatch(phrase)
    if not work or _is_bare_work(work["work"]) or _is_fate(work["work"]):
        return phrase
    return _side(phrase[: work.start("work")]) + work["work"]


def _is_fate(work: str) -> bool:
    """Whether the words say only what became of the thing before them: 建成并网 of 新型储能建成并网."""
    state = ending_word(work, "name_states")
    return bool(state) and work[: -len(state)] in ("", starting_word(work, "name_work_verbs"))


def _side(doer: str) -> str:
    """The doer where it tells one of two sides: 农村 of 农村建成住宅, beside 城镇建成住宅."""
    return doer if doer in _SIDES else ""


def _measure(phrase: str) -> str:
    """The measure that the phrase ends with; beds and seats are counted as things are: 新增机构25个、床位5.8万张."""
    head = ending_word(phrase, "name_measure_heads")
    return "" if head.endswith("位") else head


def _is_bare_work(phrase: str) -> bool:
    """Whether the phrase is a work verb and nothing else, so that its object has to be put back: 全部建成的3.9万个."""
    verb = phrase.rstrip("的")
    return verb not in _WHOLE_WORKS and verb == starting_word(verb, "name_work_verbs")


def _goes_on(previous: Site, site: Site, phrase: str) -> bool:
    """Whether the clause is a short noun with a count, at once behind a clause that ended with a count."""
    adjacent = site.opens and not previous.after and site.figure.start - previous.figure.end <= len(phrase) + 2
    counts = previous.figure.unit not in _AMOUNTS and site.figure.unit not in _AMOUNTS
    return adjacent and counts and len(phrase) <= _SHORT_NOUN and previous.figure.kind == site.figure.kind == "value"
