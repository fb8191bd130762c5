"""Exports from the window: knows what can be exported, asks what and where, and hands it on to be written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from data.export import SUFFIXES, export_report, export_tables
from data.pages import Page
from data.pairing.comparison import rows
from data.records import Report
from data.tables.report_tables import comparison_table, figure_table
from data.tables.table import Table
from gui.export_dialog import ExportDialog, Extent
from gui.jobs import Jobs
from gui.memory import Memory
from gui.panel_exporting import PanelExporting
from gui.session import Opened
from gui.writing import Content, Writing

_PANEL = Extent(
    "panel", "多份报告（长表）", "每个数一行，合成一张表，便于比较", "多份政府工作报告", (".xlsx", ".csv"), several=True
)


class Exporting(QObject):
    """Asks what to export; what became of it is told by `writing`."""

    def __init__(self, jobs: Jobs, writing: Writing, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._writing = writing
        self._panels = PanelExporting(jobs, writing, window)
        self._memory = memory
        self._window = window

    def ask(self, shown: Table | None, page: Page, active: Opened, opened: Sequence[Opened]) -> None:
        """Ask what to export, and export it.

        It may be the table on the screen as it is sorted, where there is one; the area of the page; the active report;
        or all that is open.
        """
        offers = _offers(active.report, page, shown)
        extents = [*(extent for extent, _ in offers), _PANEL]
        dialog = ExportDialog(extents, opened, self._memory.folder, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        choice = dialog.choice
        self._memory.folder = choice.path.parent
        if choice.extent == _PANEL.key:
            self._panels.begin(choice.sources, choice.path)
            return
        self._writing.write(next(content for extent, content in offers if extent.key == choice.extent), choice.path)


def _offers(report: Report, page: Page, shown: Table | None) -> list[tuple[Extent, Content]]:
    """What can be exported of one report: the table on the screen, the area, the whole report."""
    title = report.masthead.title
    offers: list[tuple[Extent, Content]] = []
    if shown is not None:
        count = f"{len(shown.lines)} 行"
        stem = f"{title}_{page.short_title}_{shown.name}"
        extent = Extent("table", "当前表格", f"{shown.name}，{page.short_title}，{count}", stem, SUFFIXES)
        offers.append((extent, Content(partial(export_tables, page.short_title, [shown]), count)))
    if page.kind == "area":
        tables = _area_tables(report, page)
        count = f"{len(tables[1].lines)} 个指标"
        extent = Extent("area", "本领域", f"{page.short_title}：{count}", f"{title}_{page.short_title}", (".xlsx",))
        offers.append((extent, Content(partial(export_tables, page.short_title, tables), count)))
    count = f"{len(report.indicators)} 个指标，{len(report.pairs)} 组对照"
    extent = Extent("report", "整份报告", count, title, SUFFIXES)
    offers.append((extent, Content(partial(export_report, report), count)))
    return offers


def _area_tables(report: Report, page: Page) -> list[Table]:
    figures = [indicator for indicator in report.indicators if indicator.id in page.indicators]
    return [
        comparison_table("对照", rows(report, page.indicators).rows, report),
        figure_table("逐条", figures, report),
    ]
