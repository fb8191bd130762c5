"""Names and words that Excel takes: of sheets, of tables, and in cells."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]|^'|'$")
_NOT_IN_TABLE_NAMES = re.compile(r"[^\w]|_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_SHEET_NAME = 31
_LONGEST_TABLE_NAME = 100
_LONGEST_TEXT = 32_767
"""Characters in a cell."""
_RESERVED = "history"
"""The name that Excel keeps for itself."""


def printable(text: str) -> str:
    """The text without the characters that a workbook cannot hold, and no longer than a cell can be."""
    bare = _NOT_IN_XML.sub("", text)
    fits = len(bare) <= _LONGEST_TEXT // 2 or _units(bare) <= _LONGEST_TEXT
    return bare if fits else _cut(bare, _LONGEST_TEXT - 1) + "…"


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel accepts: 31 characters, no brackets or slashes, unlike each other in more than case."""
    taken: set[str] = {_RESERVED}
    names = []
    for each in wanted:
        names.append(_sheet_name(each, taken))
        taken.add(names[-1].lower())
    return names


def table_name(sheet: str, number: int) -> str:
    """A name for a table that no cell and no other table has; `number` is its place in the workbook."""
    return f"表{number}_{_NOT_IN_TABLE_NAMES.sub('_', sheet)}"[:_LONGEST_TABLE_NAME]


def _sheet_name(wanted: str, taken: set[str]) -> str:
    base = _NOT_IN_SHEET_NAMES.sub(" ", wanted).strip(" '") or "表"
    name, count = _cut(base, _LONGEST_SHEET_NAME).strip(" '"), 1
    while name.lower() in taken:
        count += 1
        ending = f" ({count})"
        name = _cut(base, _LONGEST_SHEET_NAME - len(ending)).strip() + ending
    return name


def _units(text: str) -> int:
    """Its length as Excel counts it, in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, longest: int) -> str:
    """As much of the text as has this length; no character is halved."""
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore")
