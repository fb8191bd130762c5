"""The main window: builds the panes and the actions, and makes every connection between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.exporting import Exporting
from gui.finding import Finding
from gui.help import show_about, show_detail, show_keys
from gui.jobs import Jobs
from gui.memory import Memory
from gui.notice import Notice, NoticeBar
from gui.panes import Panes
from gui.session import Session
from gui.status import StatusLine
from gui.theme import Theme
from gui.toolbar import ToolBar


class Window(QMainWindow):
    """Three panes that are always there; nothing scrolls but the panes."""

    def __init__(self, settings: QSettings, seed: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed = seed
        self._memory = Memory(settings)
        self._theme = Theme(self._memory.look, self)
        self._jobs = Jobs(self)
        self._session = Session(self._jobs, self)
        self._finding = Finding(self._session, self)
        self._exporting = Exporting(self._session, self._jobs, self._memory, self)
        self._build()
        self._connect()
        self._theme.apply()
        if not self._memory.restore_window(self):
            self.resize(1280, 800)
        self._panes.restore(self._memory)

    @property
    def session(self) -> Session:
        """What is open and selected."""
        return self._session

    def open_first(self, report: Path | None) -> None:
        """Open the report of the command line, or without one the seed."""
        self.open(report or self._seed)

    def open(self, path: Path) -> None:
        """Open a report where it was left."""
        self._session.open(path, self._memory.place(path))

    def stop(self) -> None:
        """Wait for what runs in the background."""
        self._jobs.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep_window(self)
        self._panes.keep(self._memory)
        self._memory.look = self._theme.mode
        opened, node = self._session.opened, self._session.node
        if opened is not None and node is not None:
            self._memory.keep_place(opened.path, node.id)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.share_space(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._session.opened is not None and self._panes.charts.pane is None:
            QTimer.singleShot(0, self._panes.charts.load)

    def _build(self) -> None:
        self._panes = Panes(self._theme)
        self._notices = NoticeBar(self._theme)
        self._actions = Actions(self)
        self._bar = ToolBar(self._actions, self._theme)
        self._status = StatusLine()
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._panes, 1)
        layout.addWidget(self._notices)
        self.setCentralWidget(centre)
        self.setStatusBar(self._status)

    def _connect(self) -> None:
        panes, session, field = self._panes, self._session, self._bar.find_field
        # panes ask
        panes.tree.node_picked.connect(session.go)
        panes.overview.node_picked.connect(session.go)
        panes.overview.row_picked.connect(session.select)
        panes.table.row_picked.connect(session.select)
        panes.charts.row_picked.connect(session.select)
        panes.text.figure_picked.connect(lambda figure: session.select((figure,)))
        # the session tells
        session.report_changed.connect(self._show_report)
        session.place_changed.connect(self._show_place)
        session.selection_changed.connect(self._show_selection)
        session.reading_changed.connect(lambda: self._status.show_reading(session.reading))
        session.refused.connect(self._tell_refusal)
        self._exporting.told.connect(self._notices.show_notice)
        # the search
        field.words_picked.connect(self._finding.seek)
        field.step_picked.connect(self._finding.step)
        field.left.connect(panes.text.setFocus)
        self._finding.hits_changed.connect(self._show_hits)
        # the look
        self._theme.changed.connect(self._show_look)
        self._bar.look_picked.connect(lambda: self._theme.choose("light" if self._theme.dark else "dark"))
        # the menus
        for key, act in self._acts().items():
            self._actions[key].triggered.connect(act)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its key."""
        return {
            "open": self._ask_report,
            "seed": partial(self.open, self._seed),
            "export": self._export,
            "quit": self.close,
            "copy": self._copy,
            "find": self._bar.find_field.begin,
            "find_next": partial(self._finding.step, 1),
            "find_back": partial(self._finding.step, -1),
            "system": partial(self._theme.choose, "system"),
            "light": partial(self._theme.choose, "light"),
            "dark": partial(self._theme.choose, "dark"),
            "tree": self._panes.tree.setFocus,
            "text": self._panes.text.setFocus,
            "table": self._panes.table.setFocus,
            "charts": self._panes.charts.setFocus,
            "full_screen": self._turn_full_screen,
            "back": self._session.back,
            "forward": self._session.forward,
            "overview": self._session.go_to_first,
            "previous": partial(self._session.step, -1),
            "next": partial(self._session.step, 1),
            "keys": lambda: show_keys(self._actions.keys_told(), self),
            "about": partial(show_about, self),
        }

    def _show_report(self) -> None:
        opened = self._session.opened
        assert opened is not None
        self._bar.show_title(opened.report.masthead.title)
        self._bar.find_field.clear()
        self.setWindowTitle(opened.report.masthead.title)
        self._panes.show_report(opened.report, opened.book)
        self._panes.tree.setFocus()
        self._notices.hide()
        self.update()

    def _show_place(self) -> None:
        opened, node, page = self._session.opened, self._session.node, self._session.page
        assert opened is not None and node is not None and page is not None
        self._panes.tree.show_node(node.id)
        self._actions["back"].setEnabled(self._session.can_go_back)
        self._actions["forward"].setEnabled(self._session.can_go_forward)
        self._panes.show_page(opened.report, page, node.anchor)
        self._show_selection()

    def _show_selection(self) -> None:
        opened = self._session.opened
        if opened is not None:
            self._status.show_selection(opened.report, self._session.selection)
            self._panes.show_selection(self._session.selection)

    def _show_hits(self) -> None:
        hits, current = self._finding.hits, self._finding.current
        self._bar.find_field.show_count(0 if current is None else current + 1, len(hits))
        self._panes.text.show_hits(hits, current)

    def _show_look(self) -> None:
        self._actions.recolour(self._theme)
        self._actions[self._theme.mode].setChecked(True)

    def _ask_report(self) -> None:
        opened = self._session.opened
        folder = opened.path.parent if opened else self._seed.parent
        kinds = "文本报告 (*.txt *.md);;所有文件 (*)"
        name, _ = QFileDialog.getOpenFileName(self, "打开政府工作报告", str(folder), kinds)
        if name:
            self.open(Path(name))

    def _export(self) -> None:
        opened = self._session.opened
        if opened is not None:
            self._exporting.ask(self._panes.table_shown(opened.report))

    def _tell_refusal(self, message: str, detail: str) -> None:
        show = partial(show_detail, message, detail, self)
        self._notices.show_notice(Notice("alert", message, buttons=(("详细信息", show),) if detail else ()))

    def _copy(self) -> None:
        """Copy from the pane that has the focus."""
        focus = QApplication.focusWidget()
        while focus is not None and focus is not self:
            copy = getattr(focus, "copy", None)
            if callable(copy):
                copy()
                return
            focus = focus.parentWidget()

    def _turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
