"""One chart over the whole screen, for a meeting room: as large as it fits, with the next and the one before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from data.charts.records import Chart
from gui.chart_marks import Label, Pen, paint_label
from gui.chart_panel import Panel
from gui.theme import Theme

_PADDING = 24
_NARROWEST, _WIDEST, _STEP = 440, 1000, 40
_HINT = "← → 换图　T 看数字　Esc 关闭"
_HINT_HEIGHT = 36


class EnlargedChart(QWidget):
    """Shows one of several charts; `row_picked` carries the ids of the row that was clicked."""

    row_picked = Signal(tuple)

    def __init__(self, charts: Sequence[Chart], place: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._charts = charts
        self._theme = theme
        self._at = place
        self._scale = 1.0
        self._corner = QPointF()
        self._show()
        theme.changed.connect(self._recolour)

    @property
    def panel(self) -> Panel:
        """The chart as it is laid out before it is enlarged."""
        return self._panel

    @property
    def scale(self) -> float:
        """How much the panel is enlarged."""
        return self._scale

    def point_of(self, point: QPointF) -> QPointF:
        """Where a point of the panel stands on the screen's picture."""
        return point * self._scale + self._corner

    def sizeHint(self) -> QSize:
        return QSize(1280, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        box = QRectF(0, self.height() - _HINT_HEIGHT, self.width() - 16, _HINT_HEIGHT)
        paint_label(Pen(painter, self._theme), Label(_HINT, box, "muted", 12, align="right"))
        painter.translate(self._corner)
        painter.scale(self._scale, self._scale)
        self._panel.paint(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self._step(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
            self._step(-1)
        elif key == Qt.Key.Key_T:
            self._panel.turn()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._panel.press(self._in_panel(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        answers = self._panel.answers_at(self._in_panel(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if answers else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._panel.told_at(self._in_panel(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def _show(self) -> None:
        """Lay out the chart that is at hand."""
        self._panel = Panel(self._charts[self._at], self._theme, self)
        self._panel.hide()
        self._panel.row_picked.connect(self._pick)
        self._panel.turned.connect(self._fit)
        self.setWindowTitle(self._panel.chart.title)
        self.setAccessibleName(self._panel.chart.title)
        self._fit()

    def _step(self, by: int) -> None:
        place = self._at + by
        if 0 <= place < len(self._charts):
            self._at = place
            self._panel.deleteLater()
            self._show()

    def _fit(self) -> None:
        """Take the width at which the chart becomes the largest."""
        room = QSize(self.width() - 2 * _PADDING, self.height() - 2 * _HINT_HEIGHT)

        def scale(width: int) -> float:
            return min(room.width() / width, room.height() / self._panel.lay_out(width, _PADDING))

        widths = range(_NARROWEST, _WIDEST + 1, _STEP)
        best = max(widths, key=scale)
        self._scale = max(scale(best), 0.1)
        height = self._panel.lay_out(best, _PADDING)
        self._panel.resize(best, height)
        self._corner = QPointF((self.width() - best * self._scale) / 2, (self.height() - height * self._scale) / 2)
        self.update()

    def _pick(self, ids: tuple[str, ...]) -> None:
        rows = [row.ids for row in self._panel.place.rows]
        self._panel.mark(rows.index(ids), None)
        self.update()
        self.row_picked.emit(ids)

    def _in_panel(self, point: QPointF) -> QPointF:
        return (point - self._corner) / self._scale

    def _recolour(self) -> None:
        self._panel.recolour()
        self.update()
