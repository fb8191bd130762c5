"""Files that leave the window: written in the background, and told of, with what can be done where that failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from data.export import SUFFIXES, ExportError
from gui.help import show_detail
from gui.jobs import Jobs
from gui.notice import Notice

WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Content:
    """What a file is to hold: the way to write it, how much that is in words, and what is missing in it and why."""

    write: Callable[[Path], None]
    count: str
    missing: str = ""


class Writing(QObject):
    """Writes one file at a time; `told` says what became of it."""

    told = Signal(Notice)

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window

    def write(self, content: Content, path: Path) -> None:
        """Write a file in the background and tell where it is, or what can be done where it could not be written."""

        def failed(problem: Exception) -> bool:
            if isinstance(problem, ExportError):
                self.tell_failure(problem, content, path)
                return True
            return False

        self._jobs.start(WRITING, partial(content.write, path), lambda _: self.tell_success(content, path), failed)

    def tell_success(self, content: Content, path: Path) -> None:
        """Tell that a file is written, and offer to open it."""
        buttons: list[tuple[str, Callable[[], object]]] = [
            ("打开", partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))),
            ("打开所在文件夹", partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))),
        ]
        if content.missing:
            buttons.insert(0, ("详细信息", partial(show_detail, content.count, content.missing, self._window)))
        self.told.emit(Notice("done", "已导出", path.name, content.count, buttons))

    def tell_failure(self, problem: ExportError, content: Content, path: Path) -> None:
        """Tell why a file could not be written, and offer to try again, there or elsewhere."""
        buttons: list[tuple[str, Callable[[], object]]] = [
            ("重试", partial(self.write, content, path)),
            ("另存为…", partial(self._write_elsewhere, content, path)),
        ]
        if problem.detail:
            buttons.append(("详细信息", partial(show_detail, problem.message, problem.detail, self._window)))
        self.told.emit(Notice("alert", problem.message, buttons=buttons))

    def _write_elsewhere(self, content: Content, path: Path) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, "另存为", str(path), f"*{path.suffix}")
        if name:
            other = Path(name)
            self.write(content, other if other.suffix.lower() in SUFFIXES else other.with_suffix(path.suffix))
