"""A package of parts (.docx, .ofd, .odt): opened with care, since what it unpacks to is the sender's choice."""

from __future__ import annotations

import io
import re
import zlib
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lxml import etree

from data.reading.errors import DAMAGED, LOCKED, TOO_MUCH, ReadingError
from data.reading.limits import LARGEST_PART, LARGEST_UNPACKED, MOST_PARTS

ENCRYPTED = 0x1
"""The flag of a part that asks for a password (APPNOTE 4.4.4)."""
MARKUP = (".xml", ".rels")
DECLARATION = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C\0T|E\0N\0T)|\0<\0!\0(?:D\0O\0C|E\0N\0T)", re.IGNORECASE
)
"""What may expand or fetch something; no office program writes it."""
READING = (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
"""What zipfile raises for parts that are broken, packed in unknown ways, or not there."""


def opened(data: bytes) -> ZipFile:
    """The package in these bytes.

    Raises ReadingError where it is damaged, asks for a password, or unpacks to more than `limits` allow.
    """
    try:
        package = ZipFile(io.BytesIO(data))
    except READING as error:
        raise ReadingError(DAMAGED, str(error)) from error
    parts = package.infolist()
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise ReadingError(LOCKED, "encrypted part")
    unpacked = sum(part.file_size for part in parts)
    largest = max((part.file_size for part in parts if part.filename.lower().endswith(MARKUP)), default=0)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or largest > LARGEST_PART:
        raise ReadingError(TOO_MUCH, f"{len(parts)} parts, {unpacked} bytes unpacked, {largest} in one XML part")
    return package


def markup(package: ZipFile, name: str) -> etree._Element:
    """The root element of an XML part.

    Raises ReadingError where the part is missing, broken, nested deeper than 256, or declares a document type.
    """
    return parsed(content(package, name))


def content(package: ZipFile, name: str) -> bytes:
    """The bytes of a part; of no more than it declares. Raises ReadingError where it is missing or broken."""
    try:
        return package.read(name)
    except (KeyError, *READING) as error:
        raise ReadingError(DAMAGED, f"{name}: {error}") from error


def parsed(data: bytes) -> etree._Element:
    """The root element of an XML text, nothing expanded and nothing fetched. Raises ReadingError as `markup` does."""
    if DECLARATION.search(data):
        raise ReadingError(DAMAGED, "document type declaration")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(DAMAGED, str(error)) from error
