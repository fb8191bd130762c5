"""The program among those that Windows offers under 打开方式: keys of the registry that are the user's own."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence
from contextlib import suppress

from data.reading import SUFFIXES

NAME = "政府工作报告浏览器"
KIND = "GovernmentWorkReportViewer.Report"
"""The program's ProgID."""
CLASSES = "Software\\Classes\\"
OPEN = f"{CLASSES}{KIND}\\shell\\open\\command"
CHANGED = 0x08000000
"""SHCNE_ASSOCCHANGED."""


def values(command: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
    """Below HKEY_CURRENT_USER: each key, the name of a value in it, and the value.

    A file's ending gets one more program that may open it, and keeps the one that does.
    """
    line = " ".join(f'"{part}"' for part in (*command, "%1"))
    return (
        (f"{CLASSES}{KIND}", "", NAME),
        (f"{CLASSES}{KIND}\\Application", "ApplicationName", NAME),
        (OPEN, "", line),
        *((f"{CLASSES}{suffix}\\OpenWithProgids", KIND, "") for suffix in SUFFIXES),
    )


def own_keys() -> tuple[str, ...]:
    """The keys that are the program's alone, the innermost first."""
    kind = f"{CLASSES}{KIND}"
    return OPEN, f"{kind}\\shell\\open", f"{kind}\\shell", f"{kind}\\Application", kind


if sys.platform == "win32":
    import winreg

    class RegistryListing:
        """Writes and takes away what `values` says."""

        def __init__(self, command: Sequence[str]) -> None:
            self._values = values(command)

        @property
        def listed(self) -> bool:
            """Whether the registry has the command that starts the program where it is now."""
            try:
                found = winreg.QueryValue(winreg.HKEY_CURRENT_USER, OPEN)
            except OSError:
                return False
            return (OPEN, "", found) in self._values

        def add(self) -> None:
            """Write the values, and let the desktop know."""
            for key, name, value in self._values:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)
            ctypes.windll.shell32.SHChangeNotify(CHANGED, 0, None, None)

        def remove(self) -> None:
            """Take the values away, and the keys that are the program's alone."""
            user = winreg.HKEY_CURRENT_USER
            for key, name, _ in self._values:
                if name == KIND:
                    with suppress(FileNotFoundError), winreg.OpenKey(user, key, 0, winreg.KEY_SET_VALUE) as opened:
                        winreg.DeleteValue(opened, name)
            for key in own_keys():
                with suppress(FileNotFoundError):
                    winreg.DeleteKey(user, key)
            ctypes.windll.shell32.SHChangeNotify(CHANGED, 0, None, None)
