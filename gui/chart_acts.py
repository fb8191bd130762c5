"""What can be done with one chart: its numbers, the whole screen, a picture on the clipboard or in a file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from data.charts.acts import ChartAct
from data.charts.records import Listing
from gui.chart_enlarged import EnlargedChart
from gui.chart_panel import Panel
from gui.chart_picture import Picture
from gui.theme import Theme

_COPIED = 2
"""How many pixels a copied picture has for each px: enough for a slide and for print."""
_FROM_EDGE = 24
"""Where in a chart its menu opens for the keyboard, in px."""


class ChartActs(QObject):
    """Does it; asks by `export_picked` for a file, and by `row_picked` for a row of the chart on the whole screen."""

    row_picked = Signal(tuple)
    export_picked = Signal(object)

    def __init__(self, theme: Theme, room: QWidget) -> None:
        super().__init__(room)
        self._theme = theme
        self._room = room

    def do(self, act: ChartAct, panel: Panel, among: Sequence[Panel]) -> None:
        """Do it with a panel that stands among others."""
        match act:
            case "turn":
                panel.turn()
            case "enlarge":
                large = EnlargedChart([each.chart for each in among], among.index(panel), self._theme, self._room)
                large.row_picked.connect(self.row_picked)
                large.showFullScreen()
            case "copy" | "copy_slide":
                picture = Picture(panel.chart, panel.as_numbers, act == "copy_slide")
                QGuiApplication.clipboard().setImage(picture.image(_COPIED))
            case "export":
                self.export_picked.emit(Picture(panel.chart, panel.as_numbers))

    def open_menu(self, event: QContextMenuEvent, panel: Panel, among: Sequence[Panel]) -> None:
        """Offer all of it where the mouse is, or in the corner of the panel where the keyboard asks."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        menu = self._menu(panel, among)
        menu.popup(event.globalPos() if by_mouse else panel.mapToGlobal(QPoint(_FROM_EDGE, _FROM_EDGE)))

    def _menu(self, panel: Panel, among: Sequence[Panel]) -> QMenu:
        """The menu of a chart; a list has no other side to turn to."""
        menu = QMenu(self._room)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setAccessibleName(panel.chart.title)
        if not isinstance(panel.chart, Listing):
            menu.addAction(
                "换成图(&T)" if panel.as_numbers else "换成数字表(&T)", partial(self.do, "turn", panel, among)
            )
        menu.addAction("放大到整个屏幕(&L)", partial(self.do, "enlarge", panel, among))
        menu.addSeparator()
        menu.addAction("复制为图片(&C)", partial(self.do, "copy", panel, among))
        menu.addAction("复制为 16:9 图片(&S)", partial(self.do, "copy_slide", panel, among))
        menu.addAction("导出图片…(&E)", partial(self.do, "export", panel, among))
        return menu
