"""The ways to a report's file: asked for, opened before, from the clipboard, in another encoding; and the original."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from data.reading import FORMATS, SUFFIXES, UNREADABLE, Decoding
from gui.help import show_detail
from gui.memory import Memory
from gui.notice import Notice
from gui.opening import Opening, Refusal


class ReportFiles(QObject):
    """Asks the user, and hands what was chosen to `opening`; `told` says what could not be done."""

    told = Signal(Notice)

    def __init__(self, opening: Opening, memory: Memory, seed: Path, window: QWidget) -> None:
        super().__init__(window)
        self._opening = opening
        self._memory = memory
        self._seed = seed
        self._window = window

    def ask(self, near: Path | None) -> None:
        """Ask for files, beginning in the folder of the open one."""
        folder = (near or self._seed).parent
        names, _ = QFileDialog.getOpenFileNames(self._window, "打开政府工作报告", str(folder), file_filters())
        if names:
            self._opening.open([Path(name) for name in names])

    def open_clipboard(self) -> None:
        """Open the text that was copied."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._opening.open_text(text)
        else:
            self.told.emit(Notice("alert", "剪贴板里没有文字，请先在网页或文档中复制报告全文。"))

    def fill_recent(self, menu: QMenu) -> None:
        """List the reports that were open last and are still there."""
        menu.clear()
        for path in self._memory.recent:
            if path.is_file() and path != self._seed:
                action = menu.addAction(f"{path.name}\t{path.parent.name}".replace("&", "&&"))
                action.setToolTip(str(path))
                action.triggered.connect(partial(self._opening.open, [path]))
        if menu.isEmpty():
            menu.addAction("没有最近打开的报告").setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction("清空").triggered.connect(self._memory.forget_reports)

    def choose_encoding(self, path: Path, readings: Sequence[Decoding]) -> None:
        """Ask in which encoding a file is written, and open it so."""
        from gui.encoding_dialog import EncodingDialog

        dialog = EncodingDialog(path.name, readings, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._opening.open([path], dialog.encoding)

    def reopen(self, path: Path | None) -> None:
        """Ask in which encoding the open file is written."""
        if path is not None:
            self._opening.find_encodings(path)

    def show_original(self, path: Path | None) -> None:
        """Open the open file in the system's program for it."""
        if path is None or not path.is_file():
            self.told.emit(Notice("alert", "找不到原件，它可能已被移动、改名或删除。"))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.told.emit(Notice("alert", f"系统没有能打开 {path.suffix} 文件的程序。"))

    def tell_unreadable(self, text: str, seek: Callable[[str], object]) -> None:
        """Say how many characters of a report that opened could not be read, and offer to `seek` them."""
        count = text.count(UNREADABLE)
        if count:
            notice = Notice(
                "alert",
                f"有 {count} 个字读不出，显示为 {UNREADABLE}。",
                buttons=(("逐处查看", partial(seek, UNREADABLE)),),
            )
            self.told.emit(notice)

    def tell_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Say what could not be opened, and offer what may help."""
        first = refusals[0]
        if len(refusals) > 1:
            title = f"{len(refusals)} 个文件没有打开。"
            detail = "\n\n".join(f"{refusal.name}\n{refusal.message}" for refusal in refusals)
            self.told.emit(Notice("alert", title, buttons=(("详细信息", partial(self._show, title, detail)),)))
            return
        if first.path is not None:
            self._opening.find_encodings(first.path)
        buttons = (("详细信息", partial(self._show, first.message, first.detail)),) if first.detail else ()
        self.told.emit(Notice("alert", first.message, buttons=buttons))

    def _show(self, message: str, detail: str) -> None:
        show_detail(message, detail, self._window)


def file_filters() -> str:
    """What the file dialog offers: all kinds of report at once, then each by its name."""
    kinds: dict[str, list[str]] = {}
    for suffix, (_, name) in FORMATS.items():
        kinds.setdefault(name, []).append(suffix)
    single = (f"{name} ({_patterns(suffixes)})" for name, suffixes in kinds.items())
    return ";;".join((f"政府工作报告 ({_patterns(SUFFIXES)})", *single, "所有文件 (*)"))


def _patterns(suffixes: Sequence[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in suffixes)
