"""The one door out: a report, several reports or a table become a file, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from data.export.delimited import csv_bytes
from data.export.errors import ExportError
from data.export.interchange import report_json, reports_json, table_json
from data.export.placing import put
from data.records import Report
from data.tables.binder import Binder, Sheet
from data.tables.binding import panel_binder, report_binder
from data.tables.panel import panel
from data.tables.report_tables import all_figures
from data.tables.table import Table

__all__ = ["SUFFIXES", "ExportError", "export_panel", "export_report", "export_tables"]

SUFFIXES = (".xlsx", ".csv", ".json")
Failed = Sequence[tuple[str, str]]
"""Files that could not be read, each with the reason."""


def export_report(report: Report, path: Path) -> None:
    """Write one report in the format of the file's suffix: a workbook, a table of its figures, or all of it as JSON.

    Raises ExportError where the suffix is none of SUFFIXES or the file cannot be written.
    """
    match path.suffix.lower():
        case ".xlsx":
            content = _workbook(report_binder(report))
        case ".csv":
            content = csv_bytes(all_figures(report))
        case ".json":
            content = report_json(report)
        case _:
            raise _unknown_format(path)
    put(content, path)


def export_panel(
    reports: Sequence[Report], failed: Failed, path: Path, made: Callable[[], None] = lambda: None
) -> None:
    """Write several reports as one long table, or as a list in JSON; a workbook tells what `failed`, too.

    `made` is called when all is ready and nothing is written yet; what it raises leaves the file as it was.
    Raises ExportError where the suffix is none of SUFFIXES or the file cannot be written.
    """
    match path.suffix.lower():
        case ".xlsx":
            content = _workbook(panel_binder(reports, failed))
        case ".csv":
            content = csv_bytes(panel(reports))
        case ".json":
            content = reports_json(reports)
        case _:
            raise _unknown_format(path)
    made()
    put(content, path)


def export_tables(title: str, tables: Sequence[Table], path: Path) -> None:
    """Write tables in the format of the file's suffix: a sheet each in a workbook, one alone in .csv and .json.

    Raises ExportError where the suffix is none of SUFFIXES or the file cannot be written, ValueError where several
    tables are to go into a file that holds one.
    """
    match path.suffix.lower():
        case ".xlsx":
            content = _workbook(Binder(title, tuple(map(Sheet, tables))))
        case ".csv":
            [table] = tables
            content = csv_bytes(table)
        case ".json":
            [table] = tables
            content = table_json(table)
        case _:
            raise _unknown_format(path)
    put(content, path)


def _workbook(binder: Binder) -> bytes:
    from data.export.workbook import workbook_bytes  # openpyxl takes a third of a second: nobody waits for it before

    return workbook_bytes(binder)


def _unknown_format(path: Path) -> ExportError:
    return ExportError(f"不能导出为“{path.name}”：请把文件名的结尾写成 .xlsx、.csv 或 .json。")
