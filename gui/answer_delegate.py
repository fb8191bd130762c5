"""How an answer is drawn: its name, result → target, the sentence, and the place with 复制 at its right."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from data.answers import Answer
from gui.answer_list import AnswerList
from gui.brush import broken, write
from gui.theme import Theme, font

HEADING = 26
ANSWER = 86
SIDE = 16
COPY = "复制"
_EDGE = 3
_TOP, _SENTENCE, _LINE = 21, 34, 17
"""px from the top of a row to the base line of its name, to its sentence, and from line to line of that."""
_TOLD = 0.5
"""The part of the width that a long name leaves to what is told of it."""
_BETWEEN = 24

Index = QModelIndex | QPersistentModelIndex


class AnswerDelegate(QStyledItemDelegate):
    """Draws the lines of an AnswerList."""

    def __init__(self, theme: Theme, model: AnswerList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEADING if isinstance(self._model.line(index.row()), str) else ANSWER)

    def copy_area(self, row: QRect) -> QRect:
        """Where 复制 stands in a row."""
        width = QFontMetrics(font(12)).horizontalAdvance(COPY) + 16
        return QRect(row.right() - SIDE - width + 9, row.bottom() - 24, width, 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        line = self._model.line(index.row())
        if isinstance(line, str):
            self._draw_heading(painter, option.rect, line)
        else:
            self._draw_answer(painter, option, line)
        colour = self._theme.colour("hairline")
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, colour)
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.fillRect(rect, self._theme.colour("ground"))
        spot = QPointF(rect.left() + SIDE, rect.top() + 18)
        write(painter, spot, words, font(12), self._theme.colour("muted"), rect.width())

    def _draw_answer(self, painter: QPainter, option: QStyleOptionViewItem, answer: Answer) -> None:
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, self._theme.colour("selected_row"))
            painter.fillRect(rect.left(), rect.top(), _EDGE, rect.height() - 1, self._theme.colour("actual"))
        room = rect.adjusted(SIDE, 0, -SIDE, 0)
        self._draw_told(painter, room, answer)
        self._draw_sentence(painter, room, answer)
        muted = self._theme.colour("muted")
        copy = self.copy_area(rect)
        base = rect.bottom() - 8.0
        write(painter, QPointF(room.left(), base), answer.place, font(12), muted, copy.left() - room.left() - 12)
        lit = chosen or option.state & QStyle.StateFlag.State_MouseOver
        colour = self._theme.colour("actual" if lit else "muted")
        write(painter, QPointF(copy.left() + 8, base), COPY, font(12), colour, copy.width())

    def _draw_told(self, painter: QPainter, room: QRect, answer: Answer) -> None:
        """The name at the left, and at the right what is told of it."""
        bold, base = font(13, bold=True), room.top() + float(_TOP)
        parts = list(_parts(answer))
        wide = sum(QFontMetricsF(style).horizontalAdvance(words) for words, style, _ in parts) + len(parts)
        name = QFontMetricsF(bold).horizontalAdvance(answer.name)
        wide = min(wide, max(room.width() * _TOLD, room.width() - name - _BETWEEN))
        left = room.left() + room.width() - wide
        name_room = left - room.left() - (_BETWEEN if parts else 0)
        write(painter, QPointF(room.left(), base), answer.name, bold, self._theme.colour("ink"), name_room)
        end = left + wide
        for words, style, role in parts:
            left += write(painter, QPointF(left, base), words, style, self._theme.colour(role), end - left)

    def _draw_sentence(self, painter: QPainter, room: QRect, answer: Answer) -> None:
        """Two lines, from the clause on that counts where the sentence has more."""
        words = answer.sentence
        first, *more = broken(words, 12, False, room.width())
        if len(more) > 1 and answer.clause > len(first):
            first, *more = broken("…" + words[answer.clause :], 12, False, room.width())
        ink = self._theme.colour("ink")
        for number, line in enumerate((first, "".join(more))):
            spot = QPointF(room.left(), room.top() + _SENTENCE + 8.0 + number * _LINE)
            write(painter, spot, line, font(12), ink, room.width() + 1)


def _parts(answer: Answer) -> Iterator[tuple[str, QFont, str]]:
    """Result and target in pieces: the words, their font, and the role of their colour."""
    sides = (("上年 ", answer.result, "actual"), ("今年 ", answer.target, "target"))
    told = [(label, words, role) for label, words, role in sides if words]
    for number, (label, words, role) in enumerate(told):
        yield ("  →  " if number else "") + label, font(12), "muted"
        yield words, font(13, bold=True), role
