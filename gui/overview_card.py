"""A card of 总览: one headline indicator, its result with growth and rank, and below a line the target."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from data.records import Report, Row
from data.wording import basis_note, change_words, number, promise_words, rank_sentence, signed
from gui.brush import hollow_box, write, write_right
from gui.overview_part import OverviewPart
from gui.theme import Theme, font

HEIGHT, LARGE_HEIGHT = 126, 144
FOOT, LARGE_FOOT = 31, 36
INNER = 12
BADGE = "口径不同"


class OverviewCard(OverviewPart):
    """Asks, when it is picked, for the figures of its row."""

    def __init__(self, theme: Theme, row: Row, report: Report) -> None:
        super().__init__(theme, (HEIGHT, LARGE_HEIGHT))
        self.row = row
        result = row.actual or row.growth
        self._value = "" if result is None else number(result.value) if row.actual else signed(result.value)
        self._unit = "" if result is None else result.unit
        self._growth = signed(row.growth.value) + row.growth.unit if row.growth and row.actual else ""
        self._beside = rank_sentence(row.ranks, report.text) or (result.basis if result else "")
        self._apart = row.change is not None and row.change.word == "不作比较"
        self._promise = promise_words(row, report.text)
        self._change = change_words(row.change)
        told = "　".join(words for words in (self._value + self._unit, self._growth, self._beside) if words)
        promised = f"目标　{self._promise}" if self._promise else ""
        lines = (row.name, told, promised, basis_note(row, report.text))
        self.setToolTip("\n".join(words for words in lines if words))
        self.setAccessibleName(self.toolTip().replace("\n", "，"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("actual" if self.lit else "hairline"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._paint_name(painter)
        self._paint_result(painter)
        self._paint_promise(painter)
        painter.end()

    def _paint_name(self, painter: QPainter) -> None:
        room = self.width() - 2 * INNER
        base = 28.0 if self._large else 25.0
        if self._apart:
            small = font(11)
            width = QFontMetricsF(small).horizontalAdvance(BADGE) + 10
            box = QRectF(self.width() - INNER - width, base - 14.5, width, 18)
            hollow_box(painter, box, self._theme.colour("neutral"), 1)
            write(painter, QPointF(box.x() + 5, base - 1.5), BADGE, small, self._theme.colour("muted"), width)
            room -= round(width) + 8
        write(painter, QPointF(INNER, base), self.row.name, font(13), self._theme.colour("muted"), room)

    def _paint_result(self, painter: QPainter) -> None:
        ink, muted = self._theme.colour("ink"), self._theme.colour("muted")
        right = self.width() - INNER
        base = 66.0 if self._large else 58.0
        if self._value:
            style = font(28 if self._large else 25, bold=True)
            taken = write(painter, QPointF(INNER, base), self._value, style, ink, right - INNER)
            write(painter, QPointF(INNER + taken + 5, base), self._unit, font(12), muted, right - INNER - taken - 5)
        else:
            write(painter, QPointF(INNER, base), "报告未载上年数", font(13), muted, right - INNER)
        base += 25 if self._large else 23
        taken = write(painter, QPointF(INNER, base), self._growth, font(13, bold=True), ink, right - INNER)
        left = INNER + taken + (8 if taken else 0)
        write(painter, QPointF(left, base), self._beside, font(12), muted, right - left)

    def _paint_promise(self, painter: QPainter) -> None:
        foot = LARGE_FOOT if self._large else FOOT
        line = self.height() - foot - 0.5
        painter.setPen(QPen(self._theme.colour("hairline"), 1))
        painter.drawLine(QPointF(0.5, line), QPointF(self.width() - 0.5, line))
        middle = line + foot / 2
        target, muted = self._theme.colour("target"), self._theme.colour("muted")
        if not self._promise:
            write(painter, QPointF(INNER, middle + 4.5), "今年未定数", font(12), muted, self.width())
            return
        hollow_box(painter, QRectF(INNER + 0.75, middle - 4, 8, 8), target, 1.25)
        right = QPointF(self.width() - INNER, middle + 4.5)
        taken = write_right(painter, right, self._change, font(12), muted)
        room = self.width() - 2 * INNER - 17 - taken - 8
        write(painter, QPointF(INNER + 17, middle + 4.5), self._promise, font(13, bold=True), target, room)
