"""What the columns of the 对照 table hold of a row, and how a table shows it."""

from __future__ import annotations

from data import wording
from data.records import Indicator, Report, Row, WordedTarget
from data.tables.column import Cell, Value
from data.tables.figure_cells import KIND_WORDS
from data.tables.placement import area_words
from data.tables.sentence import sentence

_NOTHING = Cell("")
_MISSING = Cell("—", tone="muted")


def name(row: Row, _: Report) -> str:
    """The name that heads it."""
    return row.name


def unit(row: Row, _: Report) -> str:
    """Of the level; of the target where there is none."""
    return row.unit


def actual_value(row: Row, _: Report) -> Value:
    """In the row's unit."""
    return None if row.actual is None else row.actual.value


def actual_shown(row: Row, report: Report) -> Cell:
    """The result between its bound words, or a dash."""
    return _MISSING if row.actual is None else _figure(row.actual, row.unit, report)


def actual_sentence(row: Row, report: Report) -> str:
    """The sentence of the result; of the growth or the rank, where no level is given."""
    part = _result(row)
    return sentence(report.text, part.start, part.end) if part else ""


def growth_value(row: Row, _: Report) -> Value:
    """In its own unit: %, 倍, 个百分点."""
    return None if row.growth is None else row.growth.value


def growth_shown(row: Row, report: Report) -> Cell:
    """With its sign and its unit as written: +4.9%, +1倍."""
    if row.growth is None:
        return _NOTHING
    words = wording.signed(row.growth.value) + row.growth.unit
    return Cell(words, after=wording.bound_after(row.growth, report.text))


def growth_unit(row: Row, _: Report) -> str:
    """As written."""
    return row.growth.unit if row.growth else ""


def rank_value(row: Row, _: Report) -> Value:
    """The position reached: 6 for 第7→第6."""
    return row.ranks[-1].value if row.ranks else None


def rank_shown(row: Row, _: Report) -> Cell:
    """第2, 首位, 第7→第6."""
    return Cell(wording.rank_words(row.ranks))


def rank_sentence(row: Row, report: Report) -> str:
    """What is ranked and among whom: 增速全市首位."""
    return wording.rank_sentence(row.ranks, report.text)


def target_value(row: Row, _: Report) -> Value:
    """In the target's own unit; a promise without a number in its words."""
    if isinstance(row.target, WordedTarget):
        return row.target.text
    return row.target.value if row.target else None


def target_shown(row: Row, report: Report) -> Cell:
    """The promise between its bound words, or a dash."""
    if row.target is None:
        return _MISSING
    if isinstance(row.target, WordedTarget):
        return Cell(row.target.text, tone="target")
    return _figure(row.target, row.unit, report)


def target_unit(row: Row, _: Report) -> str:
    """As written."""
    return row.target.unit if isinstance(row.target, Indicator) else ""


def target_kind(row: Row, _: Report) -> str:
    """数值, 增速, 增减, 位次 or 倍数."""
    return KIND_WORDS[row.target.kind] if isinstance(row.target, Indicator) else ""


def target_sentence(row: Row, report: Report) -> str:
    """The sentence of the promise."""
    return sentence(report.text, row.target.start, row.target.end) if row.target else ""


def difference_value(row: Row, _: Report) -> Value:
    """Target less actual, in the row's unit; in 百分点 for rates."""
    return row.change.difference if row.change else None


def difference_shown(row: Row, _: Report) -> Cell:
    """The difference with its sign, beside a column that says of what."""
    if row.change is None or row.change.difference is None:
        return _NOTHING
    return Cell(wording.signed(row.change.difference))


def difference_in_brief(row: Row, report: Report) -> Cell:
    """The difference where no 说明 stands beside it (百分点 short 点), or the word where there is none."""
    if row.change is None or row.change.difference is None:
        return Cell(wording.difference_words(row.change), tone="muted")
    return Cell(wording.signed(row.change.difference), after="点" if row.change.word else "")


def note(row: Row, _: Report) -> str:
    """+54.2%, 百分点, or why there is no change."""
    return wording.note_words(row.change)


def remark(row: Row, report: Report) -> str:
    """百分点, or why no change is computed; in a sentence where the two are not of one basis."""
    return wording.basis_note(row, report.text) or (row.change.word if row.change else "")


def area(row: Row, report: Report) -> str:
    """The work area that promises it; the one of the result, where nothing is promised."""
    part = row.target or _result(row)
    return area_words(report, part.area) if part else ""


def _result(row: Row) -> Indicator | None:
    return next((part for part in (row.actual, row.growth, *row.ranks) if part is not None), None)


def _figure(figure: Indicator, unit: str, report: Report) -> Cell:
    """A figure between its bound words; its unit stands with it where the column of units does not say it."""
    own_unit = figure.unit if figure.unit != unit or figure.kind in ("growth", "change") else ""
    return Cell(
        wording.number(wording.magnitude(figure)) + own_unit,
        wording.bound_before(figure, report.text),
        wording.bound_after(figure, report.text),
        figure.status,
    )
