"""Reports whose lines break in mid-sentence or whose digits stand apart: read as if they were together.

What was read is told at the places, and in the words, of the text as it is written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import chain, groupby, pairwise
from operator import attrgetter
from typing import Any, cast

from data.joining.blanks import idle_blanks
from data.joining.breaks import torn
from data.records import Document, OtherNumber, Report

_WESTERN_STOP = re.compile(r"[.．](?<=[一-龥”）)%％].)(?<![\s（(][一二三四五六七八九十].)(?=[\s一-龥“（(]|\Z)")
"""A full stop that was typed as a point."""
_PLACES = ("start", "heading_end", "end", "spans", "text")
"""The fields that tell where a record stands, or repeat what stands there."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A document without the blanks and line breaks that mean nothing, and where each of its characters came from.

    `left_out` has the places of the others, in order.
    """

    written: Document
    read: Document
    places: Sequence[int]
    left_out: Sequence[int]

    def told(self, report: Report) -> Report:
        """What was read of it, at the places and in the words of the document as it is written."""
        changed = {field.name: self._value(getattr(report, field.name)) for field in fields(report)}
        others = sorted((*changed["other_numbers"], *self._numbers_left_out()), key=lambda number: number.start)
        return replace(report, **changed | {"text": self.written.text, "other_numbers": tuple(others)})

    def _numbers_left_out(self) -> Iterator[OtherNumber]:
        """The digits of blanks that are spelt: <U+00A0>."""
        text = self.written.text
        digits = (at for at in self.left_out if text[at].isdecimal())
        for _, run in groupby(enumerate(digits), key=lambda place: place[1] - place[0]):
            places = [at for _, at in run]
            span = places[0], places[-1] + 1
            yield OtherNumber(*span, text[slice(*span)], "文号或代码")

    def _value(self, value: Any) -> Any:
        return tuple(map(self._told, value)) if isinstance(value, tuple) else value

    def _told(self, record: Any) -> Any:
        """The record at its places as written, and so the records in it (the stages of a project)."""
        names, values = _fields(cast(Hashable, type(record)))
        told = dict(zip(names, values(record), strict=True))
        for name in _PLACES:
            if name in told:
                told[name] = self._place(name, told[name], record)
        if "stages" in told:
            told["stages"] = self._value(told["stages"])
        return type(record)(**told)

    def _place(self, name: str, value: Any, record: Any) -> Any:
        if name == "text":
            span = self._start(record.start), self._end(record.end)
            return self.written.text[slice(*span)] if value == self.read.text[record.start : record.end] else value
        if name == "spans":
            return tuple((self._start(start), self._end(end)) for start, end in value)
        return self._end(value) if name == "end" else self._start(value)

    def _start(self, at: int) -> int:
        return self.places[at] if at < len(self.places) else len(self.written.text)

    def _end(self, at: int) -> int:
        return self.places[at - 1] + 1 if at else 0


def joined(document: Document) -> Joined | None:
    """The document with its sentences in one piece; None where they are."""
    text = document.text
    dropped = sorted(torn(text) | idle_blanks(text))
    stops = _WESTERN_STOP.search(text)
    if not dropped and not stops:
        return None
    kept = [range(start + 1, end) for start, end in pairwise((-1, *dropped, len(text)))]
    places = tuple(chain.from_iterable(kept))
    bold = tuple((bisect_left(places, start), bisect_left(places, end)) for start, end in document.bold)
    together = "".join(text[piece.start : piece.stop] for piece in kept)
    read = replace(document, text=_WESTERN_STOP.sub("。", together), bold=bold)
    return Joined(document, read, places, dropped)


@cache
def _fields(kind: Hashable) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of a record's fields, and what takes their values out of it."""
    names = tuple(field.name for field in fields(cast(Any, kind)))
    return names, attrgetter(*names)
