"""What charts say in words: labels beside marks, quiet notes, and the sentences behind a row."""

from __future__ import annotations

import re
from collections.abc import Collection

from data import wording
from data.lexicon import one_of
from data.pages.short_titles import short_titles
from data.records import Indicator, Report, Row, Section, WordedTarget
from data.tables.sentence import sentence

_VERB = re.compile("^" + one_of("pair_change_verbs"))
_MOST_DIGITS = 11
_LONGEST = 120
"""How many characters of a sentence are quoted; a whole paragraph without a full stop would fill the screen."""


def label(indicator: Indicator, unit: str, text: str) -> str:
    """The words beside a mark on an axis of `unit`: `突破40`, `40.4以上`; the unit too where it is not the axis's."""
    if indicator.unit.replace("％", "%") != unit:
        return wording.figure_words(indicator, text)
    before = wording.bound_before(indicator, text)
    shown = wording.number(indicator.value)
    if len(shown) > _MOST_DIGITS:
        return indicator.text  # 三分之一 has no end as a decimal
    percent = "%" if unit == "%" else ""
    if indicator.kind in ("growth", "change"):
        before = _VERB.sub("", before)  # the axis says that it is a growth, the sign whether up or down
    return f"{before}{shown}{percent}{wording.bound_after(indicator, text)}"


def achieved(row: Row, text: str) -> str:
    """A result as a plain number with its unit: `55.07亿元`, `增长5.6%`, `第2`."""
    if row.actual is not None:
        return wording.figure_words(row.actual, text)
    if row.growth is not None:
        return wording.figure_words(row.growth, text)
    return wording.rank_words(row.ranks)


def besides(row: Row, text: str, *, growth: bool) -> str:
    """What else is said of a result: its growth, if that is wanted, and the positions it held."""
    parts = []
    if growth and row.actual is not None and row.growth is not None:
        parts.append(wording.figure_words(row.growth, text))
    if row.ranks and (row.actual is not None or row.growth is not None):
        parts.append(wording.rank_sentence(row.ranks, text))
    return "，".join(parts)


def story(row: Row, report: Report) -> str:
    """The sentences that a row was read from, last year's before this year's, and why it is not compared."""
    lines = []
    if (last := row.actual or row.growth or next(iter(row.ranks), None)) is not None:
        lines.append(f"上年：{_quoted(last, report.text)}")
    if row.target is not None:
        lines.append(f"今年：{_quoted(row.target, report.text)}")
    if row.pair is not None and row.pair.note:
        lines.append(f"说明：{row.pair.note}")
    return "\n".join(lines)


def elsewhere(indicator: Indicator, report: Report, ids: Collection[str]) -> str:
    """The theme or area where a result stands that is not on the page: `上年数见“深化改革”`.

    Empty where it is on the page, or only somewhere in the review: that is what 上年 says already.
    """
    section = None if indicator.id in ids else _home(indicator, report)
    return f"上年数见“{_brief(section, report)}”" if section is not None and section.kind != "part" else ""


def promised_elsewhere(row: Row, report: Report) -> str:
    """Where the target of a result stands that is not on the page: `目标见“扩大经济总量”`; empty where it has none."""
    targets = {pair.target for pair in report.pairs if pair.actual in row.indicators}
    target = next((indicator for indicator in report.indicators if indicator.id in targets), None)
    section = _home(target, report) if target is not None else None
    return f"目标见“{_brief(section, report)}”" if section is not None else ""


def _home(indicator: Indicator, report: Report) -> Section | None:
    """The theme, area or part that a figure stands in."""
    by_id = {section.id: section for section in report.sections}
    section = by_id.get(indicator.section)
    while section is not None and section.kind not in ("theme", "area", "part"):
        section = by_id.get(section.parent or "")
    return section if section is not None and section.title else None


def _brief(section: Section, report: Report) -> str:
    if section.kind == "area":
        titles = [each.title for each in report.sections if each.kind == "area"]
        return short_titles(titles)[titles.index(section.title)]
    return re.split("[、，,：:]", section.title)[0]


def _quoted(part: Indicator | WordedTarget, text: str) -> str:
    """The sentence around a figure, cut to a window around it where it is long."""
    whole = sentence(text, part.start, part.end)
    if len(whole) <= _LONGEST:
        return whole
    place = max(0, whole.find(text[part.start : part.end]))
    first = max(0, min(place - _LONGEST // 2, len(whole) - _LONGEST))
    last = first + _LONGEST
    return ("…" if first else "") + whole[first:last] + ("…" if last < len(whole) else "")
