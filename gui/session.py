"""What is open and selected. It announces every change and draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from data.pages import Book, Node, Page, paginate
from data.reading import ReadingError
from data.records import Report
from data.report import open_report
from gui.jobs import Jobs

READING = "reading"


@dataclass(frozen=True, slots=True)
class Opened:
    """A report with its pages, and the file that it was read from."""

    path: Path
    report: Report
    book: Book


class Session(QObject):
    """The open report, the place shown, the figures selected, and the way back."""

    report_changed = Signal()
    place_changed = Signal()
    selection_changed = Signal()
    reading_changed = Signal()
    refused = Signal(str, str)
    """A file could not be opened: one sentence for the user, and the details."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._opened: Opened | None = None
        self._wanted: str = ""
        self._trail: list[str] = []
        self._step = -1
        self._selection: tuple[str, ...] = ()

    @property
    def opened(self) -> Opened | None:
        """What is open, or None before the first report."""
        return self._opened

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of the selected indicators: those of one row."""
        return self._selection

    @property
    def reading(self) -> bool:
        """Whether a file is being read."""
        return self._jobs.busy(READING)

    @property
    def node(self) -> Node | None:
        """The place shown in the tree."""
        if self._opened is None or self._step < 0:
            return None
        return self._opened.book.node(self._trail[self._step])

    @property
    def page(self) -> Page | None:
        """The page shown."""
        node = self.node
        return None if node is None or self._opened is None else self._opened.book.page(node.page)

    @property
    def can_go_back(self) -> bool:
        """Whether an earlier place is remembered."""
        return self._step > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a later place is remembered."""
        return self._step + 1 < len(self._trail)

    def open(self, path: Path, node: str = "") -> None:
        """Read a report in the background and show it, at `node` where it has one; on failure `refused` tells."""
        self._wanted = node
        self._jobs.start(READING, lambda: _read(path), self._take, self._refuse)
        self.reading_changed.emit()

    def go(self, node: str) -> None:
        """Show a place, and remember the way back."""
        if self._opened is None or self._opened.book.node(node) is None:
            return
        if self._step < 0 or self._trail[self._step] != node:
            self._trail = [*self._trail[: self._step + 1], node]
            self._step += 1
        self.place_changed.emit()

    def back(self) -> None:
        """Return to the place before."""
        if self.can_go_back:
            self._step -= 1
            self.place_changed.emit()

    def forward(self) -> None:
        """Go on to the place that `back` left."""
        if self.can_go_forward:
            self._step += 1
            self.place_changed.emit()

    def select(self, ids: tuple[str, ...]) -> None:
        """Select the indicators of one row; an empty tuple selects none."""
        if ids != self._selection:
            self._selection = ids
            self.selection_changed.emit()

    def _take(self, opened: Opened) -> None:
        self._opened = opened
        self._selection = ()
        known = opened.book.node(self._wanted)
        self._trail = [known.id if known else opened.book.nodes[0].id]
        self._step = 0
        self.reading_changed.emit()
        self.report_changed.emit()
        self.place_changed.emit()

    def _refuse(self, problem: Exception) -> bool:
        self.reading_changed.emit()
        if isinstance(problem, ReadingError):
            self.refused.emit(problem.message, problem.detail)
            return True
        return False


def _read(path: Path) -> Opened:
    report = open_report(path)
    return Opened(path, report, paginate(report))
