"""What can go wrong with a file that is to be written, and what the user can do about it."""

from __future__ import annotations

import errno
from pathlib import Path

NO_FOLDER = "文件夹不存在，或所在的磁盘已移除，请保存到其他文件夹"
TOO_LONG = "文件名太长，请换一个短些的名字"
TAKEN_BY_A_FOLDER = "已有同名的文件夹，请换一个名字"
READ_ONLY = "文件是只读的，请取消只读后重试，或另存为其他名字"
_REMOVED = "所在的磁盘已移除或没有响应，请接好后重试，或保存到其他磁盘"
_FULL = "磁盘空间不足，请清理磁盘后重试，或保存到其他磁盘"
_REMEDIES = {
    errno.ENOSPC: _FULL,
    errno.EFBIG: _FULL,
    errno.EDQUOT: "磁盘配额已用完，请清理后重试，或保存到其他磁盘",
    errno.EROFS: "所在的磁盘是只读的，请保存到其他文件夹",
    errno.ENOENT: NO_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.EISDIR: TAKEN_BY_A_FOLDER,
    errno.ENAMETOOLONG: TOO_LONG,
    errno.EINVAL: "文件名中有系统不允许的字符，请换一个名字",
    errno.ENODEV: _REMOVED,
    errno.ENXIO: _REMOVED,
    errno.ESTALE: _REMOVED,
    errno.EIO: _REMOVED,
    errno.ETIMEDOUT: _REMOVED,
}
"""What the user can do, by the system's error number."""
_LOCKED = "请关闭在 Excel 或 WPS 中打开的该文件后重试，或另存为其他名字"
_FOLDER_CLOSED = "没有写入该文件夹的权限，请保存到其他文件夹"


class ExportError(Exception):
    """A file that could not be written; what stood there before is untouched."""

    def __init__(self, message: str, detail: str = "") -> None:
        """Take a sentence for the user that says what to do, and what the system said."""
        super().__init__(message)
        self.message = message
        self.detail = detail


def told(error: OSError, target: Path, *, written: bool) -> ExportError:
    """The system's error as a sentence for the user; a refusal after all was `written` is the target's."""
    if isinstance(error, PermissionError):
        remedy = _LOCKED if written else _FOLDER_CLOSED
    elif error.errno == errno.ENOENT and target.parent.is_dir():
        remedy = TOO_LONG  # Windows says of a long path that it is not there
    else:
        remedy = _REMEDIES.get(error.errno or 0, "请重试，或保存到其他位置")
    return refusal(target, remedy, str(error))


def refusal(target: Path, remedy: str, detail: str = "") -> ExportError:
    """That `target` cannot be written, and what can be done."""
    return ExportError(f"无法写入“{target.name}”：{remedy}。", detail)
