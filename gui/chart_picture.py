"""A chart as a picture for papers and slides: on a light ground, title and source on it, as pixels or as lines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from data.charts.records import Chart
from gui.chart_canvas import Canvas
from gui.chart_layout import laid_out
from gui.chart_paint import Sheet, paint_sheet
from gui.chart_places import Frame, PanelPlace
from gui.theme import LIGHT, Theme

WIDTH, PADDING, EDGE = 640, 28, 14
"""How wide a picture is, what its content keeps from its sides, and what stands above and below, in px at 100 %."""
SLIDE = QSize(1280, 720)
"""A slide of 16:9, in px at 100 %."""
_NARROWEST, _STEP = 440, 40
_DOTS_PER_INCH, _POINTS_PER_INCH, _METRES_PER_INCH = 96, 72, 0.0254


@dataclass(frozen=True, slots=True)
class Picture:
    """What is to become a picture, and for what: a paper, or a slide of 16:9."""

    chart: Chart
    as_numbers: bool = False
    slide: bool = False

    @property
    def title(self) -> str:
        """The chart's title, for the name of a file."""
        return self.chart.title

    @property
    def size(self) -> QSize:
        """In px at 100 %."""
        return SLIDE if self.slide else QSize(WIDTH, round(self._place(WIDTH).height) + 2 * EDGE)

    def image(self, scale: int) -> QImage:
        """The picture in pixels, `scale` of them for each px."""
        image = QImage(self.size * scale, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(scale, scale)
        self._paint(painter, outlined=False)
        painter.end()
        image.setDotsPerMeterX(round(scale * _DOTS_PER_INCH / _METRES_PER_INCH))
        image.setDotsPerMeterY(round(scale * _DOTS_PER_INCH / _METRES_PER_INCH))
        return image

    def content(self, suffix: str, scale: int = 1, *, slide: bool = False) -> bytes:
        """The picture as a file of this suffix: .svg, .pdf, or .png with `scale`; raises ValueError for any other.

        With `slide` it fills a slide.
        """
        if slide != self.slide:
            return replace(self, slide=slide).content(suffix, scale, slide=slide)
        match suffix:
            case ".png":
                return self._png(scale)
            case ".svg":
                return self._svg()
            case ".pdf":
                return self._pdf()
            case _:
                raise ValueError(f"no picture is written as {suffix}")

    def _png(self, scale: int) -> bytes:
        content, buffer = _buffer()
        QImageWriter(buffer, QByteArray(b"png")).write(self.image(scale))
        return bytes(content.data())

    def _svg(self) -> bytes:
        """Words are outlines, so that the picture looks the same where the fonts are missing."""
        content, buffer = _buffer()
        writer = QSvgGenerator()
        writer.setOutputDevice(buffer)
        writer.setResolution(_DOTS_PER_INCH)
        writer.setSize(self.size)
        writer.setViewBox(QRectF(0, 0, self.size.width(), self.size.height()))
        writer.setTitle(self.chart.title)
        writer.setDescription(self.chart.source)
        painter = QPainter(writer)
        self._paint(painter, outlined=True)
        painter.end()
        return bytes(content.data())

    def _pdf(self) -> bytes:
        content, buffer = _buffer()
        writer = QPdfWriter(buffer)
        points = QSizeF(self.size) * _POINTS_PER_INCH / _DOTS_PER_INCH
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(self.chart.title)
        writer.setCreator(QGuiApplication.applicationDisplayName())
        painter = QPainter(writer)
        painter.scale(writer.width() / self.size.width(), writer.height() / self.size.height())
        self._paint(painter, outlined=False)
        painter.end()
        return bytes(content.data())

    def _paint(self, painter: QPainter, *, outlined: bool) -> None:
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(LIGHT.paper))
        width, scale = self._fit() if self.slide else (WIDTH, 1.0)
        place, theme = self._place(width), Theme("light")
        left = (self.size.width() - width * scale) / 2
        top = (self.size.height() - place.height * scale) / 2
        painter.translate(left, top)
        painter.scale(scale, scale)
        canvas = Canvas(place.plots, theme, None) if place.plots else None
        paint_sheet(painter, Sheet(place, canvas, theme, outlined=outlined), QRectF(0, 0, width, place.height), width)

    def _fit(self) -> tuple[int, float]:
        """The width that fills a slide best, and how much it is enlarged."""
        width, height = SLIDE.width() - 2 * EDGE, SLIDE.height() - 2 * EDGE
        widths = range(_NARROWEST, width + 1, _STEP)
        return max(
            ((each, min(width / each, height / self._place(each).height)) for each in widths), key=lambda f: f[1]
        )

    def _place(self, width: int) -> PanelPlace:
        return laid_out(self.chart, Frame(width, PADDING), as_numbers=self.as_numbers)


def _buffer() -> tuple[QByteArray, QBuffer]:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return content, buffer
