"""打开方式: lists the program, for this user alone, among those that open a report's file; never as the default."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from gui.open_with_linux import DesktopListing

ROOT = Path(__file__).resolve().parent.parent


class Listing(Protocol):
    """The program's place in the system's lists; OSError is raised where the system does not let it change them."""

    @property
    def listed(self) -> bool:
        """Whether the program is listed as it stands now; one that was moved since is not."""

    def add(self) -> None:
        """List the program."""

    def remove(self) -> None:
        """Leave nothing of it in the lists."""


def listing() -> Listing | None:
    """The lists of this system, or None where a program cannot put itself on them."""
    if sys.platform == "win32":
        from gui.open_with_windows import RegistryListing

        return RegistryListing(_command())
    if sys.platform == "darwin":
        return None
    return DesktopListing(_command(), ROOT / "resources" / "icons" / "app.svg")


def _command() -> Sequence[str]:
    """What starts the program: itself where it was bundled, else its Python, on Windows the one without a console."""
    program = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return [str(program)]
    silent = program.with_name("pythonw.exe")
    return [str(silent if silent.exists() else program), str(ROOT / "main.py")]
