"""What the tables say of tasks and projects: deadlines in the words of a plan, yardsticks, stages told once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from plan_report import PROJECTS, REPORT, TASKS

from data.tables.column import Column, sort_key
from data.tables.plan_columns import PROJECTS as PROJECT_COLUMNS
from data.tables.plan_columns import PROJECTS_IN_BRIEF, TASKS_IN_BRIEF
from data.tables.plan_columns import TASKS as TASK_COLUMNS
from data.tables.project_cells import last_year, size
from data.tables.task_cells import deadline_words, yardstick


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("", ""),
        ("2023-12-31", "年内"),
        ("2023-06-30", "6月底"),
        ("2023-02-28", "2月底"),
        ("2023-09-10", "9月10日"),
        ("2025-12-31", "2025年底"),
        ("2024-02-28", "2024年2月28日"),
        ("2024-02-29", "2024年2月底"),
    ],
)
def test_a_deadline_reads_as_a_plan_says_it(iso: str, words: str) -> None:
    assert deadline_words(iso, 2023) == words


def test_a_deadline_names_its_year_where_the_plans_is_not_known() -> None:
    assert deadline_words("2023-12-31", None) == "2023年底"


def test_a_task_is_measured_by_its_figures_or_by_what_it_refers_to() -> None:
    assert [yardstick(task, REPORT) for task in TASKS[:2]] == ["", "7万头"]
    assert yardstick(TASKS[6], REPORT) == "与经济增长基本同步"


def test_what_review_and_plan_both_say_of_a_project_stands_once() -> None:
    again = replace(REPORT.indicators[1], id="i3")
    report = replace(REPORT, indicators=(*REPORT.indicators, again))
    project = replace(PROJECTS[2], indicators=("i2", "i3"))
    assert size(project, report) == "7万头"
    twice = replace(PROJECTS[1], stages=PROJECTS[1].stages * 2)
    assert last_year(twice, report) == "扎实推进"


def test_firm_promises_sort_before_soft_ones_and_plain_verbs_last() -> None:
    column = next(each for each in TASK_COLUMNS if each.key == "strength")
    ordered = sorted(TASKS, key=lambda task: sort_key(column.value(task, REPORT)))
    assert [task.strength for task in ordered][:5] == ["确保", "力争", "支持", "探索", ""]


@pytest.mark.parametrize("columns", [TASK_COLUMNS, TASKS_IN_BRIEF, PROJECT_COLUMNS, PROJECTS_IN_BRIEF])
def test_every_column_is_told_apart_and_explained(columns: tuple[Column[Any], ...]) -> None:
    titles = [column.title for column in columns]
    assert len(set(titles)) == len(titles)
    assert all(column.explained.endswith("。") for column in columns)
