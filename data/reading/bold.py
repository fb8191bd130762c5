"""What is set bold in a file: readers mark it in their text, and the marks become spans."""

from __future__ import annotations

import re

BEGIN, END = "\x0e", "\x0f"
"""Shift out and shift in, which neither XML nor HTML can have."""
MARKS = re.compile(f"([{BEGIN}{END}])")


def marked(text: str) -> str:
    """A text that is bold; blanks alone are not."""
    return f"{BEGIN}{text}{END}" if text.strip() else text


def plain(text: str) -> str:
    """A text without marks, its own among them."""
    return MARKS.sub("", text)


def unmarked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without the marks, and the start and end of each bold stretch in it."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    at, begun = 0, None
    for piece in MARKS.split(text.replace(END + BEGIN, "")):
        if piece == BEGIN:
            begun = at
        elif piece == END:
            spans += [(begun, at)] if begun is not None else []
            begun = None
        else:
            pieces.append(piece)
            at += len(piece)
    return "".join(pieces), tuple(spans)
