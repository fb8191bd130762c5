"""One chart in its panel: rows that can be pointed at, chosen and selected, around the axes where it has any."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from data.charts.records import AxisChart, Chart, Ladder
from gui.chart_bullets import bullets
from gui.chart_canvas import Canvas
from gui.chart_dots import dots
from gui.chart_lists import listing
from gui.chart_marks import paint_label, paint_shape
from gui.chart_places import Frame, PanelPlace, RowPlace
from gui.chart_rungs import ladder
from gui.theme import Theme

_EDGE = 3
"""The blue edge of a selected row, in px."""


class Panel(QWidget):
    """Draws one chart at the width it is given; asks by `row_picked` with the ids of the row that was clicked."""

    row_picked = Signal(tuple)

    def __init__(self, chart: Chart, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart = chart
        self._place = PanelPlace(0, (), (), ())
        self._canvas: Canvas | None = None
        self._drawn = False
        """Whether the axes are drawn as they are to be now."""
        self._selected: int | None = None
        self._focused: int | None = None
        self._words = _Words(self)
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
        """The drawing of the axes; None before it was needed, and where there are no axes."""
        return self._canvas

    def lay_out(self, width: int, padding: int) -> int:
        """Lay the chart out for a width and give the height that it takes, both in px."""
        frame = Frame(width, padding)
        if isinstance(self._chart, AxisChart):
            self._place = (bullets if self._chart.kind == "bullet" else dots)(self._chart, frame)
        else:
            self._place = ladder(self._chart, frame) if isinstance(self._chart, Ladder) else listing(self._chart, frame)
        self._drawn = False
        return round(self._place.height)

    def furnish(self) -> None:
        """Draw the axes, which only a panel in view needs."""
        if self._drawn or not self._place.plots:
            return
        if self._canvas is None:
            self._canvas = Canvas(self._theme, self)
        self._canvas.draw(self._place, self.width(), () if self._selected is None else (self._selected,))
        self._drawn = True

    def recolour(self) -> None:
        """Take the colours in force; the axes take them when they are furnished."""
        self._drawn = False
        self.update()

    def mark(self, selected: int | None, focused: int | None) -> None:
        """Show which of its rows is selected, and which has the keyboard."""
        if (selected, focused) == (self._selected, self._focused):
            return
        self._drawn = self._drawn and selected == self._selected
        self._selected, self._focused = selected, focused
        self.update()

    def row_at(self, point: QPointF) -> int | None:
        """The place of the row at a point of the panel."""
        rows = enumerate(self._place.rows)
        return next((place for place, row in rows if row.box.contains(point)), None)

    def paint_words(self, painter: QPainter, seen: QRectF) -> None:
        """Paint what stands above the marks of the axes."""
        for label in self._place.labels:
            paint_label(painter, label, self._theme)
        for place, row in self._seen(seen):
            for label in row.labels:
                paint_label(painter, label, self._theme, selected=place == self._selected)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds and plain shapes of the rows in view."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in self._place.shapes:
            paint_shape(painter, shape, self._theme, "paper")
        for place, row in self._seen(QRectF(event.rect())):
            selected = place == self._selected
            if selected:
                painter.fillRect(row.box, self._theme.colour("selected_row"))
                edge = QRectF(row.box.left(), row.box.top(), _EDGE, row.box.height())
                painter.fillRect(edge, self._theme.colour("actual"))
            for shape in row.shapes:
                paint_shape(painter, shape, self._theme, "selected_row" if selected else "paper")
            if place == self._focused:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("actual"), 1))
                painter.drawRect(row.box.adjusted(0.5, 0.5, -0.5, -0.5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the row that was clicked."""
        place = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.row_picked.emit(self._place.rows[place].ids)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a row can be clicked."""
        on_row = self.row_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_row else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Tell the sentence behind the row that the mouse rests upon."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.row_at(QPointF(event.pos()))
            if place is not None:
                QToolTip.showText(event.globalPos(), tooltip(self._place.rows[place]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def resizeEvent(self, event: QEvent) -> None:
        """Keep the words over the whole panel."""
        self._words.setGeometry(self.rect())

    def _seen(self, seen: QRectF) -> list[tuple[int, RowPlace]]:
        return [(place, row) for place, row in enumerate(self._place.rows) if row.box.intersects(seen)]


class _Words(QWidget):
    """The words of a panel, above the marks of its axes."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in view."""
        self._panel.paint_words(QPainter(self), QRectF(event.rect()))


def tooltip(row: RowPlace) -> str:
    """A row's full name, and the sentences of the report that it was read from."""
    story = "".join(f"<p style='margin:4px 0 0 0'>{escape(line)}</p>" for line in row.story.splitlines())
    return f"<b>{escape(row.name)}</b>{story}"
