"""The columns of the tables in files: those of the screen, and around them what only a file has room for."""

from __future__ import annotations

from dataclasses import replace

from data.records import Indicator, Row
from data.tables import base_units, row_cells, row_held
from data.tables.column import Column, file_column
from data.tables.columns import ACTUAL, CHANGE, FIGURES, GROWTH, NAME, RANK, TARGET, UNIT

_RATIO: Column[Row] = file_column(
    "ratio", row_held.RATIO_TITLE, "signed", row_held.relative_change, "变化是上年完成的百分之几。"
)

COMPARISON_IN_FILES: tuple[Column[Row], ...] = (
    NAME,
    UNIT,
    ACTUAL,
    file_column("actual_bound", "完成限定", "text", row_held.actual_bound, "完成数的限定：以上、以内、左右，或确数。"),
    GROWTH,
    file_column("growth_unit", "增速单位", "text", row_cells.growth_unit, "增速的单位。"),
    RANK,
    file_column("rank_words", "位次说明", "text", row_cells.rank_sentence, "排名的范围和先后变化。"),
    replace(TARGET, explained="今年安排的数字；没有数字的写明定性。"),
    file_column("target_unit", "目标单位", "text", row_cells.target_unit, "今年目标的单位。"),
    file_column("target_bound", "目标限定", "text", row_held.target_bound, "目标的限定：以上、以内、左右，或确数。"),
    file_column("target_kind", "目标类型", "text", row_cells.target_kind, "目标是数值、增速、增减、位次还是倍数。"),
    file_column("promise", "目标表述", "text", row_held.promise, "今年目标在报告中的说法。"),
    CHANGE,
    _RATIO,
    file_column("remark", "变化说明", "text", row_cells.remark, "变化的单位，或不计算变化的原因。"),
    file_column("area", "领域", "text", row_cells.area, "今年目标所在的工作领域；只有完成的，是完成所在的领域。"),
    file_column("measure", "举措", "text", row_held.measure, "所在的举措；只有完成的，是回顾它的段落。"),
    file_column("actual_sentence", "完成原文", "sentence", row_cells.actual_sentence, "完成数所在的句子。"),
    file_column("target_sentence", "目标原文", "sentence", row_cells.target_sentence, "目标所在的句子。"),
)
"""对照, one row a name: bounds and units have columns of their own, and each row carries its sentences."""

_ELSEWHERE = ("area", "measure")
_IN_RESERVE = ("growth_unit", "target_unit", "target_kind")
"""What the number formats and the words of the promise show already."""

AREA: tuple[Column[Row], ...] = (
    *(
        replace(column, hidden=column.key in _IN_RESERVE)
        for column in COMPARISON_IN_FILES
        if column.key not in _ELSEWHERE
    ),
    file_column("base", "上年折算", "number", base_units.of_actual, "上年完成折算为基本单位的数。", hidden=True),
    file_column("base_target", "目标折算", "number", base_units.of_target, "今年目标折算为基本单位的数。", hidden=True),
    file_column("base_unit", "折算单位", "text", base_units.of_row, "折算数的单位：元、人、亩等。", hidden=True),
)
"""The same on an area's sheet, whose rows stand by measure."""

_BOUND: Column[Indicator] = file_column(
    "bound", "限定", "text", lambda figure, _: row_held.bound(figure), "以上、以内、左右，或确数。"
)

FIGURES_IN_BOOK: tuple[Column[Indicator], ...] = (
    *(_BOUND if column.key == "bound" else column for column in FIGURES),
    file_column("base", "折算值", "number", base_units.of_figure, "数值折算为基本单位的数。", hidden=True),
    file_column(
        "base_unit", "折算单位", "text", base_units.unit_of_figure, "折算值的单位：元、人、亩等。", hidden=True
    ),
)
"""逐条, with the figures of one dimension in one unit."""
