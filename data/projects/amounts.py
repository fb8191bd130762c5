"""The figures that say how large a project is or what it costs: inside its name, in front of it or right behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from data.projects.mentions import Mention
from data.records import Indicator

_REACH = 40
_LEAD = 6
_BEFORE = re.compile(r"(?:总投资|投资|规模|装机|占地|全长)[^，,。;；、]{0,14}的$")
_BEHIND = re.compile(
    r"""
    [^，,。;；、\d]{0,6}                                  # 工程扎实推进
    [，,]?
    (?:总?投资(?:额|规模)?|概算|总?装机(?:容量|规模)?|总?建筑面积|占地(?:面积)?|全长|总长|年产(?:能)?|总?库容|床位|学位)
    [^，,。;；、\d]{0,4}$
    """,
    re.VERBOSE,
)


def amounts_of(folded: str, mention: Mention, indicators: Sequence[Indicator], starts: Sequence[int]) -> Iterator[str]:
    """The ids of the figures that belong to a mention; `starts` are those of the indicators, which stand in order.

    What stands in front of a list or behind it is the whole list's, and none of any one project.
    """
    item = mention.item
    first, last = bisect_left(starts, item.start - _REACH), bisect_right(starts, item.end + _REACH)
    for indicator in indicators[first:last]:
        inside = item.start <= indicator.start and indicator.end <= item.end
        before = indicator.end <= item.start and _BEFORE.search(folded[max(0, indicator.start - _LEAD) : item.start])
        behind = indicator.start >= item.end and _BEHIND.match(folded[item.end : indicator.start])
        if inside or (not item.listed and (before or behind)):
            yield indicator.id
