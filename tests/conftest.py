"""What every test stands on: no display, the seed, and the sibling folder of other reports where there is one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

os.environ["QT_QPA_PLATFORM"] = "offscreen"

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SEED = ROOT / "seeds" / "阿荣旗2023年政府工作报告.txt"


@pytest.fixture(scope="session")
def seed_path() -> Path:
    return SEED


@pytest.fixture(scope="session")
def seed_text() -> str:
    return SEED.read_text("utf-8")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of other reports and their gold files."""
    if not (SHARED / "reports").is_dir():
        pytest.skip("没有 ../shared：其他报告不在此处，无从对照")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def clipboard_is_emptied() -> Iterator[None]:
    """Take from the clipboard what tests put there while Qt still stands: at the interpreter's end it would crash."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()
