"""What else a sentence says of a figure: year, period, basis (口径), and among whom a rank is held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from data.clauses import Clauses
from data.figures.place import last_match
from data.folding import fold
from data.lexicon import first_letters, one_of, words
from data.numbers.numerals import YEAR as WRITTEN_YEAR
from data.numbers.numerals import year_value
from data.records import Figure, Section

REACH = 240
# 比2021年增长, 是2012年的1.2倍 and 2021年以来 name a year that the figure is measured against.
YEAR = re.compile(rf"(?<![比较于与])(?P<year>{WRITTEN_YEAR})\s?年(?!以来|来|起)")
# 是2012年的1.2倍 names what it is compared with.
COMPARED_YEAR = re.compile(r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3})年(?:度|末|底)?的?$")
SINGLED_OUT = re.compile(
    r"(?<![比较于与从由自])(?:19|20)\d\d\s?年(?!以来|来|起)|(?<![比较于与按同])[去上今]年(?!同期|末|底)"
)
LAST_YEAR = re.compile("(?<![比较于与按同])(?:去年|上年)(?!同期|末|底)|过去一年|过去的一年")
THIS_YEAR = re.compile("今年|年内|本年")
NUMBER = r"(?<![\d.〇零一二三四五六七八九十])(?:[二三四五六]?十[一二三四五六七八九]?|[两二三四五六七八九]|\d{1,2})"
PERIOD = re.compile(
    rf"""
    (?=[过近前这今未“"\d一二三四五六七八九十两])              # most places fail at their first letter
    (?:(?:过去|近|前|这)?{NUMBER}年(?!以?来(?:首|第一|最))(?:来|间|以来|时间|累计|内)     # 五年来, no 14年来首次
    | (?:过去|近|前|今后|未来){NUMBER}年                          # 未来五年
    | {NUMBER}年(?=年均|平均|共|增|翻|总体|下降|减)               # 五年年均
    | [“"]?十?[一二三四五]五[”"]?(?:时期|期间|以来|规划期)        # “十三五”时期
    | (?:19|20)\d\d\s?年?\s?[-—–~～至到]{{1,2}}\s?(?:19|20)\d\d\s?年  # 2018—2022年
    )
    """,
    re.VERBOSE,
)
BASIS = re.compile(
    rf"(?={first_letters(('扣除', '剔除', '考虑', *words('basis_words')))})"
    rf"(?:(?:扣除|剔除|考虑)[^,;。()\d]{{1,20}}?(?:因素(?:后|影响|影响后)?|后)|{one_of('basis_words')})"
)
BASIS_BEHIND = re.compile(rf"\s?\(({BASIS.pattern})\)")
SCOPE = re.compile(one_of("rank_scopes"))


class FigureContext(NamedTuple):
    """Of a figure: the year (None where nothing tells it); period, basis and scope as written, or empty."""

    year: int | None
    period: str
    basis: str
    scope: str


def context(text: str, figure: Figure, sections: Sequence[Section], plan_year: int | None) -> FigureContext:
    """Read what the sentence around `figure` says of it; `plan_year` is the year whose plan the report is."""
    folded = fold(text)
    clauses = Clauses.of(folded)
    sentence = max(clauses.sentence(figure.start)[0], figure.start - REACH)
    clause = max(clauses.clause(figure.start)[0], sentence)
    left = folded[sentence : figure.start]
    ranked = last_match(SCOPE, folded[clause : figure.start]) if figure.unit.endswith("位") else None
    return FigureContext(
        year=_year(left, figure, plan_year),
        period=_written(text, sentence, _period(left) if "年" in left or "五" in left else None),
        basis=_basis(text, folded, sentence, left, figure),
        scope=_written(text, clause, ranked),
    )


def _written(text: str, offset: int, found: re.Match[str] | None) -> str:
    return text[offset + found.start() : offset + found.end()].strip() if found else ""


def _period(left: str) -> re.Match[str] | None:
    """The last period said before the figure, unless one year was singled out since: “十四五”以来…，2024年达到…."""
    found = last_match(PERIOD, left)
    return None if found and SINGLED_OUT.search(left, found.end()) else found


def _year(left: str, figure: Figure, plan_year: int | None) -> int | None:
    """The nearest year said before the figure; else the year under review, or for a target that of the plan."""
    if figure.kind == "multiple":
        left = COMPARED_YEAR.sub("", left)
    said = _years_said(left, figure, plan_year) if "年" in left else {}
    if said:
        return said[max(said)]
    if plan_year is None:
        return None
    return plan_year if figure.status == "target" else plan_year - 1


def _years_said(left: str, figure: Figure, plan_year: int | None) -> dict[int, int]:
    """The years that the words before a figure name, by where they stand."""
    said = {found.start(): year_value(found["year"]) for found in YEAR.finditer(left)}
    if plan_year is not None:
        said |= {found.start(): plan_year - 1 for found in LAST_YEAR.finditer(left)}
        if figure.status == "target":
            said |= {found.start(): plan_year for found in THIS_YEAR.finditer(left)}
    return said


def _basis(text: str, folded: str, sentence: int, left: str, figure: Figure) -> str:
    """A condition before the figure in its part of the sentence (up to 分号), or in brackets behind it."""
    behind = BASIS_BEHIND.match(folded, figure.end, figure.end + 24)
    if behind is not None:
        return text[behind.start(1) : behind.end(1)]
    part = left.rfind(";") + 1
    return _written(text, sentence + part, last_match(BASIS, left[part:]))
