"""What a sentence speaks of before a figure, for the words that need a subject to mean anything."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.naming.peeling import without_openers
from data.naming.scene import Scene
from data.naming.word_ends import ending_word, starting_word

_TOPIC = re.compile(r"(?P<topic>[^,;:、要]{2,8})要(?![求素点件])")
_HEADING = re.compile(r"\d{1,2}[、.](?P<topic>[^,;:、]{2,10}):")
_CLAUSE = re.compile(r"[,;:]")
_MEMORY = 16
"""Figures that a sentence is read back for a name."""
_SAYS_SOMETHING = re.compile(
    r"[于过到达较加减升降了是有为]|比(?![重例率价])|水平\Z|增[长收]|实现|完成|保持|推[进动]|促进"
)
_STATED = re.compile(
    r"(?P<subject>.{3,24}?)(?:实现|连续|先后|持续|稳步|大幅|明显|显著|不断|快速|较快|逐[年步]|首次|突破|跨越|保持|平稳|稳定)"
)
_THRIVING = re.compile(
    r"(?P<thing>.{2,10}?)(?:持续|快速|健康|稳步|蓬勃|加快|较快|平稳|有序|不断|迅速|迅猛)+(?:发展|壮大)"
)
"""A branch that does well, of which the next clause tells more: 畜牧业健康发展，实现产值27.5亿元."""
_SHARE = re.compile(r".*(?:在[^、]{2,}中|占[^、]{2,})(?:所占)?的?(?:比重|比例)")
_SAID_OF_IT = re.compile(r"\A(?:施工|在建|续建|新建|开工|计划)的(?=..)")
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
    if said := _SAID_OF_IT.match(bare):
        return bare[said.end() :]
    return without_openers(bare[len(starting_word(bare, "name_work_verbs")) :]) or bare


def thing_before(names: Sequence[str]) -> str:
    """What the figures before speak of: 果树经济林 of 新植果树经济林44万亩，总面积达76万亩."""
    earlier = thing_named(names[-2]) if len(names) > 1 else ""
    return earlier if earlier and names[-1].startswith(earlier) else thing_named(last_name(names))


def doing_before(scene: Scene, index: int) -> str:
    """What the clause before says was done, where it has no figure: 住院费用实现跨省直接结算."""
    clause = without_openers(clause_before(scene, index))
    return object_before(scene, index) or (clause if 2 <= len(clause) <= _LONGEST else "")


def object_before(scene: Scene, index: int) -> str:
    """What the clause before was about, where it has no figure: 全国社保基金 of 充实全国社保基金."""
    clause = without_openers(clause_before(scene, index))
    verb = starting_word(clause, "name_topic_verbs")
    thriving = _THRIVING.fullmatch(clause)
    thing = clause[len(verb) :] if verb else thriving["thing"] if thriving else ""
    return thing if 2 <= len(thing) <= _LONGEST else ""


def measure_before(scene: Scene, index: int) -> str:
    """The measure that the clause before names, where it says nothing of it: 农民的纯收入，平均每人达到355元."""
    clause = without_openers(clause_before(scene, index))
    if len(clause) <= _LONGEST_SHARE and _SHARE.fullmatch(clause):
        return clause
    clause = stated["subject"] if (stated := _STATED.match(clause)) else clause
    measure = ending_word(clause, "name_measure_heads")
    return clause if measure and len(measure) < len(clause) <= _LONGEST and not _SAYS_SOMETHING.search(clause) else ""


def topic(scene: Scene) -> str:
    """What the sentence says at its start that it is about: 包钢集团 of 包钢集团要全力突围."""
    sentence = scene.sentence.strip()
    found = _TOPIC.match(sentence) or _HEADING.match(sentence)
    return without_openers(found["topic"]) if found else ""


def clause_before(scene: Scene, index: int) -> str:
    """The last whole clause between the figure before and the clause of this one, or nothing."""
    start = scene.sites[index - 1].figure.end if index else scene.start
    site = scene.sites[index]
    between = scene.sentence[start - scene.start : max(0, site.figure.start - len(site.before) - scene.start)]
    clauses = _CLAUSE.split(between)
    clauses = clauses[1:] if index else clauses
    return next((clause for clause in reversed(clauses) if clause.strip()), "")
