"""Reading a report's file: one module a format, behind one `read`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.reading.errors import ReadingError
from data.reading.text import decode
from data.records import Document

__all__ = ["LARGEST", "SUFFIXES", "ReadingError", "read"]

READERS: dict[str, Callable[[bytes], str]] = {".txt": decode, ".md": decode}
SUFFIXES = tuple(READERS)
"""The endings of file names that can be opened, in lower case."""
LARGEST = 20 * 1024 * 1024
"""Bytes; a larger file is refused before it is read. The longest reports have a fiftieth of it."""


def read(path: Path) -> Document:
    """The text of a report's file, line ends as LF, with the file's name.

    Raises ReadingError, its message for the user, where the file cannot be opened or holds no text.
    """
    reader = READERS.get(path.suffix.lower())
    try:
        if path.is_dir():
            raise ReadingError("这是一个文件夹，请选择其中的报告文件。", str(path))
        size = path.stat().st_size
        if reader is None:
            raise ReadingError(
                "本版本只能打开 .txt、.md 文本，请在 WPS 或 Word 中另存为纯文本（.txt）后再打开。", str(path)
            )
        if size > LARGEST:
            raise ReadingError(
                f"文件超过 {LARGEST // 1024 // 1024} MB，不像一份报告，请确认选对了文件。", f"{size} bytes"
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ReadingError("找不到这个文件，它可能已被移动、改名或删除，请重新选择。", str(error)) from error
    except PermissionError as error:
        raise ReadingError(
            "没有权限读取这个文件，请检查文件权限，或复制到自己的文件夹后再打开。", str(error)
        ) from error
    except OSError as error:
        raise ReadingError("文件读取失败，请确认磁盘或网络位置可用后重试。", str(error)) from error
    text = reader(data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadingError("文件是空的，里面没有文字，请选择另一份报告。", str(path))
    return Document(text, path.name)
