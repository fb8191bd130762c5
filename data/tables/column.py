"""A column of a table: what it holds of a record, for the eye, for sorting and for a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from data.records import Report
from data.tables.held import Held, Value, plain

__all__ = ["Cell", "Column", "Kind", "T", "Tone", "Value", "file_column", "sort_key", "words_column"]

T = TypeVar("T")
Tone = Literal["ink", "muted", "actual", "target"]
Kind = Literal["text", "sentence", "passage", "entry", "number", "signed", "percent"]
"""Sentences and passages get more room in a file, an `entry` is left empty for the reader to fill in; `signed` carries
its plus, `percent` is held in parts of one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table shows in one place: the digits line up, the bound words stand quietly on either side."""

    main: str
    before: str = ""
    after: str = ""
    tone: Tone = "ink"

    @property
    def words(self) -> str:
        """All of it in one line."""
        return f"{self.before}{self.main}{self.after}"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column over records of type `T`."""

    key: str
    title: str
    """The header on the screen."""
    kind: Kind
    value: Callable[[T, Report], Value]
    """What it is sorted by: a number in the unit that its row says, or words."""
    shown: Callable[[T, Report], Cell]
    widths: tuple[int, int]
    """Pixels in a table 528 wide and in one 976 wide; 0 takes what is left."""
    explained: str
    """What it says, in one sentence."""
    held: Callable[[T, Report], Held] | None = None
    """What a file holds, where that is more than `value`."""
    hidden: bool = False
    """Whether a workbook holds it ready and does not show it."""

    @property
    def numeric(self) -> bool:
        """Whether it stands at the right and sorts by size."""
        return self.kind in ("number", "signed", "percent")


def words_column(
    key: str,
    title: str,
    words: Callable[[T, Report], str],
    widths: tuple[int, int],
    explained: str,
    tone: Tone = "ink",
    kind: Kind = "text",
) -> Column[T]:
    """A column that shows the words it holds."""

    def shown(record: T, report: Report) -> Cell:
        return Cell(words(record, report), tone=tone)

    return Column(key, title, kind, words, shown, widths, explained)


def file_column(
    key: str, title: str, kind: Kind, held: Callable[[T, Report], Held], explained: str, *, hidden: bool = False
) -> Column[T]:
    """A column that only files have."""

    def value(record: T, report: Report) -> Value:
        return plain(held(record, report))

    def shown(record: T, report: Report) -> Cell:
        return Cell(str(value(record, report) or ""))

    return Column(key, title, kind, value, shown, (0, 0), explained, held, hidden)


def sort_key(value: Value) -> tuple[int, float, str]:
    """A key that puts numbers by size first, then texts, then what is empty."""
    if value is None or value == "":
        return (2, 0.0, "")
    return (1, 0.0, value) if isinstance(value, str) else (0, value, "")
