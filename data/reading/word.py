"""Word documents (.docx, ECMA-376): paragraphs and tables in order, automatic numbers, text boxes, notes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from zipfile import ZipFile

from lxml import etree

from data.reading.bold import marked
from data.reading.errors import DAMAGED, TOO_MUCH, ReadingError
from data.reading.limits import MOST_LINES
from data.reading.package import markup, opened
from data.reading.progress import Progress, unwatched
from data.reading.word_numbering import Numbering
from data.reading.word_parts import attribute, child, local, main_part, related
from data.reading.word_styles import Styles

SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
SILENT = frozenset(
    ("pPr", "rPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "txbxContent", "sdtPr", "object")
)
"""What stands in a paragraph without being its text: settings, what was deleted, field codes, other stories."""
NOTE_MARKS = ("footnoteReference", "endnoteReference")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NOTES_HEADING = "注释"


def word_text(data: bytes, progress: Progress = unwatched) -> str:
    """The text of a .docx file: a line a paragraph, a line a row of a table with tabs between its cells.

    Text boxes follow their paragraph; footnotes and endnotes stand at the end under 注释, their marks raised (¹).
    What is set bold is marked. `progress` is told of each paragraph and table.
    Raises ReadingError where the file is damaged, has a password, or is too large.
    """
    with opened(data) as package:
        lines = list(islice(_Story(package).lines(progress), MOST_LINES + 1))
    if len(lines) > MOST_LINES:
        raise ReadingError(TOO_MUCH, f"more than {MOST_LINES} paragraphs")
    return "\n".join(lines)


class _Story:
    """One document while it is read: the numbers count on and the notes gather."""

    def __init__(self, package: ZipFile) -> None:
        main = main_part(package)
        parts = related(package, main)
        self._root = markup(package, main)
        styles = markup(package, parts["styles"]) if "styles" in parts else None
        numbering = markup(package, parts["numbering"]) if "numbering" in parts else None
        self._styles = Styles(styles)
        self._numbering = Numbering(numbering, self._styles)
        self._notes = {
            (kind, attribute(note, "id")): note
            for kind in ("footnote", "endnote")
            if f"{kind}s" in parts
            for note in markup(package, parts[f"{kind}s"])
        }
        self._marked: list[etree._Element] = []

    def lines(self, progress: Progress) -> Iterator[str]:
        body = child(self._root, "body")
        if body is None:
            raise ReadingError(DAMAGED, "no body")
        total = len(body)  # counted anew at each call
        for count, element in enumerate(_present(body)):
            progress(count, total)
            yield from self._block(element)
        for count, note in enumerate(self._marked, 1):
            if count == 1:
                yield NOTES_HEADING
            yield f"{count}. {' '.join(line.strip() for line in self._blocks(note)).strip()}"

    def _blocks(self, parent: etree._Element) -> Iterator[str]:
        for element in _present(parent):
            yield from self._block(element)

    def _block(self, element: etree._Element) -> Iterator[str]:
        match local(element):
            case "p":
                yield from self._paragraph(element)
            case "tbl":
                yield from self._table(element)
            case "tcPr" | "sdtPr" | "del" | "moveFrom":
                pass
            case _:
                yield from self._blocks(element)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        if not self._styles.of_contents(paragraph):
            yield from (
                self._numbering.label(paragraph) + "".join(self._pieces(paragraph, self._styles.is_heading(paragraph)))
            ).split("\n")
        for box in _boxes(paragraph):
            yield from self._blocks(box)

    def _pieces(self, parent: etree._Element, heading: bool) -> Iterator[str]:
        for element in _present(parent):
            name = local(element)
            if name == "t":
                yield element.text or ""
            elif name in SIGNS:
                yield SIGNS[name]
            elif name in NOTE_MARKS:
                yield self._note_mark(name.removesuffix("Reference"), attribute(element, "id"))
            elif name not in SILENT and not _hidden(element):
                text = "".join(self._pieces(element, heading))
                yield marked(text) if name == "r" and self._styles.is_bold(element, heading) else text

    def _note_mark(self, kind: str, number: str) -> str:
        note = self._notes.get((kind, number))
        if note is None:
            return ""
        self._marked.append(note)
        return str(len(self._marked)).translate(RAISED)

    def _table(self, table: etree._Element) -> Iterator[str]:
        """A row is a line; a table of one column is a frame around paragraphs."""
        for row in table.iterchildren("{*}tr"):
            cells = [list(self._blocks(cell)) for cell in row.iter("{*}tc") if _row_of(cell) is row]
            if len(cells) == 1:
                yield from cells[0]
            else:
                yield "\t".join(" ".join(line.strip() for line in cell).strip() for cell in cells)


def _present(parent: etree._Element) -> Iterator[etree._Element]:
    """The children, with one of several alternative contents in place of all of them."""
    for element in parent:
        if local(element) != "AlternateContent":
            yield element
        elif len(element):
            yield element[0]


def _boxes(parent: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a paragraph, but not those inside them."""
    for element in _present(parent):
        if local(element) == "txbxContent":
            yield element
        else:
            yield from _boxes(element)


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors("{*}tr"), None)


def _hidden(run: etree._Element) -> bool:
    settings = child(run, "rPr") if local(run) == "r" else None
    vanish = child(settings, "vanish") if settings is not None else None
    return vanish is not None and attribute(vanish, "val") not in ("0", "false")
