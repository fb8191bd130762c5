"""The status bar: at the left what is selected, or the file; at the right how much was read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QWidget

from data.records import Report
from data.wording import figure_words


class StatusLine(QStatusBar):
    """Says in words what the panes show in colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._name = QLabel(self)
        self._name.setObjectName("statusName")
        self._words = QLabel(self)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._work = QLabel("正在读取…", self)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(112, 7)
        self._counts = QLabel(self)
        self.addWidget(self._name)
        self.addWidget(self._words, 1)
        for widget in (self._work, self._progress, self._counts):
            self.addPermanentWidget(widget)
        self.show_reading(False)

    def show_reading(self, reading: bool) -> None:
        """Show that a file is being read."""
        self._work.setVisible(reading)
        self._progress.setVisible(reading)

    def show_selection(self, report: Report, ids: tuple[str, ...]) -> None:
        """Name the selected figures and where they stand; with none selected, name the file."""
        chosen = [figure for figure in report.indicators if figure.id in ids]
        if chosen:
            result = [figure for figure in chosen if figure.status == "actual"]
            name = (result or chosen)[0].name
            values = " → ".join(figure_words(figure, report.text) for figure in chosen)
            self._name.setText(name)
            self._words.setText(f"{values}　原文 {len(chosen)} 处")
        else:
            self._name.setText("")
            self._words.setText(f"{report.file}　{len(report.text):,} 字符".replace(",", " "))
        self._name.setVisible(bool(chosen))
        self._counts.setText(f"{len(report.indicators)} 个指标 · {len(report.pairs)} 组对照")
        self._counts.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
