"""What the help menu shows: the keys, and what the program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

PANE_KEYS = (
    ("目录、表格、图表中上下移动并选中", "↑、↓"),
    ("正文中转到上一个、下一个数", "Alt+↑、Alt+↓"),
    ("在各栏之间移动", "Tab、Shift+Tab"),
    ("关闭提示、清除查找、取消读取", "Esc"),
)


def show_keys(keys: Sequence[tuple[str, str]], parent: QWidget) -> None:
    """Show what each key does."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("键盘操作")
    grid = QGridLayout()
    grid.setHorizontalSpacing(40)
    grid.setVerticalSpacing(6)
    lines = (*keys, *PANE_KEYS)
    half = (len(lines) + 1) // 2  # in one column they would be higher than a small screen
    for number, (what, key) in enumerate(lines):
        row, column = number % half, number // half * 2
        words = QLabel(key)
        words.setObjectName("dialogHint")
        words.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(QLabel(what), row, column)
        grid.addWidget(words, row, column + 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.addLayout(grid)
    layout.addSpacing(12)
    layout.addWidget(buttons)
    dialog.exec()


def show_about(parent: QWidget) -> None:
    """Show what the program is and what its marks mean."""
    QMessageBox.about(
        parent,
        "关于",
        "<b>政府工作报告浏览器</b><br><br>"
        "打开一份政府工作报告，读正文、指标、对照与图表，导出 Excel。<br>"
        "正文中，实线下划的数是上年完成，空心框住的数是今年目标。<br>"
        "表中每一行、图中每一条都可点回原句。<br><br>"
        "只读本机文件，不连接网络。",
    )


def show_detail(message: str, detail: str, parent: QWidget) -> None:
    """Show what lies behind a message."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "详细信息", message, QMessageBox.StandardButton.Close, parent)
    box.setInformativeText(detail)
    box.exec()
