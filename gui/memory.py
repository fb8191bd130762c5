"""What the program remembers between two starts: window, splitters, look, folder, and where each report was left."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QMainWindow, QSplitter

from gui.theme import Mode

MOST_REPORTS = 50
MOST_RECENT = 10


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

    @property
    def recent(self) -> tuple[Path, ...]:
        """The reports that were open last, the latest first."""
        return tuple(Path(path) for path in reversed(self._reports()))[:MOST_RECENT]

    def place(self, path: Path) -> str:
        """The node of the tree at which this report was left, or nothing."""
        return self._reports().get(str(path.resolve()), "")

    def keep_place(self, path: Path, node: str) -> None:
        """Remember the node of a report's tree, and that this report was the last."""
        key = str(path.resolve())
        others = [(known, place) for known, place in self._reports().items() if known != key]
        kept = [*others, (key, node)][-MOST_REPORTS:]
        self._settings.setValue("reports", [f"{place}\t{known}" for known, place in kept])

    def forget_reports(self) -> None:
        """Know of no report any more."""
        self._settings.remove("reports")

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

    def _reports(self) -> dict[str, str]:
        """The node at which each report was left, by its path, the latest last."""
        kept = self._settings.value("reports")
        lines = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        pairs = [line.partition("\t") for line in lines if isinstance(line, str)]
        return {path: place for place, _, path in pairs if path}

    def _words(self, key: str) -> str:
        value = self._settings.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
