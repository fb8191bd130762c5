"""How wide the columns of a table are: as declared, balanced by what their cells need, in the room there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from data.tables.column import Cell
from gui.table_model import TableModel
from gui.theme import font

NARROW = 528
WIDE = 976
PADDING = 8
OUTER = 16
"""Left of the first column and right of the last."""
AFTER_TEXT = 2
"""Right of a column of words, where the next one brings its own space."""
BOUND_GAP = 4
"""Between a number and the bound word before or behind it."""
ROUNDING = 2
"""What the drawing of words may need beyond their measure."""
LEAST_NAME = 104
MOST_NAME = 220
"""What a name may ask of the other columns."""
AIR = 8
"""What a column gets beyond its need where words wrap."""
MAIN = 13
SMALL = 12


@dataclass(frozen=True, slots=True)
class Strip:
    """The place of one column, in pixels."""

    width: int
    left: int
    """Empty at its left."""
    right: int
    bound: int
    """Kept free behind the digits for a bound word."""

    def room(self, cell: QRect) -> QRect:
        """What may be written on of a cell."""
        return cell.adjusted(self.left, 0, -self.right, 0)

    def digits(self, cell: QRect) -> QRect:
        """Where its number stands, so that all of a column's digits line up."""
        return self.room(cell).adjusted(0, 0, -self.bound, 0)


def text_width(words: str, pixels: int) -> int:
    """The pixels that words take in the regular font."""
    return QFontMetrics(font(pixels)).horizontalAdvance(words)


def main_size(cell: Cell) -> int:
    """The height of a cell's main words: what is muted is smaller."""
    return SMALL if cell.tone == "muted" else MAIN


@dataclass(frozen=True, slots=True)
class Claim:
    """What a column asks for, in pixels."""

    declared: tuple[int, int]
    """In a table 528 wide and in one 976 wide; 0 takes what is left."""
    needed: int
    """For its title and for every cell that is not to be shortened."""
    empty: bool = False
    """Whether it shows nothing but its title."""
    sides: tuple[int, int] = (PADDING, PADDING)
    bound: int = 0


def claims(model: TableModel) -> tuple[Claim, ...]:
    """What the columns of a table ask for, by what their cells show."""
    metrics = {size: QFontMetrics(font(size)) for size in (SMALL, MAIN)}

    def width(words: str, size: int) -> int:
        return metrics[size].horizontalAdvance(words)

    return tuple(_claim(model, place, width) for place in range(len(model.columns)))


def strips(asked: Sequence[Claim], room: int, covered: int, wraps: bool = False) -> tuple[Strip, ...]:
    """The columns of a table `room` pixels wide; those that show nothing get none where a name lacks room.

    The last `covered` pixels lie below the scroll bar; the space at the right of the last column gives them. Where
    long words wrap, no column takes more than it needs.
    """
    widths = needed(asked, room) if wraps else balanced(asked, room)
    if not wraps and widths[0] < min(asked[0].needed, MOST_NAME):
        kept = iter(balanced([claim for claim in asked if not claim.empty], room))
        widths = [0 if claim.empty else next(kept) for claim in asked]
    last = max(place for place, width in enumerate(widths) if width)
    widths[last] -= covered
    sides = [claim.sides for claim in asked]
    sides[last] = (sides[last][0], max(AFTER_TEXT, OUTER - covered))
    return tuple(Strip(width, *side, claim.bound) for width, side, claim in zip(widths, sides, asked, strict=True))


def balanced(asked: Sequence[Claim], room: int) -> list[int]:
    """Declared widths for this room; columns that are short of their need take from those that have more than theirs.

    The column that takes what is left gets no less than it needs while another has any to spare; where even its
    least does not fit, the table scrolls sideways and gives it its declared width.
    """
    rest = next((place for place, claim in enumerate(asked) if 0 in claim.declared), len(asked) - 1)
    base = _declared(asked, room)
    wanted = [min(claim.needed, max(claim.declared)) for claim in asked]
    narrow, wide = asked[rest].declared
    wanted[rest] = narrow if wide else min(asked[rest].needed, MOST_NAME)
    others = [place for place in range(len(asked)) if place != rest]
    spare = sum(max(0, base[place] - wanted[place]) for place in others)
    lacking = sum(max(base[place], wanted[place]) for place in others) + wanted[rest] - room
    taken = min(1.0, max(0.0, lacking / spare)) if spare else 0.0
    widths = [max(want, int(width - taken * (width - want))) for want, width in zip(wanted, base, strict=True)]
    left = room - sum(widths[place] for place in others)
    widths[rest] = left if left >= (narrow if wide else LEAST_NAME) else narrow
    return widths


def needed(asked: Sequence[Claim], room: int) -> list[int]:
    """What each column needs, at most its declared width, and nothing where it is empty; the first takes the rest."""
    widths = [
        0 if claim.empty else min(claim.needed + AIR, base)
        for claim, base in zip(asked[1:], _declared(asked[1:], room), strict=True)
    ]
    return [max(LEAST_NAME, room - sum(widths)), *widths]


def _declared(asked: Sequence[Claim], room: int) -> list[int]:
    """The declared widths for this room."""
    share = min(1.0, max(0.0, (room - NARROW) / (WIDE - NARROW)))
    return [round(claim.declared[0] + share * (claim.declared[1] - claim.declared[0])) for claim in asked]


def _claim(model: TableModel, place: int, width: Callable[[str, int], int]) -> Claim:
    column = model.columns[place]
    cells = [cell for row in range(model.rowCount()) if (cell := model.cell(row, place))]
    after = max((width(cell.after, SMALL) for cell in cells), default=0) if column.numeric else 0
    bound = after + BOUND_GAP if after else 0
    left = OUTER if place == 0 else PADDING
    right = OUTER if place == len(model.columns) - 1 else PADDING if column.numeric else AFTER_TEXT
    needed = width(column.title, SMALL)
    for cell in cells:
        whole = has_digits(cell) or cell.tone == "muted" if column.numeric else column.kind != "sentence"
        if whole:
            before = width(cell.before, SMALL) + BOUND_GAP if cell.before else 0
            behind = bound if has_digits(cell) else 0
            needed = max(needed, before + width(cell.main, main_size(cell)) + behind)
    empty = bool(cells) and not any(cell.words for cell in cells)
    return Claim(column.widths, left + needed + ROUNDING + right, empty, (left, right), bound)


def has_digits(cell: Cell) -> bool:
    """Whether a cell shows a number, and not words in its stead."""
    return any(letter.isdigit() for letter in cell.main)
