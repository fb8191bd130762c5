"""The charts of a page, below its table: one selection, rows by mouse and by keyboard, one chart that is at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from data.charts import charts
from data.charts.acts import ChartAct
from data.pages import Page
from data.records import Project, Report
from gui.chart_acts import ChartActs
from gui.chart_page import ChartPage, Place
from gui.chart_panel import Panel
from gui.theme import Theme

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""How the keyboard comes here; after a click no place of the keyboard is shown."""
_KEPT = 12
"""How many pages stay drawn."""


class ChartPane(QWidget):
    """Shows what a page has to compare.

    `row_picked` carries the ids of the row that was chosen, `export_picked` the picture that is to become a file.
    """

    row_picked = Signal(tuple)
    export_picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._report: Report | None = None
        self._pages: dict[str, ChartPage] = {}
        self._selected: Place | None = None
        self._cursor: Place | None = None
        self._by_keys = False
        self._acts = ChartActs(theme, self)
        self._acts.row_picked.connect(self.row_picked)
        self._acts.export_picked.connect(self.export_picked)
        self._paper = QWidget()
        self._page = ChartPage((), "", theme, self._paper)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._paper)
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
        return self._page.panels

    def show_page(self, report: Report, page: Page) -> None:
        """Show the charts of a page from its top; nothing is selected."""
        self._page.mark(None, None)
        self._selected = self._cursor = None
        self._page.hide()
        self._page = self._page_of(report, page)
        self.setAccessibleDescription(self._page.reason)
        self._arrange()
        self._page.show()
        self._scroll.verticalScrollBar().setValue(0)

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Mark the row that holds the most of these figures and bring it into view; no row where none holds any."""
        self._selected = self._page.row_of(ids)
        if self._selected is not None:
            self._cursor = self._selected
            self._reveal(self._selected)
        self._mark()

    def copy(self) -> None:
        """Copy the chart at hand as a picture."""
        self.act("copy")

    def act(self, act: ChartAct) -> None:
        """Do something with the chart at hand; nothing where there is none."""
        if (panel := self._at_hand()) is not None:
            self._acts.do(act, panel, self.panels)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chart below the mouse, or with the chart at hand."""
        below = self.childAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else None
        panel = below if isinstance(below, Panel) else self._at_hand()
        if panel is not None:
            self._acts.open_menu(event, panel, self.panels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the panels out for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, and ask for one with Enter."""
        places = self._page.rows()
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
            self.row_picked.emit(self.panels[panel].place.rows[row].ids)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: at the selected row, else at the first."""
        super().focusInEvent(event)
        self._by_keys = event.reason() in _BY_KEYS
        if self._cursor is None and self.panels:
            self._cursor = self._selected or (0, 0)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no place of the keyboard any more."""
        super().focusOutEvent(event)
        self._mark()

    def _at_hand(self) -> Panel | None:
        """The chart where the keyboard or the selection is, else the first in view."""
        place = self._cursor or self._selected
        if place is not None:
            return self.panels[place[0]]
        top = self._scroll.verticalScrollBar().value()
        return next((panel for panel in self.panels if panel.geometry().bottom() > top), None)

    def _page_of(self, report: Report, page: Page) -> ChartPage:
        """The page as it was drawn before, or drawn now; the pages shown longest ago are given up."""
        if report is not self._report:
            for kept in self._pages.values():
                kept.deleteLater()
            self._pages, self._report = {}, report
        made = self._pages.pop(page.id, None)
        if made is None:
            made = ChartPage(charts(report, _figures(report, page)), _reason(page), self._theme, self._paper)
            made.row_picked.connect(self.row_picked)
            made.turned.connect(self._make_room)
            made.enlarged.connect(lambda panel: self._acts.do("enlarge", panel, self.panels))
        self._pages[page.id] = made
        if len(self._pages) > _KEPT:
            self._pages.pop(next(iter(self._pages))).deleteLater()
        return made

    def _arrange(self) -> None:
        """Give each panel its place; the scroll bar covers padding only, so that its coming moves nothing."""
        self._page.arrange(self.width(), self.height())
        self._paper.resize(self._page.size())
        self._furnish()

    def _make_room(self) -> None:
        self._mark()
        self._arrange()

    def _furnish(self) -> None:
        self._page.furnish(self._scroll.verticalScrollBar().value(), self.height())

    def _recolour(self) -> None:
        for page in (self._page, *self._pages.values()):
            page.recolour()
        self._furnish()

    def _step_to(self, place: Place) -> None:
        self._cursor, self._by_keys = place, True
        panel = self.panels[place[0]]
        self.setAccessibleDescription(f"{panel.chart.title}：{panel.place.rows[place[1]].name}")
        self._reveal(place)
        self._mark()

    def _reveal(self, place: Place) -> None:
        box = self._page.box_of(place)
        self._scroll.ensureVisible(0, round(box.center().y()), 0, round(box.height() / 2) + 8)

    def _mark(self) -> None:
        self._page.mark(self._selected, self._cursor if self._by_keys and self.hasFocus() else None)
        self._furnish()


def _reason(page: Page) -> str:
    """Why a page has no charts."""
    if page.kind == "overview":
        return "总览的数字在各张卡片上；各工作领域的图表在它们自己的页面上。"
    return f"“{page.short_title}”这部分原文没有写出数字，所以没有图表。"


def _figures(report: Report, page: Page) -> frozenset[str]:
    """The ids of all that a page tells, promises without a number and of projects among them."""
    worded = (target.id for target in report.worded_targets if page.shows(target.start))
    projects = (project.id for project in report.projects if _is_promised_on(page, project))
    return frozenset((*page.indicators, *worded, *projects))


def _is_promised_on(page: Page, project: Project) -> bool:
    return any(stage.status == "target" and page.shows(stage.start) for stage in project.stages)
