"""The words of a text that say what is done to a project, or how far it is: 加快推进, 主体完工, 年内完成."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from data.lexicon import words
from data.projects.word_tree import tree_of, word_tree

STEPS = ("", "前期", "开工", "在建", "主体完工", "完工", "投产")
"""The ladder, from its foot; a word of progress alone (扎实推进) names no step."""
_CLAUSE_OPENS = frozenset("，,。；;：:！!？?、\n 　并和年月前内底后")


@dataclass(frozen=True, slots=True)
class Predicate:
    """Such a word, or several in a row (顺利完工并网)."""

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
    """The furthest step that the words of stages in `word` name."""
    return max((steps()[found] for found in _stage().findall(word)), key=STEPS.index, default="")


def predicates(folded: str) -> Iterator[Predicate]:
    """The predicates of a folded text in its order."""
    for found in _predicate().finditer(folded):
        stage, adverbs = found["stage"], found["adverbs"]
        closes = stage is not None and found["closing"] is not None
        opens = bool(adverbs) or found.start() == 0 or folded[found.start() - 1] in _CLAUSE_OPENS
        if not (closes or opens or found["mover"]) or found["barred"]:
            continue
        plain = _plain_adverbs().match(found["whole"])
        start = found.start() + (plain.end() if plain else 0)
        end = found.end("whole")
        yield Predicate(start, end, folded[start:end], furthest(folded[start:end]), closes)


@cache
def _stage() -> re.Pattern[str]:
    return re.compile(tree_of(steps()))


@cache
def _plain_adverbs() -> re.Pattern[str]:
    return re.compile(rf"{word_tree('project_plain_adverbs')}+")


@cache
def _predicate() -> re.Pattern[str]:
    adverb, stage, mover = word_tree("project_adverbs"), tree_of(steps()), word_tree("project_movers")
    lists = ("project_adverbs", "project_movers", "project_building_verbs")
    first = {word[0] for name in lists for word in words(name)} | {word[0] for word in steps()}
    return re.compile(
        rf"""
        (?=[{"".join(sorted(first))}])                  # most places fail at their first letter
        (?P<whole>
          (?P<adverbs>{adverb}{{0,5}})
          (?: (?P<stage>{stage}(?:[并、且和]?{adverb}{{0,2}}{stage}){{0,3}})
              (?P<closing>(?=[、，,。；;：:！!？?\s)”"]|并|和|工作|阶段|$))?
            | (?P<mover>{mover})
            | {word_tree("project_building_verbs")} )
        )
        (?P<barred>(?=[区率者权员票力期]))?               # 建成区, 开工率: no predicates but parts of a name
        """,
        re.VERBOSE,
    )
