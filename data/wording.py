"""How figures are written for people: numbers, the bound words around them, ranks and changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import one_of
from data.records import Change, Indicator, Row, WordedTarget

MINUS = "−"
_REACH = 8
"""How many characters beside a figure its bound words may take."""

_BY_BOUND = {"exact": "", "over": "以上", "under": "以内", "about": "左右"}
_INSIDE = re.compile(r"(?<=[0-9十百千万亿])[余多](?=[^0-9])")
_LEADING = re.compile(one_of("pair_bounds_before"))
_AFTER = re.compile(r"\s*(以上|以下|以内|之内|左右|上下)")
_FALL = re.compile(r"[降减压削缩]")
_GROUP = re.compile(r"方阵|梯队|行列|前列")
_DECIMALS = 6
"""More decimals than any report writes."""
_BEFORE = re.compile(
    rf"""
    (?P<verb>{one_of("pair_change_verbs")})?   # 增长, 下降, 提高: the verb of a growth or of a change
    (?:[到至了为在]|幅度|速度|完成)*              # what may stand between the verb and the bound
    (?P<bound>{one_of("pair_bounds_before")})? # 突破, 超过, 不少于
    (?:[到至了为在]|达到)*
    \s*$
    """,
    re.VERBOSE,
)


def number(value: float) -> str:
    """A value as a table shows it: `119.09`, `40`, `37751`; a true minus sign, no grouping of digits."""
    return f"{value:.10f}".rstrip("0").rstrip(".").replace("-", MINUS)


def signed(value: float, decimals: int | None = None) -> str:
    """A difference with its sign: `+3.68`, `−1.8`, `0`; as many decimals as it has, or as told."""
    shown = number(abs(value)) if decimals is None else f"{abs(value):.{decimals}f}"
    if not float(shown):
        return shown
    return ("+" if value > 0 else MINUS) + shown


def _before(indicator: Indicator, text: str) -> re.Match[str] | None:
    leading = _LEADING.match(indicator.text)
    start = indicator.start + (leading.end() if leading else 0)
    return _BEFORE.search(text[max(0, start - _REACH) : start])


def bound_before(indicator: Indicator, text: str) -> str:
    """The words in front of a figure, as `text` has them: 突破, 超过, 近; 增长 or 下降 before a growth."""
    found = _before(indicator, text)
    bound = (found and found["bound"]) or ""
    verb = (found and found["verb"]) or ""
    if indicator.kind not in ("growth", "change"):
        return bound
    if not verb or (indicator.value < 0 and not _FALL.search(verb)):
        rise, fall = ("增长", "下降") if indicator.kind == "growth" else ("增加", "减少")
        verb = rise if indicator.value >= 0 else fall
    return verb + bound


def bound_after(indicator: Indicator, text: str) -> str:
    """The words behind a figure: 以上, 左右, 余; where the text writes none (A和B以上), the word of its bound."""
    if inside := _INSIDE.search(indicator.text):
        return inside.group()
    if found := _AFTER.match(text[indicator.end : indicator.end + _REACH]):
        return found.group(1)
    before = _before(indicator, text)
    return "" if before and before["bound"] else _BY_BOUND[indicator.bound]


def magnitude(indicator: Indicator) -> float:
    """The value without the sign that its verb says in words (下降3% is −3, shown as 下降 3)."""
    return abs(indicator.value) if indicator.kind in ("growth", "change") else indicator.value


def amount_words(indicator: Indicator) -> str:
    """The amount with its unit, without bound words: 40.4亿元; a fraction as the report writes it: 三分之一, 1/3."""
    if is_fraction(indicator):
        return "".join(indicator.text.split())
    return number(magnitude(indicator)) + indicator.unit


def is_fraction(indicator: Indicator) -> bool:
    """Whether the report writes it as a fraction that has no end as a decimal: 三分之一, 1/3."""
    return len(number(indicator.value).partition(".")[2]) > _DECIMALS


def figure_words(indicator: Indicator, text: str) -> str:
    """A figure with its unit and bound words: 增长6%左右, 突破40亿元, 40.4亿元以上, 7000余家."""
    if indicator.kind == "rank":
        return rank_words((indicator,))
    before = bound_before(indicator, text)
    if _INSIDE.search(indicator.text):
        return before + "".join(indicator.text.split())
    return f"{before}{amount_words(indicator)}{bound_after(indicator, text)}"


def target_words(target: Indicator | WordedTarget, text: str) -> str:
    """What is promised, as cards and labels say it: 增长6%左右, or the words of a promise without a number."""
    return target.text if isinstance(target, WordedTarget) else figure_words(target, text)


def promise_words(row: Row, text: str) -> str:
    """A row's target on a card; one of another 口径 says which (规模以上增长10%左右). Empty where there is none."""
    if row.target is None:
        return ""
    apart = row.pair is None and row.change is not None
    return (row.target.name.removesuffix(row.name) if apart else "") + target_words(row.target, text)


def basis_note(row: Row, text: str) -> str:
    """Why no change is computed for a row, as the foot of a page says it; empty where one is."""
    if row.change is None or row.change.word != "不作比较" or not isinstance(row.target, Indicator):
        return ""
    result = row.actual or row.growth
    if row.pair is not None and row.pair.note:
        return f"{row.name}：{row.pair.note}，两数并列，不算变化。"
    if result is None or row.target.name == row.name:
        return ""
    return f"{row.name}：目标{figure_words(row.target, text)}为{row.target.name}，与上年数口径不同，不算变化。"


def rank_words(ranks: Sequence[Indicator]) -> str:
    """Positions as the 位次 column shows them: `第2`, `首位`, `第7→第6`; empty where there are none."""
    if len(ranks) == 1 and _GROUP.search(ranks[0].text):
        return ranks[0].text
    if len(ranks) == 1 and ranks[0].value == 1:
        return "首位"
    return "→".join(f"第{number(rank.value)}" for rank in ranks)


def rank_sentence(ranks: Sequence[Indicator], text: str) -> str:
    """Positions with what they are held in and among whom: 增速全市首位, 全市第7→第6."""
    if not ranks:
        return ""
    clause = re.split(r"[,，;；。]", text[max(0, ranks[0].start - 30) : ranks[0].start])[-1]
    held = re.search(r"增速|增幅|(?<!经济)总量|人均", clause)
    return (held.group() if held else "") + ranks[0].scope + rank_words(ranks)


def difference_words(change: Change | None) -> str:
    """The narrow 变化 column: `+3.68`, `−1.8`, or the word where no number is computed."""
    if change is None:
        return ""
    return change.word if change.difference is None else signed(change.difference)


def note_words(change: Change | None) -> str:
    """The 说明 column beside a difference: `+54.2%`, 百分点, or the word where no number is computed."""
    if change is None:
        return ""
    return ratio_words(change) or change.word


def ratio_words(change: Change) -> str:
    """A relative change in per cent with one decimal, `+10.0%`; empty where there is none."""
    return "" if change.ratio is None else signed(change.ratio * 100, 1) + "%"


def change_words(change: Change | None) -> str:
    """A change in one phrase, as cards say it: `+10.0%`, `+1.1 百分点`, 持平, 底线, 不作比较."""
    if change is None:
        return ""
    if change.difference == 0:
        return "持平"
    if change.ratio is not None:
        return ratio_words(change)
    return change.word if change.difference is None else f"{signed(change.difference)} {change.word}".strip()
