"""PDF files: their letters by place, put together to lines and paragraphs."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from threading import Lock

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from data.folding import fold
from data.reading.columns import pages_of
from data.reading.errors import DAMAGED, LOCKED, TOO_MUCH, ReadingError
from data.reading.layout import Page, paragraphs
from data.reading.limits import MOST_CHARACTERS, MOST_PAGES
from data.reading.lines import Letter
from data.reading.progress import Progress, unwatched

IMAGES_ONLY = "这份 PDF 是扫描的图片，里面没有文字，请找文字版，或先做文字识别（OCR）后再打开。"
PDFIUM = Lock()
"""The library is not made for several threads; one reading that is given up may not have ended when another begins."""
PASSWORD_ERROR = 4
"""FPDF_ERR_PASSWORD."""
RADICAL = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\ud800-\udfff\ufffe\uffff]")


def pdf_text(data: bytes, progress: Progress = unwatched) -> str:
    """The text of a PDF file, a line a paragraph; page numbers and running heads left out.

    `progress` is told of each page.
    Raises ReadingError where the file is damaged, has a password, holds nothing but pictures, or is too large.
    """
    with PDFIUM:
        pages = _read(data, progress)
    return "\n".join(paragraphs(pages))


def _read(data: bytes, progress: Progress) -> list[Page]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = pdfium_c.FPDF_GetLastError() == PASSWORD_ERROR or "password" in str(error).lower()
        raise ReadingError(LOCKED if locked else DAMAGED, str(error)) from error
    try:
        return _pages(document, progress)
    except pdfium.PdfiumError as error:
        raise ReadingError(DAMAGED, str(error)) from error
    finally:
        document.close()


def _pages(document: pdfium.PdfDocument, progress: Progress) -> list[Page]:
    count = len(document)
    if count > MOST_PAGES:
        raise ReadingError(TOO_MUCH, f"{count} pages")
    found: list[Page] = []
    characters = 0
    for number, page in enumerate(document):
        progress(number, count)
        letters = page.get_textpage()
        characters += letters.count_chars()
        if characters > MOST_CHARACTERS:
            raise ReadingError(TOO_MUCH, f"{characters} characters")
        height = page.get_height()
        found += pages_of(_letters(letters, height), height)
        letters.close()
        page.close()
    if not any(page.lines for page in found):
        raise ReadingError(IMAGES_ONLY if count else DAMAGED, f"{count} pages without text")
    return found


def _letters(text: pdfium.PdfTextPage, height: float) -> Iterator[Letter]:
    """The letters that the file itself sets, in its order; blanks that the library adds are left to the layout."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = pdfium_c.FS_RECTF(), pdfium_c.FS_MATRIX()
    for index in range(text.count_chars()):
        char = chr(pdfium_c.FPDFText_GetUnicode(text, index))
        if pdfium_c.FPDFText_IsGenerated(text, index) == 1 or UNSEEN.match(char):
            continue
        pdfium_c.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium_c.FPDFText_GetLooseCharBox(text, index, box)
        pdfium_c.FPDFText_GetMatrix(text, index, matrix)
        size = pdfium_c.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        yield Letter(_ordinary(char), box.left, box.right, height - y.value, size)


def _ordinary(char: str) -> str:
    """The character that a radical (⻓) or a compatibility form stands for; a font has one glyph for both."""
    if not RADICAL.match(char):
        return char
    plain = fold(char)
    return plain if plain != char else unicodedata.normalize("NFKC", char)
