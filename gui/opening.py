"""Opening reports: reads them one after another off the GUI thread; a later wish takes the place of an earlier one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from data.pages import paginate
from data.reading import Decoding, Progress, ReadingError, UnknownEncodingError, decodings, read, read_text
from data.records import Document
from data.report import read_report
from gui.jobs import Jobs
from gui.session import Opened
from gui.watch import Watch

READING = "reading"
CLIPBOARD = "剪贴板"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A report that could not be opened: its name, a sentence for the user, and the details.

    `path` is given where another encoding may help.
    """

    name: str
    message: str
    detail: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class _Wish:
    """A report to open: the name to show, the file where there is one, and the way to its text."""

    name: str
    path: Path | None
    text: Callable[[Progress], Document]

    def open(self, watch: Watch) -> Opened:
        report = read_report(self.text(watch.file), watch.report)
        return Opened(self.path, report, paginate(report))


def _of_file(path: Path, encoding: str | None = None) -> _Wish:
    return _Wish(path.name, path, lambda progress: read(path, encoding, progress))


class Opening(QObject):
    """What is being read. What is open already is none of its concern, so a failed file closes nothing."""

    opened = Signal(Opened)
    refused = Signal(list)
    """All `Refusal`s of one wish, once the last of its files is dealt with."""
    encodings_found = Signal(Path, tuple)
    """The file, and its `Decoding`s, the likeliest first."""
    reading_changed = Signal()
    progressed = Signal(int)
    """How many percent of what is being read are done."""
    _heard = Signal(Watch, int)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._reading = ""
        self._watch: Watch | None = None
        self._heard.connect(self._hear)
        self._waiting: list[_Wish] = []
        self._refusals: list[Refusal] = []

    @property
    def reading(self) -> str:
        """The name of what is being read, or nothing."""
        return self._reading

    def open(self, paths: Sequence[Path], encoding: str | None = None) -> None:
        """Read files in their order, in the encoding of the user's choice or the one that is found."""
        self._begin([_of_file(path, encoding) for path in paths])

    def open_also(self, path: Path) -> None:
        """Read a file after those that are being read: several that are called at once all open."""
        wish = _of_file(path)
        if self._reading:
            self._waiting.append(wish)
        else:
            self._begin([wish])

    def open_text(self, text: str) -> None:
        """Read a report that was copied elsewhere."""
        self._begin([_Wish(CLIPBOARD, None, lambda _: read_text(text, CLIPBOARD))])

    def find_encodings(self, path: Path) -> None:
        """See how a file reads in each encoding."""
        self._give_up()
        self._waiting, self._refusals = [], []
        wish = _of_file(path)

        def found(readings: tuple[Decoding, ...]) -> None:
            self._next()
            self.encodings_found.emit(path, readings)

        self._jobs.start(READING, partial(decodings, path), found, partial(self._refuse, wish))
        self._tell(path.name)

    def cancel(self) -> None:
        """Give up what is being read, and what waits; the thread ends at the next page."""
        self._give_up()
        self._waiting, self._refusals = [], []
        self._jobs.drop(READING)
        self._tell("")

    def _begin(self, wishes: list[_Wish]) -> None:
        self._give_up()
        self._waiting, self._refusals = wishes, []
        self._next()

    def _next(self) -> None:
        if self._waiting:
            wish = self._waiting.pop(0)
            watch = self._watch = Watch(lambda percent: self._heard.emit(watch, percent))
            self._jobs.start(READING, partial(wish.open, watch), self._take, partial(self._refuse, wish))
            self._tell(wish.name)
            return
        self._tell("")
        if self._refusals:
            self.refused.emit(self._refusals)

    def _give_up(self) -> None:
        if self._watch is not None:
            self._watch.give_up()
            self._watch = None

    def _hear(self, watch: Watch, percent: int) -> None:
        if watch is self._watch:
            self.progressed.emit(percent)

    def _tell(self, name: str) -> None:
        self._reading = name
        self.reading_changed.emit()

    def _take(self, opened: Opened) -> None:
        self._next()
        self.opened.emit(opened)

    def _refuse(self, wish: _Wish, problem: Exception) -> bool:
        if isinstance(problem, ReadingError):
            path = wish.path if isinstance(problem, UnknownEncodingError) else None
            self._refusals.append(Refusal(wish.name, problem.message, problem.detail, path))
        self._next()
        return isinstance(problem, ReadingError)
