"""Which of the words between two figures belong to the second one."""

from __future__ import annotations

import re

from data.lexicon import words
from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene
from data.naming.thing import thing_behind
from data.naming.word_ends import ending_word, starting_word

_AIM = re.compile(".*目标[是为](?=..)")
"""What only says that an aim follows: 总体目标是地区生产总值突破1200亿元."""
_BECAME = re.compile(r"..(?:成为|晋升为?|获评|入选|荣获|获批|跻身)...")
"""What closes a statement of its own before the work behind it: 学院成为教育基地、培训党员干部4.6万人."""
_ORIGIN = re.compile(r"(?<=..)(?:从|(?<!自)由)[^从由、]{0,8}\Z")
_BARE = frozenset(words("name_bare_words"))


def own_part(scene: Scene, index: int) -> str:
    """The words before a figure without 从…, and without what belongs to the figure before: 25个省市巡演760场."""
    before = scene.sites[index].before
    before = _AIM.sub("", before, count=1) if "目标" in before else before
    if scene.next_link(index) == "to":
        before = _ORIGIN.sub("", before, count=1)
    if scene.sites[index].opens:
        return _last_statement(before)
    counted = thing_behind(scene, index - 1)
    rest = before.removeprefix(counted.noun).removeprefix("基础上") if counted else before
    if starting_word(without_openers(rest), "name_work_verbs") and own_words(rest) not in _BARE:
        return rest
    return _last_statement(before)


def _last_statement(before: str) -> str:
    """The part behind a 、 that closes a statement: 项目陆续投产、在京生产新能源汽车."""
    statement, _, rest = before.rpartition("、")
    stated = ending_word(statement, "name_right_predicates") or (
        _BECAME.search(statement) and starting_word(rest, "name_work_verbs")
    )
    return rest if len(rest) > 3 and stated else before
