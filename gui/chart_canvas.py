"""The axes of a panel with their bars, ticks and dots, drawn by pyqtgraph at the pixels where they were laid out."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from gui.chart_bullets import BAR, TICK
from gui.chart_dots import NEAR
from gui.chart_marks import text_width
from gui.chart_places import Marks, PanelPlace, PlotPlace
from gui.theme import Theme, font

_MARGIN = 14
"""How far a drawing reaches beyond both ends of its axis, so that marks at zero are whole, in px."""
_AXIS_HEIGHT = 22
_DOT, _SQUARE, _SQUARE_AROUND_DOT = 10, 10, 14
_LINK, _CONNECTOR, _TICK_WIDTH = 1.5, 2.5, 3


class Canvas:
    """A view below the words of a panel that takes neither mouse nor keyboard."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._theme = theme
        self._items: list[Any] = []
        self._bars: dict[int, Any] = {}
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
        bar = self._bars[row]
        return QRectF(bar.mapRectToScene(bar.shape().boundingRect()))

    def _draw_axis(self, plot: PlotPlace) -> None:
        axis = pg.AxisItem("bottom", maxTickLength=4)
        axis.enableAutoSIPrefix(False)
        axis.setStyle(
            tickFont=font(11), tickTextOffset=2, hideOverlappingLabels=False, textFillLimits=[(0, 1.0)], tickAlpha=255
        )
        axis.setPen(pg.mkPen(self._theme.colour("edge")))
        axis.setTickPen(pg.mkPen(self._theme.colour("edge")))
        axis.setTextPen(pg.mkPen(self._theme.colour("muted")))
        axis.setTicks([[(tick, tick_words(tick, plot.axis.suffix)) for tick in readable_ticks(plot)]])
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
        for marks in plot.marks:
            if plot.kind == "bullet":
                self._draw_bullet(box, plot, marks)
            else:
                self._draw_dots(box, plot, marks, "selected_row" if marks.row in selected else "paper")

    def _draw_bullet(self, box: Any, plot: PlotPlace, marks: Marks) -> None:
        assert marks.actual is not None and marks.target is not None
        bar = self._bar(0, marks.actual, marks.y, BAR, "actual")
        start = marks.actual if marks.link_from is None else marks.link_from
        half = (plot.value(_TICK_WIDTH) - plot.value(0)) / 2
        for item in (
            self._bar(start, marks.target, marks.y, _LINK, "neutral"),
            bar,
            self._bar(marks.target - half, marks.target + half, marks.y, TICK, "target"),
        ):
            box.addItem(item, ignoreBounds=True)
        self._bars[marks.row] = bar

    def _draw_dots(self, box: Any, plot: PlotPlace, marks: Marks, ground: str) -> None:
        actual, target = marks.actual, marks.target
        near = False
        if actual is not None and target is not None:
            box.addItem(self._bar(actual, target, marks.y, _CONNECTOR, "neutral"), ignoreBounds=True)
            near = abs(plot.x(actual) - plot.x(target)) < NEAR
        if target is not None:
            pen = pg.mkPen(self._theme.colour("target"), width=1.8)
            square = self._mark("s", (target, marks.y), _SQUARE_AROUND_DOT if near else _SQUARE, pen, ground)
            box.addItem(square, ignoreBounds=True)
        if actual is not None:
            size = _DOT - 2 if near else _DOT
            dot = self._mark("o", (actual, marks.y), size, QPen(Qt.PenStyle.NoPen), "actual")
            box.addItem(dot, ignoreBounds=True)

    def _bar(self, start: float, end: float, middle: float, thick: float, role: str) -> Any:
        return pg.BarGraphItem(
            x0=[min(start, end)],
            x1=[max(start, end)],
            y=[middle],
            height=thick,
            pen=QPen(Qt.PenStyle.NoPen),
            brush=self._theme.colour(role),
        )

    def _mark(self, symbol: str, place: Sequence[float], size: int, pen: QPen, role: str) -> Any:
        return pg.ScatterPlotItem(
            pos=[place], symbol=symbol, size=size, pen=pen, brush=self._theme.colour(role), antialias=True
        )


def readable_ticks(plot: PlotPlace) -> tuple[float, ...]:
    """The ticks of an axis, or every second, third … of them, so that their numbers stand apart."""
    ticks = plot.axis.ticks
    widest = max(text_width(tick_words(tick, plot.axis.suffix), 11) for tick in ticks)
    apart = abs(plot.x(ticks[-1]) - plot.x(ticks[0])) / max(len(ticks) - 1, 1)
    every = math.ceil((widest + 6) / apart) if apart else 1
    last = len(ticks) - 1
    if last and every > 1:
        every = next((step for step in range(every, last + 1) if last % step == 0), last)
    return ticks[::every]


def tick_words(value: float, suffix: str) -> str:
    """The number at a tick: as many digits as it needs, a true minus sign."""
    return f"{value:.10f}".rstrip("0").rstrip(".").replace("-", "−") + suffix
