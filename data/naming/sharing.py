"""Figures in a list: A和B分别达到1和2, and 分别增长3%和4% of what an earlier clause listed."""

from __future__ import annotations

from collections.abc import Sequence

from data.lexicon import words
from data.naming.carrying import with_subject
from data.naming.members import members_of
from data.naming.peeling import own_words, without_openers, without_predicate
from data.naming.scene import Scene
from data.naming.shares import share_in
from data.naming.subjects import clause_before, measure_before, object_before
from data.naming.word_ends import ending_word

_RATES = ("%", "‰", "倍")
_MEMORY = 16
"""Figures that a sentence is read back for a list."""
_BARE = frozenset(words("name_bare_words"))
_CARRIED = frozenset(("", *words("name_same_again"), *words("name_counted_whole")))


def listed(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The member of the list before the figures that stands where the figure stands among them."""
    run = scene.sites[index].run
    if len(run) < 2:
        return None
    first = scene.sites[run[0]]
    before, _, predicate = first.before.rpartition("分别")
    share = share_in(first.before.replace("分别", ""))
    subject = share.part if share else own_words(before or first.before, first.figure.kind)
    members = members_of(subject, len(run))
    if not members:
        return None
    if first.figure.unit in _RATES and first.figure.kind == "value" and not share:
        members = _of_measure(members, object_before(scene, run[0]))
    ending = share.ending if share else without_predicate(predicate if before else "", first.figure.kind).rstrip("的")
    return members[index - run[0]] + ending


def _of_measure(members: list[str], measure: str) -> list[str]:
    """Members that name no measure, each with the one that the clause before names: 制造业企业研发费用扣除比例."""
    if not ending_word(measure, "name_measure_heads") or any(ending_word(one, "name_measure_heads") for one in members):
        return members
    return [one.removesuffix(_common(one, measure)) + measure for one in members]


def _common(one: str, measure: str) -> str:
    """What ends the one and begins the measure: 企业."""
    return next((measure[:size] for size in (4, 3, 2) if one.endswith(measure[:size])), "")


def listed_before(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The name that an earlier list of equal length, or as many figures before this list, had in its place."""
    run = scene.sites[index].run
    if len(run) < 2:
        return None
    first = scene.sites[run[0]]
    share = share_in(first.before.replace("分别", ""))
    phrase = share.part if share else own_words(first.before, first.figure.kind)
    if phrase not in _CARRIED:
        return _of_those_before(scene, index, names, phrase) if phrase in _BARE and not share else None
    if members := _all_measures(scene, run[0], len(run)):
        return members[index - run[0]] + (share.ending if share else "")
    if measure := measure_before(scene, run[0]):
        members = members_of(measure, len(run)) or [measure] * len(run)
        return members[index - run[0]] + (share.ending if share else "")
    earlier = _earlier_list(scene, run[0], len(run)) or _last_names(names, run[0], len(run))
    return names[earlier[index - run[0]]] + (share.ending if share else "") if earlier else None


def _of_those_before(scene: Scene, index: int, names: Sequence[str], phrase: str) -> str | None:
    """The measure of what the figures before are of: 粮食面积6万亩，蔬菜面积9万亩，产量分别为5万吨和20万吨."""
    run = scene.sites[index].run
    told_apart = "分别" in scene.sites[run[0]].before and not clause_before(scene, run[0])
    earlier = _last_names(names, run[0], len(run)) if told_apart else None
    return with_subject(scene, run[0], names[: earlier[index - run[0]] + 1], phrase) if earlier else None


def _all_measures(scene: Scene, first: int, size: int) -> list[str] | None:
    """The list that makes up the clause before: 农民纯收入和城镇居民可支配收入，2000年分别达到2253元和6280元."""
    if "分别" not in scene.sites[first].before:
        return None
    members = members_of(without_openers(clause_before(scene, first)), size)
    return members if members and all(ending_word(one, "name_measure_heads") for one in members) else None


def led_to(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The name of the figure that the change came from: 从2.1%提高到2.5%."""
    run = scene.sites[index].run
    if scene.sites[run[0]].link != "to":
        return None
    origin = scene.sites[run[0] - 1].run
    return names[origin[index - run[0]] if len(origin) == len(run) else origin[-1]]


def _earlier_list(scene: Scene, first: int, size: int) -> range | None:
    """The nearest list of that many figures before the index."""
    at = first - 1
    while at >= max(0, first - _MEMORY):
        run = scene.sites[at].run
        if len(run) == size:
            return run
        at = run[0] - 1
    return None


def _last_names(names: Sequence[str], first: int, size: int) -> list[int] | None:
    """The indices of the last `size` figures before the index that have different names."""
    found: list[int] = []
    for at in range(first - 1, max(-1, first - 1 - _MEMORY), -1):
        if names[at] not in (names[other] for other in found):
            found.append(at)
        if len(found) == size:
            return found[::-1]
    return None
