"""A file put in its place whole: written beside it and moved, so that no failure and no kill leaves half of it."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from data.export.errors import READ_ONLY, TAKEN_BY_A_FOLDER, refusal, told

_DRAFT = ".政府工作报告浏览器-"
_SUFFIX = ".tmp"
_ABANDONED = 600
"""Seconds since anything was written into a draft, after which nobody is writing it any more."""


def put(content: bytes, path: Path) -> None:
    """Write `content` beside `path` and move it there.

    Raises ExportError where that fails; what stood there before is then untouched, and nothing is left beside it.
    """
    target = path.resolve()
    _refuse_closed(target)
    _clear_up(target.parent)
    draft = target.with_name(f"{_DRAFT}{secrets.token_hex(8)}{_SUFFIX}")
    try:
        _write(draft, content)
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except OSError as error:
        raise told(error, target, written=draft.exists()) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()


def _refuse_closed(target: Path) -> None:
    """Raise ExportError for a folder, and for a read-only file, that a move would replace on some systems."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return
    if stat.S_ISDIR(mode):
        raise refusal(target, TAKEN_BY_A_FOLDER)
    if not mode & stat.S_IWRITE or not os.access(target, os.W_OK):
        raise refusal(target, READ_ONLY)


def _write(draft: Path, content: bytes) -> None:
    """Write a draft through to the disk; on Linux it has no name, and dies with its writer, until it is whole."""
    with _nameless(draft.parent) as number:
        if number is not None:
            _write_through(number, content)
            os.link(f"/proc/self/fd/{number}", draft, src_dir_fd=number)  # without src_dir_fd it links the link
            return
    with draft.open("xb", buffering=0) as file:
        _write_through(file.fileno(), content)


def _write_through(number: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(number, rest) :]
    os.fsync(number)


@contextlib.contextmanager
def _nameless(folder: Path) -> Iterator[int | None]:
    """The number of an open file without a name, or None where the system has none."""
    number = None
    if hasattr(os, "O_TMPFILE") and Path("/proc/self/fd").is_dir():
        with contextlib.suppress(OSError):  # not every file system knows them
            number = os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o666)
    try:
        yield number
    finally:
        if number is not None:
            os.close(number)


def _clear_up(folder: Path) -> None:
    """Remove the drafts of exports that were killed."""
    with contextlib.suppress(OSError):
        for draft in folder.glob(f"{_DRAFT}*{_SUFFIX}"):
            if time.time() - draft.stat().st_mtime > _ABANDONED:
                draft.unlink()
