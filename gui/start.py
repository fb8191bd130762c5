"""Before Qt is there: finds the environment beside the code, checks what Qt needs, and tells the user in words.

Whatever Python a double click starts reads it, so it keeps to the language of Python 3.7 and to the standard library.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = sys.platform == "win32"
ENVIRONMENT = ROOT / ".venv" / ("Scripts/python.exe" if WINDOWS else "bin/python")
INSTALL = (
    r'cmd /c "py -m venv .venv && .venv\Scripts\python -m pip install . && .venv\Scripts\python main.py"'
    if WINDOWS
    else "python3 -m venv .venv && .venv/bin/python -m pip install . && .venv/bin/python main.py"
)

# What Qt opens on Linux by itself, and the Debian package that brings it (Qt for Linux/X11: requirements).
LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "fontconfig",
}


def enter_environment(package: str) -> None:
    """Go on in the Python of `.venv` where this one lacks `package`; return where that is not needed or not there."""
    if importlib.util.find_spec(package) is not None or not ENVIRONMENT.exists():
        return
    if Path(sys.prefix).resolve() == (ROOT / ".venv").resolve():
        return
    command = [str(ENVIRONMENT), str(ROOT / "main.py"), *sys.argv[1:]]
    if WINDOWS:
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def missing() -> str:
    """Say what keeps the window from opening, and the command that mends it; empty where nothing does."""
    if sys.version_info < (3, 11) or importlib.util.find_spec("PySide6") is None:
        return f"还没有安装运行环境（需要 Python 3.11 或更新版本）。请在程序所在文件夹打开终端，运行：\n{INSTALL}"
    if not sys.platform.startswith("linux"):
        return ""
    absent = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if absent:
        return "系统缺少图形界面所需的软件包。请运行：\nsudo apt-get install " + " ".join(absent)
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return (
            "没有找到图形桌面。请在桌面环境中打开本程序；只导出表格可运行：\npython main.py 报告.txt --export 结果.xlsx"
        )
    return ""


def tell(message: str) -> None:
    """Show a sentence to a user who may have no terminal, with whatever the system has for it."""
    sys.stderr.write(message + "\n")
    if sys.stderr.isatty():
        return
    title = "政府工作报告浏览器"
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, message, title, 0x40)
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    for command in (
        ["zenity", "--info", "--no-markup", f"--title={title}", f"--text={message}"],
        ["kdialog", "--title", title, "--msgbox", message],
        ["xmessage", "-center", message],
    ):
        if shutil.which(command[0]):
            subprocess.call(command)
            return


def choose_input_method() -> None:
    """Ask for ibus where the desktop asks for fcitx, whose plugin the wheels do not ship (hydrus#1794)."""
    if os.environ.get("QT_IM_MODULE") not in ("fcitx", "fcitx5"):
        return
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return
    plugins = Path(spec.origin).parent / "Qt" / "plugins" / "platforminputcontexts"
    if not any(plugins.glob("*fcitx*")):
        os.environ["QT_IM_MODULE"] = "ibus"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
