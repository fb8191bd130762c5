"""How far a project is to come this year, and what was said of it last year, out of the words around its figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from data.charts.records import FigureLine, Ladder, LadderRow
from data.charts.words import story
from data.lexicon import one_of, words
from data.records import Indicator, Report, Row, WordedTarget
from data.wording import bound_after, bound_before, number

_STEPS = ("前期", "开工", "建成")
_GRID = "并网"
"""What the last step is called where power stations are connected."""
_CLAUSE_END = re.compile(r"[，,；;。！!\n]")
_SENTENCE_END = re.compile(r"[；;。！!\n]")
_FIGURE = re.compile(r"\d")


def ladder(rows: Sequence[Row], sums: Sequence[Row], report: Report) -> Ladder | None:
    """The ladder of projects for each of which a step is promised, above what they come to; None where none is."""
    promises = [promised(row.target, report.text) for row in rows]
    if not rows:
        return None
    steps = (*_STEPS[:-1], _GRID if _GRID in promises else _STEPS[-1])
    rungs = (_rung(row, _height(step), report) for row, step in zip(rows, promises, strict=True))
    return Ladder("项目：走到哪一步", "方框为今年承诺", steps, tuple(rungs), tuple(_sum(row, report) for row in sums))


def promised(target: Indicator | WordedTarget | None, text: str) -> str:
    """The furthest step that the words around a figure promise: 前期, 开工, 建成, 并网; empty where none is named."""
    if not isinstance(target, Indicator):
        return ""
    for words_around in _around(target, text):
        steps = [_step_of()[word] for word in re.findall(_step_word(), words_around)]
        if steps:
            return max(steps, key=lambda step: (_height(step), step == _GRID))
    return ""


def _rung(row: Row, step: int, report: Report) -> LadderRow:
    figure = row.target
    assert isinstance(figure, Indicator)
    amount = f"{bound_before(figure, report.text)}{number(figure.value)}{bound_after(figure, report.text)}"
    said = _said(row.actual, report.text) if row.actual is not None else ""
    return LadderRow(row.name, row.indicators, amount, figure.unit, said, None, step, story(row, report))


def _sum(row: Row, report: Report) -> FigureLine:
    """A figure in the clause that promises it."""
    figure = row.target
    assert isinstance(figure, Indicator)
    before = _CLAUSE_END.split(report.text[max(0, figure.start - 60) : figure.start])[-1].strip()
    after = _CLAUSE_END.split(report.text[figure.end : figure.end + 30])[0].strip()
    words = report.text[figure.start : figure.end]
    return FigureLine(row.name, row.indicators, before, words, after, story(row, report))


def _said(actual: Indicator, text: str) -> str:
    for words_around in _around(actual, text):
        if found := re.search(one_of("chart_progress"), words_around):
            return found.group()
    return ""


def _around(figure: Indicator, text: str) -> tuple[str, str]:
    """The figure's own clause; then what follows it in the sentence, up to the next figure."""
    before = _CLAUSE_END.split(text[max(0, figure.start - 200) : figure.start])[-1]
    after = _CLAUSE_END.split(text[figure.end : figure.end + 200])[0]
    rest = _SENTENCE_END.split(text[figure.end + len(after) : figure.end + 400])[0]
    return before + after, _FIGURE.split(rest)[0]


@cache
def _step_of() -> dict[str, str]:
    return dict(entry.split("=") for entry in words("chart_stages"))


@cache
def _step_word() -> str:
    return "|".join(map(re.escape, sorted(_step_of(), key=len, reverse=True)))


def _height(step: str) -> int:
    return _STEPS.index("建成" if step == _GRID else step)
