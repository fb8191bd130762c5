"""Drawing what stands around the letters: rules beside the blocks, marks under and about figures, grounds of hits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextDocument

from gui.text_document import ROLES, Fold, Stretch
from gui.text_marks import Placed
from gui.theme import Theme

RULE_GAP = 16
"""px from a block's rule to its text."""
_RULE_WIDTH = 3
_BESIDE = 2
"""px between a figure and its box."""


def draw_rules(painter: QPainter, document: QTextDocument, stretches: Iterable[Stretch], theme: Theme) -> None:
    """The coloured rule beside each titled block, and the triangle of a head that folds."""
    layout = document.documentLayout()
    for stretch in stretches:
        role = ROLES.get(stretch.block.kind)
        if role is None:
            continue
        head = layout.blockBoundingRect(document.findBlock(stretch.first))
        end = layout.blockBoundingRect(document.findBlock(stretch.last)).bottom()
        left = document.rootFrame().frameFormat().leftMargin()
        top = head.top() + (3 if stretch.block.title else 0)
        painter.fillRect(QRectF(left - RULE_GAP, top, _RULE_WIDTH, end - top), theme.colour(role))
        if stretch.fold:
            _draw_triangle(painter, QPointF(left + 4.5, head.top() + 14.5), stretch.fold, theme)


def draw_grounds(painter: QPainter, parts: Iterable[Placed], selected: frozenset[str], theme: Theme) -> None:
    """What lies behind the letters: the tint of selected figures, the ground of selected clauses and of search hits."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in parts:
        painter.setPen(Qt.PenStyle.NoPen)
        look = part.mark.look
        if look == "actual" and part.mark.id in selected:
            painter.setBrush(theme.colour("actual_mark"))
            painter.drawRoundedRect(_line_ground(part), 2, 2)
        elif look == "target" and part.mark.id in selected:
            painter.setBrush(theme.colour("target_mark"))
            painter.drawRoundedRect(_box(part, 0.5), 2, 2)
        elif look == "clause":
            _draw_clause(painter, part, theme)
        elif look in ("hit", "current"):
            colour = theme.colour("neutral")
            colour.setAlphaF(0.5 if look == "current" else 0.22)
            painter.setBrush(colour)
            if look == "current":
                painter.setPen(QPen(theme.colour("ink"), 1))
            painter.drawRoundedRect(_line_ground(part).adjusted(-0.5, 1.5, 0.5, 1.5), 2, 2)


def draw_marks(painter: QPainter, parts: Iterable[Placed], selected: frozenset[str], theme: Theme) -> None:
    """What lies around the letters: a line under each result and a hollow box about each promise."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in parts:
        chosen = part.mark.id in selected
        if part.mark.look == "actual":
            inset = 0 if chosen else 1
            line = QRectF(
                part.left + inset, round(part.baseline) + 4, part.right - part.left - 2 * inset, 3 if chosen else 2
            )
            painter.fillRect(line, theme.colour("actual"))
        elif part.mark.look == "target":
            painter.setPen(QPen(theme.colour("target"), 2 if chosen else 1.25))
            painter.drawRoundedRect(_box(part, 0.5 if chosen else 0), 2, 2)


def _draw_clause(painter: QPainter, part: Placed, theme: Theme) -> None:
    """A ground as of a selected row over the line's height, and a fine line below it that needs no colour."""
    ground = QRectF(part.left, round(part.baseline) - 21, part.right - part.left, 28)
    painter.fillRect(ground, theme.colour("selected_row"))
    painter.fillRect(QRectF(ground.left(), ground.bottom() - 1, ground.width(), 1), theme.colour("neutral"))


def _line_ground(part: Placed) -> QRectF:
    return QRectF(part.left, round(part.baseline) - 20, part.right - part.left, 24)


def _box(part: Placed, more: float) -> QRectF:
    """The middle line of a promise's box, 23 px high from edge to edge, `more` px larger on each side."""
    out = _BESIDE + 0.625
    box = QRectF(part.left - out, round(part.baseline) - 17.4, part.right - part.left + 2 * out, 21.75)
    return box.adjusted(-more, -more, more, more)


def _draw_triangle(painter: QPainter, middle: QPointF, fold: Fold, theme: Theme) -> None:
    points = [(-2.5, -4.5), (-2.5, 4.5), (3.5, 0)] if fold == "folded" else [(-4.5, -2.5), (4.5, -2.5), (0, 3.5)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("muted"))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))
