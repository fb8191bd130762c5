"""How far a project is to come this year, and what was said of it last year, out of the words around its figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from data.chart_records import Ladder, LadderRow
from data.chart_words import story
from data.lexicon import one_of, words
from data.records import Indicator, Report, Row
from data.wording import bound_after, bound_before, number

_STEPS = ("前期", "开工", "建成")
_GRID = "并网"
"""What the last step is called where power stations are connected."""
_CLAUSE_END = re.compile(r"[，,；;。！!\n]")
_SENTENCE_END = re.compile(r"[；;。！!\n]")
_FIGURE = re.compile(r"\d")


def ladder(rows: Sequence[Row], report: Report) -> Ladder | None:
    """The ladder of projects; None where the report names a step for none of them."""
    named = [promised(row.target, report.text) for row in rows if isinstance(row.target, Indicator)]
    if not any(named):
        return None
    last = _GRID if _GRID in named else _STEPS[-1]
    steps = (*_STEPS[:-1], last)
    return Ladder("项目：走到哪一步", "方框为今年承诺", steps, tuple(_rung(row, report, steps) for row in rows))


def promised(target: Indicator, text: str) -> str:
    """The furthest step that the words around a figure promise: 前期, 开工, 建成, 并网; empty where none is named."""
    for words_around in _around(target, text):
        steps = [_step_of()[word] for word in re.findall(_step_word(), words_around)]
        if steps:
            return max(steps, key=_height)
    return ""


def _rung(row: Row, report: Report, steps: Sequence[str]) -> LadderRow:
    figure = row.target if isinstance(row.target, Indicator) else row.actual
    assert figure is not None
    stage = promised(figure, report.text)
    amount = f"{bound_before(figure, report.text)}{number(figure.value)}{bound_after(figure, report.text)}"
    said = _said(row.actual, report.text) if row.actual is not None else ""
    step = min(_height(stage), len(steps) - 1) if stage else None
    return LadderRow(row.name, row.indicators, amount, figure.unit, said, step, story(row, report))


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
    return len(_STEPS) if step == _GRID else _STEPS.index(step)
