"""Several reports into one long table: read and written in the background, with progress, and cancelled at any time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from data.export import ExportError, export_panel
from data.export.gathering import Source, Step, gather
from gui.help import show_detail
from gui.jobs import Jobs
from gui.notice import Notice
from gui.panel_progress import PanelProgress
from gui.writing import WRITING, Content, Writing

Outcome = tuple[Content, ExportError | None]
"""What was to be written, and why it was not."""


class _CancelledError(Exception):
    """The user wants no file any more."""


class _NothingReadError(Exception):
    """No file of all could be read; the message lists why."""


class PanelExporting(QObject):
    """Makes one panel at a time; what became of it is told by `writing`."""

    _stepped = Signal(int, str)

    def __init__(self, jobs: Jobs, writing: Writing, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._writing = writing
        self._window = window
        self._cancelled = Event()
        self._progress: PanelProgress | None = None
        self._stepped.connect(self._show_step, Qt.ConnectionType.QueuedConnection)

    def begin(self, sources: Sequence[Source], path: Path) -> None:
        """Read what is not read yet, and write all of it into one file."""
        self._cancelled = Event()
        self._progress = PanelProgress(len(sources), self._window)
        self._progress.cancelled.connect(self._cancelled.set)
        self._progress.open()
        work = partial(_panel, sources, path, partial(self._step, self._cancelled))
        self._jobs.start(WRITING, work, partial(self._tell, path), partial(self._tell_nothing, path))

    def _step(self, cancelled: Event, number: int, name: str) -> None:
        """Say in the background how far it is; go no further where it was cancelled."""
        if cancelled.is_set():
            raise _CancelledError
        self._stepped.emit(number, name)

    def _show_step(self, number: int, name: str) -> None:
        if self._progress is not None:
            self._progress.show_step(number, name)

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.end()
            self._progress = None

    def _tell(self, path: Path, outcome: Outcome) -> None:
        self._end()
        content, problem = outcome
        if problem is None:
            self._writing.tell_success(content, path)
        else:
            self._writing.tell_failure(problem, content, path)

    def _tell_nothing(self, path: Path, problem: Exception) -> bool:
        self._end()
        match problem:
            case _CancelledError():
                notice = Notice("alert", f"已取消，没有写入“{path.name}”。")
            case _NothingReadError():
                told = f"选中的报告都没有读出，没有写入“{path.name}”。"
                show = partial(show_detail, told, str(problem), self._window)
                notice = Notice("alert", told, buttons=(("详细信息", show),))
            case _:
                return False
        self._writing.told.emit(notice)
        return True


def _panel(sources: Sequence[Source], path: Path, step: Step) -> Outcome:
    """Read the sources and write the panel; one that could not be written is kept, to be written elsewhere."""
    reports, failed = gather(sources, step)
    missing = "\n\n".join(f"{Path(file).name}\n{reason}" for file, reason in failed)
    if not reports:
        raise _NothingReadError(missing)
    count = f"{len(reports)} 份报告，{sum(len(report.indicators) for report in reports)} 个指标"
    if failed:
        count += f"；{len(failed)} 个文件没有读出"
    content = Content(partial(export_panel, reports, failed), count, missing)
    try:
        export_panel(reports, failed, path, partial(step, len(sources) + 1, ""))
    except ExportError as problem:
        return content, problem
    return content, None
