"""Runs `main.py FILE --export …` for many files, each in a process of its own with little time and memory.

A program for test_bad_files.py: every run is a fork of this process, so that none has to import everything anew.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import traceback
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import main

for room in ("export.command_line", "reading.word", "reading.pdf", "reading.ofd", "reading.web", "reading.office"):
    import_module(f"data.{room}")

SECONDS = 10
"""Of the processor, not of the clock: other work on the machine does not count."""
BYTES = 1024**3


def run(path: str, target: str) -> tuple[str, int, str]:
    """The path, the exit code (negative for a signal), and all that was said on stderr."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(said, 2)
        os.close(heard)
        try:
            os._exit(_limited(path, target))
        finally:  # comes here only with an error that nobody caught
            traceback.print_exc()
            os._exit(99)
    os.close(said)
    with os.fdopen(heard, "rb") as stream:
        words = stream.read().decode()
    _, status = os.waitpid(child, 0)
    return path, os.waitstatus_to_exitcode(status), words


def _limited(path: str, target: str) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    code = main.main([path, "--export", target])
    sys.stderr.flush()
    return code


if __name__ == "__main__":
    folder, *paths = sys.argv[1:]
    runs = [run(path, str(Path(folder) / f"{count}.json")) for count, path in enumerate(paths)]
    sys.stdout.write(json.dumps(runs))
