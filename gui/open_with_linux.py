"""The program in the application lists of a Linux desktop (freedesktop.org: Desktop Entry, MIME Applications)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

NAME = "government-work-report-viewer"
TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".ofd": "application/ofd",
    ".html": "text/html",
    ".htm": "text/html",
    ".mhtml": "application/x-mimearchive",
    ".mht": "application/x-mimearchive",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".doc": "application/msword",
    ".wps": "application/vnd.ms-works",
    ".rtf": "application/rtf",
    ".odt": "application/vnd.oasis.opendocument.text",
}
"""The MIME type of each file that can be opened, as shared-mime-info names it."""
OFD = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/ofd">
    <comment>OFD document</comment>
    <comment xml:lang="zh_CN">OFD 版式文档</comment>
    <glob pattern="*.ofd"/>
  </mime-type>
</mime-info>
"""
"""Few desktops know .ofd, and take it for a ZIP archive."""


class DesktopListing:
    """Two files in the user's own data folder: the program, and the type .ofd."""

    def __init__(self, command: Sequence[str], icon: Path) -> None:
        named = Path(os.environ.get("XDG_DATA_HOME", ""))
        data = named if named.is_absolute() else Path.home() / ".local" / "share"
        self._entry = data / "applications" / f"{NAME}.desktop"
        self._type = data / "mime" / "packages" / f"{NAME}.xml"
        self._text = desktop_entry(command, icon)

    @property
    def listed(self) -> bool:
        """Whether the entry is there and starts the program where it is now."""
        try:
            return self._entry.read_text("utf-8") == self._text
        except (OSError, ValueError):
            return False

    def add(self) -> None:
        """Write both files, and let the desktop read them."""
        for file, text in ((self._type, OFD), (self._entry, self._text)):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        self._update()

    def remove(self) -> None:
        """Take both files away, and let the desktop forget them."""
        for file in (self._type, self._entry):
            file.unlink(missing_ok=True)
        self._update()

    def _update(self) -> None:
        """Renew the desktop's caches; without these programs it reads the files itself, only later."""
        for program, folder in (
            ("update-mime-database", self._type.parent.parent),
            ("update-desktop-database", self._entry.parent),
        ):
            found = shutil.which(program)
            if found:
                with suppress(subprocess.TimeoutExpired):
                    subprocess.run([found, str(folder)], capture_output=True, check=False, timeout=20)


def desktop_entry(command: Sequence[str], icon: Path) -> str:
    """The text of the .desktop file that starts the program with `command` on any number of files."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Government Work Report Viewer",
            "Name[zh_CN]=政府工作报告浏览器",
            "Comment=Read the figures of Chinese government work reports",
            "Comment[zh_CN]=打开政府工作报告，看正文、指标、对照与图表",
            f"Exec={' '.join(map(_quoted, command))} %F",
            f"Icon={_escaped(str(icon))}",
            "Terminal=false",
            "Categories=Office;Viewer;",
            f"MimeType={';'.join(dict.fromkeys(TYPES.values()))};",
            "",
        )
    )


def _quoted(argument: str) -> str:
    """An argument of Exec: quoted, then escaped as a string; a % of its own is doubled."""
    quoted = re.sub(r'(["`$\\])', r"\\\1", argument)
    return _escaped(f'"{quoted}"').replace("%", "%%")


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\")
