"""The sheets of a workbook: those of one report, those of one area, and the long panel of several reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from data.pairing.comparison import area_rows
from data.records import Indicator, Project, Report, Row, Task
from data.tables import paragraphs, row_held
from data.tables.binder import Binder, Sheet
from data.tables.column import Column, T, file_column
from data.tables.file_columns import AREA, FIGURES_IN_BOOK
from data.tables.front_page import front
from data.tables.held import Held
from data.tables.notes import NOTES_NAME, notes, panel_notes
from data.tables.pair_columns import PAIRS, promised_rows
from data.tables.pair_held import result_told
from data.tables.panel import panel
from data.tables.paragraphs import FIGURES_NAME, TEXT_NAME, Places
from data.tables.placement import area_words, report_words
from data.tables.plots import area_plots, pair_plots
from data.tables.table import Table, table
from data.tables.task_columns import project_columns, task_columns

PAIRS_NAME, TASKS_NAME, PROJECTS_NAME = "目标对照", "任务分解", "项目"
_HOLDS = {
    PAIRS_NAME: "每个今年目标一行，与上年完成对照，增减是公式，表下有图",
    FIGURES_NAME: "报告中的每一个数，带单位、限定、口径和原文",
    TASKS_NAME: "今年的任务，留有牵头领导、单位、时限和进展的空栏",
    PROJECTS_NAME: "报告点名的项目，上年进度与今年进度",
    TEXT_NAME: "报告全文，一段一行，可与指标互相跳转",
    NOTES_NAME: "各列的含义、更正，以及未列为指标的数字和原因",
}
_AREAS = "各领域"
_AREA_HOLDS = "本领域的举措、目标和上年完成，表下有图"
_SEVERAL = "政府工作报告"


def report_binder(report: Report) -> Binder:
    """The workbook of one report: 总览, 目标对照, its areas, all figures, tasks, projects, its text, and what it means.

    A sheet that would be empty is left out.
    """
    text = paragraphs.paragraphs(report)
    place = paragraphs.places(text)
    sheets = [
        Sheet(_pairs(report, place), pair_plots(report)),
        *(Sheet(_area(report, area, place), area_plots(report, area)) for area in _areas(report)),
        *(Sheet(each) for each in _lists(report, place)),
        Sheet(table(TEXT_NAME, paragraphs.columns(report), ((one, report) for one in text))),
    ]
    sheets = [sheet for sheet in sheets if sheet.table.lines]
    sheets.append(Sheet(notes(report, _to_explain(sheets), place.jump)))
    listed = [(sheet, _HOLDS.get(sheet.table.name, _AREA_HOLDS)) for sheet in sheets]
    return Binder(report_words(report), tuple(sheets), front(report, listed))


def panel_binder(reports: Sequence[Report], failed: Sequence[tuple[str, str]]) -> Binder:
    """The workbook of several reports: one long table, and what could not be read."""
    long = panel(reports)
    return Binder(_SEVERAL, (Sheet(long), Sheet(panel_notes([long], failed))))


def _pairs(report: Report, place: Places) -> Table:
    columns = (
        *PAIRS,
        _way("完成段", "转到上年完成所在的段落。", place, _start_of_result),
        _way("目标段", "转到今年目标所在的段落。", place, lambda row: row.target.start if row.target else None),
    )
    return table(PAIRS_NAME, columns, ((row, report) for row in promised_rows(report)))


def _areas(report: Report) -> tuple[int, ...]:
    return tuple(section.area for section in report.sections if section.kind == "area")


def _area(report: Report, area: int, place: Places) -> Table:
    measure: Column[Row] = file_column("measure", "举措", "text", row_held.measure, "所在的举措，或回顾它的段落。")
    columns = (
        measure,
        *AREA,
        _way("正文段", "转到今年目标所在的段落；只有完成的，是完成所在的段落。", place, _start_of_row),
    )
    rows = sorted(area_rows(report, area).rows, key=lambda row: (row.target is None, _start_of_row(row) or 0))
    return table(area_words(report, area), columns, ((row, report) for row in rows))


def _lists(report: Report, place: Places) -> Iterator[Table]:
    """The sheets with one row a record of the reading."""
    to_figure: Column[Indicator] = _way("正文段", "转到数字所在的段落。", place, lambda figure: figure.start)
    to_task: Column[Task] = _way("正文段", "转到任务所在的段落。", place, lambda task: task.start)
    to_project: Column[Project] = _way("正文段", "转到第一次提到它的段落。", place, _start_of_project)
    yield table(FIGURES_NAME, (*FIGURES_IN_BOOK, to_figure), ((figure, report) for figure in report.indicators))
    yield table(TASKS_NAME, (*task_columns(report), to_task), ((task, report) for task in report.tasks))
    yield table(PROJECTS_NAME, (*project_columns(report), to_project), ((one, report) for one in report.projects))


def _to_explain(sheets: Sequence[Sheet]) -> list[Table]:
    """The tables whose columns have to be told, those of the areas once."""
    tables = [sheet.table for sheet in sheets]
    areas = [each for each in tables if each.name not in _HOLDS]
    return [each for each in tables if each.name in _HOLDS] + [replace(each, name=_AREAS) for each in areas[:1]]


def _way(title: str, explained: str, place: Places, start: Callable[[T], int | None]) -> Column[T]:
    """A column that leads to the paragraph where a record starts."""

    def held(record: T, _: Report) -> Held:
        return place.jump(start(record))

    return file_column(title, title, "text", held, explained)


def _start_of_result(row: Row) -> int | None:
    figure = result_told(row)
    return figure.start if figure else None


def _start_of_row(row: Row) -> int | None:
    """Where its promise stands, or its result."""
    part = row.target or row.actual or row.growth or next(iter(row.ranks), None)
    return part.start if part else None


def _start_of_project(project: Project) -> int | None:
    return project.spans[0][0] if project.spans else None
