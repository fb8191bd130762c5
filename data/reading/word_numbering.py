"""The automatic numbers of a .docx file (一、 （一） 1.), counted out as Word shows them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from data.reading.word_numerals import numeral
from data.reading.word_parts import attribute, child, local, setting
from data.reading.word_styles import Styles

PLACE = re.compile("%([1-9])")
CLOSED = tuple("、，,）)】：:")
"""After these signs a heading goes on without a blank; 1. keeps one, lest 1.5 be read."""
PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Bullets of the symbol fonts."""
FIRST_LEVEL = "0"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int
    form: str
    """Of the numeral: decimal, chineseCounting …"""
    pattern: str
    """What is written, with %1 for the first level's number."""
    plain: bool
    """Whether the upper levels' numbers are written as digits."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A list's levels, and what it counts with: lists of one scheme count on together."""

    counter: str
    levels: dict[int, Level]
    restarts: dict[int, int]


class Numbering:
    """Counts as the paragraphs come; `label` is asked once for each, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._schemes = _schemes(root) if root is not None else {}
        self._linked = _linked_levels(root) if root is not None else {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: etree._Element) -> str:
        """What Word writes before the paragraph, empty where it is not numbered."""
        number, level = self._place(paragraph)
        scheme = self._schemes.get(number)
        if scheme is None or level not in scheme.levels:
            return ""
        counts = self._counts[scheme.counter]
        if level in scheme.restarts and (number, level) not in self._begun:
            counts[level] = scheme.restarts[level] - 1
        self._begun.add((number, level))
        counts[level] = counts.get(level, scheme.levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        label = _written(scheme.levels, level, counts)
        return label if not label or label.endswith(CLOSED) else label + " "

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        style = self._styles.style_of(paragraph)
        own = child(paragraph, "pPr")
        number = setting(own, "numPr", "numId") if own is not None else ""
        level = setting(own, "numPr", "ilvl") if own is not None else ""
        if not number:
            number, by_style, giver = self._styles.numbering(style)
            level = level or self._linked.get(giver, "") or by_style
        return number, int(level) if level.isdecimal() else 0


def _schemes(root: etree._Element) -> dict[str, Scheme]:
    abstract = {attribute(each, "abstractNumId"): each for each in root if local(each) == "abstractNum"}
    by_style = {setting(each, "styleLink"): each for each in abstract.values() if setting(each, "styleLink")}
    found: dict[str, Scheme] = {}
    for each in root:
        if local(each) != "num":
            continue
        counter = setting(each, "abstractNumId")
        definition = abstract.get(counter)
        if definition is None:
            continue
        definition = by_style.get(setting(definition, "numStyleLink"), definition)
        overrides = [one for one in each if local(one) == "lvlOverride"]
        levels = _levels(definition) | {depth: level for one in overrides for depth, level in _levels(one).items()}
        restarts = {
            _whole(attribute(one, "ilvl"), 0): _whole(setting(one, "startOverride"), 1)
            for one in overrides
            if child(one, "startOverride") is not None
        }
        found[attribute(each, "numId")] = Scheme(counter, levels, restarts)
    return found


def _levels(parent: etree._Element) -> dict[int, Level]:
    return {
        _whole(attribute(each, "ilvl"), 0): Level(
            start=_whole(setting(each, "start"), 1),
            form=setting(each, "numFmt") or "decimal",
            pattern=setting(each, "lvlText"),
            plain=child(each, "isLgl") is not None,
        )
        for each in parent
        if local(each) == "lvl"
    }


def _linked_levels(root: etree._Element) -> dict[str, str]:
    """The level that a style stands for in its list."""
    found: dict[str, str] = {}
    for level in root.iter("{*}lvl"):
        if style := setting(level, "pStyle"):
            found.setdefault(style, attribute(level, "ilvl") or FIRST_LEVEL)
    return found


def _written(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str:
    own = levels[level]
    if own.form == "bullet":
        return PRIVATE.sub("●", own.pattern)

    def number(match: re.Match[str]) -> str:
        depth = int(match.group(1)) - 1
        if depth not in levels:
            return ""
        form = "decimal" if own.plain else levels[depth].form
        return numeral(counts.get(depth, levels[depth].start), form)

    return PLACE.sub(number, own.pattern)


def _whole(value: str, otherwise: int) -> int:
    return int(value) if value.isdecimal() and len(value) < 7 else otherwise
