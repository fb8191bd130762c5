"""The running program: one QApplication with its language, fonts, settings and window."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, Qt, QTimer, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from gui import start
from gui.instance import Instance, address
from gui.theme import RESOURCES, font
from gui.window import Window

NAME = "政府工作报告浏览器"
SEED = RESOURCES.parent / "seeds" / "阿荣旗2023年政府工作报告.txt"
AFTER_PAINT = 200
"""ms until the window stands, and what it can do without may be loaded."""


def run(reports: list[Path]) -> int:
    """Open the window on reports, by default the seed, and return the exit code.

    Where a window of this user is open already, the reports are handed to it.
    """
    app = application()
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        start.tell(
            "系统没有中文字体，界面会显示为方框。请运行：sudo apt-get install fonts-noto-cjk\n"
            "No Chinese font is installed: sudo apt-get install fonts-noto-cjk"
        )
        return 1
    instance = Instance(address(), app)
    if instance.hand_over(reports):
        return 0
    sys.excepthook = _report_fault
    window = Window(QSettings(), SEED)
    app.aboutToQuit.connect(window.stop)
    instance.called.connect(window.come_forward)
    instance.handed.connect(window.opening.open_also)
    window.open(*reports)
    window.show()
    QTimer.singleShot(AFTER_PAINT, instance.listen)
    return app.exec()


def application() -> QApplication:
    """The application: Chinese, in the Fusion style everywhere, so that it looks the same on every desktop."""
    made = QApplication.instance()
    if isinstance(made, QApplication) and made.applicationDisplayName() == NAME:
        return made
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Script.SimplifiedHanScript, QLocale.Country.China))
    app = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("government-work-report-viewer")
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName("government-work-report-viewer")
    app.setStyle("Fusion")
    app.setFont(font(13))  # before any menu or button is made, which would take the desktop's own font for its kind
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "app.svg")))
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app


def _report_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Tell of a fault of the program's own, and go on: the open report must not be lost."""
    sys.__excepthook__(kind, fault, trace)
    box = QMessageBox(QMessageBox.Icon.Warning, NAME, "程序出了一个错误，刚才的操作没有完成；打开的报告不受影响。")
    box.setDetailedText("".join(traceback.format_exception(kind, fault, trace)))
    box.exec()
