"""Export without a window: `main.py REPORT… --export FILE`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from data.export import SUFFIXES, ExportError, export_panel, export_report
from data.export.gathering import gather

USAGE = "用法：python main.py 报告文件… --export 导出文件（.xlsx、.csv 或 .json）"

_DONE, _FAILED, _MISUSED = 0, 1, 2


class _ArgumentError(Exception):
    """What is wrong with the arguments, in a sentence for the user."""


def run(arguments: Sequence[str]) -> int:
    """Read the reports that `arguments` name and write them into one file, several of them as one long panel.

    Returns the program's exit code: 0; 1 where a report cannot be read, or the file cannot be written, or Ctrl+C was
    pressed, with one line on stderr for each; 2 for bad arguments. Of several reports, those that can be read are
    written. FILE is written whole or not at all.
    """
    try:
        paths, file = _arguments(arguments)
    except _ArgumentError as error:
        _say(f"{error}{USAGE}", sys.stderr)
        return _MISUSED
    try:
        return _export(paths, file)
    except ExportError as error:
        _say(error.message, sys.stderr)
    except KeyboardInterrupt:
        _say(f"已取消，没有写入“{file.name}”。", sys.stderr)
    return _FAILED


def _export(paths: Sequence[Path], file: Path) -> int:
    def step(number: int, name: str) -> None:
        if len(paths) > 1 and sys.stderr is not None and sys.stderr.isatty():
            _say(f"{number}/{len(paths)} {name}", sys.stderr)

    reports, failed = gather(paths, step)
    if reports and len(paths) == 1:
        export_report(reports[0], file)
    elif reports:
        export_panel(reports, failed, file)
    for path, reason in failed:
        _say(f"{path}：{reason}", sys.stderr)
    return _FAILED if failed else _DONE


def _arguments(arguments: Sequence[str]) -> tuple[list[Path], Path]:
    parser = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--export", nargs="?", action="append", default=[])
    known, unknown = parser.parse_known_intermixed_args(list(arguments))
    files = [file for file in known.export if file]
    if unknown:
        raise _ArgumentError(f"不认识的选项“{unknown[0]}”。")
    if len(files) != 1 or len(known.export) != 1:
        raise _ArgumentError("--export 之后要有一个导出文件。")
    if not known.reports:
        raise _ArgumentError("没有指定报告文件。")
    file = Path(files[0])
    if file.suffix.lower() not in SUFFIXES:
        raise _ArgumentError(f"“{file.name}”的格式不能导出。")
    return known.reports, file


def _say(line: str, stream: TextIO | None) -> None:
    """Write one line, whatever characters the terminal knows; a program without a console has no stream."""
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    stream.write(" ".join(line.split("\n")).encode(encoding, "backslashreplace").decode(encoding) + "\n")
