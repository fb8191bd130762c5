"""What charts say in words: labels beside marks, quiet notes, and the sentences behind a row."""

from __future__ import annotations

import re

from data import wording
from data.lexicon import one_of
from data.records import Indicator, Project, Report, Row, WordedTarget
from data.tables.sentence import sentence

_VERB = re.compile("^" + one_of("pair_change_verbs"))
_LONGEST = 120
"""How many characters of a sentence are quoted; a whole paragraph without a full stop would fill the screen."""


def label(indicator: Indicator, unit: str, text: str) -> str:
    """The words beside a mark on an axis of `unit`: `突破40`, `40.4以上`; the unit too where it is not the axis's."""
    if indicator.unit.replace("％", "%") != unit:
        return wording.figure_words(indicator, text)
    before = wording.bound_before(indicator, text)
    if wording.is_fraction(indicator):
        return indicator.text
    shown = wording.number(indicator.value)
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


def project_story(project: Project, report: Report) -> str:
    """The sentences that tell of a project, each year's."""
    lines = []
    for start, end in project.spans:
        stage = min(project.stages, key=lambda each: abs(each.start - end), default=None)
        year = "今年" if stage is not None and stage.status == "target" else "上年"
        lines.append(f"{year}：{_window(report.text, start, end)}")
    return "\n".join(dict.fromkeys(lines))


def _quoted(part: Indicator | WordedTarget, text: str) -> str:
    return _window(text, part.start, part.end)


def _window(text: str, start: int, end: int) -> str:
    """The sentence around a place of the text, cut to a window around it where it is long."""
    whole = sentence(text, start, end)
    if len(whole) <= _LONGEST:
        return whole
    place = max(0, whole.find(text[start:end]))
    first = max(0, min(place - _LONGEST // 2, len(whole) - _LONGEST))
    last = first + _LONGEST
    return ("…" if first else "") + whole[first:last] + ("…" if last < len(whole) else "")
