"""What goes to the clipboard: from where the focus is; a table as cells and as a table of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from data.wording import MINUS

MISSING = "—"


def copy_from(focus: QWidget | None) -> None:
    """Copy from the widget that has the focus, or the nearest around it that can be copied from."""
    while focus is not None and not focus.isWindow():
        copy = getattr(focus, "copy", None)
        if callable(copy):
            copy()
            return
        focus = focus.parentWidget()


def table_mime(titles: Sequence[str], lines: Iterable[Sequence[str]]) -> QMimeData:
    """Lines of cells as tab-separated text and as an HTML table; without `titles` there is no line of headers.

    A dash for what is missing becomes an empty cell, and a typographic minus one that a spreadsheet takes for a sign.
    """
    head = [[" ".join(title.split()) for title in titles]] if titles else []
    body = [[_plain(cell) for cell in line] for line in lines]
    mime = QMimeData()
    mime.setText("\n".join("\t".join(line) for line in head + body))
    mime.setHtml(f"<table>{''.join([_row(line, 'th') for line in head] + [_row(line, 'td') for line in body])}</table>")
    return mime


def _plain(cell: str) -> str:
    """A cell in one line, without what would end it."""
    return "" if cell == MISSING else " ".join(cell.replace(MINUS, "-").split())


def _row(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
