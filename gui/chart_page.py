"""The charts of one page on their paper, in one column or two; where there are none, why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from data.charts.records import Chart
from gui.chart_columns import columns
from gui.chart_marks import Label, Pen, paint_label
from gui.chart_panel import Panel
from gui.theme import Theme

Place = tuple[int, int]
"""A row: the place of its panel on the page, and its own place in the panel."""


class ChartPage(QWidget):
    """Holds the panels of a page; kept while its report is open, so that coming back costs a picture and no drawing."""

    row_picked = Signal(tuple)
    turned = Signal()
    enlarged = Signal(object)

    def __init__(self, drawn: Sequence[Chart], reason: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reason = "" if drawn else reason
        self._laid_out_for = (0, 0)
        self._height = 0
        self.panels = tuple(Panel(chart, theme, self) for chart in drawn)
        for panel in self.panels:
            panel.row_picked.connect(self.row_picked)
            panel.turned.connect(self._turn)
            panel.enlarged.connect(partial(self.enlarged.emit, panel))

    @property
    def reason(self) -> str:
        """Why there are no charts; empty where there are."""
        return self._reason

    def arrange(self, width: int, least: int) -> None:
        """Take a width, and the height that the panels want, at least `least`; all in px."""
        if self._laid_out_for[0] != width:
            self._height = columns(self.panels, width)
        self._laid_out_for = (width, least)
        self.resize(width, max(self._height, least))

    def furnish(self, top: int, height: int) -> None:
        """Draw the panels that stand in view: `height` px from `top` on."""
        for panel in self.panels:
            if panel.y() < top + height and panel.geometry().bottom() > top:
                panel.furnish()

    def mark(self, selected: Place | None, cursor: Place | None) -> None:
        """Show which row is selected, and which has the keyboard."""
        for at, panel in enumerate(self.panels):
            panel.mark(*(place[1] if place is not None and place[0] == at else None for place in (selected, cursor)))

    def rows(self) -> list[Place]:
        """All rows, in the order of reading."""
        return [(at, row) for at, panel in enumerate(self.panels) for row in range(len(panel.place.rows))]

    def row_of(self, ids: Sequence[str]) -> Place | None:
        """The row that holds the most of these figures; None where none holds any."""
        wanted = set(ids)
        held = [
            (len(wanted.intersection(row.ids)), -at, -place)
            for at, panel in enumerate(self.panels)
            for place, row in enumerate(panel.place.rows)
        ]
        most, at, place = max(held, default=(0, 0, 0))
        return (-at, -place) if most else None

    def box_of(self, place: Place) -> QRectF:
        """Where a row stands on the page."""
        panel = self.panels[place[0]]
        return panel.place.rows[place[1]].box.translated(panel.x(), panel.y())

    def recolour(self) -> None:
        """Take the colours in force."""
        self.update()
        for panel in self.panels:
            panel.recolour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, and the reason where there are no charts."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        if self._reason:
            box = QRectF(0, 24, self.width(), 24)
            paint_label(Pen(painter, self._theme), Label(self._reason, box, "muted", align="centre"))

    def _turn(self) -> None:
        width, least = self._laid_out_for
        self._laid_out_for = (0, 0)
        self.arrange(width, least)
        self.turned.emit()
