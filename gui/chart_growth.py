"""The growth of the headline indicators, last year's beside this year's: the one chart of 总览."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from data.charts import headline_growth
from data.charts.acts import ChartAct
from data.records import Report
from gui.chart_acts import ChartActs
from gui.chart_panel import Panel
from gui.theme import Theme


class GrowthChart(QWidget):
    """As high as its chart; without height where a report tells too little growth to compare."""

    row_picked = Signal(tuple)
    export_picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panel: Panel | None = None
        self._acts = ChartActs(theme, self)
        self._acts.row_picked.connect(self.row_picked)
        self._acts.export_picked.connect(self.export_picked)
        theme.changed.connect(self._recolour)

    @property
    def panel(self) -> Panel | None:
        """The chart, where there is one."""
        return self._panel

    def show_report(self, report: Report) -> None:
        """Show the growth of another report."""
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        chart = headline_growth(report)
        self._panel = Panel(chart, self._theme, self) if chart is not None else None
        if self._panel is not None:
            self._panel.row_picked.connect(self.row_picked)
            self._panel.turned.connect(self._arrange)
            self._panel.enlarged.connect(lambda: self.act("enlarge"))
            self._panel.show()
        self._arrange()

    def act(self, act: ChartAct) -> None:
        """Do something with the chart; nothing where there is none."""
        if self._panel is not None:
            self._acts.do(act, self._panel, [self._panel])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._panel is not None:
            self._acts.open_menu(event, self._panel, [self._panel])

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        height = 0 if self._panel is None else self._panel.lay_out(self.width(), 0)
        self.setFixedHeight(height)
        if self._panel is not None:
            self._panel.setGeometry(0, 0, self.width(), height)
            self._panel.update()

    def _recolour(self) -> None:
        if self._panel is not None:
            self._panel.recolour()
