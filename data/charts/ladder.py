"""How far each project is to come this year: a step of a ladder, and what was said of it last year."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from data.charts.records import FigureLine, Ladder, LadderRow
from data.charts.words import project_story, story
from data.records import Indicator, Project, Report, Row, Stage
from data.wording import figure_words

_STEPS = ("前期", "开工", "在建", "主体完工", "完工", "投产")
_SHORT = {"主体完工": "主体"}
_ALWAYS = ("前期", "开工")
_DONE = ("完工", "投产")
_GRID = "并网"
"""What the last step is called where all that come to it are connected to the grid."""
_CLAUSE_END = re.compile(r"[，,；;。！!\n]")
_BEFORE, _BEHIND = 60, 30
"""How many characters of its clause may stand before a sum and behind it."""


def promised(report: Report, ids: Collection[str]) -> tuple[Project, ...]:
    """The projects among `ids` for each of which a step is promised."""
    return tuple(project for project in report.projects if project.id in ids and _furthest(project.stages, "target"))


def ladder(projects: Sequence[Project], sums: Sequence[Row], report: Report) -> Ladder | None:
    """The ladder of projects for each of which a step is promised, above what they come to; None without projects."""
    if not projects:
        return None
    known = {figure.id: figure for figure in report.indicators}
    ends = [stage for project in projects for stage in project.stages if stage.step]
    steps = _steps({stage.step for stage in ends})
    last = [stage.word for stage in ends if stage.step == "投产" and stage.status == "target"]
    names = [_SHORT.get(step, step) for step in steps]
    if last and all(_GRID in word for word in last):
        names[-1] = _GRID
    rungs = (_rung(project, steps, known, report) for project in projects)
    total = tuple(_sum(row, row.target, report) for row in sums if isinstance(row.target, Indicator))
    return Ladder("项目：走到哪一步", "方框为今年承诺", tuple(names), tuple(rungs), total)


def _steps(used: Collection[str]) -> tuple[str, ...]:
    """The steps that are drawn: those that are told, the first two, and a last one that something is left to."""
    shown = [step for step in _STEPS if step in used or step in _ALWAYS]
    return (*shown,) if any(step in shown for step in _DONE) else (*shown, _DONE[0])


def _rung(project: Project, steps: Sequence[str], known: Mapping[str, Indicator], report: Report) -> LadderRow:
    amounts = [known[key] for key in project.indicators if key in known and known[key].kind == "value"]
    amount = next((each for each in amounts if each.status == "target"), next(iter(amounts), None))
    reached = _furthest(project.stages, "actual")
    said = reached or next((stage for stage in reversed(project.stages) if stage.status == "actual"), None)
    target = _furthest(project.stages, "target")
    return LadderRow(
        name=project.name,
        ids=(project.id, *project.indicators),
        amount=figure_words(amount, report.text) if amount is not None else "",
        said=said.word if said else "",
        reached=steps.index(reached.step) if reached else None,
        step=steps.index(target.step) if target else None,
        story=project_story(project, report),
    )


def _furthest(stages: Sequence[Stage], status: str) -> Stage | None:
    """The stage of one year that is the furthest step; None where no step is told."""
    told = [stage for stage in stages if stage.status == status and stage.step]
    return max(told, key=lambda stage: _STEPS.index(stage.step), default=None)


def _sum(row: Row, figure: Indicator, report: Report) -> FigureLine:
    """A figure in the clause that promises it."""
    before = _CLAUSE_END.split(report.text[max(0, figure.start - _BEFORE) : figure.start])[-1].strip()
    after = _CLAUSE_END.split(report.text[figure.end : figure.end + _BEHIND])[0].strip()
    words = report.text[figure.start : figure.end]
    return FigureLine(row.name, row.indicators, before, words, after, story(row, report))
