"""Opens many files one after another in the window, in a process of little memory and little time for each.

A program for test_bad_files.py: says of each file what the window told, and which reports are open then.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from limited_runs import BYTES, SECONDS
from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QDialog

from gui.application import SEED, application
from gui.encoding_dialog import EncodingDialog
from gui.notice import NoticeBar
from gui.window import Window


def opened(window: Window, path: Path) -> tuple[str, str, list[str]]:
    """The path, the sentence in the window, and the names of the reports that are open."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + SECONDS + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
    bar = window.findChild(NoticeBar)
    assert isinstance(bar, NoticeBar)
    bar.hide()
    window.open(path)
    while window.opening.reading:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()
    told = bar.accessibleName() if bar.isVisible() else ""
    return str(path), told, [desk.title for desk in window.desks]


def run(settings: str, paths: list[str]) -> list[tuple[str, str, list[str]]]:
    application()
    # A user who is asked for an encoding and chooses none.
    EncodingDialog.exec = lambda _: QDialog.DialogCode.Rejected.value  # type: ignore[method-assign]
    window = Window(QSettings(settings, QSettings.Format.IniFormat), SEED)
    window.show()
    opened(window, SEED)
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    told = [opened(window, Path(path)) for path in paths]
    window.stop()
    return told


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(sys.argv[1], sys.argv[2:])))
    sys.stdout.flush()
    os._exit(0)
