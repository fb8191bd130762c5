"""A、B等N said shortly: the examples before 等 left out where N alone says enough."""

from __future__ import annotations

import re

from data.naming.patterns import AND_SO_ON
from data.naming.word_ends import starting_word

_EXAMPLES = re.compile(rf"(?:[^、]+、)+[^、]+?{AND_SO_ON}|[^、等]{{6,}}{AND_SO_ON}(?=.{{4}})")
_ENOUGH = 4
"""Characters that N must have to stand alone."""


def without_examples(phrase: str) -> str:
    """`实施水岸尚品、书香世家等房地产项目` as `实施房地产项目`; `发放低保、救助等资金` stays."""
    found = _EXAMPLES.match(phrase)
    if not found or len(phrase) - found.end() < _ENOUGH or starting_word(phrase[found.end() :], "name_bland_heads"):
        return phrase
    return starting_word(phrase, "name_work_verbs") + phrase[found.end() :]
