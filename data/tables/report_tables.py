"""The tables of a page or of a report that leave the program one by one."""

from __future__ import annotations

from collections.abc import Iterable

from data.records import Indicator, Report, Row
from data.tables.columns import FIGURES
from data.tables.file_columns import COMPARISON_IN_FILES
from data.tables.paragraphs import FIGURES_NAME
from data.tables.table import Table, table


def comparison_table(name: str, rows: Iterable[Row], report: Report) -> Table:
    """The 对照 table as a file has it: bounds, units and sentences in columns of their own."""
    return table(name, COMPARISON_IN_FILES, ((row, report) for row in rows))


def figure_table(name: str, figures: Iterable[Indicator], report: Report) -> Table:
    """The 逐条 table as a file has it."""
    return table(name, FIGURES, ((figure, report) for figure in figures))


def all_figures(report: Report) -> Table:
    """Every figure of a report."""
    return figure_table(FIGURES_NAME, report.indicators, report)
