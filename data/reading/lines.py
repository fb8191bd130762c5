"""Letters as they stand on a page, put together to its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

SAME_LINE = 0.5
"""Of the letters' size: letters whose baselines differ by less are of one line."""
BACKWARDS = 0.5
"""A letter that begins so far to the left of the one before it begins a new run."""
BLANK_GAP = 0.75
"""So wide a gap was meant as a blank; justified lines have less."""
CELL_GAP = 2.5
"""And so wide a gap parts the cells of a table."""
LETTER_GAP = 0.15
"""Between letters and digits of foreign words, so wide a gap is a blank."""
RAISED_SIZE, RAISED_BY = 0.75, 0.15
"""Digits so much smaller than their line, and so much above its baseline, are the marks of notes."""
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BLANKS = " \t\xa0\u3000"
LONG_SIGNS = "—…"
"""Written twice for one sign, which a font may have in one piece."""
FOREIGN = re.compile("[0-9A-Za-z]")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, or several that were set together; measures in one unit, `y` the baseline from the page's top."""

    text: str
    left: float
    right: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line on a page, in the same measures."""

    text: str
    left: float
    right: float
    y: float
    size: float
    """Of most of its letters."""


def lines(letters: Iterable[Letter]) -> tuple[PageLine, ...]:
    """The lines of a page from top to bottom, each from left to right."""
    rows: list[list[Letter]] = []
    for run in sorted(letter_runs(letters), key=lambda each: each[0].y):
        last = rows[-1] if rows else None
        if last and run[0].y - _baseline(last) < SAME_LINE * max(run[0].size, _size(last)):
            last.extend(run)
        else:
            rows.append(run)
    return tuple(line for row in rows if (line := _line(row)) is not None)


def letter_runs(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Letters that follow one another on a line; what is drawn twice at one place is a bold letter."""
    run: list[Letter] = []
    seen: set[tuple[str, int, int]] = set()
    for letter in letters:
        place = (letter.text, round(letter.left / max(letter.size, 1) * 3), round(letter.y / max(letter.size, 1) * 3))
        if place in seen and letter.text.strip() and letter.text not in LONG_SIGNS:
            continue
        seen.add(place)
        if run and (
            abs(letter.y - run[-1].y) > SAME_LINE * max(letter.size, run[-1].size)
            or letter.left < run[-1].left - BACKWARDS * letter.size
            or letter.left > run[-1].right + CELL_GAP * letter.size
        ):
            yield run
            run = []
        run.append(letter)
    if run:
        yield run


def _baseline(row: Sequence[Letter]) -> float:
    return max(row, key=lambda each: each.size).y


def _size(row: Sequence[Letter]) -> float:
    sizes = sorted(letter.size for letter in row)
    return sizes[len(sizes) // 2]


def _line(row: Sequence[Letter]) -> PageLine | None:
    ordered = sorted(row, key=lambda each: each.left)
    seen = [letter for letter in ordered if letter.text.strip(BLANKS)]
    if not seen:
        return None
    size, y = _size(seen), _baseline(seen)
    typed = [letter.left for letter in ordered if not letter.text.strip(BLANKS)]
    text = _raised(seen[0], size, y)
    for one, other in pairwise(seen):
        text += _blank(one, other, size, typed) + _raised(other, size, y)
    return PageLine(text.strip(BLANKS), seen[0].left, seen[-1].right, y, size)


def _blank(one: Letter, other: Letter, size: float, typed: Sequence[float]) -> str:
    """What stands between two letters of a line; spaces around digits are the typesetter's, not the writer's."""
    gap = (other.left - one.right) / max(size, 0.1)
    if gap > CELL_GAP:
        return "\t"
    if gap > BLANK_GAP:
        return " "
    foreign = bool(FOREIGN.match(one.text[-1])), bool(FOREIGN.match(other.text[0]))
    if all(foreign):
        return " " if gap > LETTER_GAP else ""
    between = not any(foreign) and any(one.left < place < other.left for place in typed)
    return " " if between and gap > LETTER_GAP else ""


def _raised(letter: Letter, size: float, y: float) -> str:
    raised = letter.size < RAISED_SIZE * size and y - letter.y > RAISED_BY * size
    return letter.text.translate(RAISED) if raised else letter.text
