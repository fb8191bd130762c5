"""What can be asked for in a report: every row of figures, every project and every task, with what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from data import wording
from data.folding import fold
from data.pairing.comparison import all_rows
from data.records import Indicator, Project, Report, Row, Task
from data.selection import stage_words
from data.tables import task_cells
from data.tables.placement import area_words, measure_words, section_words
from data.tables.sentence import in_one_line, sentence

_CLAUSE = re.compile(r"[,，;；。:：!！]")


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that the report tells of."""

    kind: Literal["指标", "项目", "任务"]
    ids: tuple[str, ...]
    """What is selected to go there, its own id first."""
    name: str
    """An indicator's or a project's name; a task's words."""
    result: str
    """What the review says, with its bounds; empty where it says nothing."""
    target: str
    """What the plan says, with its bounds; empty where it says nothing."""
    sentence: str
    clause: int
    """Where in `sentence` the clause begins that it stands in."""
    place: str
    """Its work area and its measure, or the heading above it."""

    @property
    def told(self) -> str:
        """Result and target in one line: 上年 36.72亿元 → 今年 40.4亿元以上."""
        sides = (("上年", self.result), ("今年", self.target))
        return " → ".join(f"{year} {words}" for year, words in sides if words)


def as_text(answer: Answer, title: str) -> str:
    """An answer for other programs: what is told, its sentence, and where it stands in the report of this title."""
    told = answer.name + (f"　{answer.told}" if answer.told else "")
    return "\n".join((told, f"“{answer.sentence}”", f"——{title}，{answer.place}"))


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer, and the words that it is found by, folded and in lower case."""

    answer: Answer
    rank: int
    """Of its kind among the kinds."""
    name: str
    also: tuple[str, ...]
    """Other names for it, who builds it, its figures as written."""


def entries(report: Report) -> tuple[Entry, ...]:
    """All that can be asked for, each kind in the order of the text."""
    places = _Places(report)
    return (
        *(_of_row(row, report, places) for row in all_rows(report).rows),
        *(_of_project(project, report, places) for project in report.projects),
        *(_of_task(task, report, places) for task in report.tasks),
    )


class _Places:
    """The words for the places of a report, each made once."""

    def __init__(self, report: Report) -> None:
        self._area = cache(lambda area: area_words(report, area))
        self._below = cache(lambda section: measure_words(report, section) or section_words(report, section))

    def words(self, area: int, section: str) -> str:
        """一 扩大经济总量 · 一是 加快推进项目建设."""
        below = self._below(section) if section else ""
        return " · ".join(words for words in (self._area(area) if area else "", below) if words) or self._area(area)


def _of_row(row: Row, report: Report, places: _Places) -> Entry:
    parts = [part for part in (row.actual, row.growth, *row.ranks) if part is not None]
    spot = row.target or parts[0]
    told = [wording.figure_words(part, report.text) for part in (row.actual, row.growth) if part]
    ranked = [wording.rank_sentence(row.ranks, report.text)] if row.ranks else []
    answer = Answer(
        kind="指标",
        ids=row.indicators,
        name=row.name,
        result="，".join(told + ranked),
        target=wording.target_words(row.target, report.text) if row.target else "",
        sentence=sentence(report.text, spot.start, spot.end),
        clause=_clause(report.text, spot.start, spot.end),
        place=places.words(spot.area, spot.section),
    )
    figures = [part.text for part in (*parts, row.target) if isinstance(part, Indicator)]
    names = [part.name for part in (*parts, row.target) if part is not None]
    return _entry(answer, 0, [*names, *figures])


def _of_project(project: Project, report: Report, places: _Places) -> Entry:
    start, end = project.spans[-1]
    around = [section.id for section in report.sections if section.start <= start < section.end]
    answer = Answer(
        kind="项目",
        ids=(project.id,),
        name=" ".join(project.name.split()),
        result=stage_words(project, "actual"),
        target=stage_words(project, "target"),
        sentence=sentence(report.text, start, end),
        clause=_clause(report.text, start, end),
        place=places.words(project.area, around[-1] if around else ""),
    )
    return _entry(answer, 1, [*project.others, project.owner])


def _of_task(task: Task, report: Report, places: _Places) -> Entry:
    answer = Answer(
        kind="任务",
        ids=(task.id,),
        name=task_cells.text(task, report),
        result="",
        target=task_cells.yardstick(task, report),
        sentence=sentence(report.text, task.start, task.end),
        clause=_clause(report.text, task.start, task.end),
        place=places.words(task.area, task.section),
    )
    return _entry(answer, 2, [])


def _entry(answer: Answer, rank: int, also: list[str]) -> Entry:
    others = tuple(dict.fromkeys(folded(words) for words in also if words and words != answer.name))
    return Entry(answer, rank, folded(answer.name), others)


def folded(words: str) -> str:
    """Words as they are compared: folded, in lower case and without spaces."""
    return "".join(fold(words).lower().split())


def _clause(text: str, start: int, end: int) -> int:
    """Where the clause begins, counted in the sentence around a span."""
    whole = sentence(text, start, end)
    at = whole.find(in_one_line(text, start, end))
    return max((found.end() for found in _clauses(whole, max(0, at))), default=0)


def _clauses(whole: str, before: int) -> Iterator[re.Match[str]]:
    return _CLAUSE.finditer(whole, 0, before)
