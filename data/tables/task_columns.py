"""The columns of the 任务分解 and 项目 sheets: what is to be done, and room for who does it."""

from __future__ import annotations

from data.records import Project, Report, Task
from data.tables import project_cells, task_cells
from data.tables.column import Column, file_column
from data.tables.placement import area_words, measure_words

TO_FILL_IN = ("牵头领导", "牵头单位", "配合单位", "时限", "进展")
_OPEN = "所在名单以“等”字结尾，另有未列名的项目"


def task_columns(report: Report) -> tuple[Column[Task], ...]:
    """The columns over the tasks of a report; the last are empty, for those who share out the work."""
    projects = {project.id: project for project in report.projects}

    def named(task: Task, each: Report) -> str:
        return "；".join(project_cells.name(projects[one], each) for one in task.projects if one in projects)

    return (
        file_column("text", "任务", "sentence", task_cells.text, "报告中的一项任务，照录原文。"),
        file_column("area", "领域", "text", lambda task, each: area_words(each, task.area), "所在的工作领域。"),
        file_column("measure", "举措", "text", lambda task, each: measure_words(each, task.section), "所在的举措。"),
        file_column("strength", "力度", "text", task_cells.strength, "确保、力争、探索等，照录原文。"),
        file_column("measurable", "衡量", "text", task_cells.measurable, "定量、参照（比着另一个水平）或定性。"),
        file_column("yardstick", "指标", "text", task_cells.yardstick, "要达到的数；参照的，是比着什么。"),
        file_column("milestone", "节点", "text", task_cells.milestone, "要走到的一步：开工、完工、并网等，照录原文。"),
        file_column(
            "deadline",
            "报告时限",
            "text",
            lambda task, each: task_cells.deadline_shown(task, each).words,
            "报告写明的期限。",
        ),
        file_column("projects", "项目", "text", named, "任务中的项目，见“项目”表。"),
        *(file_column(title, title, "entry", lambda _, __: "", "留给分解任务的人填写。") for title in TO_FILL_IN),
    )


def project_columns(_: Report) -> tuple[Column[Project], ...]:
    """The columns over the projects of a report."""
    return (
        file_column("name", "项目", "text", project_cells.name, "报告中的项目名称。"),
        file_column("others", "别称", "text", lambda project, _: "、".join(project.others), "报告中的其他叫法。"),
        file_column("owner", "建设主体", "text", project_cells.owner, "谁来建设，照录原文。"),
        file_column("size", "规模", "text", project_cells.size, "容量、面积或投资。"),
        file_column("last_year", "上年进度", "text", project_cells.last_year, "报告回顾上年时的说法，照录原文。"),
        file_column("this_year", "今年进度", "text", project_cells.this_year, "今年要达到的进度，照录原文。"),
        file_column("area", "领域", "text", lambda project, each: area_words(each, project.area), "所在的工作领域。"),
        file_column(
            "open_list", "名单", "text", lambda project, _: _OPEN if project.open_list else "", "名单是否列全。"
        ),
    )
