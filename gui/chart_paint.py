"""A panel painted, on the screen or for a picture: grounds, shapes, the marks of the axes, and the words above them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.chart_canvas import Canvas
from gui.chart_marks import Pen, paint_label, paint_shape
from gui.chart_places import PanelPlace, RowPlace
from gui.theme import Theme

_EDGE = 3
"""The blue edge of a selected row, in px."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A panel as it is to be painted."""

    place: PanelPlace
    canvas: Canvas | None
    theme: Theme
    selected: int | None = None
    focused: int | None = None
    turns: bool = False
    """Whether the words are shown that turn the chart into its numbers."""
    outlined: bool = False
    """Whether words are painted as outlines, for programs that do not have the fonts."""


def paint_sheet(painter: QPainter, sheet: Sheet, part: QRectF, width: float) -> None:
    """Paint what stands in a part of the panel, which is `width` px wide, with its upper left corner at the origin."""
    pen = Pen(painter, sheet.theme, sheet.outlined)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, sheet.place.height).intersected(part), sheet.theme.colour("paper"))
    rows = [(at, row) for at, row in enumerate(sheet.place.rows) if row.box.intersects(part)]
    for shape in sheet.place.shapes:
        paint_shape(pen, shape, "paper")
    for at, row in rows:
        _paint_ground(pen, row, selected=at == sheet.selected, focused=at == sheet.focused)
    if sheet.canvas is not None:
        sheet.canvas.paint(painter)
    toggle = (sheet.place.toggle,) if sheet.turns and sheet.place.toggle is not None else ()
    for label in (*sheet.place.labels, *toggle):
        if label.box.intersects(part):
            paint_label(pen, label)
    for at, row in rows:
        for label in row.labels:
            paint_label(pen, label, selected=at == sheet.selected)


def _paint_ground(pen: Pen, row: RowPlace, *, selected: bool, focused: bool) -> None:
    painter, theme = pen.painter, pen.theme
    if selected:
        painter.fillRect(row.box, theme.colour("selected_row"))
        painter.fillRect(QRectF(row.box.left(), row.box.top(), _EDGE, row.box.height()), theme.colour("actual"))
    for shape in row.shapes:
        paint_shape(pen, shape, "selected_row" if selected else "paper")
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("actual"), 1))
        painter.drawRect(row.box.adjusted(0.5, 0.5, -0.5, -0.5))
