"""The columns of the 任务 and 项目 tables on the screen; `task_columns` has them for files."""

from __future__ import annotations

from dataclasses import replace

from data.records import Project, Task
from data.tables import project_cells, task_cells
from data.tables.column import Column, words_column

# 任务: one row a task.

_TEXT = words_column("text", "任务", task_cells.text, (0, 0), "要做的一件事，照录原文。", kind="sentence")
_STRENGTH = Column(
    "strength",
    "力度",
    "text",
    task_cells.strength_value,
    task_cells.strength_shown,
    (52, 64),
    "确保、力争、探索等，照录原文；由硬到软排序。",
    task_cells.strength,
)
_DEADLINE = Column(
    "deadline",
    "时限",
    "text",
    task_cells.deadline_value,
    task_cells.deadline_shown,
    (56, 72),
    "报告写明的期限。",
)
_MILESTONE = words_column(
    "milestone", "节点", task_cells.milestone, (72, 88), "要走到的一步：开工、完工、并网等，照录原文。"
)
_MEASURABLE = words_column(
    "measurable", "衡量", task_cells.measurable, (52, 60), "定量、参照（比着另一个水平）或定性。", "muted"
)
_YARDSTICK = Column(
    "yardstick",
    "指标",
    "text",
    task_cells.yardstick,
    task_cells.yardstick_shown,
    (104, 200),
    "要达到的数；参照的，是比着什么。",
)
_YARDSTICK_IN_BRIEF = replace(
    _YARDSTICK,
    title="衡量",
    shown=task_cells.yardstick_in_brief,
    widths=(120, 200),
    explained="要达到的数，或比着什么；都没有的为定性。",
)

TASKS: tuple[Column[Task], ...] = (_TEXT, _STRENGTH, _DEADLINE, _MILESTONE, _MEASURABLE, _YARDSTICK)
"""The 任务 table where there is room for all of it."""

TASKS_IN_BRIEF: tuple[Column[Task], ...] = (_TEXT, _STRENGTH, _DEADLINE, _MILESTONE, _YARDSTICK_IN_BRIEF)
"""The same in a table 528 wide: what measures a task says whether it can be measured."""

# 项目: one row a project.

_NAME = words_column("name", "项目", project_cells.name, (0, 0), "报告中的项目名称。")
_OWNER = words_column("owner", "建设主体", project_cells.owner, (80, 120), "谁来建设，照录原文。")
_SIZE = words_column("size", "规模", project_cells.size, (96, 140), "容量、面积或投资。")
_LAST_YEAR = Column(
    "last_year",
    "上年进度",
    "text",
    project_cells.last_year,
    project_cells.last_year_shown,
    (112, 180),
    "报告回顾上年时的说法，照录原文。",
)
_THIS_YEAR = Column(
    "this_year",
    "今年进度",
    "text",
    project_cells.this_year,
    project_cells.this_year_shown,
    (112, 180),
    "今年要达到的进度，照录原文。",
)

PROJECTS: tuple[Column[Project], ...] = (_NAME, _OWNER, _SIZE, _LAST_YEAR, _THIS_YEAR)
"""The 项目 table where there is room for all of it."""

PROJECTS_IN_BRIEF: tuple[Column[Project], ...] = (_NAME, _SIZE, _LAST_YEAR, _THIS_YEAR)
"""The same in a table 528 wide."""
