"""A work verb alone, whose object an earlier clause of the sentence names: 连续几年发行特别国债，今年先发行1万亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import words
from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene
from data.naming.subjects import clause_before, clauses_before
from data.naming.word_ends import ending_word, is_made_of, starting_word

_ADVERBS = re.compile(r"(?:首批|全部|先|再|又|还|另|共)")
_EFFORT = re.compile(r"(?:服务|业务)?(?:力度|工作|行动|工程|任务|步伐|进度|规模|计划)\Z")
"""What is said of work and is no object of it: 加大贷款投放力度."""
_NO_OBJECT = re.compile(r"\A[和及与、到至了的]|[增减升降了]|[和及与并]\Z")
_WHOLE_WORKS = frozenset(words("name_whole_works"))
_CORE = 2
"""Characters of the verb that are said again: 投放 of 新增投放."""
_LONGEST = 16


def done_to(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The verb with what an earlier clause says it is done to; nothing where that clause says none."""
    site = scene.sites[index]
    if not site.opens or site.figure.kind != "value":
        return None
    work = _ADVERBS.sub("", own_words(site.before), count=1)
    if len(work) < _CORE or not is_made_of(work, "name_work_verbs"):
        return None
    for clause in reversed(clauses_before(scene, index)):
        before, said, behind = clause.rpartition(work[-_CORE:])
        if said and (name := _named(work, before, _EFFORT.sub("", behind))):
            return name
    return _worked_on(work, clause_before(scene, index))


def _named(work: str, before: str, behind: str) -> str:
    """The work with its object, which stands behind the verb or, where nothing does, before it: 小区改造."""
    if behind:
        return work + behind if _is_object(behind) else ""
    thing = without_openers(before)
    thing = thing[len(starting_word(thing, "name_topic_verbs")) :]
    if not _is_object(thing):
        return ""
    return thing + work if work in _WHOLE_WORKS else work + thing


def _worked_on(work: str, clause: str) -> str | None:
    """The work with what the clause names other work on: 推进污水管网建设，新建改造120公里."""
    told = without_openers(_EFFORT.sub("", clause))
    thing = told[len(starting_word(told, "name_topic_verbs")) :]
    other = ending_word(thing, "name_work_verbs")
    thing = thing[: len(thing) - len(other)]
    return work + thing if other and thing != told and _is_object(thing) else None


def _is_object(said: str) -> bool:
    return 2 <= len(said) <= _LONGEST and not _NO_OBJECT.search(said)
