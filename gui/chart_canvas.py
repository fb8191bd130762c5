"""The axes of a panel with their bars, ticks and dots, drawn by pyqtgraph at the pixels where they were laid out."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from data.wording import number
from gui.chart_bullets import BAR, TICK
from gui.chart_dots import NEAR
from gui.chart_marks import text_width
from gui.chart_places import PanelPlace, PlotPlace
from gui.theme import Theme, font

_MARGIN = 14
"""How far a drawing reaches beyond both ends of its axis, so that marks at zero are whole, in px."""
_AXIS_HEIGHT = 22
_DOT, _DOT_IN_SQUARE, _SQUARE, _SQUARE_AROUND_DOT = 10, 8, 10, 14
_LINK, _CONNECTOR, _TICK_WIDTH = 1.5, 2.5, 3
_NO_LINE = QPen(Qt.PenStyle.NoPen)


class Canvas:
    """A view below the words of a panel that takes neither mouse nor keyboard."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._theme = theme
        self._items: list[Any] = []
        self._bars: dict[int, tuple[Any, int]] = {}
        """By the row's place in the panel: the item that holds its bar, and the place there."""
        self._view = pg.GraphicsView(parent, background=None)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setCacheMode(pg.GraphicsView.CacheModeFlag.CacheNone)  # the cache is filled with a ground of its own
        self._view.viewport().setAutoFillBackground(False)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAntialiasing(True)
        self._view.lower()

    def draw(self, place: PanelPlace, width: float, selected: Collection[int]) -> None:
        """Draw all axes of a panel `width` px wide; the rows in `selected` stand on another ground."""
        for item in self._items:
            self._view.removeItem(item)
        self._items, self._bars = [], {}
        self._view.setGeometry(0, 0, round(width), round(place.height))
        for plot in place.plots:
            self._draw_axis(plot)
            self._draw_marks(plot, selected)
        self._view.show()

    def bar(self, row: int) -> QRectF:
        """The painted bar of the panel's row at this place, in px of the panel; raises KeyError where it has none."""
        item, place = self._bars[row]
        start, end, middle, thick = (item.opts[key] for key in ("x0", "x1", "y", "height"))
        box = QRectF(start[place], middle[place] - thick / 2, end[place] - start[place], thick)
        return QRectF(item.mapRectToScene(box))

    def _draw_axis(self, plot: PlotPlace) -> None:
        axis = pg.AxisItem("bottom", maxTickLength=4)
        axis.enableAutoSIPrefix(False)
        axis.setStyle(
            tickFont=font(11), tickTextOffset=2, hideOverlappingLabels=False, textFillLimits=[(0, 1.0)], tickAlpha=255
        )
        axis.setPen(pg.mkPen(self._theme.colour("edge")))
        axis.setTickPen(pg.mkPen(self._theme.colour("edge")))
        axis.setTextPen(pg.mkPen(self._theme.colour("muted")))
        axis.setTicks([[(tick, number(tick) + plot.axis.suffix) for tick in readable_ticks(plot)]])
        axis.setRange(plot.axis.low, plot.axis.high)
        self._view.addItem(axis)
        axis.setGeometry(QRectF(plot.left, round(plot.bottom), plot.right - plot.left, _AXIS_HEIGHT))
        self._items.append(axis)

    def _draw_marks(self, plot: PlotPlace, selected: Collection[int]) -> None:
        box = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
        self._view.addItem(box)
        self._items.append(box)
        left, right = plot.left - _MARGIN, plot.right + _MARGIN
        box.setGeometry(QRectF(left, plot.top, right - left, plot.bottom - plot.top))
        box.setRange(xRange=(plot.value(left), plot.value(right)), yRange=(plot.top, plot.bottom), padding=0)
        if plot.kind == "bullet":
            self._draw_bullets(box, plot)
        else:
            self._draw_dots(box, plot, selected)

    def _draw_bullets(self, box: Any, plot: PlotPlace) -> None:
        """A link from each bar to its tick, the bars, the ticks."""
        half = (plot.value(_TICK_WIDTH) - plot.value(0)) / 2
        links, bars, ticks = _Bars(), _Bars(), _Bars()
        for marks in plot.marks:
            assert marks.actual is not None
            assert marks.target is not None
            links.add(marks.actual if marks.link_from is None else marks.link_from, marks.target, marks.y)
            bars.add(0, marks.actual, marks.y)
            ticks.add(marks.target - half, marks.target + half, marks.y)
        for group, thick, role in ((links, _LINK, "neutral"), (bars, BAR, "actual"), (ticks, TICK, "target")):
            item = group.item(thick, self._theme.colour(role))
            box.addItem(item, ignoreBounds=True)
            if group is bars:
                self._bars.update({marks.row: (item, place) for place, marks in enumerate(plot.marks)})

    def _draw_dots(self, box: Any, plot: PlotPlace, selected: Collection[int]) -> None:
        """A connector between the two marks of each row, the squares of this year, the dots of last year."""
        connectors = _Bars()
        squares: list[dict[str, Any]] = []
        dots: list[dict[str, Any]] = []
        for marks in plot.marks:
            actual, target = marks.actual, marks.target
            near = False
            if actual is not None and target is not None:
                connectors.add(actual, target, marks.y)
                near = abs(plot.x(actual) - plot.x(target)) < NEAR
            if target is not None:
                ground = self._theme.colour("selected_row" if marks.row in selected else "paper")
                size = _SQUARE_AROUND_DOT if near else _SQUARE
                squares.append({"pos": (target, marks.y), "size": size, "brush": ground})
            if actual is not None:
                dots.append({"pos": (actual, marks.y), "size": _DOT_IN_SQUARE if near else _DOT})
        line = pg.mkPen(self._theme.colour("target"), width=1.8)
        for item in (
            connectors.item(_CONNECTOR, self._theme.colour("neutral")),
            pg.ScatterPlotItem(spots=squares, symbol="s", pen=line, antialias=True),
            pg.ScatterPlotItem(
                spots=dots, symbol="o", pen=_NO_LINE, brush=self._theme.colour("actual"), antialias=True
            ),
        ):
            box.addItem(item, ignoreBounds=True)


@dataclass(slots=True)
class _Bars:
    """Flat bars of one thickness and colour, gathered for one item."""

    start: list[float] = field(default_factory=list)
    end: list[float] = field(default_factory=list)
    middle: list[float] = field(default_factory=list)

    def add(self, start: float, end: float, middle: float) -> None:
        """One more, between two values of the axis around a height in px."""
        self.start.append(min(start, end))
        self.end.append(max(start, end))
        self.middle.append(middle)

    def item(self, thick: float, colour: QColor) -> Any:
        """All of them, `thick` px high."""
        return pg.BarGraphItem(x0=self.start, x1=self.end, y=self.middle, height=thick, pen=_NO_LINE, brush=colour)


def readable_ticks(plot: PlotPlace) -> tuple[float, ...]:
    """The ticks of an axis, or every second, third … of them, so that their numbers stand apart."""
    ticks = plot.axis.ticks
    widest = max(text_width(number(tick) + plot.axis.suffix, 11) for tick in ticks)
    apart = abs(plot.x(ticks[-1]) - plot.x(ticks[0])) / max(len(ticks) - 1, 1)
    every = math.ceil((widest + 6) / apart) if apart else 1
    last = len(ticks) - 1
    if last and every > 1:
        every = next((step for step in range(every, last + 1) if last % step == 0), last)
    return ticks[::every]
