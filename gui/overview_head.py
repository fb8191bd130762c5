"""The head of 总览, with the report's name and counts, and the titles above the rows of the work areas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from data.records import Masthead, Report
from gui.brush import write, write_right
from gui.overview_row import NARROW, Columns
from gui.theme import Theme, font

HEIGHT, LARGE_HEIGHT = 68, 78


def date_words(date: str) -> str:
    """An ISO date as a Chinese reader writes it: 2023年2月23日; empty for none."""
    parts = date.split("-")
    return f"{int(parts[0])}年{int(parts[1])}月{int(parts[2])}日" if len(parts) == 3 else date


class OverviewHead(QWidget):
    """Title, occasion and, where there is room, counts above a hairline that begins with the red title rule."""

    def __init__(self, theme: Theme, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._masthead: Masthead = report.masthead
        results = sum(indicator.status == "actual" for indicator in report.indicators)
        self._counts = (
            (len(report.indicators), "个指标", "ink"),
            (results, "完成", "actual"),
            (len(report.indicators) - results, "目标", "target"),
            (len(report.pairs), "组对照", "ink"),
        )
        occasion = (date_words(report.masthead.date), report.masthead.congress, report.masthead.speaker)
        self._occasion = "　".join(words for words in occasion if words)
        self.setAccessibleName(f"{report.masthead.title}，{self._occasion}")
        self.show_large(False)
        theme.changed.connect(self.update)

    def show_large(self, large: bool) -> None:
        """Take the measures of a large window, or of a small one."""
        self._large = large
        self.setFixedHeight(LARGE_HEIGHT if large else HEIGHT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - 15.0
        right = self._paint_counts(painter, base) if self.width() >= NARROW else float(self.width())
        title = font(26 if self._large else 22, bold=True)
        muted = self._theme.colour("muted")
        write(painter, QPointF(0, 28), self._masthead.title, title, self._theme.colour("ink"), self.width())
        write(painter, QPointF(0, base), self._occasion, font(13), muted, right - 24)
        painter.setPen(QPen(self._theme.colour("hairline"), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        painter.fillRect(QRectF(0, self.height() - 2, 64, 2), self._theme.colour("title_rule"))
        painter.end()

    def _paint_counts(self, painter: QPainter, base: float) -> float:
        """Paint the counts from the right; returns where they begin."""
        right = float(self.width())
        for count, words, role in reversed(self._counts):
            right -= write_right(painter, QPointF(right, base), words, font(12), self._theme.colour("muted")) + 6
            right -= write_right(
                painter, QPointF(right, base), str(count), font(20, bold=True), self._theme.colour(role)
            )
            right -= 18
        return right


class AreaHeader(QWidget):
    """The titles of the columns of the area rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._large = False
        self.setFixedHeight(26)
        theme.changed.connect(self.update)

    def show_large(self, large: bool) -> None:
        """Take the measures of a large window, or of a small one."""
        self._large = large
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        columns = Columns(self.width(), self._large)
        style, muted = font(12), self._theme.colour("muted")
        base = 16.0
        lefts = ((0.0, "工作领域"), (columns.name, "代表指标"), (columns.bar, "上年完成 → 今年目标"))
        for left, words in lefts:
            write(painter, QPointF(left, base), words, style, muted, QFontMetricsF(style).horizontalAdvance(words) + 1)
        counts = (
            (columns.measures, "举措"),
            (columns.tasks, "任务"),
            (columns.targets, "目标"),
            (columns.pairs, "对照"),
        )
        for right, words in (*(counts if columns.counted else ()), (columns.right, "变化")):
            write_right(painter, QPointF(right, base), words, style, muted)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        painter.end()
