"""The shapes of bounds: 以上 is open to the right, 以内 is a ceiling open to the left, 左右 reaches to both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from data.records import Bound

FOOT = 7
"""How far the feet of a tick reach, in px."""
_HALF, _BEYOND = 0.5, 0.95
"""The half of a square, and how far its sides reach where it stands for about so much; in parts of its size."""

REACH: Mapping[Bound, tuple[float, float]] = MappingProxyType(
    {"exact": (0, 0), "over": (0, 1), "under": (1, 0), "about": (1, 1)}
)
"""Whether a bound leaves room to the left and to the right."""


def feet(bound: Bound, x: float) -> Sequence[tuple[float, float]]:
    """From where to where the feet of a tick at `x` stand, in px; none where the promise is exact."""
    left, right = REACH[bound]
    return ((x - left * FOOT, x + right * FOOT),) if left or right else ()


def _line(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _path(*lines: QPolygonF) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(line)
    return path


_FAR = _HALF + 0.1
_CORNERS = ((-_HALF, -_HALF), (_HALF, -_HALF), (_HALF, _HALF), (-_HALF, _HALF))
SYMBOLS: Mapping[Bound, QPainterPath] = MappingProxyType(
    {
        "exact": _path(_line(*_CORNERS, _CORNERS[0])),
        "over": _path(_line((_FAR, -_HALF), (-_HALF, -_HALF), (-_HALF, _HALF), (_FAR, _HALF))),
        "under": _path(_line((-_FAR, -_HALF), (_HALF, -_HALF), (_HALF, _HALF), (-_FAR, _HALF))),
        "about": _path(
            _line(*_CORNERS, _CORNERS[0]), _line((-_BEYOND, 0), (-_HALF, 0)), _line((_HALF, 0), (_BEYOND, 0))
        ),
    }
)
"""Squares of the size 1 around the origin."""
