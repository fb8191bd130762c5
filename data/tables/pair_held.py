"""What the 目标对照 sheet holds of a promise: the one result it is set against, the two changes, and their standing."""

from __future__ import annotations

from data.pairing.same_thing import normal
from data.records import Indicator, Report, Row, WordedTarget
from data.tables.figure_cells import KIND_WORDS
from data.tables.formulas import POINTS, difference, ratio
from data.tables.held import Held, Missing
from data.tables.placement import measure_words
from data.tables.row_held import ACTUAL_TITLE, ONLY_GROWTH, ONLY_LEVEL, TARGET_TITLE, UNTOLD, amount, bound, partner
from data.tables.sentence import sentence

DIFFERENCE_TITLE = "增减"
RELATION_WORDS = {"level": "水平", "floor": "底线", "rate": "比率", "workload": "年度工作量", "project": "同一项目"}
_TITLES = (ACTUAL_TITLE, TARGET_TITLE)
_NO_RESULT = Missing("无上年数")
_NOT_COMPARED = "不作比较"


def kind(row: Row, _: Report) -> str:
    """What is compared: 数值, 增速, 比率 …; of a promise in words 定性."""
    return KIND_WORDS[row.target.kind] if isinstance(row.target, Indicator) else "定性"


def unit(row: Row, _: Report) -> str:
    """Of the result; of the promise where there is none."""
    figure = partner(row) or row.target
    return figure.unit if isinstance(figure, Indicator) else ""


def actual(row: Row, report: Report) -> Held:
    """The result that the promise is set against: a level, or a growth; or what is known in its place."""
    figure = partner(row)
    if figure is not None:
        return amount(figure)
    if row.actual is not None:
        return ONLY_LEVEL
    grown = isinstance(row.target, Indicator) and row.target.kind == "value" and _has_grown(row.target.name, report)
    return ONLY_GROWTH if grown else UNTOLD


def actual_bound(row: Row, _: Report) -> str:
    """以上, 以内, 左右 or 确数."""
    figure = partner(row)
    return bound(figure) if figure else ""


def level_difference(row: Row, _: Report) -> Held:
    """Target less actual where both are levels, as a formula; else why not."""
    if row.pair is not None and row.pair.relation == "rate" and row.pair.comparable:
        return ""
    return _difference(row) or _not_computed(row)


def relative_difference(row: Row, _: Report) -> Held:
    """The same in parts of the actual."""
    if row.pair is not None and row.pair.relation == "rate" and row.pair.comparable:
        return ""
    figure = partner(row)
    if figure is not None and row.change and (formula := ratio(figure, row.change, (ACTUAL_TITLE, DIFFERENCE_TITLE))):
        return formula
    return _not_computed(row)


def points(row: Row, _: Report) -> Held:
    """Target less actual where both are percentages, in 百分点."""
    if row.change is None or row.change.word != POINTS:
        return ""
    return _difference(row) or _not_computed(row)


def relation(row: Row, _: Report) -> str:
    """What result and promise are to each other; 口径不同 where they cannot be compared."""
    if row.pair is None:
        return "定性" if isinstance(row.target, WordedTarget) else "只有目标"
    return RELATION_WORDS[row.pair.relation] if row.pair.comparable else "口径不同"


def basis(row: Row, _: Report) -> str:
    """The condition on the promise or its result, as written; in what they differ, where they do."""
    if row.pair is not None and row.pair.note:
        return row.pair.note
    target = row.target.basis if isinstance(row.target, Indicator) else ""
    result = partner(row)
    return target or (result.basis if result else "")


def measure(row: Row, report: Report) -> str:
    """The measure that promises it."""
    return measure_words(report, row.target.section) if row.target else ""


def actual_sentence(row: Row, report: Report) -> str:
    """The sentence of the result; of the level where only that is known."""
    figure = result_told(row)
    return sentence(report.text, figure.start, figure.end) if figure else ""


def result_told(row: Row) -> Indicator | None:
    """The result that a sentence can be quoted of."""
    return partner(row) or row.actual


def _difference(row: Row) -> Held:
    figure = partner(row)
    if figure is None or row.change is None or not isinstance(row.target, Indicator):
        return None
    return difference(figure, row.target, row.change, _TITLES)


def _not_computed(row: Row) -> Missing:
    if row.pair is None:
        return _NO_RESULT
    return Missing(row.change.word if row.change and row.change.word else _NOT_COMPARED)


def _has_grown(name: str, report: Report) -> bool:
    wanted = normal(name)
    return any(
        figure.kind == "growth" and figure.status == "actual" and normal(figure.name) == wanted
        for figure in report.indicators
    )
