"""A list in words, told apart into full names: 基础设施、制造业投资 is 基础设施投资 and 制造业投资."""

from __future__ import annotations

import re
from functools import cache

from data.lexicon import words
from data.naming.peeling import without_openers
from data.naming.word_ends import ending_word

_AND = re.compile(r"以及|[、,和与及]")
_COMMA = re.compile(r"[、,]")
_ORDINAL = re.compile(r"第?(?P<number>[一二三])(?:产(?:业)?)?")
_BOTH = re.compile(r"城乡(?P<standing>常住)?(?:居民)?")
_PER_UNIT = re.compile(r"(?P<per>(?:单位|万元|每万元)[^能水电用碳二]{2,8})(?:能耗|水耗|电耗|用水|用电|碳排放|二氧化碳)")
_OF_UNIT = re.compile(r"(?:能耗|水耗|电耗|用水|用电|碳排放|二氧化碳排放)")
"""What is said for each unit of output: 单位生产总值能耗、二氧化碳排放."""
_PLACE = re.compile(r".*[国省市区县州盟旗]")


def members_of(subject: str, size: int) -> list[str] | None:
    """A list in words as `size` full names, or None where it has another number of members.

    `城乡居民收入` is two, `粮肉奶产量` three, `一、二、三产增加值` three.
    """
    if size == 2 and (both := _BOTH.search(subject)):
        resident = (both["standing"] or "") + "居民"
        return [subject[: both.start()] + side + resident + subject[both.end() :] for side in ("城镇", "农村")]
    parts = _parts(subject, size)
    if not parts:
        return _single_characters(subject, size)
    example, _, head = parts[-1].partition("等")
    if head:
        return [part + head for part in (*parts[:-1], example)]
    last = _ORDINAL.match(parts[-1])
    if last and all(_ORDINAL.fullmatch(part) for part in parts[:-1]):
        return [f"第{part.removeprefix('第')[0]}产业{parts[-1][last.end() :]}" for part in parts]
    return _completed(parts)


def _parts(subject: str, size: int) -> list[str] | None:
    for pattern in (_AND, _COMMA):
        parts = [without_openers(part) or part for part in pattern.split(subject) if part]
        if len(parts) == size:
            return parts
    return None


def _single_characters(subject: str, size: int) -> list[str] | None:
    """`粮肉奶产量`: as many kinds of one character each as there are figures."""
    head = ending_word(subject, "name_measure_heads")
    kinds = subject[: len(subject) - len(head)]
    return [kind + head for kind in kinds] if head and 2 < size == len(kinds) else None


def _completed(parts: list[str]) -> list[str]:
    """Each member with the head that the last one says for all, and the qualifier that the first one says for all."""
    last = parts[-1]
    sides = _contrast(parts[0], last)
    if sides:
        mine, theirs = sides
        shared = parts[0][: len(parts[0]) - len(mine)]
        return [part + last[len(theirs) :] for part in parts[:-1]] + [shared + last]
    full = [part + _missing_head(part, parts) for part in parts[:-1]] + [last]
    head = ending_word(full[0], "name_measure_heads")
    qualifier = full[0][: len(full[0]) - len(head)]
    bare = words("name_bare_words")
    if per := _PER_UNIT.match(full[0]):
        return [full[0], *(per["per"] + name if _OF_UNIT.match(name) else name for name in full[1:])]
    return [full[0], *(qualifier + name if name in bare else name for name in full[1:])]


def _contrast(part: str, last: str) -> tuple[str, str] | None:
    """The two words of a known pair that end the one and begin the other: 城镇 and 农村."""
    for sides in _contrasts():
        mine = next((side for side in sides if part.endswith(side)), None)
        theirs = next((side for side in sides if side != mine and last.startswith(side)), None)
        if mine and theirs:
            return mine, theirs
    return None


@cache
def _contrasts() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(pair.split("|")) for pair in words("name_contrasts"))


def _missing_head(part: str, parts: list[str]) -> str:
    """What the member leaves to the last one to say: 投资 of 基础设施、制造业投资."""
    last = parts[-1]
    if ending_word(part, "name_measure_heads"):
        return ""
    same_kind = next((at for other in parts[:-1] if (at := last.rfind(other[-1], 1, -1)) >= 0), -1)
    if same_kind >= 0:
        return last[same_kind + 1 :]
    if "人均" in last:
        return last[last.index("人均") :]
    if part[:2] == last[:2]:
        return last[len(part) :].lstrip("0123456789.")  # PM10 and PM2.5 differ in length
    place = _PLACE.match(last[:-2]) if _PLACE.fullmatch(part) else None
    if place:
        return last[place.end() :]
    head = ending_word(last, "name_measure_heads")
    if len(head) == 1:
        return last[len(part) :]
    rest = last[: len(last) - len(head)]
    middle = ending_word(rest, "name_shared_middles") or ending_word(rest, "name_measure_heads")
    return head if part.endswith(middle) else middle + head
