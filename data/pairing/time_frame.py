"""Whether a result is one of last year, so that a promise for this year can be set beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from data.outline.several_years import tells_of_several_years
from data.records import Indicator, Section

_REACH = 24
_CLAUSE = re.compile(r"[，,。；;：:、！!\n]")
_FROM = re.compile(r"[由从自][^，,。；;、]*$")
_TO = re.compile(r"[^，,。；;]{0,6}[到至为]")
_ONE_YEAR = re.compile(r"\d{4}年|去年|上年")
_REACHED = re.compile(r"(?:达到?|突破|超过?|[到至为]|(?:控制|稳定|保持|维持)在)\s*$")
_COMPARED = re.compile(r"[比较](?P<year>(?:19|20)\d\d)年")
_A_YEAR = re.compile(r"年均|平均每年|每年平均")


def of_last_year(text: str, actual: Indicator, sections: Mapping[str, Section]) -> bool:
    """Whether `actual` is a result of last year, and not of several years or where a rise began (由23.9%降至10%).

    `sections` are those of the report by their ids.
    """
    before = _CLAUSE.split(text[max(0, actual.start - _REACH) : actual.start])[-1]
    after = text[actual.end : actual.end + _REACH]
    if (
        actual.period
        or _grown_longer(before, actual)
        or _A_YEAR.search(before)
        or (_FROM.search(before) and _TO.match(after))
    ):
        return False
    place = sections.get(actual.section)
    if place is None or not tells_of_several_years(text, place):
        return True
    return bool(_ONE_YEAR.search(before)) or (actual.kind == "value" and bool(_REACHED.search(before)))


def _grown_longer(before: str, actual: Indicator) -> bool:
    """Whether a growth is measured against a year before the last but one: 2009年…，比2004年增长173.9%."""
    compared = _COMPARED.search(before) if actual.kind != "value" and actual.year else None
    return compared is not None and actual.year is not None and int(compared["year"]) < actual.year - 1


def of_this_year(actual: Indicator, target: Indicator) -> bool:
    """Whether the promise is for the year after the result, as far as the two say which years they are of."""
    return not target.period and (actual.year is None or target.year is None or target.year - actual.year <= 1)
