"""Older office files (.doc, .wps, .rtf, .odt): turned into .docx by LibreOffice, where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from data.reading.errors import LOCKED, ReadingError
from data.reading.package import content, opened
from data.reading.progress import Progress, unwatched
from data.reading.word import word_text

TIME_LIMIT = 60
"""Seconds; LibreOffice takes five to start for the first time."""
PAUSE = 0.1
"""Seconds between two looks at whether it has ended, or is not wanted any more."""
NOT_INSTALLED = "打开 {suffix} 文件需要安装 LibreOffice，请用 WPS 或 Word 另存为 .docx 后再打开。"
NOT_CONVERTED = "这份 {suffix} 文件无法转换，可能已损坏或有密码，请用 WPS 或 Word 另存为 .docx 后再打开。"
TOO_SLOW = "转换这份 {suffix} 文件用时过长，已经停止，请用 WPS 或 Word 另存为 .docx 后再打开。"

PROGRAMS = ("soffice", "libreoffice")
USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
CAREFUL_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
 <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
 <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
 <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
 <prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
 <prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
 <prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
 <prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
 <prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
 <prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
</item>
</oor:items>
"""
"""No macro is run, no link followed, and whatever would be fetched is asked of a port where nobody answers."""
ENCRYPTED_ODT = b"encryption-data"
DEEPEST_RTF = 200
"""Groups of an RTF file inside one another."""


def office_text(data: bytes, suffix: str, progress: Progress = unwatched) -> str:
    """The text of an older office file, as `word_text` gives it.

    How far the conversion has come is not known; what `progress` raises ends LibreOffice.
    Raises ReadingError where LibreOffice is not there, takes too long or cannot read the file.
    """
    _check(data)
    program = converter()
    if program is None:
        raise ReadingError(NOT_INSTALLED.format(suffix=suffix), "soffice not found")
    with TemporaryDirectory(prefix="report-") as folder:
        return word_text(_converted(program, data, suffix, Path(folder), progress), progress)


def converter() -> str | None:
    """Where LibreOffice's program is, or None."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    return found or next((place for place in USUAL_PLACES if Path(place).exists()), None)


def _check(data: bytes) -> None:
    """Raise ReadingError for what LibreOffice should not be troubled with."""
    if data.startswith(b"PK"):
        with opened(data) as package:
            names = package.namelist()
            manifest = "META-INF/manifest.xml"
            if manifest in names and ENCRYPTED_ODT in content(package, manifest):
                raise ReadingError(LOCKED, "encrypted odt")
    if data.startswith(b"{\\rtf"):
        depth = 0
        for brace in re.findall(rb"(?<!\\)[{}]", data):
            depth += 1 if brace == b"{" else -1
            if depth > DEEPEST_RTF:
                raise ReadingError(NOT_CONVERTED.format(suffix=".rtf"), "groups nested too deep")


def _converted(program: str, data: bytes, suffix: str, folder: Path, progress: Progress) -> bytes:
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(CAREFUL_SETTINGS, "utf-8")
    source, result = folder / f"report{suffix}", folder / "out" / "report.docx"
    source.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML"),
        *("--outdir", str(result.parent), str(source)),
    ]
    try:
        done = _run(command, progress)
    except subprocess.TimeoutExpired as error:
        raise ReadingError(TOO_SLOW.format(suffix=suffix), str(error)) from error
    except OSError as error:
        raise ReadingError(NOT_CONVERTED.format(suffix=suffix), str(error)) from error
    if not result.exists():
        raise ReadingError(NOT_CONVERTED.format(suffix=suffix), done[-500:])
    return result.read_bytes()


def _run(command: list[str], progress: Progress) -> str:
    """What the program says. It starts others: in a group of its own, all of them end with it."""
    quiet = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        creationflags=quiet,
        start_new_session=sys.platform != "win32",
    ) as process:
        try:
            return _said(process, time.monotonic() + TIME_LIMIT, progress).decode("utf-8", "replace")
        except BaseException:
            _end(process)
            raise


def _said(process: subprocess.Popen[bytes], until: float, progress: Progress) -> bytes:
    while True:
        progress(0, 0)
        try:
            return process.communicate(timeout=PAUSE)[0]
        except subprocess.TimeoutExpired:
            if time.monotonic() > until:
                raise


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, 9)
