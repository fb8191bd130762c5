"""Files that are written whole or not at all, and what is said where they cannot be written."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from data.export import ExportError, export_tables
from data.tables.table import Table

TABLE = Table("对照", ("指标", "今年目标"), ("text", "number"), (("财政收入", 3.24), ("=1+1", -5)))
OLD = b"what was there"


def failing(code: int) -> Any:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize(
    ("step", "code", "remedy"),
    [
        ("replace", errno.EACCES, "关闭在 Excel 或 WPS 中打开的该文件后重试，或另存为其他名字"),
        ("replace", errno.EPERM, "关闭在 Excel 或 WPS 中打开的该文件后重试，或另存为其他名字"),
        ("fsync", errno.ENOSPC, "磁盘空间不足"),
        ("fsync", errno.EDQUOT, "磁盘配额已用完"),
        ("open", errno.EROFS, "只读"),
        ("open", errno.EACCES, "没有写入该文件夹的权限"),
        ("fsync", errno.EIO, "所在的磁盘已移除或没有响应"),
        ("open", errno.ENODEV, "所在的磁盘已移除或没有响应"),
        ("open", errno.ENOENT, "文件名太长"),
        ("open", errno.EMFILE, "请重试，或保存到其他位置"),
    ],
)
def test_a_failed_write_leaves_what_was_there_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, remedy: str
) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(OLD)
    target = os if step == "fsync" else Path
    with monkeypatch.context() as patched:
        patched.setattr(target, step, failing(code))
        if step == "open":
            patched.setattr(os, "open", failing(errno.EOPNOTSUPP))  # as where a file cannot be without a name
        with pytest.raises(ExportError) as raised:
            export_tables("表", [TABLE], path)
    assert remedy in raised.value.message
    assert "表.xlsx" in raised.value.message
    assert os.strerror(code) in raised.value.detail
    assert path.read_bytes() == OLD
    assert [each.name for each in tmp_path.iterdir()] == ["表.xlsx"]


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(OLD)
    path.chmod(stat.S_IREAD)
    with pytest.raises(ExportError, match="文件是只读的"):
        export_tables("表", [TABLE], path)
    assert path.read_bytes() == OLD


def test_a_folder_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "表.csv").mkdir()
    with pytest.raises(ExportError, match="已有同名的文件夹"):
        export_tables("表", [TABLE], tmp_path / "表.csv")
    assert not list((tmp_path / "表.csv").iterdir())


def test_a_missing_folder_is_named_as_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件夹不存在"):
        export_tables("表", [TABLE], tmp_path / "没有" / "表.csv")


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(OLD)
    with pytest.raises(ExportError, match="文件夹不存在"):
        export_tables("表", [TABLE], tmp_path / "文件" / "表.csv")
    assert (tmp_path / "文件").read_bytes() == OLD


def test_a_name_that_is_too_long_is_told_and_leaves_no_draft(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件名太长"):
        export_tables("表", [TABLE], tmp_path / ("长" * 300 + ".csv"))
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 上建立链接要有特权")
def test_a_link_still_leads_to_its_file(tmp_path: Path) -> None:
    real = tmp_path / "真.csv"
    real.write_bytes(OLD)
    (tmp_path / "链接.csv").symlink_to(real)
    export_tables("表", [TABLE], tmp_path / "链接.csv")
    assert (tmp_path / "链接.csv").is_symlink()
    assert "财政收入" in real.read_text("utf-8-sig")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有这种权限")
def test_the_permissions_of_the_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(OLD)
    path.chmod(0o640)
    export_tables("表", [TABLE], path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


KILLED = """
import os, sys
from pathlib import Path
from data.export.placing import put
def stop(number):
    sys.stdout.write("writing\\n")
    sys.stdout.flush()
    sys.stdin.read()
os.fsync = stop
if len(sys.argv) > 2:
    del os.O_TMPFILE
put(b"new " * 100_000, Path(sys.argv[1]))
"""


def killed_while_writing(path: Path, *more: str) -> None:
    command = [sys.executable, "-c", KILLED, str(path), *more]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"writing"
        process.kill()


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="只有 Linux 有不带名字的文件")
def test_an_export_that_is_killed_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(OLD)
    killed_while_writing(path)
    assert path.read_bytes() == OLD
    assert [each.name for each in tmp_path.iterdir()] == ["表.csv"]


def test_where_files_have_names_the_draft_of_a_killed_export_goes_with_a_later_one(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    killed_while_writing(path, "named")
    [draft] = tmp_path.iterdir()
    export_tables("表", [TABLE], path)
    assert draft.exists(), "it may still be written by another program"
    an_hour_ago = time.time() - 3600
    os.utime(draft, (an_hour_ago, an_hour_ago))
    export_tables("表", [TABLE], path)
    assert [each.name for each in tmp_path.iterdir()] == ["表.csv"]
