"""The scrolling text of a page, its marks drawn around the letters; the passage in view stays so at every width."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.text_document import LINE_HEIGHT, Composition, Stretch
from gui.text_marks import Mark, Marks, Placed, line_at, placed, top_position
from gui.text_paint import draw_grounds, draw_marks, draw_rules
from gui.theme import Theme

_ABOVE = 18
_BELOW = 40
_WIDEST = 576
"""px of a line: 36 characters."""
_REACH = 8
"""px that a mark reaches beyond its line."""


def text_column(width: int) -> tuple[int, int]:
    """The left edge and the width of the text in a pane of `width` px: 32 and 448 in 520, 52 and 576 in 680."""
    left = max(32, (width - _WIDEST) // 2)
    return left, max(160, min(_WIDEST, width - left - 40))


class TextCanvas(QTextEdit):
    """A composed page, read only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = self.document()
        self._stretches: tuple[Stretch, ...] = ()
        self._figures = Marks()
        self._hits = Marks()
        self._clauses = Marks()
        self._selected: frozenset[str] = frozenset()
        self._wanted: Callable[[], float] = lambda: 0.0
        self._settled = 0
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)

    @property
    def figures(self) -> Marks:
        """The marked figures of the page."""
        return self._figures

    def show_composition(self, composition: Composition) -> None:
        """Show a page as set, from its head; no mark of the page before stays."""
        self._stretches = composition.stretches
        self._figures = Marks()
        self._hits = Marks()
        self._clauses = Marks()
        self.setDocument(composition.document)
        # The view does not own it: it must live as long as it is shown.
        self._shown = composition.document
        self._fit()
        self.show_head()

    def show_figures(self, figures: Marks) -> None:
        """Mark figures of the page."""
        self._figures = figures
        self.viewport().update()

    def show_selected(self, ids: frozenset[str]) -> None:
        """Mark figures as selected, where they stand on the page."""
        self._selected = ids
        self.viewport().update()

    def show_clauses(self, clauses: Marks) -> None:
        """Lay a ground under the words of a selected task or project."""
        self._clauses = clauses
        self.viewport().update()

    def show_hits(self, hits: Marks) -> None:
        """Lay a ground under search hits."""
        self._hits = hits
        self.viewport().update()

    def show_head(self) -> None:
        """Scroll to the head of the page."""
        self._settle(lambda: 0.0)

    def put_at_top(self, position: int, above: float = 8) -> None:
        """Scroll so that the line of a position stands `above` px below the upper edge."""
        self._settle(lambda: line_at(self.document(), position)[0] - above)

    def reveal(self, marks: Sequence[Mark]) -> None:
        """Bring marks into view: all of them where they fit, else the first; scroll only where it is needed."""
        if marks and not self._in_view(*self._reach_of(marks)):
            self._settle(lambda: sum(self._reach_of(marks)) / 2 - self.viewport().height() / 2)

    def held_place(self) -> tuple[int, float]:
        """The first position in view, and how many px below the upper edge its line stands."""
        position = top_position(self.document(), self.verticalScrollBar().value())
        return position, self.height_of(position)

    def placed_figures(self, top: float, bottom: float) -> list[Placed]:
        """The parts of marked figures between two heights of the viewport, in px of the viewport."""
        value = self.verticalScrollBar().value()
        return list(placed(self.document(), self._figures, value + top, value + bottom))

    def height_of(self, position: int) -> float:
        """How many px below the upper edge the line of a position stands; negative above it."""
        return line_at(self.document(), position)[0] - self.verticalScrollBar().value()

    def current_stretch(self) -> int | None:
        """The place of the block that is being read: at a quarter of the view, and at the end of the page the last."""
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum() > 0
        y = bar.value() + self.viewport().height() * (1 if at_end else 0.25)
        above = [place for place, each in enumerate(self._stretches) if line_at(self.document(), each.first)[0] <= y]
        return above[-1] if above else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.verticalScrollBar().value() != self._settled:
            position, above = self.held_place()
            self._wanted = lambda: line_at(self.document(), position)[0] - above
        super().resizeEvent(event)
        self._fit()
        self._settle(self._wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        value = self.verticalScrollBar().value()
        top, bottom = value + event.rect().top() - _REACH, value + event.rect().bottom() + _REACH
        figures = list(placed(self.document(), self._figures, top, bottom))
        clauses = placed(self.document(), self._clauses, top, bottom)
        hits = placed(self.document(), self._hits, top, bottom)
        painter = QPainter(self.viewport())
        painter.translate(0, -value)
        draw_rules(painter, self.document(), self._stretches, self._theme)
        draw_grounds(painter, [*clauses, *figures, *hits], self._selected, self._theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(0, -value)
        draw_marks(painter, figures, self._selected, self._theme)
        painter.end()

    def _fit(self) -> None:
        """Give the text its column in the pane's width."""
        left, width = text_column(self.width())
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        if shape.leftMargin() != left or shape.topMargin() != _ABOVE:
            shape.setLeftMargin(left)
            shape.setTopMargin(_ABOVE)
            shape.setBottomMargin(_BELOW)
            frame.setFrameFormat(shape)
        if self.lineWrapColumnOrWidth() != left + width:
            self.setLineWrapColumnOrWidth(left + width)

    def _settle(self, wanted: Callable[[], float]) -> None:
        """Scroll to a height that is asked for again when the pane is resized."""
        self._wanted = wanted
        # Qt lays a long text out bit by bit: asking for its end makes the scroll bar as long as the text.
        self.document().documentLayout().blockBoundingRect(self.document().lastBlock())
        self.verticalScrollBar().setValue(round(wanted()))
        self._settled = self.verticalScrollBar().value()

    def _reach_of(self, marks: Sequence[Mark]) -> tuple[float, float]:
        """From where to where marks stand if all of them fit into the viewport, else the first of them."""
        lines = [line_at(self.document(), mark.first) for mark in marks]
        top, bottom = min(top for top, _ in lines), max(bottom for _, bottom in lines)
        return (top, bottom) if bottom - top <= self.viewport().height() - LINE_HEIGHT else lines[0]

    def _in_view(self, top: float, bottom: float) -> bool:
        value = self.verticalScrollBar().value()
        return top >= value and bottom <= value + self.viewport().height()
