"""Every place where a report names a project and says how far it is, or is to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.clauses import Clauses
from data.lexicon import words
from data.projects.phrases import Item, items
from data.projects.predicates import STEPS, Predicate, building, predicates
from data.projects.proper_names import evidence, is_built, is_place, work_of

_STRIVEN = "争取"
_CONCRETE = STEPS.index("开工")
"""From this step on, a stage is one of a single thing."""


class Mention(NamedTuple):
    """A name that stands in a phrase with a stage."""

    item: Item
    predicate: Predicate
    sure: bool
    """Whether the name tells by itself which thing is meant."""


class _Phrase(NamedTuple):
    """Where a phrase of names stands, and the stage that it has."""

    start: int
    end: int
    predicate: Predicate


def mentions_in(folded: str, clauses: Clauses, region: str) -> tuple[Mention, ...]:
    """The mentions in a folded text, in its order; `region` is where the report comes from, without 市 or 县."""
    found: list[Mention] = []
    for phrase in _phrases(folded, clauses):
        listed = _sharing(list(items(folded, phrase.start, phrase.end)))
        found += _named(listed, phrase.predicate, region)
    return tuple(found)


def _named(listed: Sequence[Item], predicate: Predicate, region: str) -> Iterator[Mention]:
    """Those of one phrase that are projects: a name tells which thing is meant, or stands beside one that does."""
    judged = [(item, evidence(item.name, region)) for item in listed if item.listed or is_built(item.name)]
    any_proper = any(told == "proper" for _, told in judged)
    for item, told in judged:
        if told == "proper":
            yield Mention(item, predicate, True)
        elif told == "support":
            yield Mention(item, predicate, any_proper or STEPS.index(predicate.step) >= _CONCRETE)


def _sharing(listed: Sequence[Item]) -> Sequence[Item]:
    """Rivers and roads that share the work named behind the last of them: 阿伦河、格尼河、音河治理工程."""
    work = work_of(listed[-1].name) if listed else ""
    if not work:
        return listed
    return [item._replace(name=item.name + work, shared=work) if is_place(item.name) else item for item in listed]


def _phrases(folded: str, clauses: Clauses) -> Iterator[_Phrase]:
    """The stretches of clauses before, between and behind the predicates."""
    waiting: list[Predicate] = []
    for predicate in predicates(folded):
        if waiting and clauses.clause(waiting[0].start) != clauses.clause(predicate.start):
            yield from _of_clause(folded, *clauses.clause(waiting[0].start), waiting)
            waiting = []
        waiting.append(predicate)
    if waiting:
        yield from _of_clause(folded, *clauses.clause(waiting[0].start), waiting)


def _of_clause(folded: str, start: int, end: int, found: Sequence[Predicate]) -> Iterator[_Phrase]:
    begin, before = start, None
    for after in found:
        said = folded[begin : after.opens].rstrip()
        if after.closes and said and not said.endswith(("、", "并", "和")):
            yield _Phrase(begin, after.opens, _joined(before, after))
        elif before is not None and not before.closes:
            yield _Phrase(begin, after.opens, before)
        begin, before = after.end, after
    if before is not None and not before.closes:
        yield _Phrase(begin, end, building(before) if folded[begin:end].rstrip().endswith("建设") else before)


def _joined(before: Predicate | None, after: Predicate) -> Predicate:
    """A stage that is a noun, or only striven for, takes its verb along: 完成…认定, 做好…前期工作, 争取…落地."""
    if before is None or before.closes:
        return after
    if before.word.endswith(_STRIVEN):
        return Predicate(before.opens, before.start, after.end, before.word + after.word, after.step, True)
    if after.word not in words("project_stage_nouns"):
        return after
    done = after.step or before.step if before.step else "在建" * bool(after.step)
    step = after.step if after.step == STEPS[1] else done
    return Predicate(before.opens, before.start, after.end, before.word.removeprefix("年内") + after.word, step, True)
