"""The panes beside each other: the tree, and right of it 总览 or the text with its table and charts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from data.charts.acts import ChartAct
from data.pages.book import Book, Page
from data.records import Report
from data.selection import Selection
from data.tables.table import Table, table
from gui.chart_slot import ChartSlot, GrowthSlot
from gui.memory import Memory
from gui.outline_pane import OutlinePane
from gui.overview import Overview
from gui.table_pane import TablePane
from gui.text_pane import TextPane
from gui.theme import Theme

SMALL, LARGE = (1280, 232, 520), (1920, 264, 680)
"""Widths in px of the window, the tree and the text; the tables and charts take the rest."""
TABLE_SHARE = 0.51
"""The part of the height that the table takes at the most."""
STACKED_TREE = 208
"""px of the tree in half a window."""


class Panes(QSplitter):
    """Holds the panes at the widths of the design until the user moves a splitter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.tree = OutlinePane(theme)
        self.overview = Overview(theme)
        self.text = TextPane(theme)
        self.table = TablePane(theme)
        self.charts = ChartSlot(theme)
        self.growth = GrowthSlot(theme)
        self.overview.set_foot(self.growth)
        self._side = _with_lines(QSplitter(Qt.Orientation.Vertical), self.table, self.charts)
        self._reading = _with_lines(QSplitter(Qt.Orientation.Horizontal), self.text, self._side)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self._reading)
        _with_lines(self, self.tree, self._stack)
        self.setStretchFactor(1, 1)
        self._named = {"main": self, "reading": self._reading}
        self._moved: set[str] = set()
        self._stacked = False
        self.table.tab_picked.connect(self._share_height)
        for name, splitter in self._named.items():
            splitter.splitterMoved.connect(lambda *_, name=name: self._moved.add(name))

    def show_report(self, report: Report, book: Book) -> None:
        """Show another report's tree and 总览."""
        self.tree.show_book(book)
        self.overview.show_report(report, book)
        self.growth.show_report(report)

    def show_page(self, report: Report, page: Page, anchor: int | None) -> None:
        """Show a page, its text from `anchor` on where there is one."""
        if page.kind == "overview":
            self._stack.setCurrentWidget(self.overview)
            return
        self._stack.setCurrentWidget(self._reading)
        self.text.show_page(report, page, anchor)
        self.table.show_page(report, page, anchor)
        self.charts.show_page(report, page)
        self._share_height()

    def show_selection(self, selection: Selection) -> None:
        """Mark what is selected in the table, the charts and the text."""
        self.table.show_selection(selection.ids)
        self.charts.show_selection(selection.ids)
        self.text.show_selection(selection.ids, selection.spans)

    def load_charts(self) -> None:
        """Import the chart library and show the charts that were asked for meanwhile."""
        self.charts.load()
        self.growth.load()

    def act_on_chart(self, act: ChartAct) -> None:
        """Do something with the chart at hand, on 总览 with the one that it has."""
        (self.growth if self._stack.currentWidget() is self.overview else self.charts).act(act)

    def table_shown(self, report: Report) -> Table | None:
        """The table on the screen as it is sorted, or None where 总览 is shown."""
        if self._stack.currentWidget() is self.overview:
            return None
        shown = self.table.table_shown()
        return table(shown.title, shown.columns, ((record, report) for record in shown.records))

    def show_stacked(self, stacked: bool) -> None:
        """Set the table below the text and leave the charts out, for half a window; or all beside each other."""
        self._stacked = stacked
        self._moved.clear()
        self.charts.setHidden(stacked)
        self._reading.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)

    def share_space(self, width: int) -> None:
        """Give the panes the sizes that the design has for a window of this width."""
        if self._stacked:
            if "main" not in self._moved:
                self.setSizes([STACKED_TREE, width - STACKED_TREE - 1])
            self._share_height()
            return
        part = max(0.0, min(1.0, (width - SMALL[0]) / (LARGE[0] - SMALL[0])))
        _, tree, text = (round(small + (large - small) * part) for small, large in zip(SMALL, LARGE, strict=True))
        if "main" not in self._moved:
            self.setSizes([tree, width - tree - 1])
        if "reading" not in self._moved:
            rest = width - self.sizes()[0] - 1
            self._reading.setSizes([text, rest - text - 1])
        self._share_height()

    def keep(self, memory: Memory) -> None:
        """Remember where the user left the splitters."""
        for name in self._moved:
            memory.keep_splitter(name, self._named[name])

    def restore(self, memory: Memory) -> None:
        """Put the splitters where the user left them."""
        self._moved = {name for name, splitter in self._named.items() if memory.restore_splitter(name, splitter)}

    def _share_height(self) -> None:
        """Make the table as high as its rows, at most about half of the pane; the charts or the text take the rest."""
        height = self._reading.height()
        rows = min(self.table.preferred_height(), round(height * TABLE_SHARE))
        if not self._stacked:
            self._side.setSizes([rows, height - rows])
        elif "reading" not in self._moved:
            self._reading.setSizes([height - rows, rows])


def _with_lines(splitter: QSplitter, *panes: QWidget) -> QSplitter:
    """Put panes into a splitter with a line of 1 px between; none of them can be closed."""
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for pane in panes:
        splitter.addWidget(pane)
    return splitter
