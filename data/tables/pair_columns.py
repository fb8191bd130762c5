"""The columns of the 目标对照 sheet: one row a promise, beside the one result that it is set against."""

from __future__ import annotations

from collections.abc import Iterator

from data.pairing.comparison import all_rows
from data.records import Report, Row
from data.tables import base_units, pair_held, row_cells, row_held
from data.tables.column import Column, file_column
from data.tables.columns import NAME

PAIRS: tuple[Column[Row], ...] = (
    NAME,
    file_column("kind", "类型", "text", pair_held.kind, "对照的是数值、增速、增减、位次还是倍数。"),
    file_column("unit", "单位", "text", pair_held.unit, "上年完成的单位；只有目标的，是目标的单位。"),
    file_column("actual", row_held.ACTUAL_TITLE, "number", pair_held.actual, "与今年目标相对照的上年完成数。"),
    file_column("actual_bound", "完成限定", "text", pair_held.actual_bound, "以上、以内、左右，或确数。"),
    file_column("target", row_held.TARGET_TITLE, "number", row_held.target, "今年安排的数字；没有数字的写明定性。"),
    file_column("target_bound", "限定", "text", row_held.target_bound, "今年目标的限定：以上、以内、左右，或确数。"),
    file_column("target_unit", "目标单位", "text", row_cells.target_unit, "今年目标在原文中的单位。", hidden=True),
    file_column(
        "difference",
        pair_held.DIFFERENCE_TITLE,
        "signed",
        pair_held.level_difference,
        "今年目标减上年完成，按上年单位。",
    ),
    file_column("ratio", row_held.RATIO_TITLE, "signed", pair_held.relative_difference, "增减是上年完成的百分之几。"),
    file_column("points", "百分点", "signed", pair_held.points, "增速和比率的目标减完成，以百分点计。"),
    file_column("relation", "关系", "text", pair_held.relation, "水平、底线、比率可以比较；其余写明为什么不比。"),
    file_column("basis", "口径", "text", pair_held.basis, "数字的口径条件；两数口径不同的，写明不同在哪里。"),
    file_column("area", "领域", "text", row_cells.area, "今年目标所在的工作领域。"),
    file_column("measure", "举措", "text", pair_held.measure, "今年目标所在的举措。"),
    file_column("promise", "目标表述", "text", row_held.promise, "今年目标在报告中的说法。"),
    file_column("actual_sentence", "完成原文", "sentence", pair_held.actual_sentence, "上年完成数所在的句子。"),
    file_column("target_sentence", "目标原文", "sentence", row_cells.target_sentence, "今年目标所在的句子。"),
    file_column(
        "base",
        "上年折算",
        "number",
        lambda row, report: base_units.of_figure(row_held.partner(row), report),
        "上年完成折算为基本单位的数。",
        hidden=True,
    ),
    file_column("base_target", "目标折算", "number", base_units.of_target, "今年目标折算为基本单位的数。", hidden=True),
    file_column("base_unit", "折算单位", "text", base_units.of_row, "折算数的单位：元、人、亩等。", hidden=True),
)


def promised_rows(report: Report) -> Iterator[Row]:
    """The rows that promise something: with a partner first, then without, each in the order of the plan."""
    comparison = all_rows(report)
    yield from comparison.paired
    yield from comparison.targets_only
