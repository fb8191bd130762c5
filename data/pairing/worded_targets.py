"""Promises without a number: 居民收入与经济增长基本同步, 不少于前三年平均水平."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from data.lexicon import one_of, words
from data.records import Section, WordedTarget

_STATEMENT = re.compile(
    r"""
    (?:预期|主要|工作|发展|奋斗)目标(?:任务)?   # 今年发展主要预期目标
    (?:是|为|[:：])                           # 是:
    (?P<promises>[^。]{1,1500})               # all up to the full stop, over the line ends of a list
    """,
    re.VERBOSE,
)
_CLAUSE = re.compile(r"[^，,。；;：:！!\n]+")
_FIGURE = re.compile(r"\d|百分之|[%％]")
_BYGONE = re.compile(r"去年|上年我|已经|预计")
_LEAD = re.compile(rf".*{one_of('pair_promise_leads')}|[\W_]+")
_TAIL = re.compile(r"(?:增长|增速|涨幅|增幅|全部|[均都要])+$")
_HANDED_DOWN = re.compile(
    r"""
    .*?下达的                     # 完成国家下达的
    (?:“[^”]*”)?                 # “十四五”
    (?P<name>.{2,15}?)           # 能耗强度下降
    (?:目标|任务|指标)+$
    """,
    re.VERBOSE,
)


def worded_targets(text: str, sections: Sequence[Section]) -> tuple[WordedTarget, ...]:
    """The promises of the plan that hold no figure, in the order of `text`.

    They are looked for where the report states its 预期目标, and, where they name another figure as their measure
    (不少于前三年平均水平), in all work areas.
    """
    found: dict[int, tuple[str, str, int]] = {}
    for statement in _STATEMENT.finditer(text):
        found |= _promises(text, *statement.span("promises"), "pair_worded_promises")
    for area in (section for section in sections if section.kind == "area"):
        found |= _promises(text, area.start, area.end, "pair_worded_comparisons")
    return tuple(
        _target(f"w{number}", start, found[start], sections) for number, start in enumerate(sorted(found), start=1)
    )


def _promises(text: str, start: int, end: int, phrases: str) -> dict[int, tuple[str, str, int]]:
    """The promises between two offsets: where each begins, its name, its words and where it ends."""
    return {promise[0]: promise[1:] for promise in _each_promise(text, start, end, phrases)}


def _each_promise(text: str, start: int, end: int, phrases: str) -> Iterator[tuple[int, str, str, int]]:
    for clause in _CLAUSE.finditer(text, start, end):
        said = clause.group().rstrip()
        found = _ending(phrases).search(said)
        if found is None or _FIGURE.search(said) or _BYGONE.search(said):
            continue
        lead = _LEAD.match(said[: found.start()])
        begin = lead.end() if lead else 0
        name = _TAIL.sub("", said[begin : found.start()])
        if not name and (handed_down := _HANDED_DOWN.match(found.group())):
            name = handed_down["name"]
        if len(name) > 1:
            yield clause.start() + begin, name, found.group(), clause.start() + len(said)


@cache
def _ending(phrases: str) -> re.Pattern[str]:
    """Any phrase of the list, with the words that soften it, at the end of a clause."""
    longest_first = sorted(words(phrases), key=len, reverse=True)
    listed = "|".join(re.escape(phrase).replace("…", ".{0,24}?") for phrase in longest_first)
    return re.compile(rf"(?:保持|实现|总体|基本|处于|处在|全部)*(?:{listed})$")


def _target(key: str, start: int, promise: tuple[str, str, int], sections: Sequence[Section]) -> WordedTarget:
    name, said, end = promise
    around = [section for section in sections if section.start <= start < section.end]
    place = min(around, key=lambda section: section.end - section.start, default=None)
    return WordedTarget(key, name, said, start, end, place.id if place else "", place.area if place else 0)
