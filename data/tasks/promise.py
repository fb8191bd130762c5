"""What a task promises: how firmly, until when, up to which step."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import deque
from datetime import date

from data.lexicon import one_of
from data.tasks.grammar import Built

_STRENGTH = re.compile(one_of("task_strengths"))
_FIRM = re.compile(r"必须|务必|确保|力争|争取|力促|力求|不得|严禁")
"""Words that are no nouns: they are found wherever in the clause they stand."""
_SUBJECT = 30
"""How far into a clause, behind its subject, its promise may begin."""
_OF_TIME = re.compile("[年月季]")
"""One of these stands in every date."""
_YEAR_END = re.compile(r"年内|(?:今年|本年|年)(?:底|末)")
_OF_YEAR = re.compile(r"(?:(?<!\d)(?P<end>20\d\d)年(?:[底末]|之?前))|到(?P<until>20\d\d)年")
_MONTH = re.compile(
    r"""
    (?<!\d)(?:(?P<year>20\d\d)年)?
    (?P<month>1[0-2]|[1-9])月(?:(?P<day>[1-3]?\d)日|底|末|份)?
    (?:之?前|(?<=[底末]))                      # 6月底, 6月底前, 10月1日前
    """,
    re.VERBOSE,
)
_PERIODS = (("上半年", 6), ("一季度", 3), ("二季度", 6), ("三季度", 9), ("四季度", 12), ("下半年", 12))
_STEP = one_of("task_milestones")
_STEPS = rf"(?P<step>{_STEP}(?:[、并和]?{_STEP})*)"
_STEP_FIRST = re.compile(_STEPS)
_STEP_LAST = re.compile(rf"{_STEPS}(?:工作|任务|建设)?(?=$|[,;。、])")


def strength(words: str, parts: Built) -> str:
    """How firmly a clause promises, as written: a word before its verb, the verb itself, or a firm one anywhere."""
    for part in (*parts.before, parts.verb):
        if found := _STRENGTH.match(part):
            return found.group()
    firm = _FIRM.search(words, 0, _SUBJECT)
    return firm.group() if firm else ""


def deadline(words: str, year: int | None) -> str:
    """Until when, as an ISO date: 年内 is the last day of the plan's year; empty where the words do not say."""
    if not _OF_TIME.search(words):
        return ""
    if month := _MONTH.search(words):
        return _day(int(month["year"] or year or 0), int(month["month"]), int(month["day"] or 0))
    if stated := _OF_YEAR.search(words):
        return f"{stated['end'] or stated['until']}-12-31"
    for period, last in _PERIODS:
        if period in words:
            return _day(year or 0, last, 0)
    return f"{year}-12-31" if year and _YEAR_END.search(words) else ""


def _day(year: int, month: int, day: int) -> str:
    if not year:
        return ""
    last = monthrange(year, month)[1]
    return date(year, month, min(day or last, last)).isoformat()


def milestone(words: str, verb: str) -> str:
    """The step that a task is to reach, as written: behind its object (推动…开工建设), or its verb (建成…)."""
    last = deque(_STEP_LAST.finditer(words), maxlen=1)
    if last:
        return str(last[0]["step"])
    first = _STEP_FIRST.match(verb)
    return first["step"] if first else ""
