"""The last touch on a name: brackets closed, blanks out, loose particles off."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])")
_LOOSE = " \t　、,，·:：;；。—–-的了"
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))


def polished(name: str) -> str:
    """The name as a table's row header would show it."""
    name = _BLANKS.sub("", name).strip(_LOOSE)
    name = name.replace("(", "（").replace(")", "）").replace(",", "、")
    for opening, closing in _PAIRS:
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name.strip(_LOOSE)
