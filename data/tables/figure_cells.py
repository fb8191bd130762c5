"""What the columns of the 逐条 table hold of a figure, and how a table shows it."""

from __future__ import annotations

from data import wording
from data.pairing.change import change
from data.records import Indicator, OtherNumber, Report
from data.tables.column import Cell, Value
from data.tables.placement import area_words, section_words
from data.tables.sentence import in_one_line, sentence

KIND_WORDS = {"value": "数值", "growth": "增速", "change": "增减", "rank": "位次", "multiple": "倍数"}
BOUND_WORDS = {"exact": "", "over": "以上", "under": "以内", "about": "左右"}
STATUS_WORDS = {"actual": "完成", "target": "目标"}


def name(figure: Indicator, _: Report) -> str:
    """Its name, without its basis."""
    return figure.name


def value(figure: Indicator, _: Report) -> Value:
    """In its unit, as written; negative for a fall."""
    return figure.value


def value_shown(figure: Indicator, _: Report) -> Cell:
    """In the colour of results or of promises."""
    return Cell(wording.number(figure.value), tone=figure.status)


def unit(figure: Indicator, _: Report) -> str:
    """As written."""
    return figure.unit


def kind(figure: Indicator, _: Report) -> str:
    """数值, 增速, 增减, 位次 or 倍数."""
    return KIND_WORDS[figure.kind]


def bound(figure: Indicator, _: Report) -> str:
    """以上, 以内, 左右, or nothing for an exact figure."""
    return BOUND_WORDS[figure.bound]


def status(figure: Indicator, _: Report) -> str:
    """完成 or 目标."""
    return STATUS_WORDS[figure.status]


def partner(figure: Indicator, report: Report) -> str:
    """The target of a result, the result behind a target, and how far they are apart; each, where it has several."""
    pairs = [pair for pair in report.pairs if figure.id in (pair.actual, pair.target)]
    if not pairs:
        return ""
    known = {indicator.id: indicator for indicator in report.indicators}
    told = []
    for pair in pairs:
        actual, target = known[pair.actual], known[pair.target]
        title, other = ("今年目标", target) if pair.actual == figure.id else ("上年完成", actual)
        apart = wording.change_words(change(pair, actual, target))
        told.append(f"{title} {wording.figure_words(other, report.text)}，{apart}")
    return "；".join(dict.fromkeys(told))


def year(figure: Indicator, _: Report) -> Value:
    """The year that it speaks of."""
    return figure.year


def year_shown(figure: Indicator, _: Report) -> Cell:
    """Its four digits."""
    return Cell("" if figure.year is None else str(figure.year))


def period(figure: Indicator, _: Report) -> str:
    """As written."""
    return figure.period


def basis(figure: Indicator, _: Report) -> str:
    """As written."""
    return figure.basis


def scope(figure: Indicator, _: Report) -> str:
    """As written."""
    return figure.scope


def area(figure: Indicator, report: Report) -> str:
    """The number and title of its work area."""
    return area_words(report, figure.area)


def section(figure: Indicator, report: Report) -> str:
    """The number and title of the heading above it."""
    return section_words(report, figure.section)


def confidence(figure: Indicator, _: Report) -> Value:
    """From 0 to 1."""
    return figure.confidence


def confidence_shown(figure: Indicator, _: Report) -> Cell:
    """In per cent."""
    return Cell(f"{figure.confidence:.0%}", tone="muted")


def text(figure: Indicator, report: Report) -> str:
    """What stands at its place."""
    return in_one_line(report.text, figure.start, figure.end)


def sentence_of(figure: Indicator | OtherNumber, report: Report) -> str:
    """The sentence that it stands in."""
    return sentence(report.text, figure.start, figure.end)
