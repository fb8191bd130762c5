"""The last touch on a name: brackets closed, blanks out, loose particles off."""

from __future__ import annotations

import re

_INNER_ADVERB = re.compile(
    r"(?<=..)(?:(?:连续[一二两三四五六七八九十]年)?(?:累计|总共|合计)|共(?=[新修改扩]建|建[成设]|增加)|(?:连续|时隔)(?:\d|[一二两三四五六七八九十])年|将?为此)(?=..)"
)
_REMARK = re.compile(r"\((?:不?包括|不含|不计|按)[^()]*\)")
_NEWLY_LAST = re.compile(r"(?P<thing>.{3,}?)(?:平均)?(?:每年|年均|净)?新增")
_LOOSE = " \t　、,，·:：;；。—–-的了"
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))


def polished(name: str) -> str:
    """The name as a table's row header would show it."""
    name = name.strip(_LOOSE)
    name = _REMARK.sub("", name).replace("(", "（").replace(")", "）").replace(",", "、")
    for opening, closing in _PAIRS:
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    name = _INNER_ADVERB.sub("", name.strip(_LOOSE))
    newly = _NEWLY_LAST.fullmatch(name)
    return "新增" + newly["thing"] if newly else name
