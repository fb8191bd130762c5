"""What a file holds of a row of the 对照 table: numbers in their units, formulas, and why there is no number."""

from __future__ import annotations

from data import wording
from data.records import Indicator, Report, Row, WordedTarget
from data.tables.figure_cells import BOUND_WORDS
from data.tables.formulas import difference, ratio
from data.tables.held import Amount, Held, Missing
from data.tables.placement import measure_words

ONLY_LEVEL, ONLY_GROWTH, ONLY_RANK = Missing("仅总量"), Missing("仅增速"), Missing("仅位次")
WORDED, UNTOLD = Missing("定性"), Missing("未提及")

ACTUAL_TITLE, GROWTH_TITLE, TARGET_TITLE, CHANGE_TITLE, RATIO_TITLE = "上年完成", "增速", "今年目标", "变化", "变化率"


def actual(row: Row, _: Report) -> Held:
    """The level of last year, or why there is none."""
    if row.actual is not None:
        return amount(row.actual)
    return ONLY_GROWTH if row.growth else ONLY_RANK if row.ranks else UNTOLD


def growth(row: Row, _: Report) -> Held:
    """How much it grew, or why that is not known."""
    if row.growth is not None:
        return Amount(row.growth.value, row.growth.unit, told=True)
    return ONLY_LEVEL if row.actual else ONLY_RANK if row.ranks else UNTOLD


def rank(row: Row, _: Report) -> Held:
    """The position reached, or that none is told."""
    return row.ranks[-1].value if row.ranks else UNTOLD


def target(row: Row, _: Report) -> Held:
    """What is promised, or why that is no number."""
    if isinstance(row.target, Indicator):
        return Amount(row.target.value, row.target.unit, told=row.target.unit != row.unit)
    return WORDED if row.target else UNTOLD


def actual_bound(row: Row, _: Report) -> str:
    """以上, 以内, 左右 or 确数; empty where there is no level."""
    return bound(row.actual) if row.actual else ""


def target_bound(row: Row, _: Report) -> str:
    """The same of the promise; empty where it is no number."""
    return bound(row.target) if isinstance(row.target, Indicator) else ""


def promise(row: Row, report: Report) -> str:
    """What is promised in the words of the report: 增长6%左右, 与经济增长基本同步."""
    return wording.target_words(row.target, report.text) if row.target else ""


def change(row: Row, _: Report) -> Held:
    """The difference as a formula where one is computed, or the word that stands in its place."""
    if row.change is None:
        return Missing(_one_sided(row))
    compared = partner(row)
    if compared is not None and isinstance(row.target, Indicator):
        last = ACTUAL_TITLE if compared is row.actual else GROWTH_TITLE
        if formula := difference(compared, row.target, row.change, (last, TARGET_TITLE)):
            return formula
    return Missing(row.change.word)


def relative_change(row: Row, _: Report) -> Held:
    """The difference in parts of the result, as a formula where one is computed."""
    if row.change is None:
        return Missing(_one_sided(row))
    compared = partner(row)
    if compared is not None and (formula := ratio(compared, row.change, (ACTUAL_TITLE, CHANGE_TITLE))):
        return formula
    return Missing(row.change.word)


def measure(row: Row, report: Report) -> str:
    """The measure or the theme that tells of it: of its promise, where there is one."""
    part = row.target or row.actual or row.growth or next(iter(row.ranks), None)
    return measure_words(report, part.section) if part else ""


def partner(row: Row) -> Indicator | None:
    """The result that the row's pair compares: its level or its growth."""
    if row.pair is None:
        return None
    return next((part for part in (row.actual, row.growth) if part and part.id == row.pair.actual), None)


def bound(figure: Indicator) -> str:
    """以上, 以内, 左右 or 确数."""
    return BOUND_WORDS[figure.bound] or "确数"


def amount(figure: Indicator) -> Amount:
    """A figure's value in its unit."""
    return Amount(figure.value, figure.unit)


def _one_sided(row: Row) -> str:
    if isinstance(row.target, WordedTarget):
        return WORDED.reason
    return "只有目标" if row.target else "只有完成"
