"""The 说明 sheet: how to read the workbook, what each column means, what was corrected, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from data.records import OtherNumber, Report
from data.tables.held import Held
from data.tables.sentence import sentence
from data.tables.table import Table

NOTES_NAME = "说明"

_TITLES = ("类别", "项目", "内容", "原文")
_READING = (
    ("数值", "数值按报告原文的单位存放，是可以计算的数字；下降为负。"),
    ("百分数", "单位为 % 的数按百分数存放：4.9% 就是 0.049，可以直接参加计算。"),
    ("增减、变化率、百分点", "是公式，只在两个数可以比较时计算，按今年目标的下限计；其余写明原因。"),
    ("折算", "折算值和折算单位两列是隐藏的：亿元、万元都折算为元，取消隐藏后可以汇总。"),
    ("仅总量", "报告只写了总量，没有写增速，与增速目标无从比较。"),
    ("仅增速", "报告只写了增速，没有写总量。"),
    ("定性", "只有文字、没有数字的目标，文字见目标表述一列。"),
    ("未提及", "报告没有写这个数。"),
    ("—", "这一格对本行不适用，或报告没有说明。"),
    ("链接", "每行末尾转到正文中的段落；正文每段末尾转到全部指标中的第一个数。"),
)
_REASONS = {
    "日期": "是日期或年份",
    "序号": "是标题、条目的序号",
    "文号或代码": "是文件号或代码",
    "等级规格": "是等级、规格或型号",
    "专名": "是名称的一部分",
    "口号": "是提法、口号的一部分",
    "时长": "是时间的长短",
    "习语": "是固定的说法",
}


def notes(report: Report, tables: Sequence[Table], place: Callable[[int], Held]) -> Table:
    """The sheet for one report; `place` is the way from an offset of its text to its paragraph."""
    lines: list[tuple[Held, ...]] = [(*line, "") for line in (*_reading(tables), _corrections(report))]
    lines += [(*_left_out(number, report), place(number.start)) for number in report.other_numbers]
    return Table(NOTES_NAME, (*_TITLES, "正文段"), ("text", "text", "sentence", "sentence", "text"), tuple(lines))


def panel_notes(tables: Sequence[Table], failed: Sequence[tuple[str, str]]) -> Table:
    """The sheet for several reports; `failed` are the files that could not be read, and why."""
    lines = [*_reading(tables), *(("没有读出的文件", file, reason, "") for file, reason in failed)]
    return Table(NOTES_NAME, _TITLES, ("text", "text", "sentence", "sentence"), tuple(lines))


def _reading(tables: Sequence[Table]) -> Iterator[tuple[Held, ...]]:
    yield from (("怎样读", item, words, "") for item, words in _READING)
    for each in tables:
        told = zip(each.titles, each.explained, strict=bool(each.explained))
        yield from ((f"列：{each.name}", title, words, "") for title, words in told)


def _corrections(report: Report) -> tuple[Held, ...]:
    unprintable = sum(not (letter.isprintable() or letter in "\n\t\u3000\xa0") for letter in report.text)
    told = f"去掉了 {unprintable} 个表格不能写入的控制字符。" if unprintable else "正文和数字都照录原文，没有更正。"
    return ("更正", "文字", told, "")


def _left_out(number: OtherNumber, report: Report) -> tuple[Held, ...]:
    reason = f"{number.reason}：{_REASONS[number.reason]}，不是指标。"
    return ("未列入的数字", number.text, reason, sentence(report.text, number.start, number.end))
