"""How far a reading has come, told while it goes on; and how it is given up."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how much is done of how much, (0, 0) where that is not known. What it raises ends the reading."""


class GivenUp(Exception):  # noqa: N818 - nothing went wrong
    """Raised by a `Progress` whose reading is not wanted any more."""


def unwatched(done: int, total: int) -> None:
    """The progress of a reading that nobody follows."""
