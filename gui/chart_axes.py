"""Axes laid out: the line with its ticks, their numbers, and the mark where a line is broken."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from data.wording import number
from gui.chart_marks import Label, Rule, text_width
from gui.chart_places import PlotPlace

_TICK = 4
_NUMBER_TOP, _NUMBER_HEIGHT = 5, 15
_APART = 6
"""The least room between two numbers, in px."""
_SLANT, _SLASH = 2.5, 5
"""How far a stroke of a break leans, and how far it reaches above and below its line, in px."""


def axis_rules(plot: PlotPlace) -> tuple[Rule, ...]:
    """The line of an axis, broken where the axis is, with its ticks."""
    y = round(plot.bottom) + 0.5
    gap = plot.gap
    parts = [(plot.left, plot.right)] if gap is None else [(plot.left, gap[0]), (gap[1], plot.right)]
    lines = [Rule(QPointF(start, y), QPointF(end, y), "edge", 1) for start, end in parts]
    ticks = [
        Rule(QPointF(x, y), QPointF(x, y + _TICK), "edge", 1)
        for x in (round(plot.x(tick)) + 0.5 for tick in readable_ticks(plot))
    ]
    return *lines, *ticks, *(() if gap is None else break_rules(gap, y))


def break_rules(gap: tuple[float, float], y: float) -> tuple[Rule, Rule]:
    """Two slanted strokes that say that something is left out between them."""
    first, second = (
        Rule(QPointF(x - _SLANT, y + _SLASH), QPointF(x + _SLANT, y - _SLASH), "neutral", 1.5)
        for x in (sum(gap) / 2 - 2.5, sum(gap) / 2 + 2.5)
    )
    return first, second


def axis_numbers(plot: PlotPlace) -> tuple[Label, ...]:
    """The numbers below the ticks of an axis."""
    labels = []
    for tick in readable_ticks(plot):
        words = number(tick) + plot.axis.suffix
        wide = text_width(words, 11)
        box = QRectF(plot.x(tick) - wide / 2, plot.bottom + _NUMBER_TOP, wide, _NUMBER_HEIGHT)
        labels.append(Label(words, box, "muted", 11, align="centre"))
    return tuple(labels)


def readable_ticks(plot: PlotPlace) -> tuple[float, ...]:
    """The ticks of an axis, or every second, third … of them, so that their numbers stand apart."""
    cut = plot.axis.cut
    if cut is None:
        return _thinned(plot, plot.axis.ticks)
    main = _thinned(plot, [tick for tick in plot.axis.ticks if tick < cut.end])
    tail = [tick for tick in plot.axis.ticks if tick >= cut.end]
    near = plot.x(main[-1]) + _room(plot, main[-1]) / 2
    clear = [tick for tick in tail if plot.x(tick) - _room(plot, tick) / 2 >= near + _APART]
    return *main, *_thinned(plot, clear)


def _thinned(plot: PlotPlace, ticks: Sequence[float]) -> tuple[float, ...]:
    if len(ticks) < 2:
        return tuple(ticks)
    widest = max(_room(plot, tick) for tick in ticks)
    last = len(ticks) - 1
    apart = abs(plot.x(ticks[-1]) - plot.x(ticks[0])) / last
    every = math.ceil((widest + _APART) / apart) if apart else last
    if every > 1:
        every = next((step for step in range(every, last + 1) if last % step == 0), last)
    thinned = ticks[::every]
    crowded = len(thinned) == 2 and (widest + _APART) > abs(plot.x(thinned[1]) - plot.x(thinned[0]))
    zero = tuple(tick for tick in thinned if tick == 0)
    return (zero or tuple(thinned[:1])) if crowded else tuple(thinned)


def _room(plot: PlotPlace, tick: float) -> float:
    return text_width(number(tick) + plot.axis.suffix, 11)
