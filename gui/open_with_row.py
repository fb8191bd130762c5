"""The row of the menu that puts the program under 打开方式, and takes it away again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from gui.notice import Notice
from gui.open_with import Listing

ADD, REMOVE = "添加到“打开方式”(&A)", "从“打开方式”中移除(&A)"
ADDED = "在报告上点右键，选“打开方式”，就能用本程序打开；默认的程序没有改变。"


class OpenWithRow(QObject):
    """Says what choosing it does; it is not shown where the system has no such lists."""

    told = Signal(Notice)

    def __init__(self, action: QAction, listing: Listing | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._action.setVisible(listing is not None)
        if listing is not None:
            self._listing = listing
            self._action.triggered.connect(self._turn)
            self._show()

    def _turn(self) -> None:
        listed = self._listing.listed
        try:
            if listed:
                self._listing.remove()
                notice = Notice("done", "已从“打开方式”中移除。")
            else:
                self._listing.add()
                notice = Notice("done", "已添加到“打开方式”。", rest=ADDED)
        except OSError:
            notice = Notice("alert", "系统不允许更改“打开方式”，请检查个人文件夹的写入权限。")
        self._show()
        self.told.emit(notice)

    def _show(self) -> None:
        self._action.setText(REMOVE if self._listing.listed else ADD)
