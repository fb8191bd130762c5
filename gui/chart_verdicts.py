"""The right-hand column of a chart: the change, or the quiet word or badge that stands where none is computed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from data.charts.records import AxisRow
from gui.chart_marks import Box, Label, Shape, fitted, text_width

_BADGE_PADDING = 6


def verdict_width(rows: Iterable[AxisRow]) -> float:
    """The widest of the column in px; 0 where no row has anything to say."""
    return max((_width(row) for row in rows), default=0.0)


def verdict(row: AxisRow, right: float, room: float, middle: float) -> tuple[tuple[Label, ...], tuple[Shape, ...]]:
    """Labels and shapes that end at `right`, around the height `middle`, in at most `room` px."""
    if row.badge:
        wide = min(text_width(row.badge, 11) + 2 * _BADGE_PADDING, room)
        box = QRectF(right - wide, middle - 10, wide, 20)
        outline = Box(box.adjusted(0.5, 0.5, -0.5, -0.5), "neutral", 1, 3)
        return (Label(fitted(row.badge, wide, 11), box, "ink", 11, align="centre"),), (outline,)
    both = bool(row.change and row.remark)
    labels = []
    if row.change:
        labels.append(_line(row.change, right, room, middle - (9 if both else 0), bold=True))
    if row.remark:
        labels.append(_line(row.remark, right, room, middle + (8 if both else 0), bold=False))
    return tuple(labels), ()


def _line(words: str, right: float, room: float, middle: float, *, bold: bool) -> Label:
    pixels = 13 if bold else 12
    shown = fitted(words, room, pixels, bold)
    wide = text_width(shown, pixels, bold)
    box = QRectF(right - wide, middle - 10, wide, 20)
    return Label(shown, box, "ink" if bold else "muted", pixels, bold, "right")


def _width(row: AxisRow) -> float:
    badge = text_width(row.badge, 11) + 2 * _BADGE_PADDING if row.badge else 0
    change = text_width(row.change, 13, bold=True) if row.change else 0
    return max(badge, change, text_width(row.remark, 12) if row.remark else 0)
