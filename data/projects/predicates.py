"""The words of a text that say what is done to a project, or how far it is: 加快推进, 主体完工, 年内完成."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from data.lexicon import any_of, first_letters, one_of, words

STEPS = ("", "前期", "开工", "在建", "主体完工", "完工", "投产")
"""The ladder, from its foot; a word of progress alone (扎实推进) names no step."""
_URGING = ("加快", "加速", "推动", "推进")
_CLAUSE_OPENS = frozenset("，,。；;：:！!？?、\n 　并和年月前内底后")


class Predicate(NamedTuple):
    """Such a word, or several in a row (顺利完工并网)."""

    opens: int
    """Where it begins with all its adverbs; a name in front of it ends here."""
    start: int
    end: int
    word: str
    """As written, without the adverbs that say nothing of the stage: 完工并网."""
    step: str
    closes: bool
    """Whether a clause or an item of a list ends with it, so that it speaks of what stands before it."""


@cache
def steps() -> dict[str, str]:
    """The words of stages with their steps."""
    return {word: step for word, _, step in (entry.partition("=") for entry in words("project_stages"))}


def furthest(word: str) -> str:
    """The furthest step that the words of stages in `word` name; that of what is done, where it begins with that.

    前期工作已完成 is still 前期.
    """
    found = _stage().findall(word)
    if found and found[0] in words("project_stage_nouns"):
        return steps()[found[0]]
    return max((steps()[stage] for stage in found), key=STEPS.index, default="")


def predicates(folded: str) -> Iterator[Predicate]:
    """The predicates of a folded text in its order."""
    last = 0
    for found in _predicate().finditer(folded):
        closes = found["stage"] is not None and (found["closing"] is not None or found["stage"] in _into())
        opens = bool(found["adverbs"]) or found.start() == last or folded[found.start() - 1] in _CLAUSE_OPENS
        if not (closes or opens) or found["barred"]:
            continue
        plain = _plain_adverbs().match(found["whole"])
        start = found.start() + (plain.end() if plain else 0)
        last = end = found.end("whole")
        yield Predicate(found.start(), start, end, folded[start:end], furthest(folded[start:end]), closes)


def building(predicate: Predicate) -> Predicate:
    """A verb that says little by itself, with the 建设 that stands behind the names: 加快…建设."""
    if predicate.word not in _URGING:
        return predicate
    word = f"{predicate.word}建设"
    return predicate._replace(word=word, step=furthest(word))


@cache
def _into() -> frozenset[str]:
    """Stages that say into what a project comes, and so speak of what stands before them: 挤进国家大盘子."""
    return frozenset(words("project_stages_into"))


@cache
def _stage() -> re.Pattern[str]:
    return re.compile(any_of(steps()))


@cache
def _plain_adverbs() -> re.Pattern[str]:
    return re.compile(rf"{one_of('project_plain_adverbs')}+")


@cache
def _predicate() -> re.Pattern[str]:
    adverb, stage, mover = one_of("project_adverbs"), any_of(steps()), one_of("project_movers")
    lists = ("project_adverbs", "project_movers", "project_building_verbs")
    some_words = [*steps(), *(word for name in lists for word in words(name))]
    first = first_letters(some_words)
    second = first_letters([*some_words, *(word[1:] for word in some_words if len(word) > 1)])
    return re.compile(
        rf"""
        (?={first}{second})                             # most places fail at their first letters
        (?P<whole>
          (?P<adverbs>{adverb}{{0,5}}?)
          (?: (?P<stage>{stage}(?:(?:[并、且和]|工作)?{adverb}{{0,2}}{stage}){{0,3}})
              (?P<closing>(?=[、，,。；;：:！!？?\s)”"]|并|和|工作|阶段|$))?
            | (?P<mover>{mover}{{1,2}})
            | {one_of("project_building_verbs")} )
        )
        (?P<barred>(?=[区率者权员票力期]))?               # 建成区, 开工率: no predicates but parts of a name
        """,
        re.VERBOSE,
    )
