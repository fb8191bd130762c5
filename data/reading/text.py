"""Plain text: which encoding it is written in, decided by marks and proof, never by a guess."""

from __future__ import annotations

import codecs
import re

from data.reading.errors import ReadingError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 before UTF-16, whose mark its own begins with."""

CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
COMMON_IN_GB18030 = (0xB0, 0xF7)
"""The first bytes of the 6763 characters of GB 2312, which ordinary Chinese is nearly all written in."""
LEAST_COMMON = 0.9

NOT_TEXT = "这不是文本文件，请选择报告的 .txt 文本；如果是 Word 文档，请先另存为纯文本。"
UNKNOWN_ENCODING = "无法识别文字编码，请用记事本打开后另存为 UTF-8 编码的 .txt，再重新打开。"


def decode(data: bytes) -> str:
    """The text of a file's bytes, without a byte-order mark.

    A byte-order mark decides; without one the bytes must be whole UTF-8, or whole GB18030 that reads as Chinese.
    Raises ReadingError for binary files and unknown encodings.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(_strict(data, encoding))
    if b"\x00" in data:
        raise ReadingError(NOT_TEXT, "NUL byte")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strict(data, "gb18030")
        if not _reads_as_chinese(text):
            raise ReadingError(NOT_TEXT if CONTROL.search(text) else UNKNOWN_ENCODING, "not GB18030") from None
    return _checked(text)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        binary = sum(byte < 9 for byte in data[:4096]) > 4
        raise ReadingError(NOT_TEXT if binary else UNKNOWN_ENCODING, str(error)) from error


def _checked(text: str) -> str:
    control = CONTROL.search(text)
    if control:
        raise ReadingError(NOT_TEXT, f"control character U+{ord(control.group()):04X}")
    return text


def _reads_as_chinese(text: str) -> bool:
    """Whether nearly all that is not ASCII is among the common characters and their punctuation."""
    wide = [char for char in text if ord(char) > 0x7F]
    return sum(map(_is_common, wide)) >= LEAST_COMMON * len(wide)


def _is_common(char: str) -> bool:
    written = char.encode("gb18030")
    lowest, highest = COMMON_IN_GB18030
    is_sign = written[0] in (0xA1, 0xA3)
    return len(written) == 2 and written[1] >= 0xA1 and (is_sign or lowest <= written[0] <= highest)
