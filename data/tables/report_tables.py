"""The tables that a report is exported as: an overview, each area, the pairs, all figures, and what it all means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from data.pairing.comparison import all_rows
from data.records import Indicator, Report, Row
from data.tables.columns import COMPARISON_IN_FILES, FIGURES, OTHER_NUMBERS, with_report
from data.tables.placement import area_words
from data.tables.table import Table, table

PAIRS_NAME = "目标对照"
FIGURES_NAME = "全部指标"
OTHER_NUMBERS_NAME = "其他数字"


def comparison_table(name: str, rows: Iterable[Row], report: Report) -> Table:
    """The 对照 table as a file has it: bounds, units and sentences in columns of their own."""
    return table(name, COMPARISON_IN_FILES, ((row, report) for row in rows))


def figure_table(name: str, figures: Iterable[Indicator], report: Report) -> Table:
    """The 逐条 table as a file has it."""
    return table(name, FIGURES, ((figure, report) for figure in figures))


def all_figures(reports: Sequence[Report]) -> Table:
    """Every figure of the reports; where there are several, the first column says which."""
    columns = FIGURES if len(reports) == 1 else with_report(FIGURES)
    return table(FIGURES_NAME, columns, ((figure, report) for report in reports for figure in report.indicators))


def workbook_tables(reports: Sequence[Report]) -> tuple[Table, ...]:
    """The sheets of a workbook: of one report, each area has its own; of several, they share the sheets."""
    if len(reports) == 1:
        [report] = reports
        areas = tuple(_area(report, area) for area in _areas(report))
        return (_overview(report), *areas, *_shared(reports), _explanations(reports))
    return (*_shared(reports), _explanations(reports))


def _areas(report: Report) -> tuple[int, ...]:
    """The areas in their order, what belongs to none first; those without a figure left out."""
    return tuple(sorted({figure.area for figure in report.indicators}))


def _area(report: Report, area: int) -> Table:
    return figure_table(
        area_words(report, area), (figure for figure in report.indicators if figure.area == area), report
    )


def _overview(report: Report) -> Table:
    targets = {figure.id: figure.area for figure in report.indicators if figure.status == "target"}
    lines = []
    for area in _areas(report):
        figures = [figure for figure in report.indicators if figure.area == area]
        promised = sum(figure.status == "target" for figure in figures)
        pairs = sum(targets.get(pair.target) == area for pair in report.pairs)
        lines.append((area_words(report, area), len(figures), len(figures) - promised, promised, pairs))
    titles = ("领域", "指标", "上年完成", "今年目标", "对照")
    return Table("总览", titles, ("text", "number", "number", "number", "number"), tuple(lines))


def _shared(reports: Sequence[Report]) -> tuple[Table, ...]:
    several = len(reports) > 1
    promised = ((row, report) for report in reports for row in _promised(report))
    numbers = ((number, report) for report in reports for number in report.other_numbers)
    return (
        table(PAIRS_NAME, with_report(COMPARISON_IN_FILES) if several else COMPARISON_IN_FILES, promised),
        all_figures(reports),
        table(OTHER_NUMBERS_NAME, with_report(OTHER_NUMBERS) if several else OTHER_NUMBERS, numbers),
    )


def _promised(report: Report) -> Iterator[Row]:
    comparison = all_rows(report)
    yield from comparison.paired
    yield from comparison.targets_only


def _explanations(reports: Sequence[Report]) -> Table:
    """What was read, and what each column says."""
    lines = [line for report in reports for line in _about(report)]
    for name, columns in (
        (PAIRS_NAME, COMPARISON_IN_FILES),
        (FIGURES_NAME, FIGURES),
        (OTHER_NUMBERS_NAME, OTHER_NUMBERS),
    ):
        lines += [(name, column.title, column.explained) for column in columns]
    return Table("说明", ("所属", "项目", "内容"), ("text", "text", "sentence"), tuple(lines))


def _about(report: Report) -> Iterator[tuple[str, str, str]]:
    head = report.masthead
    facts = {
        "标题": head.title,
        "地区": head.region,
        "日期": head.date,
        "会议": head.congress,
        "报告人": head.speaker,
        "来源": head.source,
        "文件": report.file,
    }
    return (("报告", fact, words) for fact, words in facts.items() if words)
