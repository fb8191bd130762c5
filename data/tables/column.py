"""A column of a table: what it holds of a record, for the eye, for sorting and for a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from data.records import Report

T = TypeVar("T")
Value = str | float | None
Tone = Literal["ink", "muted", "actual", "target"]
Kind = Literal["text", "sentence", "number", "signed", "percent"]
"""A sentence gets more room in a file; `signed` carries its plus, `percent` is held in parts of one."""


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
    """What it is sorted by and what a file holds: a number in the unit that its row says, or words."""
    shown: Callable[[T, Report], Cell]
    widths: tuple[int, int]
    """Pixels in a table 528 wide and in one 976 wide; 0 takes what is left."""
    explained: str
    """What it says, in one sentence."""

    @property
    def numeric(self) -> bool:
        """Whether it stands at the right and sorts by size."""
        return self.kind in ("number", "signed", "percent")


def sort_key(value: Value) -> tuple[int, float, str]:
    """A key that puts numbers by size first, then texts, then what is empty."""
    if value is None or value == "":
        return (2, 0.0, "")
    return (1, 0.0, value) if isinstance(value, str) else (0, value, "")
