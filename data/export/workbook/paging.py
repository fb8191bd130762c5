"""Where a printed page ends: what belongs together, a chart and its numbers, stands on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_SURE = 0.9
"""The share of a page that is sure to be there: programs differ in the room that they give to letters and headers."""


def page_ends(heights: Sequence[float], wholes: Sequence[range], page: float, head: float) -> Iterator[int]:
    """The rows, from 0, that have to begin a page; the rest is left to the program that prints.

    `heights` are those of all rows, `wholes` the rows that must not be parted, `page` the height of a page, on which
    the first row is repeated with the height `head`.
    """
    whole_from = {rows.start: sum(heights[rows.start : rows.stop]) for rows in wholes}
    used, known = 0.0, True
    for row, height in enumerate(heights):
        fits = known and used + whole_from.get(row, 0.0) <= page * _SURE
        if row in whole_from and not fits and used > head:
            yield row
            used, known = head, True
        if used + height > page:
            used, known = head, False  # where a program ends pages by itself is not known
        used += height
