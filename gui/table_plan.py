"""What stands in the tabs 任务 and 项目: the tasks of a page by measure, and the projects that it names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import groupby

from data.pages.book import Page
from data.pages.tree import numeral
from data.records import Project, Report, Section, Task
from data.tables.placement import area_words
from data.tables.plan_columns import PROJECTS, PROJECTS_IN_BRIEF, TASKS, TASKS_IN_BRIEF
from data.tables.task_columns import project_columns, task_columns
from gui.table_sheet import Group, Sheet

INTRODUCTION = "总述"
LAST_YEAR_ONLY = "只在上年回顾中提到"


def tasks_sheet(report: Report, page: Page) -> Sheet:
    """One row a task, by measure, in the order of the text."""
    shown = _Shown(page)
    tasks = [task for task in report.tasks if shown.holds(task.start)]
    known = {section.id: section for section in report.sections}

    def place_of(task: Task) -> Section | None:
        return _place(known, task.section)

    groups = []
    for place, run in groupby(tasks, place_of):
        found = tuple(run)
        words = f"{_heading(report, page, place)} · {len(found)} 项"
        groups.append(Group(words, found, place.start if place else None))
    measured = sum(task.measurable == "定量" for task in tasks)
    note = f"{len(tasks)} 项任务" + (f" · {measured} 项有数" if measured else "") if tasks else ""
    columns = task_columns(report)
    return Sheet("任务", tuple(groups), TASKS, TASKS_IN_BRIEF, columns, note, nothing="本节没有任务", wraps=True)


def projects_sheet(report: Report, page: Page) -> Sheet:
    """One row a project: those of the plan, then those that only the review names."""
    shown = _Shown(page)
    projects = [project for project in report.projects if any(shown.holds(start) for start, _ in project.spans)]
    planned = tuple(project for project in projects if _is_planned(report, project))
    past = tuple(project for project in projects if project not in planned)
    groups = tuple(Group(heading, records) for heading, records in (("", planned), (LAST_YEAR_ONLY, past)) if records)
    note = f"{len(projects)} 个项目 · 今年安排 {len(planned)} 个" if projects else ""
    columns = project_columns(report)
    return Sheet("项目", groups, PROJECTS, PROJECTS_IN_BRIEF, columns, note, nothing="本节没有点名的项目", wraps=True)


def has_only_tasks(report: Report, page: Page, anchor: int | None) -> bool:
    """Whether the place has tasks and not one figure: the measure that begins at `anchor`, else the whole page."""
    measure = next((each for each in report.sections if each.start == anchor and each.kind == "measure"), None)
    shown = _Shown(page)

    def here(start: int) -> bool:
        return measure.start <= start < measure.end if measure else shown.holds(start)

    figures = [figure.start for figure in report.indicators] + [promise.start for promise in report.worded_targets]
    return not any(map(here, figures)) and any(here(task.start) for task in report.tasks)


class _Shown:
    """The stretches of the text that a page shows, asked quickly."""

    def __init__(self, page: Page) -> None:
        spans = sorted((passage.start, passage.end) for block in page.blocks for passage in block.passages)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds(self, start: int) -> bool:
        """Whether what stands at this offset of the text is on the page."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and start < self._ends[at]


def _place(known: Mapping[str, Section], section: str) -> Section | None:
    """The measure or theme that holds a section or is it; where there is none, the nearest one with a heading."""
    headed = None
    found = known.get(section)
    while found is not None and found.kind not in ("measure", "theme"):
        if headed is None and found.heading_end > found.start:
            headed = found
        found = known.get(found.parent or "")
    return found or headed


def _heading(report: Report, page: Page, place: Section | None) -> str:
    """What stands above the tasks of a measure; on a page of several areas, its area too."""
    if place is None or (place.kind == "area" and place.area == page.area):
        return INTRODUCTION
    words = f"{numeral(place.number)} {place.title}".strip()
    alone = place.area in (0, page.area) or place.kind == "area"
    return words if alone else f"{area_words(report, place.area)} · {words}"


def _is_planned(report: Report, project: Project) -> bool:
    """Whether the plan tells of a project: by a stage that it is to reach, or by naming it in a work area."""
    if any(stage.status == "target" for stage in project.stages):
        return True
    areas = [section for section in report.sections if section.kind == "area"]
    return any(area.start <= start < area.end for area in areas for start, _ in project.spans)
