"""What is open and selected. It announces every change and draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from data.pages import Book, Node, Page, page_of, paginate
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

    def node(self, key: str) -> Node | None:
        """The node of the tree with this id, or None."""
        return next((node for node in self.book.nodes if node.id == key), None)

    def page(self, key: str) -> Page:
        """The page with this id."""
        return next(page for page in self.book.pages if page.id == key)

    def node_of(self, *starts: int) -> str:
        """The node that leads to the page to open for what stands at these offsets of the text."""
        page = page_of(self.book, *starts)
        return next(node.id for node in self.book.nodes if node.page == page.id)


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
        return self._opened.node(self._trail[self._step])

    @property
    def page(self) -> Page | None:
        """The page shown."""
        node = self.node
        return None if node is None or self._opened is None else self._opened.page(node.page)

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
        if self._opened is None or self._opened.node(node) is None:
            return
        if self._step < 0 or self._trail[self._step] != node:
            self._trail = [*self._trail[: self._step + 1], node]
            self._step += 1
        self.place_changed.emit()

    def go_to_first(self) -> None:
        """Show the first place of the tree, 总览."""
        if self._opened is not None:
            self.go(self._opened.book.nodes[0].id)

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

    def step(self, by: int) -> None:
        """Go to the page before (-1) or after (+1) in the order of the tree."""
        node = self.node
        if self._opened is None or node is None:
            return
        first = list({node.page: node.id for node in reversed(self._opened.book.nodes)}.items())[::-1]
        place = [page for page, _ in first].index(node.page) + by
        if 0 <= place < len(first):
            self.go(first[place][1])

    def select(self, ids: tuple[str, ...]) -> None:
        """Select the figures of one row: the two ends of its pair where it has one. An empty tuple selects none.

        Where the open page shows none of them, the page that shows most of them opens.
        """
        if self._opened is None:
            return
        pairs = self._opened.report.pairs
        ends = ((pair.actual, pair.target) for pair in pairs if {pair.actual, pair.target} & set(ids))
        ids = next((both for both in ends if len(ids) == 1 or set(both) <= set(ids)), ids)
        self._show_some(ids)
        if ids != self._selection:
            self._selection = ids
            self.selection_changed.emit()

    def _show_some(self, ids: tuple[str, ...]) -> None:
        opened, page = self._opened, self.page
        if opened is None or page is None or (page.kind != "overview" and set(ids) & set(page.indicators)):
            return
        starts = [indicator.start for indicator in opened.report.indicators if indicator.id in ids]
        starts += [target.start for target in opened.report.worded_targets if target.id in ids]
        if starts:
            self.go(opened.node_of(*starts))

    def _take(self, opened: Opened) -> None:
        self._opened = opened
        self._selection = ()
        known = opened.node(self._wanted)
        self._trail = [(known or opened.book.nodes[0]).id]
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
