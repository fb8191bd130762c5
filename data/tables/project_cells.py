"""What the columns of the 项目 table hold of a project, and how a table shows it."""

from __future__ import annotations

from data import wording
from data.records import Project, Report
from data.selection import stage_words
from data.tables.column import Cell

_UNTOLD = Cell("—", tone="muted")


def name(project: Project, _: Report) -> str:
    """As the report names it first, in one line."""
    return " ".join(project.name.split())


def owner(project: Project, _: Report) -> str:
    """Who builds it, as written."""
    return project.owner


def size(project: Project, report: Report) -> str:
    """Its capacity, size or amount; what the review and the plan both say stands once."""
    wanted = set(project.indicators)
    if not wanted:
        return ""
    figures = (figure for figure in report.indicators if figure.id in wanted)
    return "、".join(dict.fromkeys(wording.figure_words(figure, report.text) for figure in figures))


def last_year(project: Project, _: Report) -> str:
    """How far it was, in the words of the review: 扎实推进."""
    return stage_words(project, "actual")


def last_year_shown(project: Project, report: Report) -> Cell:
    """The same, or a dash."""
    told = last_year(project, report)
    return Cell(told, tone="actual") if told else _UNTOLD


def this_year(project: Project, _: Report) -> str:
    """How far it is to come, in the words of the plan: 完工并网."""
    return stage_words(project, "target")


def this_year_shown(project: Project, report: Report) -> Cell:
    """The same, or a dash."""
    told = this_year(project, report)
    return Cell(told, tone="target") if told else _UNTOLD
