"""Exports from the window: asks what and where, writes in the background, and tells how it went."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from data.export import SUFFIXES, ExportError, export_report, export_tables
from data.pages import Page
from data.pairing.comparison import rows
from data.records import Report
from data.tables.report_tables import comparison_table, figure_table
from data.tables.table import Table
from gui.export_dialog import ExportDialog, Extent
from gui.help import show_detail
from gui.jobs import Jobs
from gui.memory import Memory
from gui.notice import Notice

WRITING = "writing"
Write = Callable[[Path], None]


class Exporting(QObject):
    """Knows what can be exported of a report; `told` says what became of it."""

    told = Signal(object)

    def __init__(self, jobs: Jobs, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._memory = memory
        self._window = window

    def ask(self, report: Report, page: Page, shown: Table | None) -> None:
        """Ask what to export, and export it; `shown` is the table on the screen as it is sorted, where there is one."""
        offers = _offers(report, page, shown)
        dialog = ExportDialog([extent for extent, _, _ in offers], self._memory.folder, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        choice = dialog.choice
        self._memory.folder = choice.path.parent
        write, count = next((write, count) for extent, write, count in offers if extent.key == choice.extent)
        self.write(write, count, choice.path)

    def write(self, write: Write, count: str, path: Path) -> None:
        """Write a file in the background and tell where it is, or what can be done where it could not be written."""

        def failed(problem: Exception) -> bool:
            if isinstance(problem, ExportError):
                self._tell_failure(problem, write, count, path)
                return True
            return False

        self._jobs.start(WRITING, partial(write, path), lambda _: self._tell_success(path, count), failed)

    def _tell_success(self, path: Path, count: str) -> None:
        show_file = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        show_folder = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        self.told.emit(
            Notice("done", "已导出", path.name, count, (("打开", show_file), ("打开所在文件夹", show_folder)))
        )

    def _tell_failure(self, problem: ExportError, write: Write, count: str, path: Path) -> None:
        buttons: list[tuple[str, Callable[[], object]]] = [
            ("重试", partial(self.write, write, count, path)),
            ("另存为…", partial(self._save_elsewhere, write, count, path)),
        ]
        if problem.detail:
            buttons.append(("详细信息", partial(show_detail, problem.message, problem.detail, self._window)))
        self.told.emit(Notice("alert", problem.message, buttons=buttons))

    def _save_elsewhere(self, write: Write, count: str, path: Path) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, "另存为", str(path), f"*{path.suffix}")
        if name:
            other = Path(name)
            self.write(write, count, other if other.suffix.lower() in SUFFIXES else other.with_suffix(path.suffix))


def _offers(report: Report, page: Page, shown: Table | None) -> list[tuple[Extent, Write, str]]:
    """What can be exported: the table on the screen, the area, the whole report; each with how much that is."""
    title = report.masthead.title
    offers: list[tuple[Extent, Write, str]] = []
    if shown is not None:
        count = f"{len(shown.lines)} 行"
        stem = f"{title}_{page.short_title}_{shown.name}"
        extent = Extent("table", "当前表格", f"{shown.name}，{page.short_title}，{count}", stem, SUFFIXES)
        offers.append((extent, partial(export_tables, page.short_title, [shown]), count))
    if page.kind == "area":
        tables = _area_tables(report, page)
        count = f"{len(tables[1].lines)} 个指标"
        extent = Extent("area", "本领域", f"{page.short_title}：{count}", f"{title}_{page.short_title}", (".xlsx",))
        offers.append((extent, partial(export_tables, page.short_title, tables), count))
    count = f"{len(report.indicators)} 个指标，{len(report.pairs)} 组对照"
    extent = Extent("report", "整份报告", count, title, SUFFIXES)
    offers.append((extent, partial(export_report, report), count))
    return offers


def _area_tables(report: Report, page: Page) -> list[Table]:
    figures = [indicator for indicator in report.indicators if indicator.id in page.indicators]
    return [
        comparison_table("对照", rows(report, page.indicators).rows, report),
        figure_table("逐条", figures, report),
    ]
