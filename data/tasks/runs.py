"""Clauses put together: a task with all that belongs to it, or a clause that is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from data.tasks.clauses import Clause
from data.tasks.scene import Kind


class Run(NamedTuple):
    """The clauses that one task fills, or one that is no task with the words of time before it."""

    kind: Kind
    """task, means or slogan."""
    clauses: tuple[Clause, ...]
    head: Clause
    """The clause that says what is done."""

    @property
    def start(self) -> int:
        """Where it begins in the report's text."""
        return self.clauses[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.clauses[-1].end


def runs(kinds: Iterable[tuple[Clause, Kind]]) -> Iterator[Run]:
    """The tasks and what is none, in order: leads go with what follows, tails with what it follows."""
    leads: list[Clause] = []
    task: list[Clause] = []
    head: Clause | None = None
    for clause, kind in kinds:
        if kind == "tail" and head is not None:
            task.append(clause)
            continue
        if head is not None:
            yield Run("task", tuple(task), head)
            head = None
        if kind == "lead":
            leads.append(clause)
        elif kind in ("means", "slogan"):
            yield Run(kind, (*leads, clause), clause)
            leads = []
        else:
            task, head, leads = [*leads, clause], clause, []
    if head is not None:
        yield Run("task", tuple(task), head)
    if leads:
        yield Run("slogan", tuple(leads), leads[-1])
