"""Drawings inside drawings of an OFD file: how many they come to when all are drawn."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from zipfile import ZipFile

from data.reading.errors import TOO_MUCH, ReadingError
from data.reading.package import content

MOST_DRAWN = 100_000
DEEPEST = 32
"""The library goes no deeper into drawings."""
TOKEN = re.compile(
    rb"""
    <(?:[\w.-]*:)?CompositeGraphicUnit\b [^>]*? \bID\s*=\s*["'](?P<unit>[^"']*)    # a drawing begins
    | </(?:[\w.-]*:)?CompositeGraphicUnit                                          # or ends
    | <(?:[\w.-]*:)?CompositeObject\b [^>]*? \bResourceID\s*=\s*["'](?P<drawn>[^"']*)  # or is drawn
    """,
    re.VERBOSE,
)


def check_drawings(package: ZipFile) -> None:
    """Raise ReadingError where drawings that repeat one another come to more than any page shows."""
    drawn: dict[bytes, list[bytes]] = defaultdict(list)
    page = b""
    for name in package.namelist():
        if not name.lower().endswith(".xml"):
            continue
        unit = page
        for token in TOKEN.finditer(content(package, name).replace(b"\0", b"")):
            if token["drawn"] is not None:
                drawn[unit].append(token["drawn"].strip())
            else:
                unit = (token["unit"] or page).strip()

    @cache
    def times(unit: bytes, depth: int) -> int:
        if depth > DEEPEST:
            return 0
        return 1 + sum(times(inner, depth + 1) for inner in drawn.get(unit, ()))

    if times(page, 0) > MOST_DRAWN:
        raise ReadingError(TOO_MUCH, "drawings inside drawings")
