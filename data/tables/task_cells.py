"""What the columns of the 任务 table hold of a task, and how a table shows it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from data import wording
from data.lexicon import words
from data.records import Report, Task
from data.tables.column import Cell, Value
from data.tables.sentence import in_one_line


def text(task: Task, report: Report) -> str:
    """As written, in one line."""
    return " ".join(in_one_line(report.text, task.start, task.end).split())


def strength_value(task: Task, _: Report) -> Value:
    """How firm the promise is: the place of its word in the lexicon, the firmest first."""
    ranks = words("task_strengths")
    if not task.strength:
        return None
    return ranks.index(task.strength) if task.strength in ranks else len(ranks)


def strength(task: Task, _: Report) -> str:
    """As written: 确保, 力争."""
    return task.strength


def strength_shown(task: Task, _: Report) -> Cell:
    """The word itself."""
    return Cell(task.strength)


def deadline_value(task: Task, _: Report) -> Value:
    """The date, which sorts as it is written."""
    return task.deadline


def deadline_shown(task: Task, report: Report) -> Cell:
    """年内, 6月底, 2025年底."""
    return Cell(deadline_words(task.deadline, report.masthead.year))


def deadline_words(iso: str, plan_year: int | None) -> str:
    """An ISO date as a plan says it: 年内 for the last day of its year, 6月底, 9月10日, 2025年底; empty for none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    own = day.year == plan_year
    year = "" if own else f"{day.year}年"
    if (day.month, day.day) == (12, 31):
        return "年内" if own else f"{year}底"
    at_end = day.day == monthrange(day.year, day.month)[1]
    return f"{year}{day.month}月底" if at_end else f"{year}{day.month}月{day.day}日"


def milestone(task: Task, _: Report) -> str:
    """The stage it is to reach, as written: 开工, 并网."""
    return task.milestone


def measurable(task: Task, _: Report) -> str:
    """定量, 参照 or 定性."""
    return task.measurable


def yardstick(task: Task, report: Report) -> str:
    """What it will be measured by: its figures with their bounds, or the words that it refers to; empty for 定性."""
    wanted = set(task.indicators)
    if not wanted:
        return task.reference
    figures = (figure for figure in report.indicators if figure.id in wanted)
    return "、".join(dict.fromkeys(wording.figure_words(figure, report.text) for figure in figures))


def yardstick_shown(task: Task, report: Report) -> Cell:
    """The same as a promise."""
    return Cell(yardstick(task, report), tone="target")


def yardstick_in_brief(task: Task, report: Report) -> Cell:
    """The same where no column beside it says 定性."""
    told = yardstick(task, report)
    return Cell(told, tone="target") if told else Cell(task.measurable, tone="muted")
