"""Whether a section tells of several years (这五年, “十四五”时期) or of one, by the words it opens with."""

from __future__ import annotations

import re

from data.lexicon import one_of
from data.records import Section

_OPENING = 16
"""How far into a section without a heading of its own those words stand."""
_SEVERAL = re.compile(one_of("pair_several_years"))
_ONE = re.compile(r"(?<![-—–~～至到\d])\d{4}年(?!以?来|[-—–~～至到])|去年|上年|过去一年|一年来")


def tells_of_several_years(text: str, section: Section) -> bool:
    """Whether the title or the first words name several years, and no single one before: 2024年是“十四五”的第四年."""
    opening = text[section.start : max(section.heading_end, section.start + _OPENING)]
    several = _SEVERAL.search(opening)
    return several is not None and _ONE.search(opening, 0, several.start()) is None
