"""总览: the report at a glance, its headline indicators as cards, and a row for each work area."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from data.pages import Book
from data.pages.overview import summaries
from data.pairing.comparison import headlines
from data.records import Report, Row
from data.wording import basis_note
from gui.overview_card import OverviewCard
from gui.overview_head import AreaHeader, OverviewHead
from gui.overview_row import OverviewRow
from gui.theme import Theme

LARGE = 1300
"""The width from which the measures of a large window hold."""
CARD_AND_GAP = 256
MOST_IN_ROW = 4


class Overview(QScrollArea):
    """Asks for the page of an area, or for the figures of a card."""

    node_picked = Signal(str)
    row_picked = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName("总览")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._sheet: _Sheet | None = None
        self._foot: QWidget | None = None

    def set_foot(self, foot: QWidget) -> None:
        """Take what stands below the areas of every report."""
        self._foot = foot

    def show_report(self, report: Report, book: Book) -> None:
        """Show another report."""
        self._sheet = _Sheet(self._theme, report, book)
        for card in self._sheet.cards:
            card.clicked.connect(lambda _=False, ids=card.row.indicators: self.row_picked.emit(ids))
        for row in self._sheet.rows:
            row.clicked.connect(lambda _=False, node=row.summary.node: self.node_picked.emit(node))
        if self._foot is not None:
            self._sheet.take_foot(self._foot)
        self._sheet.fit(self.width())
        self.setWidget(self._sheet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._sheet is not None:
            self._sheet.fit(self.width())
        super().resizeEvent(event)


class _Sheet(QWidget):
    """All that 总览 shows of one report."""

    def __init__(self, theme: Theme, report: Report, book: Book) -> None:
        super().__init__()
        self.setObjectName("overviewSheet")
        shown = headlines(report)
        self._head = OverviewHead(theme, report)
        self.cards = [OverviewCard(theme, row, report) for row in shown]
        self._header = AreaHeader(theme)
        self.rows = [OverviewRow(theme, summary, report.text) for summary in summaries(report, book)]
        self._notes = _notes(shown, report.text)
        self._grid = QGridLayout()
        self._in_row = 0
        self._arrange()

    def fit(self, width: int) -> None:
        """Take the measures of a large window, or of a small one; the notes are for the large one."""
        large = width >= LARGE
        self._show_cards(max(1, min(MOST_IN_ROW, width // CARD_AND_GAP)))
        side, top, gap = (48, 28, 16) if large else (24, 20, 12)
        self._layout.setContentsMargins(side, top, side, 0)
        self._grid.setSpacing(gap)
        self._notes.setVisible(large)
        parts: tuple[OverviewHead | AreaHeader | OverviewCard | OverviewRow, ...]
        parts = (self._head, self._header, *self.cards, *self.rows)
        for part in parts:
            part.show_large(large)

    def take_foot(self, foot: QWidget) -> None:
        """Let something stand below the notes."""
        self._layout.insertSpacing(self._layout.count() - 1, 8)
        self._layout.insertWidget(self._layout.count() - 1, foot)

    def _show_cards(self, in_row: int) -> None:
        if in_row == self._in_row:
            return
        self._in_row = in_row
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // in_row, number % in_row)
        for column in range(MOST_IN_ROW):
            self._grid.setColumnStretch(column, int(column < in_row))

    def _arrange(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._head)
        self._layout.addSpacing(15)
        self._layout.addLayout(self._grid)
        self._layout.addSpacing(14)
        if self.rows:
            self._layout.addWidget(self._header)
        self._header.setVisible(bool(self.rows))
        for row in self.rows:
            self._layout.addWidget(row)
        self._layout.addSpacing(12)
        self._layout.addWidget(self._notes)
        self._layout.addStretch(1)


def _notes(shown: tuple[Row, ...], text: str) -> QWidget:
    """Why some cards compute no change."""
    notes = [note for note in (basis_note(row, text) for row in shown) if note]
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(20)
    if notes:
        title = QLabel("口径")
        title.setObjectName("overviewNoteTitle")
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QLabel("\n".join(notes))
        words.setObjectName("overviewNotes")
        words.setWordWrap(True)
        layout.addWidget(title)
        layout.addWidget(words, 1)
    return box
