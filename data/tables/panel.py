"""The long panel: the figures of several reports below each other, a level and its growth in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.pairing.achievements import achievements
from data.records import Indicator, Report
from data.tables.column import Column, file_column
from data.tables.figure_cells import STATUS_WORDS, sentence_of
from data.tables.held import PERCENT, Amount, Held
from data.tables.placement import report_words
from data.tables.row_held import ONLY_GROWTH, ONLY_LEVEL, UNTOLD, amount, bound
from data.tables.table import Table, table

PANEL_NAME = "多份报告"


@dataclass(frozen=True, slots=True)
class Observation:
    """A level, a growth, or a level with its growth."""

    figure: Indicator
    """The level; the growth where no level is told."""
    growth: Indicator | None


def _value(one: Observation, _: Report) -> Held:
    return ONLY_GROWTH if one.figure is one.growth else amount(one.figure)


def _growth(one: Observation, _: Report) -> Held:
    if one.growth is not None:
        return Amount(one.growth.value, one.growth.unit)
    return ONLY_LEVEL if one.figure.kind == "value" else ""


def _year(one: Observation, _: Report) -> Held:
    return UNTOLD if one.figure.year is None else one.figure.year


PANEL: tuple[Column[Observation], ...] = (
    file_column("report", "报告", "text", lambda _, report: report_words(report), "报告的标题。"),
    file_column("region", "地区", "text", lambda _, report: report.masthead.region, "作报告的地区。"),
    file_column("level", "层级", "text", lambda _, report: report.masthead.level, "国家、省、市、县、区、旗等。"),
    file_column("year", "年份", "number", _year, "数字所说的年份。"),
    file_column("name", "指标", "text", lambda one, _: one.figure.name, "报告中的指标名称。"),
    file_column("value", "数值", "number", _value, "按原文单位计，下降为负；报告只说增速的，写明仅增速。"),
    file_column("unit", "单位", "text", lambda one, _: one.figure.unit, "数值的单位；仅增速的，是增速的单位。"),
    file_column("growth", "增速", "signed", _growth, "同一指标比上年的增减；报告没有说的，写明仅总量。"),
    file_column("bound", "限定", "text", lambda one, _: bound(one.figure), "以上、以内、左右，或确数。"),
    file_column("status", "性质", "text", lambda one, _: STATUS_WORDS[one.figure.status], "完成，或者目标。"),
    file_column("basis", "口径", "text", lambda one, _: one.figure.basis, "数字的口径条件，照录原文。"),
    file_column(
        "sentence", "所在句子", "sentence", lambda one, report: sentence_of(one.figure, report), "数字所在的句子。"
    ),
)


def panel(reports: Sequence[Report]) -> Table:
    """Every figure of the reports, in their order; a growth in per cent stands beside its level."""
    return table(PANEL_NAME, PANEL, ((one, report) for report in reports for one in _observations(report)))


def _observations(report: Report) -> Iterator[Observation]:
    grown = dict(_grown(report))
    taken = {growth.id for growth in grown.values()}
    for figure in report.indicators:
        if figure.id not in taken:
            yield Observation(figure, figure if _is_growth(figure) else grown.get(figure.id))


def _grown(report: Report) -> Iterable[tuple[str, Indicator]]:
    """Levels, by their ids, and the growths told of them."""
    for row in achievements(report.text, report.indicators):
        if row.actual is not None and row.growth is not None and _is_growth(row.growth):
            yield row.actual.id, row.growth


def _is_growth(figure: Indicator) -> bool:
    return figure.kind == "growth" and figure.unit in PERCENT
