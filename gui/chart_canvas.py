"""The bars, ticks, dots and squares of a panel: items of pyqtgraph at the pixels where they were laid out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.chart_bullets import BAR, TICK
from gui.chart_dots import NEAR
from gui.chart_places import Marks, PlotPlace
from gui.chart_symbols import SYMBOLS, feet
from gui.theme import Theme

_DOT, _DOT_IN_SQUARE, _SQUARE, _SQUARE_AROUND_DOT = 10, 8, 10, 14
_LINK, _CONNECTOR, _TICK_WIDTH, _FOOT = 1.5, 2.5, 3, 2
_SQUARE_LINE = 1.8
_NO_LINE = QPen(Qt.PenStyle.NoPen)


class Canvas:
    """Items in the pixels of their panel, painted one after another: a still picture needs no view and no scene."""

    def __init__(self, plots: Collection[PlotPlace], theme: Theme, selected: int | None) -> None:
        self._theme = theme
        self._selected = selected
        self._items: list[Any] = []
        self._spots: list[_Spot] = []
        self._bars: dict[int, tuple[Any, int]] = {}
        """By the row's place in the panel: the item that holds its bar, and the place there."""
        for plot in plots:
            if plot.kind == "bullet":
                self._draw_bullets(plot)
            else:
                self._draw_dots(plot)

    def paint(self, painter: QPainter) -> None:
        """Paint all marks at their places in the panel."""
        for item in self._items:
            painter.save()
            item.paint(painter, None, None)
            painter.restore()
        for spot in self._spots:  # not by a ScatterPlotItem: its pictures are of one resolution
            painter.save()
            painter.translate(spot.place)
            drawSymbol(painter, spot.symbol, spot.size, spot.pen, spot.brush)
            painter.restore()

    def bar(self, row: int) -> QRectF:
        """The bar of the panel's row at this place, in px of the panel; raises KeyError where it has none."""
        item, place = self._bars[row]
        start, end, middle, thick = (item.opts[key] for key in ("x0", "x1", "y", "height"))
        return QRectF(start[place], middle[place] - thick / 2, end[place] - start[place], thick)

    def _draw_bullets(self, plot: PlotPlace) -> None:
        """A link from each bar to its tick, the bars, the ticks with the feet of their bounds."""
        links, bars, ticks, bounds = _Bars(), _Bars(), _Bars(), _Bars()
        for marks in plot.marks:
            assert marks.actual is not None
            assert marks.target is not None
            result, promise = plot.x(marks.actual), plot.x(marks.target)
            if marks.linked:
                links.add(result if marks.link_from is None else marks.link_from, promise, marks.y)
            bars.add(plot.x(0), result, marks.y)
            ticks.add(promise - _TICK_WIDTH / 2, promise + _TICK_WIDTH / 2, marks.y)
            for start, end in feet(marks.bound, promise):
                for y in (marks.y - (TICK - _FOOT) / 2, marks.y + (TICK - _FOOT) / 2):
                    bounds.add(start, end, y)
        links.draw(self._items, _LINK, self._theme.colour("neutral"))
        item = bars.draw(self._items, BAR, self._theme.colour("actual"))
        self._bars.update({marks.row: (item, place) for place, marks in enumerate(plot.marks)})
        ticks.draw(self._items, TICK, self._theme.colour("target"))
        bounds.draw(self._items, _FOOT, self._theme.colour("target"))

    def _draw_dots(self, plot: PlotPlace) -> None:
        """A connector between the two marks of each row, the squares of this year, the dots of last year."""
        connectors = _Bars()
        for marks in plot.marks:
            near = marks.actual is not None and marks.target is not None and _are_near(plot, marks)
            for start, end in _connections(plot, marks):
                connectors.add(start, end, marks.y)
            if marks.target is not None:
                size = _SQUARE_AROUND_DOT if near else _SQUARE
                self._spots.append(self._square(QPointF(plot.x(marks.target), marks.y), marks, size))
            if marks.actual is not None:
                place = QPointF(plot.x(marks.actual), marks.y)
                size = _DOT_IN_SQUARE if near else _DOT
                self._spots.append(_Spot(place, "o", size, _NO_LINE, self._theme.colour("actual")))
        connectors.draw(self._items, _CONNECTOR, self._theme.colour("neutral"))

    def _square(self, place: QPointF, marks: Marks, size: float) -> _Spot:
        """The mark of a promise, of the shape that its bound has; the symbol is scaled by its size, and its pen too."""
        pen = QPen(self._theme.colour("target"), _SQUARE_LINE / size)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        ground = self._theme.colour("selected_row" if marks.row == self._selected else "paper")
        return _Spot(place, SYMBOLS[marks.bound], size, pen, ground)


def _are_near(plot: PlotPlace, marks: Marks) -> bool:
    assert marks.actual is not None and marks.target is not None
    return abs(plot.x(marks.actual) - plot.x(marks.target)) < NEAR


def _connections(plot: PlotPlace, marks: Marks) -> Iterator[tuple[float, float]]:
    """The line between two marks, in two parts where the axis is broken between them."""
    if marks.actual is None or marks.target is None or not marks.linked:
        return
    start, end = sorted((plot.x(marks.actual), plot.x(marks.target)))
    if plot.gap is not None and start < plot.gap[0] and end > plot.gap[1]:
        yield start, plot.gap[0]
        yield plot.gap[1], end
    else:
        yield start, end


@dataclass(frozen=True, slots=True)
class _Spot:
    """A symbol at a place: of pyqtgraph by its letter, or of our own of the size 1."""

    place: QPointF
    symbol: str | QPainterPath
    size: float
    pen: QPen
    brush: QColor


@dataclass(slots=True)
class _Bars:
    """Flat bars of one thickness and colour, gathered for one item; all in px."""

    start: list[float] = field(default_factory=list)
    end: list[float] = field(default_factory=list)
    middle: list[float] = field(default_factory=list)

    def add(self, start: float, end: float, middle: float) -> None:
        """One more, between two places around a height."""
        self.start.append(min(start, end))
        self.end.append(max(start, end))
        self.middle.append(middle)

    def draw(self, items: list[Any], thick: float, colour: QColor) -> Any:
        """All of them, `thick` px high."""
        item = pg.BarGraphItem(x0=self.start, x1=self.end, y=self.middle, height=thick, pen=_NO_LINE, brush=colour)
        items.append(item)
        return item
