"""Where the characters of a report stand in a Qt document, which counts UTF-16 units and knows its own lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


def units(text: str) -> int:
    """The length of a text as Qt counts it: a character beyond U+FFFF is two units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(frozen=True, slots=True)
class Line:
    """A run of the report's text that stands in one block of the document."""

    start: int
    """Offset in the report's text."""
    position: int
    """Position in the Qt document."""
    text: str
    plain: bool = field(init=False)
    """Whether one character is one unit throughout."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", units(self.text) == len(self.text))

    @property
    def end(self) -> int:
        """Offset in the report's text behind the last character."""
        return self.start + len(self.text)

    def position_of(self, offset: int) -> int:
        """The Qt position of an offset inside this line."""
        inside = offset - self.start
        return self.position + (inside if self.plain else units(self.text[:inside]))

    def offset_of(self, position: int) -> int:
        """The report's offset of a Qt position, cut to this line."""
        inside = max(0, position - self.position)
        if self.plain:
            return self.start + min(inside, len(self.text))
        return self.start + len(self.text.encode("utf-16-le")[: 2 * inside].decode("utf-16-le", "ignore"))


class Offsets:
    """The lines of a document, asked from both sides."""

    def __init__(self, lines: list[Line]) -> None:
        self._shown = sorted(lines, key=lambda line: line.position)
        self._positions = [line.position for line in self._shown]
        self._written = sorted(lines, key=lambda line: line.start)
        self._starts = [line.start for line in self._written]

    def stretches(self, start: int, end: int) -> list[tuple[int, int]]:
        """The Qt positions of a span of the report, one (first, last) a line; none where it is not shown."""
        found = []
        for at in range(max(0, bisect_right(self._starts, start) - 1), len(self._written)):
            line = self._written[at]
            if line.start >= end:
                break
            if line.end > start:
                found.append((line.position_of(max(start, line.start)), line.position_of(min(end, line.end))))
        return found

    def position(self, offset: int) -> int | None:
        """The Qt position of an offset, or of the first shown text behind it; None where nothing follows."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        for line in self._written[at : at + 2]:
            if offset < line.end:
                return line.position_of(max(offset, line.start))
        return None

    def offset(self, position: int) -> int | None:
        """The report's offset of the letter at a Qt position; None where no letter of the report stands."""
        at = bisect_right(self._positions, position) - 1
        if at < 0 or self._shown[at].offset_of(position) >= self._shown[at].end:
            return None
        return self._shown[at].offset_of(position)

    def written(self, first: int, last: int) -> str:
        """The report's own characters between two Qt positions, a newline between lines; no title of a block."""
        parts = []
        for at in range(max(0, bisect_right(self._positions, first) - 1), len(self._shown)):
            line = self._shown[at]
            if line.position > last:
                break
            parts.append(line.text[line.offset_of(first) - line.start : line.offset_of(last) - line.start])
        return "\n".join(parts).strip("\n")
