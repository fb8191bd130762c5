#!/usr/bin/env python3
"""Opens the viewer (main.py [REPORT]), or writes what it reads to a file (main.py REPORT… --export FILE)."""

from __future__ import annotations

import sys

from gui import start


def main() -> int:
    """Return the exit code: 0, 1 where something could not be done, 2 for bad arguments."""
    exporting = any(argument.split("=")[0] == "--export" for argument in sys.argv[1:])
    start.enter_environment("openpyxl" if exporting else "PySide6")
    if exporting:
        from data.command_line import run as export

        return export(sys.argv[1:])
    problem = start.missing()
    if problem:
        start.tell(problem)
        return 1
    start.choose_input_method()
    from gui.application import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
