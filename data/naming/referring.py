"""Measures that point back to something named before: 这一比重将增加到71%, 数量居西部第2位."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene
from data.naming.subjects import clause_before
from data.naming.word_ends import ending_word

_THIS = re.compile(r"(?:这|该|上述)(?:一|个|种|项|些)?(?P<measure>.{2,})")
_POINTING = frozenset("这该上")
"""One of these stands in all that points back."""
_CLAUSE = re.compile(r"[,;:。!?\n]")
_QUANTITIES = frozenset(("数量", "总数", "总量"))
_WON = re.compile(r".*?(?:入选|入围|获批|获评|荣获|获得|创成|建成|新增)(?P<won>[^,;:]{2,16})")


def pointed_at(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The measure that 这一比重 means: the last one of that word in this sentence or the one before it."""
    site = scene.sites[index]
    found = _THIS.fullmatch(_pointing_words(scene, index))
    if not found or not ending_word(found["measure"], "name_measure_heads"):
        return None
    said = scene.earlier + scene.sentence[: site.figure.start - len(site.before) - scene.start]
    for clause in reversed(_CLAUSE.split(said)):
        name, measure, _ = clause.rpartition(found["measure"])
        if name and measure and not name.endswith(("这一", "这个", "这种", "该")):
            return without_openers(name) + measure
    return None


def _pointing_words(scene: Scene, index: int) -> str:
    """What the clause of a figure points back with, or the one before it: 这个比重，1978年为17%."""
    site = scene.sites[index]
    if not _POINTING.isdisjoint(site.before):
        return own_words(site.before, site.figure.kind)
    if not site.opens or _POINTING.isdisjoint(scene.sentence) or own_words(site.before, site.figure.kind):
        return ""
    return clause_before(scene, index).strip()


def number_won(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """What the clause before says was won, for a bare 数量: 三个产业入选国家级先进制造业集群，数量居西部第2位."""
    site = scene.sites[index]
    if not site.opens or own_words(site.before, site.figure.kind) not in _QUANTITIES:
        return None
    won = _WON.fullmatch(clause_before(scene, index))
    return won["won"] + "数量" if won else None
