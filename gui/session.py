"""What is open and selected. It announces every change and draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from data.pages import Book, Node, Page, page_of
from data.records import Report
from data.selection import Selection, places, select


@dataclass(frozen=True, slots=True)
class Opened:
    """A report with its pages, and the file that it was read from; None for a text of the clipboard."""

    path: Path | None
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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._trail: list[str] = []
        self._step = -1
        self._selection = Selection()

    @property
    def opened(self) -> Opened | None:
        """What is open, or None before the first report."""
        return self._opened

    @property
    def selection(self) -> Selection:
        """The figures of one row, one task, or one project."""
        return self._selection

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

    def open(self, opened: Opened, node: str = "") -> None:
        """Show a report that was read, at `node` where it has one, else from its first place on."""
        self._opened = opened
        self._selection = Selection()
        known = opened.node(node)
        self._trail = [(known or opened.book.nodes[0]).id]
        self._step = 0
        self.report_changed.emit()
        self.place_changed.emit()

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
        """Select the figures of a row, a task or a project by the ids of its row. An empty tuple selects none.

        Where the open page shows none of it, the page that shows most of it opens.
        """
        if self._opened is None:
            return
        selection = select(self._opened.report, ids)
        self._show_some(selection)
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def _show_some(self, selection: Selection) -> None:
        opened, page = self._opened, self.page
        if opened is None or page is None:
            return
        starts = [start for start, _ in selection.spans or places(opened.report, selection.ids)]
        if starts and (page.kind == "overview" or not any(map(page.shows, starts))):
            # Of a project the plan is shown: only 全文 has all the places that name it.
            self.go(opened.node_of(*(starts[-1:] if selection.spans else starts)))
