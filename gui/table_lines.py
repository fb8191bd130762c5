"""Words on several lines: where they break in a cell, and how high the row is that holds them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

from gui.theme import font

LINE = 18
PADDING = 6
"""Above the first line and below the last."""


@lru_cache(maxsize=8192)
def broken(words: str, pixels: int, bold: bool, width: int) -> tuple[str, ...]:
    """The lines that words take in `width` px, at least one."""
    style = font(pixels, bold=bold)
    if QFontMetrics(style).horizontalAdvance(words) <= width:
        return (words,)
    units = words.encode("utf-16-le")
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words, style)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        begin = 2 * line.textStart()
        lines.append(units[begin : begin + 2 * line.textLength()].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(lines)


def height_of(lines: int) -> int:
    """The px of a row with as many lines: 30 with one."""
    return 2 * PADDING + LINE * max(1, lines)
