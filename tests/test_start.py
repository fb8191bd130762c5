"""The start: the environment beside the code is found, and what is missing is told in words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from gui import application, start

posix = pytest.mark.skipif(sys.platform == "win32", reason="借用 POSIX 的 .venv/bin/python")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """The start of the program without an environment beside it."""
    (tmp_path / "gui").mkdir()
    for name in ("main.py", "gui/__init__.py", "gui/start.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run_without_packages(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run main.py in a Python that has no packages at all, as a double click might."""
    program = str(folder / "main.py")
    shim = (
        f"import runpy, sys; sys.path.insert(0, {str(folder)!r}); sys.argv = {[program, *arguments]!r}; "
        f"runpy.run_path({program!r}, run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", shim],
        capture_output=True,
        encoding="utf-8",
        env={"PATH": os.environ.get("PATH", ""), "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
    )


def test_without_an_environment_the_command_that_makes_one_is_told(bare: Path) -> None:
    done = run_without_packages(bare)
    assert done.returncode == 1
    assert "还没有安装运行环境" in done.stderr
    assert start.INSTALL in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_told_is_the_one_in_the_readme() -> None:
    assert start.INSTALL in (ROOT / "README.md").read_text("utf-8")


@posix
def test_the_environment_beside_the_code_takes_over(bare: Path) -> None:
    python = bare / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "taken over: $@"\n')
    python.chmod(0o755)
    done = run_without_packages(bare, "报告.txt")
    assert done.returncode == 0
    assert "taken over:" in done.stdout and done.stdout.rstrip().endswith("报告.txt")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="只有 Linux 要另装这些库")
def test_missing_libraries_are_told_as_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "LIBRARIES", {"libnowhere.so.9": "libnowhere9", "libc.so.6": "libc6"})
    assert start.missing().endswith("sudo apt-get install libnowhere9")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="其他系统总有桌面")
def test_without_a_desktop_the_way_to_export_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "LIBRARIES", {})
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "没有找到图形桌面" in start.missing()
    assert "--export" in start.missing()


def test_every_package_told_stands_in_the_readme() -> None:
    line = next(line for line in (ROOT / "README.md").read_text("utf-8").splitlines() if "apt-get install" in line)
    assert set(start.LIBRARIES.values()) <= set(line.split())


def test_fcitx_without_its_plugin_becomes_ibus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    start.choose_input_method()
    assert os.environ["QT_IM_MODULE"] == "ibus"


def test_without_a_chinese_font_the_package_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    assert application.run([]) == 1
    assert "fonts-noto-cjk" in capsys.readouterr().err


def test_menus_and_buttons_bear_the_font_of_the_program_from_the_start(tmp_path: Path) -> None:
    """In a process of its own: a second window finds the font set already, whatever the first one did."""
    program = f"""
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QToolButton
from gui.application import SEED, application
from gui.window import Window
app = application()
window = Window(QSettings({str(tmp_path / "settings.ini")!r}, QSettings.Format.IniFormat), SEED)
parts = (window.menuBar(), *window.findChildren(QToolButton))
print(len(parts), sum(part.font().families() == app.font().families() for part in parts))
window.stop()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    parts, alike = map(int, done.stdout.split())
    assert parts == alike > 1
