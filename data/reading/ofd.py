"""OFD files (GB/T 33190), the layout format of Chinese offices: their text by place, as a PDF's."""

from __future__ import annotations

from collections.abc import Iterator

import ofdkit

from data.reading.columns import pages_of
from data.reading.errors import DAMAGED, TOO_MUCH, ReadingError
from data.reading.layout import Page, paragraphs
from data.reading.limits import MOST_CHARACTERS, MOST_PAGES
from data.reading.lines import Letter
from data.reading.ofd_units import check_drawings
from data.reading.package import opened
from data.reading.progress import Progress, unwatched

IMAGES_ONLY = "这份 OFD 是扫描的图片，里面没有文字，请找文字版，或先做文字识别（OCR）后再打开。"


def ofd_text(data: bytes, progress: Progress = unwatched) -> str:
    """The text of an OFD file, a line a paragraph; page numbers and running heads left out.

    `progress` is told of each page.
    Raises ReadingError where the file is damaged, has a password, holds nothing but pictures, or is too large.
    """
    with opened(data) as package:
        check_drawings(package)
    try:
        with ofdkit.open(data) as document:
            return "\n".join(paragraphs(_pages(document, progress)))
    except ofdkit.OFDLimitError as error:
        raise ReadingError(TOO_MUCH, str(error)) from error
    except ofdkit.OFDError as error:
        raise ReadingError(DAMAGED, str(error)) from error


def _pages(document: ofdkit.OFDDocument, progress: Progress) -> list[Page]:
    count = len(document.pages)
    if count > MOST_PAGES:
        raise ReadingError(TOO_MUCH, f"{count} pages")
    found: list[Page] = []
    characters = 0
    for number, page in enumerate(document.pages):
        progress(number, count)
        letters = list(_letters(page))
        characters += sum(len(letter.text) for letter in letters)
        if characters > MOST_CHARACTERS:
            raise ReadingError(TOO_MUCH, f"{characters} characters")
        found += pages_of(letters, page.height)
    if not any(page.lines for page in found):
        raise ReadingError(IMAGES_ONLY if found else DAMAGED, f"{len(found)} pages without text")
    return found


def _letters(page: ofdkit.Page) -> Iterator[Letter]:
    """What can be seen on the page; text outside of its box is not printed."""
    left, top, width, height = page.box
    for run in page.runs:
        if left <= run.x <= left + width and top <= run.y <= top + height and run.text:
            yield Letter(run.text, run.x, run.x + run.width, run.y - top, run.size)
