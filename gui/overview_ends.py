"""The small picture in an area's row: last year's result and this year's target, drawn after their relation."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from data.pages.overview import ends
from data.records import Indicator, Row
from data.wording import bound_after, number, target_words
from gui.brush import hollow_box, write, write_right
from gui.theme import Theme, font

DROP = 4.5
"""From the middle of a row down to the base line of its words."""


def paint_ends(painter: QPainter, theme: Theme, row: Row, text: str, strip: QRectF, limit: float) -> None:
    """Paint into `strip`, whose width is the axis; words may run on as far as `limit`."""
    target = row.target
    if target is None:
        return
    words = target_words(target, text)
    result = next((part for part in (row.actual, row.growth) if part and row.pair and part.id == row.pair.actual), None)
    if row.pair is None or result is None or not isinstance(target, Indicator):
        _paint_promise(painter, theme, words, strip, limit)
    elif row.pair.relation in ("level", "floor"):
        places = ends(row, result, target, strip.width())
        _paint_bullet(painter, theme, (number(result.value), words), places, strip, limit)
    else:
        places = ends(row, result, target, strip.width())
        told = number(result.value) + (result.unit if result.unit == "%" else "") + bound_after(result, text)
        _paint_dots(painter, theme, (told, words), places, strip, limit)


def _paint_promise(painter: QPainter, theme: Theme, words: str, strip: QRectF, limit: float) -> None:
    style, tone = font(12, bold=True), theme.colour("target")
    room = limit - strip.left() - 12
    width = min(room, QFontMetricsF(style).horizontalAdvance(words))
    hollow_box(painter, QRectF(strip.left() + 0.75, strip.center().y() - 9, width + 11, 18), tone, 1.25)
    write(painter, QPointF(strip.left() + 6, strip.center().y() + DROP), words, style, tone, width + 1)


def _paint_bullet(
    painter: QPainter,
    theme: Theme,
    words: tuple[str, str],
    places: tuple[float, float],
    strip: QRectF,
    limit: float,
) -> None:
    style, tone, middle = font(12, bold=True), theme.colour("target"), strip.center().y()
    end, tick = (strip.left() + place for place in places)
    painter.fillRect(QRectF(strip.left(), middle - 7, places[0], 14), theme.colour("actual"))
    if tick > end:
        painter.setPen(QPen(theme.colour("neutral"), 1.5))
        painter.drawLine(QPointF(end, middle), QPointF(tick, middle))
    painter.fillRect(QRectF(tick - 1.5, middle - 10, 3, 20), tone)
    beyond = max(end, tick) + 9
    if QFontMetricsF(style).horizontalAdvance(words[0]) + 12 <= places[0]:
        write_right(painter, QPointF(end - 6, middle + DROP), words[0], style, theme.colour("on_actual"))
    else:
        shown = write(painter, QPointF(beyond, middle + DROP), words[0], style, theme.colour("actual"), limit - beyond)
        beyond += shown + 9
    write(painter, QPointF(beyond, middle + DROP), words[1], style, tone, limit - beyond)


def _paint_dots(
    painter: QPainter,
    theme: Theme,
    words: tuple[str, str],
    places: tuple[float, float],
    strip: QRectF,
    limit: float,
) -> None:
    style, middle = font(12, bold=True), strip.center().y()
    before, after = (strip.left() + place for place in places)
    painter.setPen(QPen(theme.colour("hairline"), 1))
    painter.drawLine(QPointF(strip.left(), middle), QPointF(strip.right(), middle))
    painter.drawLine(QPointF(strip.left() + 0.5, middle - 4), QPointF(strip.left() + 0.5, middle + 4))
    painter.setPen(QPen(theme.colour("neutral"), 2.5))
    painter.drawLine(QPointF(before, middle), QPointF(after, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("actual"))
    painter.drawEllipse(QPointF(before, middle), 5, 5)
    hollow_box(painter, QRectF(after - 5, middle - 5, 10, 10), theme.colour("target"), 1.8)
    sides = sorted(
        zip((before, after), words, (theme.colour("actual"), theme.colour("target")), strict=True),
        key=lambda side: side[0],
    )
    (left, left_words, left_tone), (right, right_words, right_tone) = sides
    at = right + 11
    if left - 10 - QFontMetricsF(style).horizontalAdvance(left_words) >= strip.left():
        write_right(painter, QPointF(left - 10, middle + DROP), left_words, style, left_tone)
    else:
        at += write(painter, QPointF(at, middle + DROP), left_words, style, left_tone, limit - at) + 9
    write(painter, QPointF(at, middle + DROP), right_words, style, right_tone, limit - at)
