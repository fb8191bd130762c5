"""A row of 总览: one work area with its counts, its telling indicator, and last year's result beside the target."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from data.pages.overview import AreaSummary
from data.wording import change_words
from gui.brush import write, write_right
from gui.overview_ends import paint_ends
from gui.overview_part import OverviewPart
from gui.theme import Theme, font

HEIGHT, LARGE_HEIGHT = 39, 57
NARROW = 800
"""px of a row below which the counts leave their room to the names."""
CHANGE = 90
"""The width that the column of changes keeps to itself."""


class Columns:
    """Where the columns of the area rows stand, in px from the left of a row of a given width."""

    def __init__(self, width: int, large: bool) -> None:
        self.counted = width >= NARROW
        part = 1560 if large else 1000 if self.counted else 592
        scale = width / part
        stops = (235, 295, 355, 415, 465, 848, 1146) if large else (190, 230, 270, 310, 336, 506, 730)
        if not self.counted:
            stops = (190, 190, 190, 190, 190, 320, 430)
        places = (stop * scale for stop in stops)
        self.measures, self.tasks, self.targets, self.pairs, self.name, self.bar, self.bar_end = places
        self.right = float(width)


class OverviewRow(OverviewPart):
    """Asks, when it is picked, for the page of its area."""

    def __init__(self, theme: Theme, summary: AreaSummary, text: str) -> None:
        super().__init__(theme, (HEIGHT, LARGE_HEIGHT))
        self.summary = summary
        self._text = text
        self.setAccessibleName(f"{summary.number} {summary.title}")
        self.setToolTip(summary.full_title)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.lit:
            painter.fillRect(self.rect(), self._theme.colour("selected_row"))
        painter.setPen(QPen(self._theme.colour("hairline"), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        columns = Columns(self.width(), self._large)
        self._paint_counts(painter, columns)
        self._paint_telling(painter, columns)
        painter.end()

    def _paint_counts(self, painter: QPainter, columns: Columns) -> None:
        base = self.height() / 2 + 4.5
        ink, muted = self._theme.colour("ink"), self._theme.colour("muted")
        taken = write(painter, QPointF(0, base), self.summary.number, font(13), muted, 60)
        left = max(22.0, taken + 9)
        room = columns.measures - (32 if columns.counted else 12) - left
        write(painter, QPointF(left, base), self.summary.title, font(13, bold=True), ink, room)
        if not columns.counted:
            return
        for right, count in (
            (columns.measures, self.summary.measures),
            (columns.tasks, self.summary.tasks),
            (columns.targets, self.summary.targets),
            (columns.pairs, self.summary.pairs),
        ):
            write_right(painter, QPointF(right, base), str(count), font(13), ink)

    def _paint_telling(self, painter: QPainter, columns: Columns) -> None:
        ink, muted = self._theme.colour("ink"), self._theme.colour("muted")
        row = self.summary.telling
        base = self.height() / 2 + 4.5
        if row is None:
            write(painter, QPointF(columns.name, base), "本领域没有写明数字的目标", font(13), muted, columns.right)
            return
        room = columns.bar - columns.name - 16
        lift = 10 if self._large else 0
        write(painter, QPointF(columns.name, base - lift), row.name, font(13), ink, room)
        if self._large:
            write(painter, QPointF(columns.name, base + 11), self.summary.clause, font(12), muted, room)
        change = change_words(row.change) if row.pair else "无对照"
        plain = row.change is not None and row.change.difference is not None
        write_right(painter, QPointF(columns.right, base), change, font(13), ink if plain else muted)
        strip = QRectF(columns.bar, 0, columns.bar_end - columns.bar, self.height())
        paint_ends(painter, self._theme, row, self._text, strip, columns.right - CHANGE)
