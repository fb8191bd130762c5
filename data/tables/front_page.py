"""总览, the first sheet: the report, how much was read in it, its headline figures, its areas, and the ways there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.pages import paginate
from data.pages.overview import AreaSummary, summaries
from data.pairing.comparison import headlines
from data.records import Report
from data.tables.binder import Front, Sheet
from data.tables.column import Kind
from data.tables.file_columns import COMPARISON_IN_FILES
from data.tables.held import Amount, Formula, Held, Jump
from data.tables.paragraphs import FIGURES_NAME
from data.tables.placement import area_words, report_words
from data.tables.table import Table, table

FRONT_NAME = "总览"
_HEADLINE_KEYS = ("name", "unit", "actual", "growth", "promise", "target", "change", "remark", "rank_words")
_BY_KEY = {column.key: column for column in COMPARISON_IN_FILES}
_HEADLINES = tuple(_BY_KEY[key] for key in _HEADLINE_KEYS)


def front(report: Report, listed: Sequence[tuple[Sheet, str]]) -> Front:
    """The front page of one report; `listed` are the sheets that follow, and what each holds."""
    head = report.masthead
    facts = {
        "地区": head.region,
        "层级": head.level,
        "日期": head.date,
        "会议": head.congress,
        "报告人": head.speaker,
        "来源": head.source,
        "文件": report.file,
    }
    return Front(
        FRONT_NAME,
        report_words(report),
        tuple((fact, words) for fact, words in facts.items() if words),
        _counts(report),
        tuple(each for each in (_headlines(report), _areas(report), _contents(listed)) if each.lines),
    )


def _counts(report: Report) -> tuple[tuple[str, Held], ...]:
    actual = sum(figure.status == "actual" for figure in report.indicators)
    return (
        ("正文字数", len(report.text)),
        ("指标", _count(f"COUNTA({FIGURES_NAME}[指标])", len(report.indicators), report)),
        ("其中：上年完成", _count(f'COUNTIF({FIGURES_NAME}[性质],"完成")', actual, report)),
        ("其中：今年目标", _count(f'COUNTIF({FIGURES_NAME}[性质],"目标")', len(report.indicators) - actual, report)),
        ("目标对照", len(report.pairs)),
        ("定性目标", len(report.worded_targets)),
        ("任务", len(report.tasks)),
        ("项目", len(report.projects)),
        ("未列为指标的数字", len(report.other_numbers)),
    )


def _count(expression: str, result: int, report: Report) -> Held:
    """A formula over the sheet of all figures, which a report without figures does not have."""
    return Formula(expression, Amount(result, ""), 0) if report.indicators else result


def _headlines(report: Report) -> Table:
    shown = table("主要指标", _HEADLINES, ((row, report) for row in headlines(report)))
    return replace(shown, hidden=())


def _areas(report: Report) -> Table:
    book = paginate(report)
    numbers = [page.area for page in book.pages if page.kind == "area"]
    lines = tuple(_area(report, *found) for found in zip(numbers, summaries(report, book), strict=True))
    titles = ("领域", "举措", "今年目标", "对照", "要点", "任务")
    return Table("工作领域", titles, ("text", "number", "number", "number", "sentence", "number"), lines)


def _area(report: Report, area: int, summary: AreaSummary) -> tuple[Held, ...]:
    words = area_words(report, area)
    tasks = sum(task.area == area for task in report.tasks)
    return (Jump(words, words), summary.measures, summary.targets, summary.pairs, summary.clause, tasks)


def _contents(listed: Sequence[tuple[Sheet, str]]) -> Table:
    lines = tuple(
        (
            Jump(sheet.table.name, sheet.table.name),
            len(sheet.table.lines),
            _formulas(sheet.table),
            len(sheet.plots),
            told,
        )
        for sheet, told in listed
    )
    kinds: tuple[Kind, ...] = ("text", "number", "number", "number", "sentence")
    return Table("工作表", ("工作表", "行数", "公式", "图", "内容"), kinds, lines)


def _formulas(table: Table) -> int:
    return sum(isinstance(held, Formula) for line in table.lines for held in line)
