"""Pictures of charts as files: asks where and in which format, and hands the rest to the exports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from data.export.placing import put
from gui.memory import Memory
from gui.writing import Content, Writing


class Picture(Protocol):
    """A chart that can be written as a picture."""

    @property
    def title(self) -> str:
        """The chart's title."""

    def content(self, suffix: str, scale: int = 1, *, slide: bool = False) -> bytes:
        """The file of a picture: its suffix, how many pixels a px has, whether it is to fill a slide of 16:9."""


@dataclass(frozen=True, slots=True)
class Format:
    """A line of the file dialog."""

    title: str
    suffix: str
    scale: int = 1
    slide: bool = False

    @property
    def filter(self) -> str:
        """As the dialog writes it."""
        return f"{self.title} (*{self.suffix})"


FORMATS = (
    Format("PNG 图片，2 倍，投影和公文用", ".png", 2),
    Format("PNG 图片，1 倍", ".png", 1),
    Format("PNG 图片，3 倍，印刷用", ".png", 3),
    Format("PNG 图片，16:9 幻灯片", ".png", 2, slide=True),
    Format("SVG 矢量图", ".svg"),
    Format("PDF 文件", ".pdf"),
)
_NOT_IN_NAMES = dict.fromkeys(map(ord, '\\/:*?"<>|：'), "_")


class PictureExporting(QObject):
    """Writes the picture of a chart where the user wants it."""

    def __init__(self, writing: Writing, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._writing = writing
        self._memory = memory
        self._window = window

    def ask(self, picture: Picture, report: str) -> None:
        """Ask where to, and write the picture of a chart of the report with this name."""
        stem = f"{report}_{picture.title}".translate(_NOT_IN_NAMES)
        filters = ";;".join(each.filter for each in FORMATS)
        suggested = str(self._memory.folder / f"{stem}{FORMATS[0].suffix}")
        name, chosen = QFileDialog.getSaveFileName(self._window, "导出图片", suggested, filters)
        if not name:
            return
        wanted = next((each for each in FORMATS if each.filter == chosen), FORMATS[0])
        path = _named(Path(name), wanted.suffix)
        if path != Path(name) and path.exists() and not self._may_replace(path):
            return
        self._memory.folder = path.parent
        content = picture.content(wanted.suffix, wanted.scale, slide=wanted.slide)
        self._writing.write(Content(partial(put, content), wanted.title), path)

    def _may_replace(self, path: Path) -> bool:
        """Ask for a name that the file dialog did not see, since it got another ending."""
        box = QMessageBox(
            QMessageBox.Icon.Question, "导出图片", f"“{path.name}”已经存在，要替换它吗？", parent=self._window
        )
        replace = box.addButton("替换", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("取消", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is replace


def _named(path: Path, suffix: str) -> Path:
    """The path with the ending of the chosen format, in the place of another format's."""
    if path.suffix.lower() == suffix:
        return path
    known = {each.suffix for each in FORMATS}
    return path.with_suffix(suffix) if path.suffix.lower() in known else path.with_name(path.name + suffix)
