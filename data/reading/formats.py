"""What kind of file it is: by its name, proved by its first bytes."""

from __future__ import annotations

import io
import re
from typing import Literal

from data.reading.errors import DAMAGED, LOCKED, ReadingError

Format = Literal["text", "word", "pdf", "web", "ofd", "office"]

FORMATS: dict[str, tuple[Format, str]] = {
    ".docx": ("word", "Word 文档"),
    ".pdf": ("pdf", "PDF 文件"),
    ".ofd": ("ofd", "OFD 文件"),
    ".html": ("web", "网页"),
    ".htm": ("web", "网页"),
    ".mhtml": ("web", "网页"),
    ".mht": ("web", "网页"),
    ".txt": ("text", "文本"),
    ".md": ("text", "文本"),
    ".doc": ("office", "旧版 Word 文档"),
    ".wps": ("office", "WPS 文档"),
    ".rtf": ("office", "RTF 文档"),
    ".odt": ("office", "ODT 文档"),
}
"""What can be opened, by the ending of the file's name: its format, and what the user calls it."""
SUFFIXES = tuple(FORMATS)

FIRST_BYTES = 4096
HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
MHTML = re.compile(rb"^MIME-Version:.*^Content-Type:\s*multipart/related", re.I | re.M | re.S)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
WORD_STREAM = 512
"""Where a .doc file's own stream begins, as Word and WPS write it."""
WORD_MARK, WORD_LOCKED = b"\xec\xa5", 0x01
"""wIdent, and the bit fEncrypted of the flags at its byte 11 ([MS-DOC] 2.5.2)."""
WORD_OPENS = ("word", "office", "web")
"""Office programs save any of these as .doc, and open any of these by that name."""


def format_of(suffix: str, data: bytes) -> Format:
    """The format of a file with this ending and content.

    Raises ReadingError where the ending is none of `SUFFIXES`, the content is of another kind than the ending says, or
    asks for a password.
    """
    if suffix not in FORMATS:
        which = f" {suffix} " if suffix else "没有后缀的"
        raise ReadingError(f"不能打开{which}文件，请选择 .docx、.pdf、.txt 等格式的报告。", suffix)
    declared, name = FORMATS[suffix]
    found = _by_content(data)
    if found == declared or (declared == "text" and found is None):
        return declared
    if declared in WORD_OPENS and found in WORD_OPENS and declared != "web":
        return found
    if declared == "web" and found is None and b"<" in data:
        return declared
    if found is None:
        raise ReadingError(f"文件已损坏，或者不是真正的“{name}”，请重新下载后再打开。", "signature not found")
    right, its_name = next((suffix, label) for suffix, (each, label) in FORMATS.items() if each == found)
    raise ReadingError(f"文件的后缀是 {suffix}，内容却是“{its_name}”，请把后缀改为 {right} 后再打开。", found)


def _by_content(data: bytes) -> Format | None:
    head = data[:FIRST_BYTES]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _by_parts(data)
    if head.startswith(OLE):
        return _old_office(data)
    if head.startswith(b"{\\rtf"):
        return "office"
    plain = head.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip(b"\xff\xfe")
    return "web" if HTML.match(plain) or MHTML.search(plain) else None


def _by_parts(data: bytes) -> Format | None:
    from zipfile import BadZipFile, ZipFile  # no part of the start, which waits for every import

    try:
        names = {name.lower() for name in ZipFile(io.BytesIO(data)).namelist()}
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ReadingError(DAMAGED, str(error)) from error
    if any(name.lstrip("/") == "ofd.xml" for name in names):
        return "ofd"
    if "content.xml" in names:
        return "office"
    return "word" if any(re.match(r"word/document\d*\.xml", name) for name in names) else None


def _old_office(data: bytes) -> Format:
    stream = data[WORD_STREAM : WORD_STREAM + 12]
    if ENCRYPTED_STREAM in data or (stream.startswith(WORD_MARK) and stream[-1] & WORD_LOCKED):
        raise ReadingError(LOCKED, "encrypted office file")
    return "office"
