"""Slow work off the GUI thread: in each lane the latest request wins, and late answers are dropped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Jobs(QObject):
    """Runs plain functions in a thread and hands what they return, or raise, back to the GUI thread."""

    _answered = Signal(str, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A file that is given up is still read to the end of its page, and must not hold up the next.
        self._threads = ThreadPoolExecutor(max_workers=4)
        self._tickets: dict[str, int] = {}
        self._receivers: dict[str, tuple[Callable[[Any], None], Callable[[Exception], bool]]] = {}
        # Queued, for work that has ended before `start` does would be answered in the midst of it.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self, lane: str, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], bool]
    ) -> None:
        """Run `work` in a thread, then `done` with its result, but not before this has returned.

        `failed` gets what was raised and says whether it expected that; what it did not expect is raised again.
        A later start in the same lane takes its place: the earlier answer is dropped.
        """
        ticket = self._tickets.get(lane, 0) + 1
        self._tickets[lane] = ticket
        self._receivers[lane] = (done, failed)
        self._threads.submit(work).add_done_callback(lambda future: self._answered.emit(lane, ticket, future))

    def busy(self, lane: str) -> bool:
        """Whether an answer is awaited in this lane."""
        return lane in self._receivers

    def drop(self, lane: str) -> None:
        """Await no answer in this lane any more."""
        self._receivers.pop(lane, None)

    def stop(self) -> None:
        """Drop what is awaited and wait for the threads to end."""
        self._receivers.clear()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, lane: str, ticket: int, future: Future[Any]) -> None:
        if self._tickets[lane] != ticket or lane not in self._receivers:
            return
        done, failed = self._receivers.pop(lane)
        problem = future.exception()
        if problem is None:
            done(future.result())
        elif not isinstance(problem, Exception) or not failed(problem):
            raise problem
