"""Reading a report's file: one module a format, behind one `read`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG

from data.reading.bold import plain, unmarked
from data.reading.errors import TOO_MUCH, ReadingError, UnknownEncodingError
from data.reading.formats import FORMATS, SUFFIXES, Format, format_of
from data.reading.limits import LARGEST_FILE, LARGEST_TEXT, MOST_CHARACTERS, MOST_LINES, MOST_NUMBERS
from data.reading.progress import GivenUp, Progress, unwatched
from data.reading.text import UNREADABLE, Decoding, decode
from data.reading.text import decodings as _decodings
from data.records import Document

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "UNREADABLE",
    "Decoding",
    "GivenUp",
    "Progress",
    "ReadingError",
    "UnknownEncodingError",
    "decodings",
    "read",
    "read_text",
    "unwatched",
]

EMPTY = "文件是空的，里面没有文字，请选择另一份报告。"
NUMBER = re.compile("[0-9０-９]+")
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x10-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters, but for the marks of what is bold, and halves of characters: no text is written with them."""


def read(path: Path, encoding: str | None = None, progress: Progress = unwatched) -> Document:
    """The text of a report's file, line ends as LF, with the file's name.

    `encoding` is the user's choice for a plain text or a web page; None finds it out. `progress` is told of each page
    or stage, and ends the reading with what it raises.
    Raises ReadingError, its message for the user, where the file cannot be opened or holds no text;
    UnknownEncodingError where it is a text and only the user can say how it is written.
    """
    data, suffix = _content(path), path.suffix.lower()
    try:
        progress(0, 0)
        text = _reader(format_of(suffix, data), suffix, encoding)(data, progress)
    except (MemoryError, RecursionError) as error:
        raise ReadingError(TOO_MUCH, repr(error)) from error
    return _document(text, path.name)


def read_text(text: str, name: str) -> Document:
    """A text that comes from no file of its own (the clipboard), under a name to show.

    Raises ReadingError where it is empty or too long for a report.
    """
    return _document(plain(text), name)


def _document(text: str, name: str) -> Document:
    seen, bold = unmarked(UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    size = len(seen), seen.count("\n"), sum(1 for _ in NUMBER.finditer(seen))
    if size[0] > MOST_CHARACTERS or size[1] > MOST_LINES or size[2] > MOST_NUMBERS:
        raise ReadingError(TOO_MUCH, "{} characters, {} lines, {} numbers".format(*size))
    if not seen.strip():
        raise ReadingError(EMPTY, name)
    return Document(seen, name, bold)


def decodings(path: Path) -> tuple[Decoding, ...]:
    """How a plain text's beginning reads in each encoding, the likeliest first. Raises ReadingError as `read` does."""
    return _decodings(_content(path))


def _content(path: Path) -> bytes:
    largest = LARGEST_TEXT if FORMATS.get(path.suffix.lower(), ("", ""))[0] in ("text", "web") else LARGEST_FILE
    try:
        if path.is_dir():
            raise ReadingError("这是一个文件夹，请选择其中的报告文件。", str(path))
        state = path.stat()
        if not S_ISREG(state.st_mode):
            raise ReadingError("这不是普通的文件，请选择报告文件。", str(path))
        if state.st_size > largest:
            raise ReadingError(
                f"文件超过 {largest // 1024 // 1024} MB，不像一份报告，请确认选对了文件。", f"{state.st_size} bytes"
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ReadingError("找不到这个文件，它可能已被移动、改名或删除，请重新选择。", str(error)) from error
    except PermissionError as error:
        raise ReadingError(
            "没有权限读取这个文件，请检查文件权限，或复制到自己的文件夹后再打开。", str(error)
        ) from error
    except (OSError, ValueError) as error:
        raise ReadingError("文件读取失败，请确认磁盘或网络位置可用后重试。", str(error)) from error
    if not data.strip():
        raise ReadingError(EMPTY, str(path))
    return data


def _reader(kind: Format, suffix: str, encoding: str | None) -> Callable[[bytes, Progress], str]:
    """The format's reader, imported only when such a file is opened: their libraries take a while."""
    match kind:
        case "text":
            return lambda data, _: decode(data, encoding)
        case "word":
            from data.reading.word import word_text

            return word_text
        case "pdf":
            from data.reading.pdf import pdf_text

            return pdf_text
        case "ofd":
            from data.reading.ofd import ofd_text

            return ofd_text
        case "web":
            from data.reading.web import web_text

            return lambda data, progress: web_text(data, encoding, progress)
        case "office":
            from data.reading.office import office_text

            return lambda data, progress: office_text(data, suffix, progress)
