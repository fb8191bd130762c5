"""Plain text: which encoding it is written in, decided by marks and proof, never by a mere guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

from data.folding import fold
from data.reading.errors import DAMAGED, ReadingError, UnknownEncodingError
from data.reading.limits import MOST_CHARACTERS

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 before UTF-16, whose mark its own begins with."""

ENCODINGS = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030（简体中文）",
    "big5": "Big5（繁体中文）",
    "utf-16-le": "UTF-16（小端）",
    "utf-16-be": "UTF-16（大端）",
}
"""What a text without a mark may be written in, and what the user calls it."""

CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
WIDE = re.compile("[^\x00-\x7f]")
LEAST_COMMON = 0.8
"""The share of common characters above which bytes are taken for Chinese; Big5 read as GB18030 has half of it."""
WEIGHED = 20_000
"""Characters that are looked at to tell one encoding from another."""
SAMPLE = 120
"""Characters of a preview."""
LONGEST = 4 * MOST_CHARACTERS
"""Bytes that can hold a text short enough to be opened."""
MOST_BROKEN = 0.05
"""The share of unreadable characters that a text may have and still be one."""

NOT_TEXT = "这不是文本文件，请选择报告的 .txt、.docx、.pdf 等文件。"
UNKNOWN_ENCODING = "无法识别文字编码，请换一种编码打开，或用记事本另存为 UTF-8 编码后再打开。"
BROKEN = "文字有损坏，{count} 个字读不出，请在窗口中选择编码打开，或换一份完好的文件。"
UNREADABLE = "\ufffd"
"""Stands in a text for what could not be read."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """One encoding that a text may be written in, and how it begins when read so."""

    encoding: str
    label: str
    sample: str
    common: float
    """From 0 to 1, the share of common Chinese characters among all that are not ASCII."""
    unreadable: int
    """How many of its characters cannot be read."""
    size: int
    """How many characters there are."""


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of a file's bytes, without a byte-order mark.

    With an `encoding`, the user's choice: what does not fit becomes U+FFFD. Without one a byte-order mark decides; else
    the bytes must be whole UTF-8, or read as Chinese in one of `ENCODINGS`.
    Raises ReadingError for binary files, UnknownEncodingError where no encoding fits.
    """
    if encoding is not None:
        return _checked(data.decode(encoding, "replace").removeprefix("\ufeff"))
    for mark, marked in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(_marked(data, marked))
    if b"\x00" not in data and (text := _whole(data, "utf-8")) is not None:
        return _checked(text)
    readings = [text for name in ENCODINGS if (text := _whole(data, name)) is not None and not CONTROL.search(text)]
    best = max(readings, key=commonness, default="")
    if commonness(best) >= LEAST_COMMON:
        return best
    raise _refusal(data, bool(readings))


def _refusal(data: bytes, fits: bool) -> ReadingError:
    """Why bytes are no text that could be read without asking; `fits` where an encoding has all of them."""
    if _is_cut(data):
        return ReadingError(DAMAGED, "the last character is cut")
    likeliest = decodings(data)[0]
    if likeliest.common >= LEAST_COMMON and likeliest.unreadable <= MOST_BROKEN * likeliest.size:
        return UnknownEncodingError(BROKEN.format(count=likeliest.unreadable), f"{likeliest.label} with broken bytes")
    if b"\x00" in data or sum(byte < 9 for byte in data[:4096]) > 4 or not fits:
        return ReadingError(NOT_TEXT, "control characters")
    return UnknownEncodingError(UNKNOWN_ENCODING, "no encoding gives common Chinese characters")


def decodings(data: bytes) -> tuple[Decoding, ...]:
    """How the bytes read in each of `ENCODINGS`, the likeliest first; for the user to choose from."""
    found = []
    for encoding, label in ENCODINGS.items():
        text = CONTROL.sub(UNREADABLE, data[:LONGEST].decode(encoding, "replace").removeprefix("\ufeff"))
        sample = " ".join(text[: SAMPLE * 4].split())[:SAMPLE]
        found.append(Decoding(encoding, label, sample, commonness(text), text.count(UNREADABLE), len(text)))
    return tuple(sorted(found, key=lambda each: each.common, reverse=True))


def commonness(text: str) -> float:
    """The share of common Chinese characters and their punctuation among the first that are not ASCII; 0 for none."""
    wide = WIDE.findall(fold(text[:WEIGHED]))
    return sum(map(_common().__contains__, wide)) / len(wide) if wide else 0.0


@cache
def _common() -> frozenset[str]:
    """The 3755 characters of the first level of GB 2312, and its signs."""
    rows = [0xA1, 0xA3, *range(0xB0, 0xD8)]
    pairs = b"".join(bytes([row, cell]) for row in rows for cell in range(0xA1, 0xFF))
    return frozenset(fold(pairs.decode("gb2312", "ignore")))


def _marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _refusal(data, True) from error


def _is_cut(data: bytes) -> bool:
    """Whether the bytes are UTF-8 up to a last character that is not all there."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _whole(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _checked(text: str) -> str:
    """The text, a few stray control characters in it marked as unreadable."""
    control = CONTROL.findall(text)
    if not control:
        return text
    if len(control) > MOST_BROKEN * len(text):
        raise ReadingError(NOT_TEXT, f"control character U+{ord(control[0]):04X}")
    return CONTROL.sub(UNREADABLE, text)
