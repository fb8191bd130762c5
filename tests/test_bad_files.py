"""Bad files on the command line: one clear sentence each, in a process of little time and memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import bad_files
import pytest
from conftest import ROOT, SEED

FEWEST = 60
SENTENCE = re.compile(r".*：(?P<said>[^\n]*[一-鿿][^\n]*。)\n")


@pytest.mark.skipif(sys.platform == "win32", reason="这个系统不能限制进程的内存")
def test_each_bad_file_ends_in_one_clear_sentence(tmp_path: Path) -> None:
    paths = bad_files.make(tmp_path, SEED.read_text("utf-8"))
    assert len(paths) >= FEWEST
    out = tmp_path / "out"
    out.mkdir()
    command = [sys.executable, str(ROOT / "tests" / "limited_runs.py"), str(out), *map(str, paths)]
    runs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert [path for path, _, _ in runs] == [str(path) for path in paths]
    unclear = [(path, code, said) for path, code, said in runs if code != 1 or not SENTENCE.fullmatch(said)]
    assert unclear == []
    assert list(out.iterdir()) == []
