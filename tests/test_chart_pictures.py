"""Pictures of charts: light whatever the look, sharp at any scale, and the same in another program."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from chart_stage import NARROW, page
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from seed_gold import gold_report

from data.charts import charts, headline_growth
from data.charts.records import Chart
from data.pages import paginate
from data.pages.book import Book
from data.records import Report
from gui.application import application
from gui.chart_pane import ChartPane
from gui.chart_picture import Picture
from gui.theme import LIGHT, Theme

SMOOTH = Qt.TransformationMode.SmoothTransformation
ALIKE = 0.22
"""Two programs set letters a little differently (0.18 at the most); a mark that is missing makes 0.26 and more."""


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


@pytest.fixture(scope="module")
def book(report: Report) -> Book:
    return paginate(report)


@pytest.fixture(scope="module")
def drawn(report: Report, book: Book) -> tuple[Chart, ...]:
    """One chart of every kind: area two with its ladder, the tally of area four, the growth with its broken axis."""
    projects = {project.id for project in report.projects if project.area == 2}
    area, other = page(book, "area-2"), page(book, "area-4")
    growth = headline_growth(report)
    assert growth is not None
    return (*charts(report, projects.union(area.indicators)), charts(report, other.indicators)[0], growth)


@pytest.fixture
def dark(qtbot: QtBot) -> Iterator[Theme]:
    application()
    theme = Theme("dark")
    theme.apply()
    yield theme
    theme.choose("light")


def difference(one: QImage, other: QImage) -> float:
    """By how much two pictures of one size differ where they differ most: cells of 8 px, 1 is black against white."""
    assert one.size() == other.size()
    cells = QSize(one.width() // 8, one.height() // 8)
    small = [image.convertToFormat(QImage.Format.Format_RGB32).scaled(cells, mode=SMOOTH) for image in (one, other)]
    places = [QPoint(x, y) for x in range(cells.width()) for y in range(cells.height())]
    seen, expected = ([image.pixelColor(place) for place in places] for image in small)
    parts = (
        (a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue()) for a, b in zip(seen, expected, strict=True)
    )
    return max(abs(part) for each in parts for part in each) / 255


def drawn_by(program: list[str], tmp_path: Path) -> QImage:
    """The picture that another program made of an export."""
    if shutil.which(program[0]) is None:
        pytest.skip(f"没有 {program[0]}：无从用另一个程序画出导出的图")
    subprocess.run(program, check=True, timeout=60)
    [made] = tmp_path.glob("made*.png")
    return QImage(str(made))


def test_a_picture_has_a_light_ground_and_all_its_words_in_the_dark_too(dark: Theme, drawn: tuple[Chart, ...]) -> None:
    for chart in drawn:
        image = Picture(chart).image(1)
        assert image.pixelColor(1, 1) == QColor(LIGHT.paper)
        title = [image.pixelColor(x, y) for x in range(28, 120) for y in range(28, 50)]
        source = [
            image.pixelColor(x, y) for x in range(28, 200) for y in range(image.height() - 40, image.height() - 22)
        ]
        assert min(colour.lightness() for colour in title) < 80
        assert min(colour.lightness() for colour in source) < 150


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_png_has_as_many_pixels_as_asked_and_shows_the_same(
    qtbot: QtBot, drawn: tuple[Chart, ...], scale: int
) -> None:
    for chart in drawn:
        picture = Picture(chart)
        image = QImage.fromData(picture.content(".png", scale))
        assert image.size() == picture.size * scale
        assert difference(image.scaled(picture.size, mode=SMOOTH), picture.image(1)) < ALIKE


def test_another_program_draws_the_svg_as_the_png_is(qtbot: QtBot, drawn: tuple[Chart, ...], tmp_path: Path) -> None:
    for chart in drawn:
        (tmp_path / "chart.svg").write_bytes(Picture(chart).content(".svg"))
        image = Picture(chart).image(1)
        size = ["-w", str(image.width()), "-h", str(image.height())]
        program = ["rsvg-convert", *size, str(tmp_path / "chart.svg"), "-o", str(tmp_path / "made.png")]
        assert difference(drawn_by(program, tmp_path), image) < ALIKE


def test_an_svg_needs_no_font_and_says_what_it_is(qtbot: QtBot, drawn: tuple[Chart, ...]) -> None:
    text = Picture(drawn[0]).content(".svg").decode()
    assert "<text" not in text
    assert f"<title>{drawn[0].title}</title>" in text
    assert drawn[0].source.replace('"', "&quot;") in text


def test_another_program_draws_the_pdf_as_the_png_is(qtbot: QtBot, drawn: tuple[Chart, ...], tmp_path: Path) -> None:
    for chart in drawn:
        picture = Picture(chart)
        content = picture.content(".pdf")
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", content)
        assert box is not None
        assert float(box[1]) / float(box[2]) == pytest.approx(picture.size.width() / picture.size.height(), rel=0.01)
        (tmp_path / "chart.pdf").write_bytes(content)
        size = [*("-scale-to-x", str(picture.size.width())), *("-scale-to-y", str(picture.size.height()))]
        program = ["pdftoppm", "-png", "-singlefile", *size, str(tmp_path / "chart.pdf"), str(tmp_path / "made")]
        assert difference(drawn_by(program, tmp_path), picture.image(1)) < ALIKE


def test_a_slide_is_of_16_9_and_the_chart_fills_it(qtbot: QtBot, drawn: tuple[Chart, ...]) -> None:
    for chart in drawn:
        image = Picture(chart, slide=True).image(1)
        assert image.width() * 9 == image.height() * 16
        paper = QColor(LIGHT.paper)
        image = image.scaled(320, 180, mode=SMOOTH)
        rows = [y for y in range(180) if any(image.pixelColor(x, y) != paper for x in range(320))]
        columns = [x for x in range(320) if any(image.pixelColor(x, y) != paper for y in range(180))]
        assert rows[0] > 0
        assert rows[-1] < image.height() - 1
        assert max((rows[-1] - rows[0]) / image.height(), (columns[-1] - columns[0]) / image.width()) > 0.75


def test_the_chart_at_hand_is_copied_as_a_picture_of_what_is_shown(
    dark: Theme, qtbot: QtBot, report: Report, book: Book
) -> None:
    pane = ChartPane(dark)
    qtbot.addWidget(pane)
    pane.resize(NARROW, 366)
    pane.show()
    pane.show_page(report, page(book, "area-1"))
    pane.copy()
    assert QGuiApplication.clipboard().image() == Picture(pane.panels[0].chart).image(2)
    pane.show_selection(pane.panels[2].place.rows[0].ids)
    pane.act("copy_slide")
    assert QGuiApplication.clipboard().image() == Picture(pane.panels[2].chart, slide=True).image(2)
    pane.show_selection(pane.panels[0].place.rows[0].ids)
    pane.act("turn")
    pane.act("copy")
    assert QGuiApplication.clipboard().image() == Picture(pane.panels[0].chart, as_numbers=True).image(2)
