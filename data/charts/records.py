"""The nouns of the charts: what is drawn of a page, before any pixel, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.records import Bound

AxisKind = Literal["bullet", "rate", "growth", "workload"]


_LONGEST_TAIL, _GAP = 0.22, 0.06
"""The parts of a broken axis that what stands behind the break, and the break itself, take."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure's place on an axis, and the words beside its mark."""

    value: float
    """In the axis's unit."""
    label: str
    bound: Bound = "exact"
    lead: str = ""
    """What the first mark of its kind says in the place of a legend: 上年, 目标, 底线, 今年."""

    @property
    def words(self) -> str:
        """All that stands beside the mark."""
        return f"{self.lead} {self.label}" if self.lead else self.label


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of an axis that is left out, so that one large value does not flatten the others."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high`, zero always on it, in one unit; broken where it has a cut."""

    unit: str
    low: float
    high: float
    ticks: tuple[float, ...]
    cut: Cut | None = None

    @property
    def suffix(self) -> str:
        """What stands behind the number of a tick: `%`, or nothing where the chart names the unit."""
        return "%" if self.unit == "%" else ""

    def part(self, value: float) -> float:
        """How far along the axis a value stands, from 0 to 1."""
        if self.cut is None:
            return (value - self.low) / (self.high - self.low)
        main, tail = self.cut.start - self.low, self.high - self.cut.end
        end = min(tail / (main + tail), _LONGEST_TAIL)
        if value >= self.cut.end:
            return 1 - end * (self.high - value) / tail
        return (1 - end - _GAP) * (value - self.low) / main

    @property
    def gap(self) -> tuple[float, float] | None:
        """Between which parts of the axis its break stands; None where it has none."""
        if self.cut is None:
            return None
        after = self.part(self.cut.end)
        return after - _GAP, after


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
    source: str = ""
    """Where its figures stand: the report and the sections of it; so with every kind of chart."""

    @property
    def rows(self) -> tuple[AxisRow, ...]:
        """The rows of all bands."""
        return tuple(row for band in self.bands for row in band.rows)


@dataclass(frozen=True, slots=True)
class Tally:
    """Things few enough to be drawn one by one: a mark each."""

    title: str
    note: str
    rows: tuple[AxisRow, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One project: how large, what was said of it last year, which step is promised."""

    name: str
    ids: tuple[str, ...]
    amount: str
    """With its unit; empty where none is told."""
    said: str
    """Last year's word as written (扎实推进), or empty."""
    reached: int | None
    """The place of the step that last year's word means, where it means one."""
    step: int | None
    """The place of the promised step among the steps of the ladder; None where none is promised."""
    story: str


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure that sums projects up, inside the words that promise it: 力争…装机规模达到 83.6万千瓦."""

    name: str
    ids: tuple[str, ...]
    before: str
    figure: str
    after: str
    story: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Projects on their way from the first step to the last."""

    title: str
    note: str
    steps: tuple[str, ...]
    rows: tuple[LadderRow, ...]
    sums: tuple[FigureLine, ...] = ()
    source: str = ""


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
    source: str = ""


Chart = AxisChart | Tally | Ladder | Listing
