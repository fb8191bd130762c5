"""The main window: builds the panes and the actions, and makes every connection between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from data.table import Table, table
from gui.actions import Actions
from gui.chart_slot import ChartSlot
from gui.exporting import Exporting
from gui.finding import Finding
from gui.help import show_about, show_detail, show_keys
from gui.jobs import Jobs
from gui.memory import Memory
from gui.notice import Notice, NoticeBar
from gui.outline_pane import OutlinePane
from gui.overview import Overview
from gui.session import Session
from gui.status import StatusLine
from gui.table_pane import TablePane
from gui.text_pane import TextPane
from gui.theme import Theme
from gui.toolbar import ToolBar

SMALL, LARGE = (1280, 232, 520), (1920, 264, 680)
"""Widths of the window, the tree and the text; the tables and charts take the rest."""


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
        self._moved: set[str] = set()
        """The splitters that the user has moved."""
        self._build()
        self._exporting = Exporting(self._session, self._jobs, self._memory, self)
        self._connect()
        self._theme.apply()
        self._arrange()

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
        self._memory.keep_window(self, self._splitters)
        self._keep_place()
        self._memory.look = self._theme.mode
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self._share_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._session.opened is not None and self._charts.pane is None:
            QTimer.singleShot(0, self._charts.load)

    def _build(self) -> None:
        self._tree = OutlinePane(self._theme)
        self._overview = Overview(self._theme)
        self._text = TextPane(self._theme)
        self._table = TablePane(self._theme)
        self._charts = ChartSlot(self._theme)
        self._notices = NoticeBar(self._theme)
        self._side = _splitter(Qt.Orientation.Vertical, self._table, self._charts)
        self._reading = _splitter(Qt.Orientation.Horizontal, self._text, self._side)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._overview)
        self._stack.addWidget(self._reading)
        self._main = _splitter(Qt.Orientation.Horizontal, self._tree, self._stack)
        self._main.setStretchFactor(0, 0)
        self._main.setStretchFactor(1, 1)
        self._splitters = {"main": self._main, "reading": self._reading}
        self._actions = Actions(self)
        self._bar = ToolBar(self._actions, self._theme)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._main, 1)
        layout.addWidget(self._notices)
        self.setCentralWidget(centre)
        self._status = StatusLine()
        self.setStatusBar(self._status)

    def _connect(self) -> None:
        # panes ask
        self._tree.node_picked.connect(self._session.go)
        self._overview.node_picked.connect(self._session.go)
        for pane in (self._overview, self._table, self._charts):
            pane.row_picked.connect(self._session.select)
        self._text.figure_picked.connect(lambda figure: self._session.select((figure,)))
        # the session tells
        self._session.report_changed.connect(self._show_report)
        self._session.report_changed.connect(self._tree.setFocus)
        self._session.place_changed.connect(self._show_place)
        self._session.selection_changed.connect(self._show_selection)
        self._session.reading_changed.connect(lambda: self._status.show_reading(self._session.reading))
        self._session.refused.connect(self._tell_refusal)
        self._exporting.told.connect(self._notices.show_notice)
        # the search
        field = self._bar.find_field
        field.words_picked.connect(self._finding.seek)
        field.step_picked.connect(self._finding.step)
        field.left.connect(self._text.setFocus)
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
            "export": lambda: self._exporting.ask(self._shown_table()),
            "quit": self.close,
            "copy": self._copy,
            "find": self._bar.find_field.begin,
            "find_next": partial(self._finding.step, 1),
            "find_back": partial(self._finding.step, -1),
            "system": partial(self._theme.choose, "system"),
            "light": partial(self._theme.choose, "light"),
            "dark": partial(self._theme.choose, "dark"),
            "tree": self._tree.setFocus,
            "text": self._text.setFocus,
            "table": self._table.setFocus,
            "charts": self._charts.setFocus,
            "full_screen": self._turn_full_screen,
            "back": self._session.back,
            "forward": self._session.forward,
            "overview": self._session.go_to_first,
            "previous": partial(self._session.step, -1),
            "next": partial(self._session.step, 1),
            "keys": lambda: show_keys(self._actions.keys_told(), self),
            "about": partial(show_about, self),
        }

    def _arrange(self) -> None:
        """Put everything where it was left; at the first start, where the design has it."""
        if not self._memory.restore_window(self):
            self.resize(1280, 800)
        for name, splitter in self._splitters.items():
            if self._memory.restore_splitter(name, splitter):
                self._moved.add(name)
            splitter.splitterMoved.connect(lambda *_, name=name: self._moved.add(name))

    def _share_width(self) -> None:
        """Give the panes the widths of the design, for as long as the user has not moved them."""
        part = max(0.0, min(1.0, (self.width() - SMALL[0]) / (LARGE[0] - SMALL[0])))
        _, tree, text = (round(small + (large - small) * part) for small, large in zip(SMALL, LARGE, strict=True))
        if "main" not in self._moved:
            self._main.setSizes([tree, self.width() - tree - 1])
        if "reading" not in self._moved:
            rest = self.width() - self._main.sizes()[0] - 1
            self._reading.setSizes([text, rest - text - 1])

    def _show_report(self) -> None:
        opened = self._session.opened
        assert opened is not None
        self._bar.show_title(opened.report.masthead.title)
        self.setWindowTitle(opened.report.masthead.title)
        self._tree.show_book(opened.book)
        self._overview.show_report(opened.report, opened.book)
        self._bar.find_field.clear()
        self._show_selection()
        self.update()

    def _show_place(self) -> None:
        opened, node, page = self._session.opened, self._session.node, self._session.page
        assert opened is not None and node is not None and page is not None
        self._tree.show_node(node.id)
        self._actions["back"].setEnabled(self._session.can_go_back)
        self._actions["forward"].setEnabled(self._session.can_go_forward)
        if page.kind == "overview":
            self._stack.setCurrentWidget(self._overview)
            return
        self._stack.setCurrentWidget(self._reading)
        self._text.show_page(opened.report, page, node.anchor)
        self._table.show_page(opened.report, page)
        self._charts.show_page(opened.report, page)
        self._share_height()
        self._show_selection()

    def _share_height(self) -> None:
        """Make the table as high as its rows, at most about half of the pane; the charts take the rest."""
        height = self._side.height()
        table = min(self._table.preferred_height(), height * 51 // 100)
        self._side.setSizes([table, height - table])

    def _show_selection(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        ids = self._session.selection
        self._status.show_selection(opened.report, ids)
        self._table.show_selection(ids)
        self._charts.show_selection(ids)
        self._text.show_selection(ids)

    def _show_hits(self) -> None:
        hits, current = self._finding.hits, self._finding.current
        self._bar.find_field.show_count(0 if current is None else current + 1, len(hits))
        self._text.show_hits(hits, current)

    def _show_look(self) -> None:
        self._actions.recolour(self._theme)
        self._actions[self._theme.mode].setChecked(True)

    def _ask_report(self) -> None:
        opened = self._session.opened
        folder = opened.path.parent if opened else self._seed.parent
        name, _ = QFileDialog.getOpenFileName(
            self, "打开政府工作报告", str(folder), "文本报告 (*.txt *.md);;所有文件 (*)"
        )
        if name:
            self.open(Path(name))

    def _shown_table(self) -> Table | None:
        """The table on the screen as it is sorted, or None where 总览 is shown."""
        opened = self._session.opened
        if opened is None or self._stack.currentWidget() is self._overview:
            return None
        shown = self._table.table_shown()
        return table(shown.title, shown.columns, ((record, opened.report) for record in shown.records))

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

    def _keep_place(self) -> None:
        opened, node = self._session.opened, self._session.node
        if opened is not None and node is not None:
            self._memory.keep_place(opened.path, node.id)


def _splitter(orientation: Qt.Orientation, *panes: QWidget) -> QSplitter:
    """Panes beside or above each other with a line of 1 px between, none of which can be closed."""
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for pane in panes:
        splitter.addWidget(pane)
    return splitter
