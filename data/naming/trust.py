"""How far a name can be trusted, by what it looks like beside its figure."""

from __future__ import annotations

import re

from data.naming.scene import Scene
from data.naming.word_ends import ending_word, starting_word

_ODD = re.compile(
    r"""
    \A[的了在把将被使并又再也好上下中内]          # begins in mid-phrase
    | [的了在把将被使并又再也是有和及与]\Z        # ends in mid-phrase
    | [,;:!?]
    | [在把将被](?!线|建|校|役|营|库|册|职|岗)     # a clause rather than a noun phrase
    | 我们|他们|如何|什么|不断|进一步|基础上
    """,
    re.VERBOSE,
)
_LONG, _SHORT = 14, 2
_RATES = ("%", "％", "‰", "成")


def trust(scene: Scene, index: int, name: str) -> float:
    """A factor from 0 to 1 for the confidence that the rule deserves."""
    figure = scene.sites[index].figure
    measure = ending_word(name, "name_measure_heads")
    factor = 1.0
    if _ODD.search(name):
        factor *= 0.6
    if len(name) > _LONG:
        factor *= max(0.5, 1 - (len(name) - _LONG) * 0.03)
    if len(name) <= _SHORT:
        factor *= 0.6
    if figure.kind == "value" and figure.unit in _RATES and not measure:
        factor *= 0.6
    if not measure and not starting_word(name, "name_work_verbs"):
        factor *= 0.95
    return factor
