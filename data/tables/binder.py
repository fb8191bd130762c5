"""What a workbook holds, before any cell is written: a front page, and sheets with a table and its charts each."""

from __future__ import annotations

from dataclasses import dataclass

from data.tables.held import Held
from data.tables.table import Table


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One name with a result, a promise, or both, in the plot's unit."""

    name: str
    actual: float | None
    target: float | None


@dataclass(frozen=True, slots=True)
class Plot:
    """Bars on one axis."""

    title: str
    unit: str
    rows: tuple[PlotRow, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, and the charts below it."""

    table: Table
    plots: tuple[Plot, ...] = ()


@dataclass(frozen=True, slots=True)
class Front:
    """The first page: what the report is, how much was read in it, its headline figures and its areas."""

    name: str
    title: str
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, Held], ...]
    tables: tuple[Table, ...]
    """Below each other, each under its name."""


@dataclass(frozen=True, slots=True)
class Binder:
    """A whole workbook."""

    title: str
    sheets: tuple[Sheet, ...]
    front: Front | None = None
