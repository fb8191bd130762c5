"""打开方式: the program on the lists of the desktop, and gone from them again."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot
from stage import Stage

from data.reading import SUFFIXES
from gui import open_with, open_with_linux, open_with_windows
from gui.open_with_linux import DesktopListing, desktop_entry

ICON = Path("/opt/报告 浏览器/app.svg")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="这里是 Linux 桌面的登记办法")


def entry(text: str) -> dict[str, str]:
    parser = ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return dict(parser["Desktop Entry"])


def test_the_entry_names_program_icon_and_every_format() -> None:
    found = entry(desktop_entry(["/usr/bin/python3", "/opt/报告 浏览器/main.py"], ICON))
    assert found["Name[zh_CN]"] == "政府工作报告浏览器"
    assert found["Icon"] == str(ICON)
    assert shlex.split(found["Exec"]) == ["/usr/bin/python3", "/opt/报告 浏览器/main.py", "%F"]
    listed = found["MimeType"].split(";")
    assert set(open_with_linux.TYPES) == set(SUFFIXES)
    assert listed.pop() == "" and sorted(listed) == sorted(set(open_with_linux.TYPES.values()))


def test_odd_letters_of_a_path_start_the_same_program() -> None:
    """Read back as the specification says: the string's escapes first, then the quoted argument, then %%."""
    path = '/opt/100%/$HOME/`ls`/"报告"/a\\b/main.py'
    written = entry(desktop_entry([path], ICON))["Exec"].removesuffix(" %F")
    string = written.replace("\\\\", "\\")
    assert string[0] == string[-1] == '"'
    unquoted = string[1:-1]
    for sign in '"`$':
        unquoted = unquoted.replace("\\" + sign, sign)
    assert unquoted.replace("\\\\", "\\").replace("%%", "%") == path


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="没有 desktop-file-validate")
def test_the_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "viewer.desktop"
    file.write_text(desktop_entry(["/usr/bin/python3", "/opt/报告 浏览器/main.py"], ICON), "utf-8")
    said = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "数据"))
    return tmp_path / "数据"


def files(folder: Path) -> set[str]:
    """What is there, but for what the desktop's programs make of it."""
    return {path.name for path in folder.rglob("government-work-report-viewer*")}


@linux
def test_it_is_listed_and_leaves_nothing(data: Path) -> None:
    listing = open_with.listing()
    assert listing is not None and not listing.listed
    listing.remove()
    listing.add()
    assert listing.listed
    assert files(data) == {"government-work-report-viewer.desktop", "government-work-report-viewer.xml"}
    assert not list(data.rglob("mimeapps.list")), "默认的程序不变"
    [glob] = ElementTree.parse(next(data.rglob("government*.xml"))).findall(".//{*}glob")
    assert glob.get("pattern") == "*.ofd"
    listing.remove()
    assert not listing.listed and files(data) == set()


@linux
def test_a_program_that_was_moved_is_listed_anew(data: Path) -> None:
    old, new = (DesktopListing([f"/opt/{place}/viewer"], ICON) for place in ("旧", "新"))
    old.add()
    assert not new.listed
    new.add()
    assert new.listed and not old.listed


def test_the_registry_gets_one_more_program_for_each_ending() -> None:
    values = open_with_windows.values([r"C:\报告 浏览器\pythonw.exe", r"C:\报告 浏览器\main.py"])
    keys = {key: (name, value) for key, name, value in values}
    command = keys[open_with_windows.OPEN]
    assert command == ("", r'"C:\报告 浏览器\pythonw.exe" "C:\报告 浏览器\main.py" "%1"')
    for suffix in SUFFIXES:
        assert keys[rf"Software\Classes\{suffix}\OpenWithProgids"] == (open_with_windows.KIND, "")
    assert all(key.startswith("Software\\Classes\\") for key in keys)
    assert not any(key.endswith((*SUFFIXES, "UserChoice")) for key in keys), "默认的程序不变"
    own = open_with_windows.own_keys()
    assert {key for key in keys if "OpenWithProgids" not in key} <= set(own)
    assert all(not outer.startswith(f"{inner}\\") for at, inner in enumerate(own) for outer in own[at:])


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, data: Path) -> Iterator[Stage]:
    made = Stage(qtbot, tmp_path / "settings.ini")
    yield made
    made.close()


@linux
def test_the_row_of_the_menu_adds_and_removes(stage: Stage, data: Path) -> None:
    row = stage.action("添加到“打开方式”")
    row.trigger()
    assert "government-work-report-viewer.desktop" in files(data)
    assert stage.told().startswith("已添加到“打开方式”")
    assert row.text().startswith("从“打开方式”中移除")
    row.trigger()
    assert files(data) == set() and row.text().startswith("添加到")


@linux
def test_a_refusal_of_the_system_is_told(stage: Stage, data: Path) -> None:
    data.write_text("这里是一个文件", "utf-8")
    stage.action("添加到“打开方式”").trigger()
    assert "系统不允许" in stage.told()
    assert stage.action("添加到“打开方式”").isVisible()


def test_the_row_is_absent_where_there_are_no_lists(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.window.listing", lambda: None)
    made = Stage(qtbot, tmp_path / "settings.ini")
    assert not made.action("添加到“打开方式”").isVisible()
    made.close()
