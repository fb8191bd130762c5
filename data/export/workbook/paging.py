"""Where a printed page ends: what belongs together, a chart and its numbers, stands on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_EXACT, _GUESSED = 0.88, 0.78
"""Shares of a page that are sure to be there: behind a page end of our own, and behind those that a program finds.

Programs differ in the room that they give to a row and to the header of a page.
"""


def page_ends(heights: Sequence[float], wholes: Sequence[range], page: float, head: float) -> Iterator[int]:
    """The rows, from 0, that have to begin a page; the rest is left to the program that prints.

    `heights` are those of all rows, `wholes` the rows that must not be parted, `page` the height of a page, on which
    the first row is repeated with the height `head`.
    """
    whole_from = {rows.start: sum(heights[rows.start : rows.stop]) for rows in wholes}
    used, sure = 0.0, _EXACT
    for row, height in enumerate(heights):
        if row in whole_from and used + whole_from[row] > page * sure and used > head:
            yield row
            used, sure = head, _EXACT
        if used + height > page:
            used, sure = head, _GUESSED
        used += height
