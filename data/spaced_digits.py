"""Reports whose digits stand apart (1 9 9 8 年, 8 ．8 ％): read as if they stood together, told as they are written.

Old web pages have a space behind each digit, so that it is as wide as a character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from data.records import Document, Report

SPACED_YEAR = re.compile(r"(?<!\d)[12１２] [09０９] \d \d ?年")
FEWEST_YEARS = 2
"""So many years are written so where the whole report is; one may be in a title that is spaced out."""
BEHIND_DIGIT = re.compile(r"(?<=(?<!\d)\d) (?=\S)")


@dataclass(frozen=True, slots=True)
class Closed:
    """A document whose digits are brought together, and where each of its characters came from."""

    written: Document
    read: Document
    places: tuple[int, ...]

    def told(self, report: Report) -> Report:
        """What was read of it, at the places and in the words of the document as it is written."""
        told: Report = self._told(report)
        return replace(told, text=self.written.text)

    def _told(self, record: Any) -> Any:
        changed = {field.name: self._value(field.name, getattr(record, field.name)) for field in fields(record)}
        start, end = getattr(record, "start", 0), getattr(record, "end", 0)
        if end and changed.get("text") == self.read.text[start:end]:
            changed["text"] = self.written.text[changed["start"] : changed["end"]]
        return replace(record, **changed)

    def _value(self, name: str, value: Any) -> Any:
        if name == "spans":
            return tuple((self._start(start), self._end(end)) for start, end in value)
        if name in ("start", "heading_end"):
            return self._start(value)
        if name == "end":
            return self._end(value)
        if isinstance(value, tuple):
            return tuple(self._told(each) if is_dataclass(each) else each for each in value)
        return value

    def _start(self, at: int) -> int:
        return self.places[at] if at < len(self.places) else len(self.written.text)

    def _end(self, at: int) -> int:
        return self.places[at - 1] + 1 if at else 0


def closed(document: Document) -> Closed | None:
    """The document with its digits together; None where they do not stand apart."""
    text = document.text
    if len(SPACED_YEAR.findall(text)) < FEWEST_YEARS:
        return None
    dropped = {space.start() for space in BEHIND_DIGIT.finditer(text)}
    places = tuple(at for at in range(len(text)) if at not in dropped)
    bold = tuple((bisect_left(places, start), bisect_left(places, end)) for start, end in document.bold)
    together = replace(document, text="".join(text[at] for at in places), bold=bold)
    return Closed(document, together, places)
