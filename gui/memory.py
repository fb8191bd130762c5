"""What the program remembers between two starts: window, splitters, look, folder, and where the report was open."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QMainWindow, QSplitter

from gui.theme import Mode


class Memory:
    """Reads and writes the user's settings, and takes nothing in them on trust."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def look(self) -> Mode:
        """The chosen look."""
        mode = self._words("look")
        return cast(Mode, mode) if mode in ("light", "dark") else "system"

    @look.setter
    def look(self, mode: Mode) -> None:
        self._settings.setValue("look", mode)

    @property
    def folder(self) -> Path:
        """Where the last export went; the user's documents where there was none, or it is gone."""
        folder = Path(self._words("folder") or ".")
        if folder.is_absolute() and folder.is_dir():
            return folder
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return documents if documents.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._settings.setValue("folder", str(folder))

    def place(self, path: Path) -> str:
        """The node of the tree at which this report was left, or nothing."""
        return self._words("node") if self._words("report") == str(path.resolve()) else ""

    def keep_place(self, path: Path, node: str) -> None:
        """Remember the report and the node of its tree."""
        self._settings.setValue("report", str(path.resolve()))
        self._settings.setValue("node", node)

    def keep_window(self, window: QMainWindow) -> None:
        """Remember the window's size and place."""
        self._settings.setValue("geometry", window.saveGeometry())

    def keep_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember where a splitter stands."""
        self._settings.setValue(f"splitter/{name}", splitter.saveState())

    def restore_window(self, window: QMainWindow) -> bool:
        """Put the window where it was; False where nothing is known of it."""
        return window.restoreGeometry(self._bytes("geometry"))

    def restore_splitter(self, name: str, splitter: QSplitter) -> bool:
        """Put a splitter where it was; False where nothing is known of it."""
        return splitter.restoreState(self._bytes(f"splitter/{name}"))

    def _words(self, key: str) -> str:
        value = self._settings.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
