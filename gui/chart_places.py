"""Where everything of a chart stands in its panel: rows, labels, shapes and axes, in pixels from the panel's corner."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from data.charts.records import Axis, AxisKind
from data.records import Bound
from gui.chart_marks import Label, Shape

HEADING = 40
"""The height of a title above its rows, in px."""
FOOT = 8
"""Above the source of a chart and below it, in px."""


@dataclass(frozen=True, slots=True)
class RowPlace:
    """One row that can be pointed at, chosen and selected."""

    name: str
    ids: tuple[str, ...]
    story: str
    box: QRectF
    labels: tuple[Label, ...]
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one row on its axis."""

    row: int
    """The place of the row in its panel."""
    y: float
    """The middle of the marks, in px from the panel's top."""
    actual: float | None
    target: float | None
    bound: Bound = "exact"
    """The bound of the target."""
    link_from: float | None = None
    """Where the line to the target begins, in px; at the result where None."""
    linked: bool = True
    """Whether a line joins the two; not where they are of another basis."""


@dataclass(frozen=True, slots=True)
class PlotPlace:
    """An axis with its marks; the axis line runs from `left` to `right` at `bottom`, the marks stand above it."""

    kind: AxisKind
    axis: Axis
    left: float
    right: float
    top: float
    bottom: float
    marks: tuple[Marks, ...]

    def x(self, value: float) -> float:
        """Where a value of the axis's unit stands, in px."""
        return self.left + self.axis.part(value) * (self.right - self.left)

    @property
    def gap(self) -> tuple[float, float] | None:
        """Between which px the axis is broken; None where it is whole."""
        if self.axis.gap is None:
            return None
        start, end = (self.left + part * (self.right - self.left) for part in self.axis.gap)
        return start, end


@dataclass(frozen=True, slots=True)
class PanelPlace:
    """A chart laid out for one width."""

    height: float
    """In px."""
    labels: tuple[Label, ...]
    """Title and column heads."""
    shapes: tuple[Shape, ...]
    rows: tuple[RowPlace, ...]
    plots: tuple[PlotPlace, ...] = ()
    toggle: Label | None = None
    """The words that turn the chart into its numbers and back."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The width that a panel has, and the part of it that its content keeps to."""

    width: float
    padding: float

    @property
    def left(self) -> float:
        """Where the content begins."""
        return self.padding

    @property
    def right(self) -> float:
        """Where the content ends."""
        return self.width - self.padding

    @property
    def content(self) -> float:
        """The width of the content."""
        return self.right - self.left
