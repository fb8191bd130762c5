"""Bad files on the command line and in the window: one clear sentence each, in a process of little time and memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bad_files
import pytest
from conftest import ROOT, SEED

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="这个系统不能限制进程的内存")

FEWEST = 60
SENTENCE = re.compile(r"[^\n]*[一-鿿][^\n]*。")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    found = bad_files.make(tmp_path_factory.mktemp("bad"), SEED.read_text("utf-8"))
    assert len(found) >= FEWEST
    return found


def ran(program: str, *arguments: object) -> Sequence[Sequence[Any]]:
    """What a program of the tests' folder found out."""
    command = [sys.executable, str(ROOT / "tests" / program), *map(str, arguments)]
    found: Sequence[Sequence[Any]] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


def test_each_bad_file_ends_in_one_clear_sentence(paths: list[Path], tmp_path: Path) -> None:
    runs = ran("limited_runs.py", tmp_path, *paths)
    assert [path for path, _, _ in runs] == [str(path) for path in paths]
    sentence = re.compile(rf".*：{SENTENCE.pattern}\n")
    assert [(path, code, said) for path, code, said in runs if code != 1 or not sentence.fullmatch(said)] == []
    assert list(tmp_path.iterdir()) == []


def test_in_the_window_too_and_what_was_open_stays_open(paths: list[Path], tmp_path: Path) -> None:
    runs = ran("limited_window.py", tmp_path / "settings.ini", *paths)
    assert [path for path, _, _ in runs] == [str(path) for path in paths]
    unclear = [
        (path, told, open_) for path, told, open_ in runs if not SENTENCE.fullmatch(told) or open_ != [SEED.stem]
    ]
    assert unclear == []
