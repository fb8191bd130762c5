"""The main window: builds the open reports, the bars and the actions, and makes every connection between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.answering import Answering
from gui.clipboard import copy_from
from gui.desk import ACTS, Desk
from gui.desks import Desks
from gui.drop_hint import DropHint
from gui.exporting import Exporting
from gui.help import show_about, show_keys
from gui.jobs import Jobs
from gui.memory import Memory
from gui.notice import NoticeBar
from gui.open_with import listing
from gui.open_with_row import OpenWithRow
from gui.opening import Opening
from gui.picture_exporting import PictureExporting
from gui.report_files import ReportFiles
from gui.session import Opened, Session
from gui.status import StatusLine
from gui.theme import Theme
from gui.toolbar import ToolBar
from gui.writing import Writing


class Window(QMainWindow):
    """Shows one report, or two beside each other; nothing scrolls but the panes."""

    def __init__(self, settings: QSettings, seed: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed = seed
        self._memory = Memory(settings)
        self._theme = Theme(self._memory.look, self)
        self._jobs = Jobs(self)
        self._opening = Opening(self._jobs, self)
        self._files = ReportFiles(self._opening, self._memory, seed, self)
        self._writing = Writing(self._jobs, self)
        self._exporting = Exporting(self._jobs, self._writing, self._memory, self)
        self._pictures = PictureExporting(self._writing, self._memory, self)
        self._build()
        self._connect()
        self._theme.apply()
        if not self._memory.restore_window(self):
            self.resize(1280, 800)

    @property
    def opening(self) -> Opening:
        """What is being read."""
        return self._opening

    @property
    def desks(self) -> Desks:
        """The open reports."""
        return self._desks

    @property
    def session(self) -> Session:
        """What is open and selected on the active desk."""
        return self._desk.session

    @property
    def _desk(self) -> Desk:
        return self._desks.active

    def open(self, *paths: Path) -> None:
        """Open reports where they were left, each in a tab of its own; without any, the seed."""
        self._opening.open(paths or (self._seed,))

    def come_forward(self) -> None:
        """Show the window in front of the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def stop(self) -> None:
        """Give up what is being read, and wait for what else runs in the background."""
        self._opening.cancel()
        self._jobs.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep_window(self)
        self._memory.look = self._theme.mode
        self._desks.keep()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _files(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._hint.show_files(paths)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hint.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.open(*_files(event.mimeData()))
        self.activateWindow()

    def _build(self) -> None:
        self._desks = Desks(self._theme, self._memory)
        self._notices = NoticeBar(self._theme)
        self._actions = Actions(self)
        self._bar = ToolBar(self._actions, self._theme)
        self._status = StatusLine()
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._desks, 1)
        layout.addWidget(self._notices)
        self.setCentralWidget(centre)
        self.setStatusBar(self._status)
        self._hint = DropHint(self._theme, self)
        self._answering = Answering(self._desks, self._jobs, self._theme, self)
        self._open_with = OpenWithRow(self._actions["open_with"], listing(), self)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        opening, field = self._opening, self._bar.find_field
        # files
        opening.opened.connect(self._take)
        opening.refused.connect(self._files.tell_refusals)
        opening.encodings_found.connect(self._files.choose_encoding)
        opening.reading_changed.connect(self._show_reading)
        opening.progressed.connect(self._status.show_progress)
        self._status.cancel_picked.connect(opening.cancel)
        recent = self._actions.menu("recent")
        recent.aboutToShow.connect(partial(self._files.fill_recent, recent))
        # the open reports
        self._desks.changed.connect(self._show_state)
        self._desks.picture_picked.connect(lambda picture: self._pictures.ask(picture, self._desk.title))
        # what is told
        self._files.told.connect(self._notices.show_notice)
        self._open_with.told.connect(self._notices.show_notice)
        self._writing.told.connect(self._notices.show_notice)
        # the search
        field.words_picked.connect(self._desks.seek)
        field.step_picked.connect(self._desks.step_hit)
        field.left.connect(self._actions["text"].trigger)
        # the look
        self._theme.changed.connect(self._show_look)
        self._bar.look_picked.connect(lambda: self._theme.choose("light" if self._theme.dark else "dark"))
        # the menus
        for key, act in (self._file_acts() | self._view_acts()).items():
            self._actions[key].triggered.connect(act)
        for key, act_on in ACTS.items():
            self._actions[key].triggered.connect(lambda _=False, act_on=act_on: act_on(self._desk))

    def _file_acts(self) -> dict[str, Callable[[], object]]:
        """What the actions do that bring reports and take them away, by their keys."""
        return {
            "open": lambda: self._files.ask(self._path),
            "clipboard": self._files.open_clipboard,
            "seed": lambda: self.open(self._seed),
            "encoding": lambda: self._files.reopen(self._path),
            "original": lambda: self._files.show_original(self._path),
            "export": self._export,
            "copy": lambda: copy_from(QApplication.focusWidget()),
            "close": lambda: self._desks.close_desk(self._desk),
            "quit": self.close,
        }

    def _view_acts(self) -> dict[str, Callable[[], object]]:
        """What the actions do that are about the window, by their keys."""
        return {
            "system": partial(self._theme.choose, "system"),
            "light": partial(self._theme.choose, "light"),
            "dark": partial(self._theme.choose, "dark"),
            "compare": lambda: self._desks.compare(not self._desks.comparing),
            "answer": self._answering.begin,
            "find": self._bar.find_field.begin,
            "full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "next_report": partial(self._desks.step, 1),
            "previous_report": partial(self._desks.step, -1),
            "keys": lambda: show_keys(self._actions.keys_told(), self),
            "about": partial(show_about, self),
        }

    @property
    def _path(self) -> Path | None:
        """The file of the active report, where it has one."""
        return self.session.opened.path if self.session.opened else None

    def _take(self, opened: Opened) -> None:
        """Show a report that was read, in its own tab where it is open already."""
        desk = self._desks.desk_for(opened.path)
        node = desk.session.node
        place = self._memory.place(opened.path) if node is None and opened.path else ""
        desk.session.open(opened, node.id if node else place)
        self._desks.keep_place(desk)
        self._desks.activate(desk)
        desk.panes.tree.setFocus()
        self._files.tell_unreadable(opened.report.text, self._desks.seek)

    def _show_state(self) -> None:
        """Let bars and menus speak of the active report."""
        session, finding = self.session, self._desk.finding
        several, comparing = self._desks.several, self._desks.comparing
        for key, possible in (
            ("back", session.can_go_back),
            ("forward", session.can_go_forward),
            ("encoding", self._path is not None),
            ("original", self._path is not None),
            ("charts", not comparing),
            *((key, several) for key in ("close", "compare", "next_report", "previous_report")),
        ):
            self._actions[key].setEnabled(possible)
        self._actions["compare"].setChecked(comparing)
        self._bar.show_title("" if several else self._desk.title)  # else the tabs name the reports
        self.setWindowTitle(self._desk.title)
        place = 0 if finding.current is None else finding.current + 1
        self._bar.find_field.show_search(finding.words, place, len(finding.hits))
        if session.opened is not None:
            self._status.show_selection(session.opened.report, session.selection)

    def _show_reading(self) -> None:
        self._status.show_reading(self._opening.reading)
        if self._opening.reading:
            self._notices.hide()

    def _show_look(self) -> None:
        self._actions.recolour(self._theme)
        self._actions[self._theme.mode].setChecked(True)

    def _export(self) -> None:
        opened, page = self.session.opened, self.session.page
        if opened is not None and page is not None:
            self._exporting.ask(self._desk.panes.table_shown(opened.report), page, opened, self._desks.opened)


def _files(dragged: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
