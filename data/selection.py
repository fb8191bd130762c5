"""What is selected: the figures of a row, a task or a project, and the words of the text that stand behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.records import Project, Report, Status, Task
from data.wording import figure_words


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids of all that is selected, the chosen record's own first; the ids of a report differ across its lists."""

    ids: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    """The clause of a task, or the places where a project is named; none for figures, which have their own marks."""


def select(report: Report, ids: tuple[str, ...]) -> Selection:
    """The selection of a record by the ids of its row.

    A task or a project brings its figures; a figure brings the other end of its pair, and of a row's figures the two
    ends of its pair are selected. What the report does not know selects nothing of its own.
    """
    first, wanted = next(iter(ids), ""), set(ids)
    for task in report.tasks:
        if task.id == first:
            return Selection((task.id, *task.indicators, *task.projects), ((task.start, task.end),))
    for project in report.projects:
        if project.id == first:
            return Selection((project.id, *project.indicators), project.spans)
    ends = ((pair.actual, pair.target) for pair in report.pairs if {pair.actual, pair.target} & wanted)
    return Selection(next((both for both in ends if len(ids) == 1 or set(both) <= wanted), ids))


def places(report: Report, ids: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """The spans of the figures and promises with these ids, in the order of the text."""
    wanted = set(ids)
    figures = ((each.start, each.end) for each in report.indicators if each.id in wanted)
    promises = ((each.start, each.end) for each in report.worded_targets if each.id in wanted)
    return tuple(sorted([*figures, *promises]))


def task_at(report: Report, position: int) -> Task | None:
    """The task whose words stand at an offset of the text."""
    return next((task for task in report.tasks if task.start <= position < task.end), None)


def project_at(report: Report, position: int) -> Project | None:
    """The project that is named at an offset of the text, the shortest name where one lies in another."""
    found = [
        (end - start, project) for project in report.projects for start, end in project.spans if start <= position < end
    ]
    return min(found, key=lambda each: each[0])[1] if found else None


def told(report: Report, selection: Selection) -> tuple[str, str]:
    """The name of what is selected, and what the report tells of it, in one line; both empty for nothing."""
    first = next(iter(selection.ids), "")
    for task in report.tasks:
        if task.id == first:
            return f"{task.measurable}任务", " ".join(task.text.split())
    for project in report.projects:
        if project.id == first:
            stages = " → ".join(filter(None, (stage_words(project, "actual"), stage_words(project, "target"))))
            return project.name, f"{stages}　原文 {len(project.spans)} 处".strip()
    chosen = [figure for figure in report.indicators if figure.id in selection.ids]
    if not chosen:
        return "", ""
    named = next((figure for figure in chosen if figure.status == "actual"), chosen[0])
    values = " → ".join(figure_words(figure, report.text) for figure in chosen)
    return named.name, f"{values}　原文 {len(chosen)} 处"


def stage_words(project: Project, status: Status) -> str:
    """The words that the report has for a project's stages in one year, each once, in the order of the text."""
    return "、".join(dict.fromkeys(stage.word for stage in project.stages if stage.status == status))
