"""Bad files on the command line: one clear sentence each, in a process of little time and memory."""

from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import bad_files
import pytest
from conftest import ROOT, SEED

if sys.platform == "win32":
    pytest.skip("这个系统不能限制进程的内存", allow_module_level=True)

import resource

SECONDS = 10
"""Of the processor, not of the clock: other work on the machine does not count."""
BYTES = 1024**3
FEWEST = 60
SENTENCE = re.compile(r"(?P<path>/.*)：(?P<said>[^\n]*[一-鿿][^\n]*。)\n")


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))


def opened(path: Path) -> tuple[Path, int, str]:
    """The path, the exit code and what was said."""
    target = path.parent / "out" / f"{abs(hash(path.name))}.json"
    command = [sys.executable, str(ROOT / "main.py"), str(path), "--export", str(target)]
    done = subprocess.run(command, capture_output=True, preexec_fn=limited, timeout=120, check=False)
    assert not target.exists(), path.name
    return path, done.returncode, done.stderr.decode()


def test_each_bad_file_ends_in_one_clear_sentence(tmp_path: Path) -> None:
    paths = bad_files.make(tmp_path, SEED.read_text("utf-8"))
    (tmp_path / "out").mkdir()
    assert len(paths) >= FEWEST
    with ThreadPoolExecutor(2) as pool:
        for path, code, said in pool.map(opened, paths):
            sentence = SENTENCE.fullmatch(said)
            assert (code, sentence is not None) == (1, True), f"{path.name}: {code} {said[-600:]}"
