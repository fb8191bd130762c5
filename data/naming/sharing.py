"""Lists: A和B分别达到1和2, 城乡居民…分别…, and 分别增长3%和4% of what an earlier clause listed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import words
from data.naming.peeling import ending_word, own_words
from data.naming.scene import Scene

_AND = re.compile(r"以及|[、,和与及]")
_ORDINAL = re.compile(r"第?(?P<number>[一二三])(?:产(?:业)?)?")
_BOTH = re.compile(r"城乡(常住)?(居民)?")
_PLACE_END = re.compile(r".*[国省市区县州盟旗]")


def listed(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The member of the list before the figures that stands where the figure stands among them."""
    run = scene.run_of(index)
    if len(run) < 2:
        return None
    subject = own_words(scene.sites[run[0]].before, scene.sites[index].figure.kind)
    members = members_of(subject, len(run))
    return members[index - run[0]] if members else None


def listed_before(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The name that an earlier list of equal length, or as many figures before this list, had in its place."""
    run = scene.run_of(index)
    before = scene.sites[run[0]].before
    if len(run) < 2 or own_words(before, scene.sites[index].figure.kind) not in _CARRIED:
        return None
    earlier = _earlier_list(scene, run[0], len(run)) or _last_names(names[: run[0]], len(run))
    return names[earlier[index - run[0]]] if earlier else None


def led_to(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The name of the figure that the change came from: 从2.1%提高到2.5%."""
    run = scene.run_of(index)
    if scene.sites[run[0]].link != "to":
        return None
    origin = scene.run_of(run[0] - 1)
    if len(origin) == len(run):
        return names[origin[index - run[0]]]
    return names[origin[-1]]


_CARRIED = frozenset(("", *words("name_same_again")))


def _earlier_list(scene: Scene, first: int, size: int) -> range | None:
    """The nearest list of that many figures before the index."""
    at = first - 1
    while at >= 0:
        run = scene.run_of(at)
        if len(run) == size:
            return run
        at = run[0] - 1
    return None


def _last_names(names: Sequence[str], size: int) -> list[int] | None:
    """The indices of the last `size` figures that have different names."""
    found: list[int] = []
    for at in range(len(names) - 1, -1, -1):
        if names[at] not in (names[other] for other in found):
            found.append(at)
        if len(found) == size:
            return found[::-1]
    return None


def members_of(subject: str, size: int) -> list[str] | None:
    """A list in words as `size` full names, or None where it has another number of members.

    `城乡居民收入` is two, `粮肉奶产量` three, `基础设施、制造业投资` 基础设施投资 and 制造业投资.
    """
    if size == 2 and (both := _BOTH.search(subject)):
        resident = f"{both.group(1) or ''}{both.group(2) or '居民'}"
        return [subject[: both.start()] + side + resident + subject[both.end() :] for side in ("城镇", "农村")]
    parts = _parts(subject, size)
    if parts and all(_ORDINAL.fullmatch(part) for part in parts[:-1]) and (last := _ORDINAL.match(parts[-1])):
        return [f"第{part.removeprefix('第')[0]}产业{parts[-1][last.end() :]}" for part in parts]
    if parts:
        return _completed(parts)
    head = ending_word(subject, "name_measure_heads")
    kinds = subject[: len(subject) - len(head)]
    if head and size > 2 and len(kinds) == size:
        return [kind + head for kind in kinds]
    return None


def _parts(subject: str, size: int) -> list[str] | None:
    body = subject.rpartition("等")[0] or subject
    for pattern in (_AND, re.compile("[、,]"), re.compile("以及|[和与及]")):
        parts = [part for part in pattern.split(body if pattern is not _AND else subject) if part]
        if len(parts) == size:
            return parts
    return None


def _completed(parts: list[str]) -> list[str]:
    last = parts[-1]
    full: list[str] = []
    for part in parts[:-1]:
        full.append(part + _missing_head(part, last, parts))
    full.append(last)
    head = ending_word(full[0], "name_measure_heads")
    modifiers = full[0][: len(full[0]) - len(head)]
    bare = frozenset(words("name_bare_words"))
    return [full[0], *(modifiers + name if name in bare and modifiers else name for name in full[1:])]


def _missing_head(part: str, last: str, parts: list[str]) -> str:
    """What the member leaves to the last one to say: 基础设施 of 基础设施、制造业投资 lacks 投资."""
    for contrast in words("name_contrasts"):
        sides = contrast.split("|")
        mine = next((side for side in sides if part.endswith(side)), None)
        theirs = next((side for side in sides if side != mine and last.startswith(side)), None)
        if mine and theirs:
            return last[len(theirs) :]
    if ending_word(part, "name_measure_heads"):
        return ""
    at = next((last.rfind(other[-1], 0, -1) for other in (part, *parts[:-1]) if last.rfind(other[-1], 0, -1) >= 0), -1)
    if at >= 0:
        return last[at + 1 :]
    place = _PLACE_END.match(last[:-2]) if _PLACE_END.fullmatch(part) else None
    if place:
        return last[place.end() :]
    return ending_word(last, "name_measure_heads")
