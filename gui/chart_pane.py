"""The charts of a page, below its table: panels in one column or two, one selection, rows by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from data.charts import charts
from data.pages import Page
from data.records import Report
from gui.chart_columns import columns
from gui.chart_marks import Label, paint_label
from gui.chart_panel import Panel
from gui.theme import Theme

NOTHING = "这一页没有可以画成图的数。"
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""How the keyboard comes here; after a click no place of the keyboard is shown."""


class ChartPane(QWidget):
    """Shows what a page has to compare; `row_picked` carries the indicator ids of the row that was chosen."""

    row_picked = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panels: list[Panel] = []
        self._selected: tuple[int, int] | None = None
        self._cursor: tuple[int, int] | None = None
        self._by_keys = False
        self._body = _Body(theme)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._scroll.verticalScrollBar().setSingleStep(24)
        self._scroll.verticalScrollBar().valueChanged.connect(self._furnish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("图表")
        theme.changed.connect(self._recolour)

    @property
    def panels(self) -> Sequence[Panel]:
        """The charts that are shown, in the order of reading."""
        return self._panels

    def show_page(self, report: Report, page: Page) -> None:
        """Show the charts of a page from its top; nothing is selected."""
        for panel in self._panels:
            panel.hide()
            panel.deleteLater()
        self._selected = self._cursor = None
        self._panels = [Panel(chart, self._theme, self._body) for chart in charts(report, _figures(report, page))]
        for panel in self._panels:
            panel.row_picked.connect(self.row_picked)
            panel.show()
        self._body.tell("" if self._panels else NOTHING)
        self.setAccessibleDescription("" if self._panels else NOTHING)
        self._scroll.verticalScrollBar().setValue(0)
        self._arrange()

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Mark the row that holds the most of these figures and bring it into view; no row where none holds any."""
        self._selected = self._row_of(ids)
        if self._selected is not None:
            self._cursor = self._selected
            self._reveal(self._selected)
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the panels out for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, and ask for one with Enter."""
        places = [(at, row) for at, panel in enumerate(self._panels) for row in range(len(panel.place.rows))]
        if not places:
            super().keyPressEvent(event)
            return
        here = places.index(self._cursor) if self._cursor in places else 0
        steps = {
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(places) - 1,
        }
        if event.key() in steps:
            self._step_to(places[min(max(steps[Qt.Key(event.key())], 0), len(places) - 1)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            panel, row = places[here]
            self.row_picked.emit(self._panels[panel].place.rows[row].ids)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: at the selected row, else at the first."""
        super().focusInEvent(event)
        self._by_keys = event.reason() in _BY_KEYS
        if self._cursor is None and self._panels:
            self._cursor = self._selected or (0, 0)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no place of the keyboard any more."""
        super().focusOutEvent(event)
        self._mark()

    def _arrange(self) -> None:
        """Give each panel its place; the scroll bar covers padding only, so that its coming moves nothing."""
        height = columns(self._panels, self.width())
        self._body.resize(self.width(), max(height, self.height()))
        self._furnish()

    def _furnish(self) -> None:
        top = self._scroll.verticalScrollBar().value()
        for panel in self._panels:
            if panel.y() < top + self.height() and panel.geometry().bottom() > top:
                panel.furnish()

    def _recolour(self) -> None:
        self._body.update()
        for panel in self._panels:
            panel.recolour()
        self._furnish()

    def _row_of(self, ids: tuple[str, ...]) -> tuple[int, int] | None:
        wanted = set(ids)
        held = [
            (len(wanted.intersection(row.ids)), -at, -place)
            for at, panel in enumerate(self._panels)
            for place, row in enumerate(panel.place.rows)
        ]
        most, at, place = max(held, default=(0, 0, 0))
        return (-at, -place) if most else None

    def _step_to(self, place: tuple[int, int]) -> None:
        self._cursor, self._by_keys = place, True
        panel = self._panels[place[0]]
        self.setAccessibleDescription(f"{panel.chart.title}：{panel.place.rows[place[1]].name}")
        self._reveal(place)
        self._mark()

    def _reveal(self, place: tuple[int, int]) -> None:
        panel = self._panels[place[0]]
        box = panel.place.rows[place[1]].box.translated(panel.x(), panel.y())
        self._scroll.ensureVisible(0, round(box.center().y()), 0, round(box.height() / 2) + 8)

    def _mark(self) -> None:
        def row_in(at: int, place: tuple[int, int] | None) -> int | None:
            return place[1] if place is not None and place[0] == at else None

        cursor = self._cursor if self._by_keys and self.hasFocus() else None
        for at, panel in enumerate(self._panels):
            panel.mark(row_in(at, self._selected), row_in(at, cursor))
        self._furnish()


class _Body(QWidget):
    """The paper below the panels, with a sentence where there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sentence = ""

    def tell(self, sentence: str) -> None:
        """Say a sentence in the place of charts, or nothing."""
        self._sentence = sentence
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and sentence."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        if self._sentence:
            box = QRectF(0, 24, self.width(), 24)
            paint_label(painter, Label(self._sentence, box, "muted", align="centre"), self._theme)


def _figures(report: Report, page: Page) -> frozenset[str]:
    """The ids of all that a page tells, promises without a number among them."""
    worded = (target.id for target in report.worded_targets if page.shows(target.start))
    return frozenset((*page.indicators, *worded))
