"""One window for each user: what a second start hands over, and what is not listened to."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, SEED
from pytestqt.qtbot import QtBot

from gui.instance import LONGEST, Instance, address

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="这里的对话走 Unix 套接字")

CALL = f"""
import sys
sys.path[:0] = [{str(ROOT)!r}]
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.instance import Instance
app = QCoreApplication([])
sys.exit(0 if Instance(sys.argv[1]).hand_over([Path(name) for name in sys.argv[2:]]) else 3)
"""


@pytest.fixture
def name() -> Iterator[str]:
    """A socket's path, short enough for the system."""
    with tempfile.TemporaryDirectory() as folder:
        yield str(Path(folder, "viewer"))


@pytest.fixture
def first(name: str, qtbot: QtBot) -> Iterator[Instance]:
    instance = Instance(name)
    instance.listen()
    yield instance
    instance.deleteLater()


def call(name: str, *files: Path) -> subprocess.Popen[bytes]:
    """Start a second time."""
    return subprocess.Popen([sys.executable, "-c", CALL, name, *map(str, files)], cwd=SEED.parent)


def test_a_second_start_hands_over_its_files(first: Instance, name: str, qtbot: QtBot, tmp_path: Path) -> None:
    handed: list[Path] = []
    first.handed.connect(handed.append)
    second = call(name, tmp_path / "国务院 2023.pdf", Path(SEED.name))
    qtbot.waitUntil(lambda: len(handed) == 2, timeout=20_000)
    assert handed == [tmp_path / "国务院 2023.pdf", SEED], "相对路径应按第二次启动的文件夹来解"
    assert second.wait(20) == 0


def test_a_second_start_without_a_file_only_calls(first: Instance, name: str, qtbot: QtBot) -> None:
    handed: list[Path] = []
    first.handed.connect(handed.append)
    with qtbot.waitSignal(first.called, timeout=20_000):
        second = call(name)
    assert second.wait(20) == 0
    assert handed == []


@pytest.mark.parametrize(
    "message",
    [b"/" + b"a" * (LONGEST + 1), b"relative/path.txt\0", b"\xff\xfe\x01\x02\0", b"/half of a path"],
    ids=["too long", "relative", "no path", "unfinished"],
)
def test_what_is_no_path_is_not_taken(first: Instance, name: str, qtbot: QtBot, message: bytes) -> None:
    handed: list[Path] = []
    first.handed.connect(handed.append)
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(name)
        stranger.sendall(message)
        qtbot.wait(50)
    second = call(name, SEED)
    qtbot.waitUntil(lambda: handed != [], timeout=20_000)
    assert handed == [SEED]
    assert second.wait(20) == 0


def test_nobody_answers_where_nobody_listens(name: str, qtbot: QtBot) -> None:
    assert not Instance(name).hand_over([SEED])


def test_what_a_crash_left_behind_is_cleaned(name: str, qtbot: QtBot) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(name)
    left.close()
    first = Instance(name)
    assert not first.hand_over([SEED])
    first.listen()
    with qtbot.waitSignal(first.handed, timeout=20_000):
        second = call(name, SEED)
    assert second.wait(20) == 0


def test_only_the_user_may_call(first: Instance, name: str) -> None:
    assert Path(name).stat().st_mode & 0o077 == 0


def test_each_desktop_has_its_own_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":1")
    one = address()
    monkeypatch.setenv("DISPLAY", ":2")
    assert one != address()
    assert Path(one).parent == tmp_path


def test_the_program_started_twice_is_one_window(name: str) -> None:
    folder = Path(name).parent
    at_home = {"XDG_RUNTIME_DIR": str(folder), "XDG_CONFIG_HOME": str(folder), "DISPLAY": ":test"}
    command = [sys.executable, str(ROOT / "main.py"), str(SEED)]
    environment = os.environ | at_home | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("WAYLAND_DISPLAY", None)
    with subprocess.Popen(command, env=environment) as first:
        try:
            while not list(folder.glob("government-work-report-viewer-*")):
                assert first.poll() is None, "第一个窗口没有开起来"
                time.sleep(0.05)
            assert subprocess.run(command, env=environment, timeout=30, check=False).returncode == 0
            assert first.poll() is None
        finally:
            first.kill()
