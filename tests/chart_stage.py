"""Hands and eyes for tests of the charts: where rows and labels stand, what colour a point has, a click."""

from __future__ import annotations

from collections.abc import Iterator

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
    toggle = panel.place.toggle
    for label in (*panel.place.labels, *(() if toggle is None else (toggle,))):
        yield panel.chart.title, label
    for row in panel.place.rows:
        for label in row.labels:
            yield row.name, label


def assert_readable(pane: ChartPane) -> None:
    for panel in pane.panels:
        paper = QRectF(panel.rect())
        placed = sorted(
            ((ink(label), name, label.words) for name, label in labels(panel)), key=lambda each: each[0].top()
        )
        for at, (box, name, words) in enumerate(placed):
            assert paper.contains(box), f"{name}: {words}"
            for other, _, others_words in placed[at + 1 :]:
                if other.top() >= box.bottom():
                    break
                assert not box.intersects(other), f"{name}: {words} / {others_words}"


COLOUR_BLIND = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""How colours are seen without one of the three cones (Machado, Oliveira and Fernandes 2009, severity 1)."""


def seen_as(colour: str, seen: tuple[tuple[float, ...], ...]) -> list[float]:
    """Red, green and blue from 0 to 255, as a colour-blind eye sees them."""
    shown = QColor(colour)
    parts = (shown.red(), shown.green(), shown.blue())
    return [sum(weight * part for weight, part in zip(row, parts, strict=True)) for row in seen]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2, from 1 to 21."""

    def luminance(colour: str) -> float:
        shown = QColor(colour)
        parts = [part / 255 for part in (shown.red(), shown.green(), shown.blue())]
        linear = [part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
