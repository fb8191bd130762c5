"""The tasks of a report's plan: what is to be done, one thing by one doer, with or without a number.

The order of the stages:
1. stretches   the areas and measures of the plan, the government's own building, the goals of the year; no headings
2. clauses     what stands between commas, semicolons and full stops
3. kinds       a task, a part of the one beside it, a means (手段) or a slogan (口号)
4. runs        a clause with all that belongs to it: one task
5. strength, deadline, milestone as written
6. measurable  by its figures (定量), by what it refers to (参照), or not (定性)

A heading (一是加快推进项目建设。) is the measure and no task: what it says is said again by the tasks below it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from data.folding import fold
from data.records import Aside, Indicator, Measurable, Section, Task
from data.tasks.clauses import Clause, clauses
from data.tasks.grammar import inner, said_of
from data.tasks.kinds import kinds
from data.tasks.measure import reference
from data.tasks.promise import deadline, milestone, strength
from data.tasks.runs import Run, runs
from data.tasks.scene import Kind
from data.tasks.stretches import stretches

_REASONS: dict[Kind, Literal["口号", "手段"]] = {"means": "手段", "slogan": "口号"}


def tasks(
    text: str, sections: Sequence[Section], indicators: Sequence[Indicator], year: int | None
) -> tuple[tuple[Task, ...], tuple[Aside, ...]]:
    """Return the tasks, and the clauses of the plan that are none, both in the order of the text.

    `year` is the plan's; without one, 年内 gives no deadline.
    """
    targets = [indicator for indicator in indicators if indicator.status == "target"]
    starts = [indicator.start for indicator in targets]
    found: list[Task] = []
    asides: list[Aside] = []
    for run in runs(kinds(_counted(text, sections, starts))):
        if run.kind == "task":
            inside = targets[bisect_left(starts, run.start) : bisect_left(starts, run.end)]
            found.append(_task(f"t{len(found) + 1}", text, run, inside, year))
        else:
            asides.append(Aside(run.start, run.end, text[run.start : run.end], _REASONS[run.kind]))
    return tuple(found), tuple(asides)


def _counted(text: str, sections: Sequence[Section], starts: Sequence[int]) -> Iterator[tuple[Clause, bool]]:
    """Every clause of the plan, and whether it holds one of the promised figures, which begin at `starts`."""
    folded = fold(text)
    for stretch in stretches(folded, sections):
        for clause in clauses(folded, stretch):
            yield clause, bisect_left(starts, clause.end) > bisect_left(starts, clause.start)


def _task(key: str, text: str, run: Run, targets: Sequence[Indicator], year: int | None) -> Task:
    words, parts = run.head.words, run.head.parts
    done = parts if parts.verb else said_of(parts.object) or inner(parts.object, 1) or parts
    told = ",".join(clause.words for clause in run.clauses)
    referred = "" if targets else reference(told)
    measurable: Measurable = "定量" if targets else "参照" if referred else "定性"
    section = run.head.section
    promised = strength(words, parts)
    return Task(
        id=key,
        text=text[run.start : run.end],
        start=run.start,
        end=run.end,
        section=section.id,
        area=section.area,
        verb=done.verb or promised,
        object=done.object,
        strength=promised,
        deadline=deadline(told, year),
        milestone=milestone(words, parts.verb),
        measurable=measurable,
        reference=referred,
        indicators=tuple(target.id for target in targets),
        projects=(),
    )
