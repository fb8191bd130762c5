"""The status bar: at the left what is selected, or the file; at the right how much was read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from data.records import Report
from data.selection import Selection, told

PATIENCE = 300
"""ms of work before it is told of."""
LONGEST_NAME = 24
"""Characters of a file's name."""


class StatusLine(QStatusBar):
    """Says in words what the panes show in colour."""

    cancel_picked = Signal()
    """What is being read is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._name = QLabel(self)
        self._name.setObjectName("statusName")
        self._words = QLabel(self)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._work = QLabel(self)
        self._work.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(112, 7)
        self._cancel = QPushButton("取消", self)
        self._cancel.setObjectName("statusButton")
        self._cancel.setToolTip("不再读取（Esc）")
        self._cancel.clicked.connect(self.cancel_picked)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.cancel_picked.emit)
        self._escape.setEnabled(False)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(lambda: self._show_work(True))
        self._counts = QLabel(self)
        self.addWidget(self._name)
        self.addWidget(self._words, 1)
        for widget in (self._work, self._progress, self._cancel, self._counts):
            self.addPermanentWidget(widget)
        self._show_work(False)

    def show_reading(self, name: str) -> None:
        """Show that a file of this name is being read, where it takes a while; an empty name tells the end."""
        self._work.setText(f"正在读取 {_shortened(name)}")
        self._progress.setRange(0, 0)
        self._escape.setEnabled(bool(name))
        if not name:
            self._patience.stop()
            self._show_work(False)
        elif not self._patience.isActive() and self._work.isHidden():
            self._patience.start()

    def show_progress(self, percent: int) -> None:
        """Show how much of the reading is done; until that is known the bar only moves."""
        self._progress.setRange(0, 100)
        self._progress.setValue(percent)

    def show_selection(self, report: Report, selection: Selection) -> None:
        """Name what is selected and say what the report tells of it; with nothing selected, name the file."""
        name, words = told(report, selection)
        self._name.setText(name)
        self._words.setText(words or f"{report.file}　{len(report.text):,} 字符".replace(",", " "))
        self._name.setVisible(bool(name))
        self._counts.setText(f"{len(report.indicators)} 个指标 · {len(report.pairs)} 组对照")
        self._counts.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def _show_work(self, shown: bool) -> None:
        for widget in (self._work, self._progress, self._cancel):
            widget.setVisible(shown)


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
