"""The columns of the tables on the screen, declared once: `file_columns` has them again, with what only files hold."""

from __future__ import annotations

from dataclasses import replace

from data.records import Indicator, Row
from data.tables import figure_cells, row_cells, row_held
from data.tables.column import Column, words_column

_WIDTHS_OF_SENTENCES = (320, 480)

# 对照: one row a name.

NAME = words_column("name", "指标", row_cells.name, (136, 0), "报告中的指标名称。")
UNIT = words_column("unit", "单位", row_cells.unit, (44, 70), "上年完成的单位；只有目标的，是目标的单位。", "muted")
ACTUAL = Column(
    "actual",
    "上年完成",
    "number",
    row_cells.actual_value,
    row_cells.actual_shown,
    (72, 110),
    "报告回顾上年时写明的完成数。",
    row_held.actual,
)
GROWTH = Column(
    "growth",
    "增速",
    "signed",
    row_cells.growth_value,
    row_cells.growth_shown,
    (56, 90),
    "完成数比上年的增减，下降为负。",
    row_held.growth,
)
RANK = Column(
    "rank",
    "位次",
    "number",
    row_cells.rank_value,
    row_cells.rank_shown,
    (52, 80),
    "报告写明的排名，有先后两个的取后一个。",
    row_held.rank,
)
TARGET = Column(
    "target",
    "今年目标",
    "number",
    row_cells.target_value,
    row_cells.target_shown,
    (104, 150),
    "今年安排；没有数字的照录原文。",
    row_held.target,
)
CHANGE = Column(
    "change",
    "变化",
    "signed",
    row_cells.difference_value,
    row_cells.difference_shown,
    (64, 90),
    "目标减完成，按目标下限计。",
    row_held.change,
)
CHANGE_IN_BRIEF = replace(CHANGE, shown=row_cells.difference_in_brief)
NOTE = words_column("note", "说明", row_cells.note, (116, 116), "变化的幅度，或不计算变化的原因。", "muted")

COMPARISON: tuple[Column[Row], ...] = (NAME, UNIT, ACTUAL, GROWTH, RANK, TARGET, CHANGE, NOTE)
"""The 对照 table where there is room for all of it."""

COMPARISON_IN_BRIEF: tuple[Column[Row], ...] = (NAME, UNIT, ACTUAL, GROWTH, RANK, TARGET, CHANGE_IN_BRIEF)
"""The same in a table 528 wide: the reason stands in place of the difference."""

# 逐条: one row a figure.

_VALUE = Column(
    "value",
    "数值",
    "number",
    figure_cells.value,
    figure_cells.value_shown,
    (72, 100),
    "按原文单位计，下降为负。",
    lambda figure, _: row_held.amount(figure),
)
_YEAR = Column("year", "年份", "number", figure_cells.year, figure_cells.year_shown, (52, 60), "数字所说的年份。")
_CONFIDENCE = Column(
    "confidence", "置信度", "percent", figure_cells.confidence, figure_cells.confidence_shown, (60, 70), "识别的把握。"
)

FIGURES: tuple[Column[Indicator], ...] = (
    words_column("name", "指标", figure_cells.name, (136, 240), "报告中的指标名称。"),
    _VALUE,
    words_column("unit", "单位", figure_cells.unit, (60, 70), "原文的单位。", "muted"),
    words_column("kind", "类型", figure_cells.kind, (52, 60), "数值、增速、增减、位次或倍数。"),
    words_column("bound", "限定", figure_cells.bound, (52, 60), "以上、以内或左右；空白为确数。"),
    words_column("status", "性质", figure_cells.status, (52, 60), "完成，或者目标。"),
    words_column("partner", "对照", figure_cells.partner, (200, 240), "对应的今年目标或上年完成，及其变化。"),
    _YEAR,
    words_column("period", "期间", figure_cells.period, (72, 90), "跨年的期间，照录原文。"),
    words_column("basis", "口径", figure_cells.basis, (120, 150), "数字的口径条件，照录原文。"),
    words_column("scope", "位次范围", figure_cells.scope, (72, 80), "排名的范围，照录原文。"),
    words_column("area", "领域", figure_cells.area, (140, 160), "所属的工作领域。"),
    words_column("section", "章节", figure_cells.section, (160, 200), "所在的标题。"),
    _CONFIDENCE,
    words_column("text", "原文", figure_cells.text, (100, 120), "数字和单位在报告中的写法。"),
    words_column(
        "sentence", "所在句子", figure_cells.sentence_of, _WIDTHS_OF_SENTENCES, "数字所在的句子。", "muted", "sentence"
    ),
)
"""Every figure with all that is known of it."""
