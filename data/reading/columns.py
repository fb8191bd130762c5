"""Columns of a page: read one after the other, as if each were a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.reading.layout import Page
from data.reading.lines import Letter, PageLine, letter_runs, lines

MIDDLE = (0.3, 0.7)
"""Where the gutter between two columns may be, in shares of the page's printed width."""
TRIES = 40
MOST_ACROSS = 0.15
"""The share of a page's letters that may stand across the gutter: titles over both columns."""
FEWEST_ROWS = 6
FULL = 2.0
"""Times the letters' size: a line of prose ends so near to the gutter, a cell of a table need not."""
FULL_SHARE = 0.5
NARROWEST = 8.0
"""Times the letters' size: the least width of a column."""

Run = Sequence[Letter]


def pages_of(letters: Iterable[Letter], height: float) -> list[Page]:
    """A page's lines, as one page or, between lines that go all the way across, as a page for each column."""
    runs = [run for run in letter_runs(letters) if any(letter.text.strip() for letter in run)]
    gutter = _gutter(runs)
    if gutter is None:
        return [Page(lines(letter for run in runs for letter in run), height)]
    left = lines(letter for run in runs if _right(run) < gutter for letter in run)
    right = lines(letter for run in runs if _left(run) > gutter for letter in run)
    across = lines(letter for run in runs if _left(run) <= gutter <= _right(run) for letter in run)
    shift = min(line.left for line in right) - min(line.left for line in left)
    right = tuple(replace(line, left=line.left - shift, right=line.right - shift) for line in right)
    return _bands(left, right, across, height)


def _bands(
    left: tuple[PageLine, ...], right: tuple[PageLine, ...], across: tuple[PageLine, ...], height: float
) -> list[Page]:
    """From one line that goes across to the next: first the left column, then the right one."""
    found: list[Page] = []
    above = float("-inf")
    for line in [*across, None]:
        below = line.y if line is not None else float("inf")
        for column in (left, right):
            part = tuple(each for each in column if above < each.y < below)
            if part:
                found.append(Page(part, height))
        if line is not None:
            found.append(Page((line,), height))
        above = below
    return found


def _gutter(runs: Sequence[Run]) -> float | None:
    """Where two columns of prose are parted, or None where the page has one."""
    if len(runs) < FEWEST_ROWS:
        return None
    first, last = min(map(_left, runs)), max(map(_right, runs))
    places = [first + (last - first) * (MIDDLE[0] + (MIDDLE[1] - MIDDLE[0]) * n / TRIES) for n in range(TRIES + 1)]
    across = {place: sum(len(run) for run in runs if _left(run) <= place <= _right(run)) for place in places}
    fewest = min(across.values())
    best = [place for place in places if across[place] == fewest]
    gutter = best[len(best) // 2]
    return gutter if fewest <= MOST_ACROSS * sum(map(len, runs)) and _of_prose(runs, gutter) else None


def _of_prose(runs: Sequence[Run], gutter: float) -> bool:
    left = [run for run in runs if _right(run) < gutter]
    right = [run for run in runs if _left(run) > gutter]
    if len(left) < FEWEST_ROWS or not right:
        return False
    size = left[0][0].size
    begin, end = min(map(_left, left)), max(map(_right, left))
    full = sum(_right(run) > end - FULL * size for run in left)
    aligned = sum(_left(run) < min(map(_left, right)) + (FULL + 1) * size for run in right)
    return end - begin > NARROWEST * size and full >= FULL_SHARE * len(left) and aligned >= FULL_SHARE * len(right)


def _left(run: Run) -> float:
    return run[0].left


def _right(run: Run) -> float:
    return run[-1].right
