"""The columns of the tables, declared once: the screen, the workbook and the csv file loop over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.records import Indicator, OtherNumber, Report, Row
from data.tables import figure_cells, row_cells
from data.tables.column import Cell, Column, Kind, T, Tone
from data.tables.placement import report_words


def _words(
    key: str,
    title: str,
    words: Callable[[T, Report], str],
    widths: tuple[int, int],
    explained: str,
    tone: Tone = "ink",
    kind: Kind = "text",
) -> Column[T]:
    """A column that shows the words it holds."""

    def shown(record: T, report: Report) -> Cell:
        return Cell(words(record, report), tone=tone)

    return Column(key, title, kind, words, shown, widths, explained)


_ANY = (0, 0)
_SENTENCE = (320, 480)

# 对照: one row a name.

_NAME = _words("name", "指标", row_cells.name, (136, 0), "报告中的指标名称。")
_UNIT = _words("unit", "单位", row_cells.unit, (44, 70), "上年完成的单位；只有目标的，是目标的单位。", "muted")
_ACTUAL = Column(
    "actual",
    "上年完成",
    "number",
    row_cells.actual_value,
    row_cells.actual_shown,
    (72, 110),
    "报告回顾上年时写明的完成数。",
)
_GROWTH = Column(
    "growth",
    "增速",
    "signed",
    row_cells.growth_value,
    row_cells.growth_shown,
    (56, 90),
    "完成数比上年的增减，下降为负。",
)
_RANK = Column(
    "rank",
    "位次",
    "number",
    row_cells.rank_value,
    row_cells.rank_shown,
    (52, 80),
    "报告写明的排名，有先后两个的取后一个。",
)
_TARGET = Column(
    "target",
    "今年目标",
    "number",
    row_cells.target_value,
    row_cells.target_shown,
    (104, 150),
    "今年安排；没有数字的照录原文。",
)
_CHANGE = Column(
    "change",
    "变化",
    "signed",
    row_cells.difference_value,
    row_cells.difference_shown,
    (64, 90),
    "目标减完成，按目标下限计。",
)
_CHANGE_IN_BRIEF = replace(_CHANGE, shown=row_cells.difference_in_brief)
_RATIO = Column(
    "ratio", "变化幅度（%）", "signed", row_cells.ratio_value, row_cells.ratio_shown, _ANY, "变化是上年完成的百分之几。"
)
_NOTE = _words("note", "说明", row_cells.note, (116, 116), "变化的幅度，或不计算变化的原因。", "muted")

COMPARISON: tuple[Column[Row], ...] = (_NAME, _UNIT, _ACTUAL, _GROWTH, _RANK, _TARGET, _CHANGE, _NOTE)
"""The 对照 table where there is room for all of it."""

COMPARISON_IN_BRIEF: tuple[Column[Row], ...] = (_NAME, _UNIT, _ACTUAL, _GROWTH, _RANK, _TARGET, _CHANGE_IN_BRIEF)
"""The same in a table 528 wide: the reason stands in place of the difference."""

COMPARISON_IN_FILES: tuple[Column[Row], ...] = (
    _NAME,
    _UNIT,
    _ACTUAL,
    _words("actual_bound", "完成限定", row_cells.actual_bound, _ANY, "完成数前后的限定：以上、以内、左右。"),
    _GROWTH,
    _words("growth_unit", "增速单位", row_cells.growth_unit, _ANY, "增速的单位。"),
    _RANK,
    _words("rank_words", "位次说明", row_cells.rank_sentence, _ANY, "排名的范围和先后变化。"),
    _TARGET,
    _words("target_unit", "目标单位", row_cells.target_unit, _ANY, "今年目标的单位。"),
    _words("target_bound", "目标限定", row_cells.target_bound, _ANY, "目标前后的限定：以上、以内、左右。"),
    _words("target_kind", "目标类型", row_cells.target_kind, _ANY, "目标是数值、增速、增减、位次还是倍数。"),
    _CHANGE,
    _RATIO,
    _words("remark", "变化说明", row_cells.remark, _ANY, "变化的单位，或不计算变化的原因。"),
    _words("area", "领域", row_cells.area, _ANY, "今年目标所在的工作领域；只有完成的，是完成所在的领域。"),
    _words("actual_sentence", "完成原文", row_cells.actual_sentence, _SENTENCE, "完成数所在的句子。", kind="sentence"),
    _words("target_sentence", "目标原文", row_cells.target_sentence, _SENTENCE, "目标所在的句子。", kind="sentence"),
)
"""The same in a file, where the words around a number have columns of their own and each row carries its sentences."""

# 逐条: one row a figure.

_VALUE = Column(
    "value", "数值", "number", figure_cells.value, figure_cells.value_shown, (72, 100), "按原文单位计，下降为负。"
)
_YEAR = Column("year", "年份", "number", figure_cells.year, figure_cells.year_shown, (52, 60), "数字所说的年份。")
_CONFIDENCE = Column(
    "confidence", "置信度", "percent", figure_cells.confidence, figure_cells.confidence_shown, (60, 70), "识别的把握。"
)

FIGURES: tuple[Column[Indicator], ...] = (
    _words("name", "指标", figure_cells.name, (136, 240), "报告中的指标名称。"),
    _VALUE,
    _words("unit", "单位", figure_cells.unit, (60, 70), "原文的单位。", "muted"),
    _words("kind", "类型", figure_cells.kind, (52, 60), "数值、增速、增减、位次或倍数。"),
    _words("bound", "限定", figure_cells.bound, (52, 60), "以上、以内或左右；空白为确数。"),
    _words("status", "性质", figure_cells.status, (52, 60), "完成，或者目标。"),
    _words("partner", "对照", figure_cells.partner, (200, 240), "对应的今年目标或上年完成，及其变化。"),
    _YEAR,
    _words("period", "期间", figure_cells.period, (72, 90), "跨年的期间，照录原文。"),
    _words("basis", "口径", figure_cells.basis, (120, 150), "数字的口径条件，照录原文。"),
    _words("scope", "位次范围", figure_cells.scope, (72, 80), "排名的范围，照录原文。"),
    _words("area", "领域", figure_cells.area, (140, 160), "所属的工作领域。"),
    _words("section", "章节", figure_cells.section, (160, 200), "所在的标题。"),
    _CONFIDENCE,
    _words("text", "原文", figure_cells.text, (100, 120), "数字和单位在报告中的写法。"),
    _words("sentence", "所在句子", figure_cells.sentence_of, _SENTENCE, "数字所在的句子。", "muted", "sentence"),
)
"""Every figure with all that is known of it."""

# What only files have.

OTHER_NUMBERS: tuple[Column[OtherNumber], ...] = (
    _words("text", "数字", lambda number, _: number.text, _ANY, "报告中未列为指标的数字。"),
    _words("reason", "原因", lambda number, _: number.reason, _ANY, "未列为指标的原因。"),
    _words("sentence", "所在句子", figure_cells.sentence_of, _SENTENCE, "数字所在的句子。", kind="sentence"),
)


def with_report(columns: tuple[Column[T], ...]) -> tuple[Column[T], ...]:
    """The columns behind one that says which report a record is of."""
    return (
        _words("report", "报告", lambda _, report: report_words(report), _ANY, "所在的报告。"),
        *columns,
    )
