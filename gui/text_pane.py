"""The text pane: a page of the report as it was written, its figures marked, results and promises apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from data.pages.book import Page
from data.records import Indicator, Report, WordedTarget
from data.tables.figure_cells import STATUS_WORDS
from data.wording import figure_words, rank_words
from gui.text_document import Composition, compose, folds
from gui.text_head import TextHead
from gui.text_marks import Mark, clause_marks, figure_marks, hit_marks, promises
from gui.text_view import TextView
from gui.theme import Theme


class TextPane(QWidget):
    """Shows one page at a time under its title."""

    figure_picked = Signal(str)
    """The id of the indicator or worded target that was clicked or stepped to."""
    words_picked = Signal(int)
    """The offset in the report's text of a letter that was clicked and belongs to no figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._report: Report | None = None
        self._page: Page | None = None
        self._anchor: int | None = None
        self._composition: Composition | None = None
        self._parts: tuple[object, ...] = ()
        self._figures: dict[str, Indicator | WordedTarget] = {}
        self._folded: set[str] = set()
        self._selected: tuple[str, ...] = ()
        self._clauses: tuple[tuple[int, int], ...] = ()
        self._unseen = False
        self._picked = ""
        self._hits: tuple[Sequence[tuple[int, int]], int | None] = ((), None)
        self.setObjectName("textPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = TextHead(theme, self)
        self._view = TextView(theme, self)
        self._view.words_of = self._words_of
        self._view.copied = self._written
        self._view.installEventFilter(self)
        self.setFocusProxy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._view, 1)
        self._head.block_picked.connect(self._go_to_block)
        self._view.figure_clicked.connect(self._pick)
        self._view.letter_clicked.connect(self._pick_words)
        self._view.figure_stepped.connect(self._step)
        self._view.fold_asked.connect(self._turn_fold)
        self._view.verticalScrollBar().valueChanged.connect(self._show_current_block)
        self._view.verticalScrollBar().rangeChanged.connect(self._show_current_block)
        theme.changed.connect(self._recolour)

    def show_page(self, report: Report, page: Page, anchor: int | None = None) -> None:
        """Show a page from its head, or from `anchor`, an offset in the report's text.

        The same page asked for again stays where it is, and only what has changed is made anew.
        """
        other_text = self._report is None or report.text != self._report.text
        if other_text:
            self._folded.clear()
            self._selected, self._clauses, self._hits = (), (), ((), None)
            self._view.show_selected(frozenset())
        other_page = other_text or self._page is None or page.id != self._page.id
        back_to_head = anchor is None and self._anchor is not None and not other_page
        changed = other_page or report is not self._report or page != self._page
        self._report, self._page, self._anchor = report, page, anchor
        if changed:
            worded: tuple[Indicator | WordedTarget, ...] = report.worded_targets
            self._figures = {figure.id: figure for figure in (*report.indicators, *worded)}
            self._head.show_title(page.title, [block.title for block in page.blocks])
            self._set(hold=not other_page)
        if anchor is not None:
            self._unfold_for((anchor,))
            self._put_at_top(anchor)
        elif back_to_head:
            self._view.show_head()
        self._show_current_block()

    def show_selection(self, ids: tuple[str, ...], clauses: tuple[tuple[int, int], ...] = ()) -> None:
        """Mark figures, and clauses by their spans of the text, as selected.

        Where they are new, the clauses, or without any the figures, are brought into view: all if they fit, else the
        first.
        """
        new = (ids, clauses) != (self._selected, self._clauses)
        self._selected, self._clauses = ids, clauses
        if self._picked not in ids:
            self._picked = ""
        self._view.show_selected(frozenset(ids))
        if new or self._unseen:
            starts = [self._figures[id_].start for id_ in ids if id_ in self._figures]
            self._unfold_for([start for start, _ in clauses] or starts)
            marks = self._mark_clauses() or self._view.figures.of(sorted(ids, key=lambda id_: id_ != self._picked))
            self._unseen = not marks
            self._view.reveal(marks)

    def show_hits(self, spans: Sequence[tuple[int, int]], current: int | None) -> None:
        """Lay a ground under what the search found; the one at the place `current` of `spans` is brought into view."""
        self._hits = (spans, current)
        if current is not None:
            self._unfold_for((spans[current][0],))
        self._mark_hits()
        if current is not None and self._composition is not None:
            self._view.reveal(hit_marks(spans[current : current + 1], 0, self._composition.offsets).all)

    def _set(self, hold: bool) -> None:
        """Make the page's document anew; `hold` keeps the passage in view that is there."""
        if self._report is None or self._page is None:
            return
        place, above = self._view.held_place()
        folded = self._page.id in self._folded
        parts = (self._report.text, self._page, folded, promises(self._report), self._theme.colours)
        if self._composition is None or parts != self._parts:
            self._parts = parts
            self._composition = compose(*parts)
            self._view.show_composition(self._composition)
            if hold:
                self._view.put_at_top(place, above)
        self._view.show_figures(figure_marks(self._report, self._composition.offsets))
        self._mark_clauses()
        self._mark_hits()

    def _mark_clauses(self) -> list[Mark]:
        """Mark the selected clauses; returns those that stand on the page."""
        if self._composition is None:
            return []
        marks = clause_marks(self._clauses, self._composition.offsets)
        self._view.show_clauses(marks)
        return marks.all

    def _mark_hits(self) -> None:
        if self._composition is not None:
            self._view.show_hits(hit_marks(*self._hits, self._composition.offsets))

    def _put_at_top(self, offset: int) -> None:
        position = self._composition.offsets.position(offset) if self._composition is not None else None
        if position is not None:
            self._view.put_at_top(position)

    def _unfold_for(self, offsets: Iterable[int]) -> None:
        """Open last year's results where one of the offsets stands in them."""
        if self._page is None or self._page.id not in self._folded:
            return
        hidden = [passage for block in self._page.blocks if folds(self._page, block) for passage in block.passages]
        if any(passage.start <= offset < passage.end for offset in offsets for passage in hidden):
            self._folded.discard(self._page.id)
            self._set(hold=False)

    def _turn_fold(self) -> None:
        """Fold last year's results or open them, their head staying where it is."""
        if self._page is None or self._composition is None:
            return
        head = next(stretch.first for stretch in self._composition.stretches if stretch.fold)
        above = max(0, self._view.height_of(head))
        self._folded ^= {self._page.id}
        self._set(hold=False)
        self._view.put_at_top(head, above)

    def _go_to_block(self, place: int) -> None:
        if self._page is None or self._composition is None:
            return
        self._unfold_for(passage.start for passage in self._page.blocks[place].passages)
        self._view.put_at_top(self._composition.stretches[place].first)
        self._show_current_block()

    def _show_current_block(self) -> None:
        self._head.show_current(self._view.current_stretch())

    def _pick(self, figure: str) -> None:
        self._picked = figure
        self.figure_picked.emit(figure)

    def _pick_words(self, letter: int) -> None:
        offset = self._composition.offsets.offset(letter) if self._composition is not None else None
        if offset is not None:
            self.words_picked.emit(offset)

    def _step(self, by: int) -> None:
        """Pick the next marked figure of the page, or the one before, from the selected one or the upper edge on."""
        marks = self._view.figures
        order = list(dict.fromkeys(mark.id for mark in marks.all))
        chosen = [id_ for id_ in order if id_ in self._selected]
        if self._picked in chosen:
            place = order.index(self._picked) + by
        elif chosen:
            place = order.index(chosen[0]) + by
        else:
            top, _ = self._view.held_place()
            place = sum(mark.first < top for mark in marks.all) - (by < 0)
        if 0 <= place < len(order):
            self._pick(order[place])
            self._view.reveal(marks.of((order[place],)))

    def _words_of(self, id_: str) -> str:
        """The tooltip of a figure: its name, and its value in words."""
        figure = self._figures.get(id_)
        if figure is None or self._report is None:
            return ""
        if isinstance(figure, WordedTarget):
            return f"{figure.name}\n目标 {figure.text}"
        words = (
            figure.scope + rank_words((figure,)) if figure.kind == "rank" else figure_words(figure, self._report.text)
        )
        return f"{figure.name}\n{STATUS_WORDS[figure.status]} {words}"

    def _written(self, first: int, last: int) -> str:
        return self._composition.offsets.written(first, last) if self._composition is not None else ""

    def _recolour(self) -> None:
        self._set(hold=True)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._head.show_focus(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
