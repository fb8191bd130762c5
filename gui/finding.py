"""The search in the open report: its hits, the one shown, and the place to open for it."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject, Signal

from data.search import find
from gui.session import Session


class Finding(QObject):
    """Seeks in the whole report and starts from the place that is open."""

    hits_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = ""
        self.hits: tuple[tuple[int, int], ...] = ()
        self.current: int | None = None

    def seek(self, words: str) -> None:
        """Find the words everywhere, and show the first hit from the open page on; the focus stays where it is."""
        opened = self._session.opened
        self.words = words
        self.hits = find(opened.report.text, words) if opened and words.strip() else ()
        self.current = None
        if self.hits:
            here = [start for start, _ in self.hits if self._is_here(start)]
            self._show(bisect_left(self.hits, (here[0], 0)) if here else 0)
        else:
            self.hits_changed.emit()

    def step(self, by: int) -> None:
        """Show the next hit (+1) or the one before (-1), round the end."""
        if self.hits:
            self._show(((self.current or 0) + by) % len(self.hits))

    def _is_here(self, start: int) -> bool:
        page = self._session.page
        return page is not None and page.shows(start)

    def _show(self, current: int) -> None:
        self.current = current
        opened = self._session.opened
        start = self.hits[current][0]
        if opened is not None and not self._is_here(start):
            self._session.go(opened.node_of(start))
        self.hits_changed.emit()
