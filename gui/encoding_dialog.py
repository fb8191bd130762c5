"""The dialog that asks in which encoding a text is written, and shows how it begins in the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from data.reading import UNREADABLE, Decoding


class EncodingDialog(QDialog):
    """Offers the readings as they come, the likeliest chosen; `encoding` is what was chosen once it is accepted."""

    def __init__(self, name: str, readings: Sequence[Decoding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("选择编码")
        self._readings = readings
        self._group = QButtonGroup(self)
        self._sample = QLabel(self)
        self._sample.setObjectName("encodingSample")
        self._sample.setTextFormat(Qt.TextFormat.PlainText)
        self._sample.setWordWrap(True)
        self._sample.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sample.setFixedSize(336, 136)
        self._loss = QLabel(self)
        self._loss.setObjectName("dialogHint")
        self._build(name)
        self._group.idToggled.connect(self._show_sample)
        self._group.button(0).setChecked(True)
        self._group.button(0).setFocus()

    @property
    def encoding(self) -> str:
        """The encoding that is chosen."""
        return self._readings[self._group.checkedId()].encoding

    def _build(self, name: str) -> None:
        choices = QVBoxLayout()
        choices.setSpacing(10)
        for number, reading in enumerate(self._readings):
            button = QRadioButton(reading.label, self)
            button.setAccessibleDescription(reading.sample)
            self._group.addButton(button, number)
            choices.addWidget(button)
        choices.addStretch(1)
        preview = QVBoxLayout()
        preview.setSpacing(8)
        preview.addWidget(self._sample)
        preview.addWidget(self._loss)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addLayout(choices)
        body.addLayout(preview)
        cancel, accept = QPushButton("取消", self), QPushButton("打开", self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        accept.setDefault(True)
        accept.setMinimumWidth(84)
        accept.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(accept)
        title = QLabel(f"“{name}”用哪种编码能读通？", self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(title)
        layout.addSpacing(14)
        layout.addLayout(body)
        layout.addSpacing(16)
        layout.addLayout(buttons)

    def _show_sample(self) -> None:
        reading = self._readings[max(0, self._group.checkedId())]
        self._sample.setText(reading.sample)
        self._sample.setAccessibleName(f"开头的文字：{reading.sample}")
        lost = f"有 {reading.unreadable} 个字读不出，显示为 {UNREADABLE}" if reading.unreadable else "每个字都能读出"
        self._loss.setText(lost)
