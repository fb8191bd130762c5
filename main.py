#!/usr/bin/env python3
"""Opens the viewer (main.py [REPORT…]), or writes what it reads to a file (main.py REPORT… --export FILE)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gui import start


def main(arguments: list[str]) -> int:
    """Return the exit code: 0, 1 where something could not be done, 2 for bad arguments."""
    if any(argument.split("=")[0] == "--export" for argument in arguments):
        start.enter_environment("openpyxl")
        from data.export.command_line import run as export

        return export(arguments)
    start.enter_environment("PySide6")
    reports = _parser().parse_args(arguments).reports
    problem = start.missing()
    if problem:
        start.tell(problem)
        return 1
    start.choose_input_method()
    from gui.application import run

    return run(reports)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        usage="python main.py [报告文件…]，或 python main.py 报告文件… --export 导出文件（.xlsx、.csv、.json）",
        description="政府工作报告浏览器：打开报告，看正文、指标、对照与图表。",
        add_help=False,
    )
    parser.add_argument("reports", nargs="*", type=Path, metavar="报告文件", help="不写则打开随附的样例")
    parser.add_argument("-h", "--help", action="help", help="显示这段说明")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
