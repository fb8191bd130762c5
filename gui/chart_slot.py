"""The places of the charts: empty until the window is painted, then filled, so that pyqtgraph delays no first sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from data.charts.acts import ChartAct
from data.pages import Page
from data.records import Report
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.chart_growth import GrowthChart
    from gui.chart_pane import ChartPane


class ChartSlot(QWidget):
    """Takes what the chart pane is to show, and passes it on once that is loaded."""

    row_picked = Signal(tuple)
    export_picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartSlot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._pane: ChartPane | None = None
        self._shown: tuple[Report, Page] | None = None
        self._selection: tuple[str, ...] = ()
        self._layout = _filled(self)

    @property
    def pane(self) -> ChartPane | None:
        """The charts, or None before they are loaded."""
        return self._pane

    def load(self) -> None:
        """Import the chart library and show what was asked for meanwhile."""
        if self._pane is not None:
            return
        from gui.chart_pane import ChartPane

        self._pane = ChartPane(self._theme, self)
        self._pane.row_picked.connect(self.row_picked)
        self._pane.export_picked.connect(self.export_picked)
        self._layout.addWidget(self._pane)
        self.setFocusProxy(self._pane)
        if self._shown is not None:
            self._pane.show_page(*self._shown)
            self._pane.show_selection(self._selection)

    def act(self, act: ChartAct) -> None:
        """Do something with the chart at hand; nothing before there is one."""
        if self._pane is not None:
            self._pane.act(act)

    def show_page(self, report: Report, page: Page) -> None:
        """Show the charts of a page."""
        self._shown = (report, page)
        if self._pane is not None:
            self._pane.show_page(report, page)

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Mark the chart row that holds these figures."""
        self._selection = ids
        if self._pane is not None:
            self._pane.show_selection(ids)


class GrowthSlot(QWidget):
    """The same for the one chart of 总览."""

    row_picked = Signal(tuple)
    export_picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: GrowthChart | None = None
        self._shown: Report | None = None
        self._layout = _filled(self)

    def load(self) -> None:
        """Import the chart library and show what was asked for meanwhile."""
        if self._chart is not None:
            return
        from gui.chart_growth import GrowthChart

        self._chart = GrowthChart(self._theme, self)
        self._chart.row_picked.connect(self.row_picked)
        self._chart.export_picked.connect(self.export_picked)
        self._layout.addWidget(self._chart)
        if self._shown is not None:
            self._chart.show_report(self._shown)

    def act(self, act: ChartAct) -> None:
        """Do something with the chart; nothing before there is one."""
        if self._chart is not None:
            self._chart.act(act)

    def show_report(self, report: Report) -> None:
        """Show the growth of another report."""
        self._shown = report
        if self._chart is not None:
            self._chart.show_report(report)


def _filled(slot: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(slot)
    layout.setContentsMargins(0, 0, 0, 0)
    return layout
