"""Dots laid out: last year a dot, this year a hollow square, labels outside the pair, names in a column at the left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from data.charts.records import AxisChart, AxisRow, Point
from gui.chart_axes import axis_numbers, axis_rules, break_rules
from gui.chart_marks import Align, Label, Rule, text_width
from gui.chart_names import heading, named, named_width
from gui.chart_places import HEADING, Frame, Marks, PanelPlace, PlotPlace, RowPlace
from gui.chart_verdicts import verdict, verdict_width

ROW, LINE, AXIS = 34, 18, 24
"""Heights in px: a row, a line more where names stand above their marks, an axis with its numbers."""
NEAR = 1.5
"""Marks that are closer than this, in px, are drawn one inside the other."""
_GAP, _GAP_OF_ONE_IN_OTHER, _WHISKER = 11, 14, 5
"""From the middle of a mark to its label, in px; and what is added where the mark has whiskers."""
_NAMES = 0.46
"""The most that names may take of the content's width; where they want more they stand above their marks."""
_LEAST, _LEAST_FOR_RATES = 110, 200
"""The shortest axis worth drawing beside the names, in px; rates are all near one end and want more."""
_APART = 8
"""Between an axis and the name of the next row that stands above its marks, in px."""
_SHORTEST = 24
_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class _Room:
    """Between which pixels marks and their labels may stand, and whether names stand above them."""

    left: float
    right: float
    stacked: bool

    @property
    def row(self) -> int:
        """The height of a row."""
        return ROW + LINE if self.stacked else ROW


def dots(chart: AxisChart, frame: Frame) -> PanelPlace:
    """The panel of a chart of rates, of growth, or of yearly work."""
    room = _beside_names(chart, frame) or _Room(frame.left, frame.right, stacked=True)
    low, high = _ends(chart, room)
    if high - low < _SHORTEST:  # no room for an axis and all labels: the labels give way
        low, high = room.left + 8, max(room.right - 8, room.left + 8 + _SHORTEST)
    rows: list[RowPlace] = []
    plots: list[PlotPlace] = []
    top = float(HEADING)
    for band in chart.bands:
        bottom = top + len(band.rows) * room.row
        scale = PlotPlace(chart.kind, band.axis, low, high, top, bottom, ())
        marks = []
        for place, row in enumerate(band.rows):
            middle = top + (place + 1) * room.row - ROW / 2
            marks.append(_marks(row, len(rows), middle))
            rows.append(_row(row, scale, room, frame, middle))
        plots.append(PlotPlace(chart.kind, band.axis, low, high, top, bottom, tuple(marks)))
        top = bottom + AXIS + (_APART if room.stacked else 0)
    numbers = (label for plot in plots for label in axis_numbers(plot))
    rules = (rule for plot in plots for rule in axis_rules(plot))
    labels = (*heading(chart.title, chart.note, frame), *numbers)
    return PanelPlace(top, labels, tuple(rules), tuple(rows), tuple(plots))


def _beside_names(chart: AxisChart, frame: Frame) -> _Room | None:
    """The room between names and changes; None where it is too small."""
    everyone = [row for band in chart.bands for row in band.rows]
    column = verdict_width(everyone)
    names = max(named_width(row.name, row.note) for row in everyone)
    room = _Room(frame.left + names + 10, frame.right - (column + 12 if column else 0), stacked=False)
    low, high = _ends(chart, room)
    least = _LEAST_FOR_RATES if chart.kind == "rate" else _LEAST
    return room if names <= frame.content * _NAMES and high - low >= least else None


def _row(row: AxisRow, scale: PlotPlace, room: _Room, frame: Frame, middle: float) -> RowPlace:
    box = QRectF(0, middle + ROW / 2 - room.row, frame.width, room.row)
    line = box.top() + 12 if room.stacked else middle
    column = verdict_width([row])
    words, shapes = verdict(row, frame.right, column, line)
    names = named(row.name, row.note, frame.left, frame.right - column - 12 if room.stacked else room.left - 10, line)
    labels: list[Label] = []
    for point, side, role in _labelled(row):
        wide = text_width(point.words, 13, bold=True)
        gap = _gap(row, scale) + (_WHISKER if role == "target" and point.bound == "about" else 0)
        x = scale.x(point.value) + (-gap - wide if side == "left" else gap)
        x = max(min(x, frame.right - wide), frame.left)
        align: Align = "right" if side == "left" else "left"
        labels.append(Label(point.words, QRectF(x, middle - 10, wide, 20), role, bold=True, align=align))
    guides = tuple(_guides([label.box for label in labels], scale, middle))
    values = [point.value for point, _, _ in _labelled(row)]
    if scale.gap is not None and scale.axis.cut is not None and max(values) >= scale.axis.cut.end and not row.badge:
        guides += break_rules(scale.gap, middle)
    return RowPlace(row.name, row.ids, row.story, box, (*names, *words, *labels), (*guides, *shapes))


def _marks(row: AxisRow, place: int, middle: float) -> Marks:
    actual = row.actual.value if row.actual is not None else None
    if row.target is None:
        return Marks(place, middle, actual, None)
    return Marks(place, middle, actual, row.target.value, row.target.bound, linked=not row.badge)


def _guides(boxes: Sequence[QRectF], scale: PlotPlace, middle: float) -> Iterator[Rule]:
    """A hairline along the axis, from end to end but for the labels upon it."""
    x = scale.left
    gaps = [] if scale.gap is None else [QRectF(scale.gap[0] + 4, middle, scale.gap[1] - scale.gap[0] - 8, 1)]
    for box in sorted((*boxes, *gaps), key=QRectF.left):
        if box.left() - 4 > x:
            yield Rule(QPointF(x, middle), QPointF(box.left() - 4, middle), "hairline", 1)
        x = max(x, box.right() + 4)
    if x < scale.right:
        yield Rule(QPointF(x, middle), QPointF(scale.right, middle), "hairline", 1)


def _labelled(row: AxisRow) -> Iterator[tuple[Point, str, str]]:
    """The points of a row, on which side of its mark the label of each stands, and its colour."""
    if row.actual is None or row.target is None:
        if row.actual is not None:
            yield row.actual, "right", "actual"
        if row.target is not None:
            yield row.target, "right", "target"
        return
    actual_first = row.actual.value <= row.target.value
    yield row.actual, "left" if actual_first else "right", "actual"
    yield row.target, "right" if actual_first else "left", "target"


def _gap(row: AxisRow, scale: PlotPlace) -> float:
    if row.actual is None or row.target is None:
        return _GAP
    one_in_other = abs(scale.x(row.actual.value) - scale.x(row.target.value)) < NEAR
    return _GAP_OF_ONE_IN_OTHER if one_in_other else _GAP


def _ends(chart: AxisChart, room: _Room) -> tuple[float, float]:
    """The longest axis, from and to which pixel, that leaves every label inside the room."""
    before: list[tuple[float, float]] = []
    behind: list[tuple[float, float]] = []
    for row, axis in ((row, band.axis) for band in chart.bands for row in band.rows):
        for point, side, _ in _labelled(row):
            wide = text_width(point.words, 13, bold=True) + _GAP_OF_ONE_IN_OTHER + _WHISKER
            (before if side == "left" else behind).append((axis.part(point.value), wide))
    low, high = room.left + 8, room.right - 8
    for _ in range(_ROUNDS):  # each end depends on the other; they settle within a few rounds
        low = max(room.left + 8, *((room.left + w - part * high) / (1 - part) for part, w in before if part < 1), 0)
        high = min(room.right - 8, *((room.right - w - (1 - part) * low) / part for part, w in behind if part), 1e6)
    return low, high
