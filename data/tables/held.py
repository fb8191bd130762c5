"""What a file holds in one place of a table: words, a number with its unit, a formula, a link, or why it is empty."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | float | None
PERCENT = ("%", "％")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in its unit, as the report writes it: 4.9 in % is held as 0.049 where a cell can show it as 4.9%."""

    value: float
    unit: str
    told: bool = False
    """Whether a workbook shows the unit with the number, because no column beside it says it."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Why no value stands here: 仅总量, 仅增速, 定性, 未提及."""

    reason: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A number that a workbook computes, and what comes out.

    `[列名]` is the cell of that column in the same row, `表名[列名]` all cells of a column of another table.
    """

    expression: str
    result: Amount
    decimals: int
    """How many are shown."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Words that lead to a line (from 0) of a table, or to its head."""

    words: str
    table: str
    line: int | None = None


Held = Value | Amount | Missing | Formula | Jump


def plain(held: Held) -> Value:
    """The same for a file that knows only words and numbers; a number stays in its unit."""
    match held:
        case Amount(value):
            return _whole(value)
        case Formula(_, result):
            return _whole(result.value)
        case Missing():
            return None
        case Jump(words):
            return words
        case float():
            return _whole(held)
        case _:
            return held


def _whole(value: float) -> float:
    """A whole number as such, so that no file writes 7.0 for the report's 7."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
