"""The nouns of the charts: what is drawn of a page, before any pixel, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AxisKind = Literal["bullet", "rate", "growth", "workload"]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure's place on an axis, and the words beside its mark."""

    value: float
    """In the axis's unit."""
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high`, zero always on it, in one unit."""

    unit: str
    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def suffix(self) -> str:
        """What stands behind the number of a tick: `%`, or nothing where the chart names the unit."""
        return "%" if self.unit == "%" else ""


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One name with last year's result, this year's promise, or both, on an axis."""

    name: str
    note: str
    """Quiet words behind the name: the unit, where the result stands, a larger scale."""
    ids: tuple[str, ...]
    actual: Point | None
    target: Point | None
    change: str
    """The change in bold (+3.68, +2 百分点), or empty."""
    remark: str
    """Quiet words below the change or in its place: +10.0%, 底线, 上年未报."""
    badge: str
    """Why no change is computed (口径不同), or empty."""
    story: str
    """The sentences of the report, for who wants to know more; paragraphs parted by line ends."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows that share one axis."""

    axis: Axis
    rows: tuple[AxisRow, ...]


@dataclass(frozen=True, slots=True)
class AxisChart:
    """Bands below one title; all bands have marks of one kind."""

    kind: AxisKind
    title: str
    note: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One project: how large, what was said of it last year, which step is promised."""

    name: str
    ids: tuple[str, ...]
    amount: str
    unit: str
    said: str
    """Last year's word as written (扎实推进), or empty."""
    step: int
    """The place of the promised step among the steps of the ladder."""
    story: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Projects on their way from the first step to the last."""

    title: str
    note: str
    steps: tuple[str, ...]
    rows: tuple[LadderRow, ...]


@dataclass(frozen=True, slots=True)
class ListRow:
    """A name with its figures as plain marked numbers; either may be empty."""

    name: str
    note: str
    ids: tuple[str, ...]
    actual: str
    target: str
    story: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Figures that have no partner, as numbers."""

    title: str
    note: str
    rows: tuple[ListRow, ...]


Chart = AxisChart | Ladder | Listing
