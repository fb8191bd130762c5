"""Export without a window: exit codes, one-line messages, and no Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from openpyxl import load_workbook

from data.export.command_line import run

ROOT = Path(__file__).resolve().parent.parent

WITHOUT_QT = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ImportError(name + " is not for the command line")
sys.meta_path.insert(0, Blocked())
sys.argv = sys.argv[1:]
import os, runpy
sys.path[0] = os.path.dirname(sys.argv[0])
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def refused(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert run(arguments) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.count("\n") == 1
    return written.err


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed_text: str) -> Path:
    """A folder to work in, with a report in it."""
    (tmp_path / "阿荣旗 报告.txt").write_text(seed_text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_relative_paths_with_chinese_names_and_blanks(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["阿荣旗 报告.txt", "--export", "结果 表.json"]) == 0
    assert json.loads((here / "结果 表.json").read_bytes())["report"]["file"] == "阿荣旗 报告.txt"
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--export", "表.json", "阿荣旗 报告.txt"],
        ["--export=表.json", "阿荣旗 报告.txt"],
        ["阿荣旗 报告.txt", "--export=表.json"],
    ],
)
def test_the_option_may_stand_anywhere(here: Path, arguments: list[str]) -> None:
    assert run(arguments) == 0
    assert (here / "表.json").exists()


def test_several_reports_on_either_side_go_into_one_file(here: Path) -> None:
    assert run(["阿荣旗 报告.txt", "--export", "表.json", "阿荣旗 报告.txt"]) == 0
    assert len(json.loads((here / "表.json").read_bytes())) == 2


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["阿荣旗 报告.txt", "--export"], "--export 之后要有一个导出文件"),
        (["阿荣旗 报告.txt", "--export="], "--export 之后要有一个导出文件"),
        (["阿荣旗 报告.txt", "--export", "甲.csv", "--export", "乙.csv"], "--export 之后要有一个导出文件"),
        (["--export", "表.csv"], "没有指定报告文件"),
        (["阿荣旗 报告.txt", "--export", "表.doc"], "“表.doc”的格式不能导出"),
        (["阿荣旗 报告.txt", "--export", "表"], "“表”的格式不能导出"),
        (["阿荣旗 报告.txt", "--fast", "--export", "表.csv"], "不认识的选项“--fast”"),
    ],
)
def test_bad_arguments_exit_with_two_and_say_how_it_goes(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], reason: str
) -> None:
    message = refused(arguments, capsys)
    assert reason in message
    assert "用法" in message
    assert [each.name for each in here.iterdir()] == ["阿荣旗 报告.txt"]


def test_a_report_that_cannot_be_read_exits_with_one_and_writes_nothing(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "表.json").write_text("旧", "utf-8")
    assert run(["没有.txt", "--export", "表.json"]) == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "没有.txt" in message
    assert (here / "表.json").read_text("utf-8") == "旧"


def test_of_several_reports_those_that_can_be_read_are_written_and_the_others_named(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "空.txt").write_text("", "utf-8")
    assert run(["没有.txt", "阿荣旗 报告.txt", "空.txt", "--export", "表.xlsx"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert "没有.txt" in first and "空.txt" in second
    book = load_workbook(here / "表.xlsx")
    failed = [row[1] for row in book["说明"].iter_rows(values_only=True) if row[0] == "没有读出的文件"]
    assert failed == ["没有.txt", "空.txt"]
    assert {row[1] for row in book["多份报告"].iter_rows(min_row=2, values_only=True)} == {"阿荣旗"}


def test_where_none_of_several_reports_can_be_read_nothing_is_written(here: Path) -> None:
    assert run(["没有.txt", "也没有.txt", "--export", "表.csv"]) == 1
    assert not (here / "表.csv").exists()


def test_a_cancelled_export_says_so_and_writes_nothing(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def cancelled(path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("data.export.gathering.open_report", cancelled)
    assert run(["阿荣旗 报告.txt", "阿荣旗 报告.txt", "--export", "表.csv"]) == 1
    assert capsys.readouterr().err == "已取消，没有写入“表.csv”。\n"
    assert not (here / "表.csv").exists()


def test_a_terminal_sees_the_reports_pass(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = BytesIO()
    terminal = TextIOWrapper(written, "utf-8", write_through=True)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert run(["阿荣旗 报告.txt", "阿荣旗 报告.txt", "--export", "表.csv"]) == 0
    assert written.getvalue().decode().splitlines() == ["1/2 阿荣旗 报告.txt", "2/2 阿荣旗 报告.txt"]


def test_a_file_that_cannot_be_written_exits_with_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["阿荣旗 报告.txt", "--export", "没有的文件夹/表.json"]) == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "文件夹不存在" in message


def test_a_terminal_without_chinese_gets_its_message_too(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = BytesIO()
    monkeypatch.setattr(sys, "stderr", TextIOWrapper(written, "ascii", errors="strict", write_through=True))
    assert run(["没有.txt", "--export", "表.json"]) == 1
    assert written.getvalue().count(b"\n") == 1


def test_a_program_without_a_console_fails_quietly(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert run(["没有.txt", "--export", "表.json"]) == 1


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".json"])
def test_the_program_exports_the_seed_without_loading_qt(tmp_path: Path, seed_path: Path, suffix: str) -> None:
    target = tmp_path / f"阿荣旗{suffix}"
    command = [sys.executable, "-c", WITHOUT_QT, str(ROOT / "main.py"), str(seed_path), "--export", str(target)]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    if suffix == ".xlsx":
        assert "一 扩大经济总量" in load_workbook(target).sheetnames
    assert [each.name for each in tmp_path.iterdir()] == [target.name]
