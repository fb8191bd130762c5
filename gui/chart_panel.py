"""One chart in its panel: rows that can be pointed at, chosen and selected, around the axes where it has any."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from data.charts.records import Chart, Listing
from gui.chart_canvas import Canvas
from gui.chart_layout import laid_out
from gui.chart_paint import Sheet, paint_sheet
from gui.chart_places import Frame, PanelPlace, RowPlace
from gui.theme import Theme

_KEPT = 3000
"""A panel that is higher than this, in px of the screen, is painted anew where it comes into view."""


class Panel(QWidget):
    """Draws one chart at the width it is given.

    Asks by `row_picked` with the ids of the row that was clicked, by `turned` for room after it turned into its
    numbers or back, by `enlarged` for the whole screen.
    """

    row_picked = Signal(tuple)
    turned = Signal()
    enlarged = Signal()

    def __init__(self, chart: Chart, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart = chart
        self._as_numbers = False
        self._place = PanelPlace(0, (), (), ())
        self._canvas: Canvas | None = None
        self._picture: QPixmap | None = None
        self._selected: int | None = None
        self._focused: int | None = None
        self.setAccessibleName(chart.title)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)

    @property
    def chart(self) -> Chart:
        """What is drawn."""
        return self._chart

    @property
    def place(self) -> PanelPlace:
        """Where everything stands."""
        return self._place

    @property
    def canvas(self) -> Canvas | None:
        """The marks of the axes; None before they were needed, and where there are no axes."""
        return self._canvas

    @property
    def as_numbers(self) -> bool:
        """Whether the numbers are shown instead of the chart."""
        return self._as_numbers

    def lay_out(self, width: int, padding: int) -> int:
        """Lay the chart out for a width and give the height that it takes, both in px."""
        self._place = laid_out(self._chart, Frame(width, padding), as_numbers=self._as_numbers)
        self._forget()
        return round(self._place.height)

    def turn(self) -> None:
        """Show the numbers instead of the chart, or the chart again; a list has no other side."""
        if not isinstance(self._chart, Listing):
            self._as_numbers = not self._as_numbers
            self.turned.emit()

    def furnish(self) -> None:
        """Draw what only a panel in view needs."""
        if self._canvas is None and self._place.plots:
            self._canvas = Canvas(self._place.plots, self._theme, self._selected)
        ratio = self.devicePixelRatioF()
        if self._picture is not None and self._picture.devicePixelRatio() != ratio:
            self._picture = None  # the window went to a screen of another density
        if self._picture is None and not self.size().isEmpty() and self.height() * ratio <= _KEPT:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            painter = QPainter(self._picture)
            paint_sheet(painter, self._sheet(), QRectF(self.rect()), self.width())
            painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint the whole panel as lines and letters, not as a picture, so that it can be enlarged."""
        if self._canvas is None and self._place.plots:
            self._canvas = Canvas(self._place.plots, self._theme, self._selected)
        paint_sheet(painter, self._sheet(), QRectF(0, 0, self.width(), self._place.height), self.width())

    def recolour(self) -> None:
        """Take the colours in force."""
        self._forget()
        self.update()

    def mark(self, selected: int | None, focused: int | None) -> None:
        """Show which of its rows is selected, and which has the keyboard."""
        if (selected, focused) == (self._selected, self._focused):
            return
        self._selected, self._focused = selected, focused
        self.recolour()

    def row_at(self, point: QPointF) -> int | None:
        """The place of the row at a point of the panel."""
        rows = enumerate(self._place.rows)
        return next((place for place, row in rows if row.box.contains(point)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part in view, from the kept picture where there is one."""
        self.furnish()
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        else:
            paint_sheet(painter, self._sheet(), QRectF(event.rect()), self.width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the row that was clicked, or turn to the numbers."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.press(event.position())
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to be shown large."""
        if event.button() == Qt.MouseButton.LeftButton and not self._on_toggle(event.position()):
            self.enlarged.emit()

    def press(self, point: QPointF) -> None:
        """Answer a click upon a point of the panel."""
        place = self.row_at(point)
        if self._on_toggle(point):
            self.turn()
        elif place is not None:
            self.row_picked.emit(self._place.rows[place].ids)

    def answers_at(self, point: QPointF) -> bool:
        """Whether a click upon a point of the panel does anything."""
        return self.row_at(point) is not None or self._on_toggle(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        answers = self.answers_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if answers else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Tell the sentence behind the row that the mouse rests upon, or the source."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.told_at(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def told_at(self, point: QPointF) -> str:
        """What is told of the point where the mouse rests, as rich text: of a row, or of the whole chart."""
        place = self.row_at(point)
        if place is not None:
            return row_told(self._place.rows[place])
        if self._on_toggle(point):
            return "换成图" if self._as_numbers else "换成数字表"
        return f"<b>{escape(self._chart.title)}</b> {escape(self._chart.note)}<p>{escape(self._chart.source)}</p>"

    def _on_toggle(self, point: QPointF) -> bool:
        toggle = self._place.toggle
        return toggle is not None and toggle.box.adjusted(-8, -4, 8, 4).contains(point)

    def _sheet(self) -> Sheet:
        return Sheet(self._place, self._canvas, self._theme, self._selected, self._focused, turns=True)

    def _forget(self) -> None:
        self._canvas = self._picture = None


def row_told(row: RowPlace) -> str:
    """A row's full name, and the sentences of the report that it was read from, as rich text."""
    story = "".join(f"<p style='margin:4px 0 0 0'>{escape(line)}</p>" for line in row.story.splitlines())
    return f"<b>{escape(row.name)}</b>{story}"
