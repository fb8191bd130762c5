"""Follows one reading in its thread: tells how far it has come, and ends it once it is not wanted any more."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from data.reading import GivenUp

PAGES = 75
"""Percent of the work that the pages of a .pdf or .ofd take; the rest is understanding what they say."""


class Watch:
    """Has one progress for the file and one for the report in it; `tell` gets whole percents."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self._tell = tell
        self._told = -1
        self._begun = 0
        self._given_up = Event()

    def give_up(self) -> None:
        """Let the reading end at its next page or stage."""
        self._given_up.set()

    def file(self, done: int, total: int) -> None:
        """The progress of reading the file."""
        self._check()
        if total:
            self._begun = PAGES
            self._say(PAGES * done // total)

    def report(self, done: int, total: int) -> None:
        """The progress of reading the report, which goes on where the file's ended."""
        self._check()
        self._say(self._begun + (100 - self._begun) * done // total)

    def _check(self) -> None:
        if self._given_up.is_set():
            raise GivenUp

    def _say(self, percent: int) -> None:
        if percent != self._told:
            self._told = percent
            self._tell(percent)
