"""Hands and eyes for tests of the charts: where rows and labels stand, what colour a point has, a click."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from data.pages.book import Book, Page
from gui.chart_marks import Label, text_width
from gui.chart_pane import ChartPane
from gui.chart_panel import Panel
from gui.chart_places import RowPlace

NARROW, WIDE = 528, 976


def page(book: Book, key: str) -> Page:
    return next(page for page in book.pages if page.id == key)


def rows(pane: ChartPane) -> list[tuple[Panel, int, RowPlace]]:
    return [(panel, place, row) for panel in pane.panels for place, row in enumerate(panel.place.rows)]


def row_of(pane: ChartPane, name: str) -> tuple[Panel, int, RowPlace]:
    return next(found for found in rows(pane) if found[2].name == name)


def click(panel: Panel, row: RowPlace) -> None:
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=row.box.center().toPoint())


def colour_at(pane: ChartPane, panel: Panel, point: QPointF) -> QColor:
    place = panel.mapTo(pane, point.toPoint())
    image = pane.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(place.x() * ratio), round(place.y() * ratio))


def ink(label: Label) -> QRectF:
    """The box that a label's letters fill: the line's height is larger."""
    wide = text_width(label.words, label.pixels, label.bold) - 1
    left = {"left": label.box.left(), "right": label.box.right() - wide, "centre": label.box.center().x() - wide / 2}
    return QRectF(left[label.align], label.box.center().y() - 6, wide, 12)


def labels(panel: Panel) -> Iterator[tuple[str, Label]]:
    for label in panel.place.labels:
        yield panel.chart.title, label
    for row in panel.place.rows:
        for label in row.labels:
            yield row.name, label


def assert_readable(pane: ChartPane) -> None:
    for panel in pane.panels:
        placed = list(labels(panel))
        paper = QRectF(panel.rect())
        for name, label in placed:
            assert paper.contains(ink(label)), f"{name}: {label.words}"
        for (name, one), (_, other) in combinations(placed, 2):
            assert not ink(one).intersects(ink(other)), f"{name}: {one.words} / {other.words}"
