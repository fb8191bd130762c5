"""The nouns of the window's pages: what the text pane shows at once, and the rows of the tree that lead there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PageKind = Literal["overview", "area", "theme", "part", "full"]
BlockKind = Literal["review", "plan", "plain"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of the report's text that is set as one paragraph."""

    start: int
    end: int
    style: Literal["heading", "body"]


@dataclass(frozen=True, slots=True)
class Block:
    """Passages under one heading of the page: 上年成果, 今年安排, or none."""

    kind: BlockKind
    title: str
    note: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What the text pane shows at once."""

    id: str
    kind: PageKind
    title: str
    short_title: str
    area: int
    """The area that the page is about, or 0."""
    blocks: tuple[Block, ...]
    indicators: tuple[str, ...]
    """The ids of the figures that stand in its text, in the text's order."""
    review: tuple[str, ...]
    """Those of them that stand in 上年成果."""

    def shows(self, start: int) -> bool:
        """Whether what stands at this offset of the text is on the page."""
        return any(passage.start <= start < passage.end for block in self.blocks for passage in block.passages)


@dataclass(frozen=True, slots=True)
class Node:
    """One row of the sidebar's tree."""

    id: str
    page: str
    anchor: int | None
    """Where on its page the row leads, as an offset in the text; None for the page's head."""
    parent: str | None
    number: str
    label: str
    note: str
    tooltip: str


@dataclass(frozen=True, slots=True)
class Book:
    """All pages of a report, and the rows of its tree from top to bottom, a parent before its children."""

    pages: tuple[Page, ...]
    nodes: tuple[Node, ...]


def page_of(book: Book, *starts: int) -> Page:
    """The page to open for what stands at these offsets.

    It shows as many of them as one page can: of such pages an area's, else the smallest part's, else 全文.
    """
    order: dict[PageKind, int] = {"area": 0, "part": 1, "theme": 2, "full": 3, "overview": 4}
    shown = {page.id: sum(map(page.shows, starts)) for page in book.pages}
    return min(book.pages, key=lambda page: (-shown[page.id], order[page.kind], _length(page)))


def _length(page: Page) -> int:
    return sum(passage.end - passage.start for block in page.blocks for passage in block.passages)
