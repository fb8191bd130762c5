"""Which projects a task is about: those that are named in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from data.records import Project, Task


def linked(tasks: Sequence[Task], projects: Sequence[Project]) -> tuple[Task, ...]:
    """The tasks with the ids of the projects whose names begin in them, in the order of the text."""
    named = sorted((start, project.id) for project in projects for start, _ in project.spans)
    starts = [start for start, _ in named]

    def within(task: Task) -> tuple[str, ...]:
        first, last = bisect_left(starts, task.start), bisect_left(starts, task.end)
        return tuple(dict.fromkeys(key for _, key in named[first:last])) if first < last else ()

    return tuple(replace(task, projects=inside) if (inside := within(task)) else task for task in tasks)
