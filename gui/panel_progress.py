"""How far the panel of several reports is: which report is being read, a bar, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_WIDTH = 440
_LONGEST_NAME = 28
"""Characters."""


class PanelProgress(QDialog):
    """Stays until `end`, for what is being read ends in its own time."""

    cancelled = Signal()

    def __init__(self, total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("导出多份报告")
        self.setFixedWidth(_WIDTH)
        self._total = total
        self._words = QLabel("正在准备", self)
        self._name = QLabel("", self)
        self._name.setObjectName("dialogHint")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, total + 1)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(7)
        self._bar.setAccessibleName("进度")
        self._cancel = QPushButton("取消", self)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._name, 1)
        buttons.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        layout.addLayout(buttons)

    def show_step(self, number: int, name: str) -> None:
        """Say which report is being read, from 1; behind the last one the file is written."""
        if not self._cancel.isEnabled():
            return
        writing = number > self._total
        self._words.setText("正在写入文件" if writing else f"正在读取第 {number} 份，共 {self._total} 份")
        self._name.setText(name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…")
        self._bar.setValue(number - 1)

    def reject(self) -> None:
        """Ask for an end, and wait for it: what was cancelled too late is written after all."""
        self._cancel.setEnabled(False)
        self._words.setText("正在取消")
        self._name.clear()
        self.cancelled.emit()

    def end(self) -> None:
        """Go away."""
        self.accept()
        self.deleteLater()
