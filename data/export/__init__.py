"""The one door out: a report or a table becomes a file, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Sequence
from pathlib import Path

from data.export.delimited import csv_bytes
from data.export.interchange import report_json, table_json
from data.records import Report
from data.tables.placement import report_words
from data.tables.report_tables import all_figures, workbook_tables
from data.tables.table import Table

SUFFIXES = (".xlsx", ".csv", ".json")

_SEVERAL = "政府工作报告"
_REMEDIES = {
    errno.ENOSPC: "磁盘空间不足，请清理磁盘后重试，或保存到其他磁盘",
    errno.EDQUOT: "磁盘配额已用完，请清理后重试，或保存到其他磁盘",
    errno.EROFS: "所在的磁盘是只读的，请保存到其他文件夹",
    errno.ENOENT: "文件夹不存在，请先建立该文件夹，或保存到其他文件夹",
    errno.ENOTDIR: "文件夹不存在，请先建立该文件夹，或保存到其他文件夹",
    errno.EISDIR: "已有同名的文件夹，请换一个名字",
    errno.ENAMETOOLONG: "文件名太长，请换一个短些的名字",
    errno.EINVAL: "文件名中有系统不允许的字符，请换一个名字",
}
"""What the user can do, by the system's error number."""
_LOCKED = "请关闭在 Excel 或 WPS 中打开的该文件后重试，或另存为其他名字"
_READ_ONLY = "文件是只读的，请取消只读后重试，或另存为其他名字"
_FOLDER_CLOSED = "没有写入该文件夹的权限，请保存到其他文件夹"


class ExportError(Exception):
    """A file that could not be written; what stood there before is untouched."""

    def __init__(self, message: str, detail: str = "") -> None:
        """Take a sentence for the user that says what to do, and what the system said."""
        super().__init__(message)
        self.message = message
        self.detail = detail


def export_reports(reports: Sequence[Report], path: Path) -> None:
    """Write one report or several into one file, in the format of its suffix.

    Raises ExportError where the suffix is none of SUFFIXES or the file cannot be written.
    """
    match path.suffix.lower():
        case ".xlsx":
            title = report_words(reports[0]) if len(reports) == 1 else _SEVERAL
            content = _workbook(title, workbook_tables(reports))
        case ".csv":
            content = csv_bytes(all_figures(reports))
        case ".json":
            content = report_json(reports)
        case _:
            raise _unknown_format(path)
    _put(content, path)


def export_tables(title: str, tables: Sequence[Table], path: Path) -> None:
    """Write tables in the format of the file's suffix: a sheet each in a workbook, one alone in .csv and .json.

    Raises ExportError where the suffix is none of SUFFIXES or the file cannot be written, ValueError where several
    tables are to go into a file that holds one.
    """
    match path.suffix.lower():
        case ".xlsx":
            content = _workbook(title, tables)
        case ".csv":
            [table] = tables
            content = csv_bytes(table)
        case ".json":
            [table] = tables
            content = table_json(table)
        case _:
            raise _unknown_format(path)
    _put(content, path)


def _workbook(title: str, tables: Sequence[Table]) -> bytes:
    from data.export.workbook import workbook_bytes  # openpyxl takes a third of a second: nobody waits for it before

    return workbook_bytes(title, tables)


def _unknown_format(path: Path) -> ExportError:
    return ExportError(f"不能导出为“{path.name}”：请把文件名的结尾写成 .xlsx、.csv 或 .json。")


def _put(content: bytes, path: Path) -> None:
    """Write beside the target and move into place, so that a failure leaves what was there."""
    target = path.resolve()
    _refuse_closed(target)
    draft = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        _write_through(draft, content)
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except OSError as error:
        raise _told(error, target, drafted=draft.exists()) from error
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
        raise ExportError(f"无法写入“{target.name}”：{_REMEDIES[errno.EISDIR]}。")
    if not mode & stat.S_IWRITE or not os.access(target, os.W_OK):
        raise ExportError(f"无法写入“{target.name}”：{_READ_ONLY}。")


def _write_through(draft: Path, content: bytes) -> None:
    with draft.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _told(error: OSError, target: Path, *, drafted: bool) -> ExportError:
    """The system's error as a sentence for the user; a refusal after the draft was written is the target's."""
    if isinstance(error, PermissionError):
        remedy = _LOCKED if drafted else _FOLDER_CLOSED
    else:
        remedy = _REMEDIES.get(error.errno or 0, "请重试，或保存到其他位置")
    return ExportError(f"无法写入“{target.name}”：{remedy}。", str(error))
