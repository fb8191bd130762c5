"""The open reports: one is shown, or two beside each other; the others wait behind their tabs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from gui.desk import Desk
from gui.desk_tabs import DeskTabs
from gui.memory import Memory
from gui.session import Opened
from gui.theme import Theme


class Desks(QWidget):
    """There is always an active desk: the one that the menus, the toolbar and the status bar speak of."""

    changed = Signal()
    """Another desk is active, or the active one shows something else."""
    picture_picked = Signal(object)
    """A chart is to become a picture in a file."""

    def __init__(self, theme: Theme, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._memory = memory
        self._desks: list[Desk] = []
        self._used: list[Desk] = []
        self._beside: Desk | None = None
        self._tabs = DeskTabs(theme)
        self._room = QSplitter(Qt.Orientation.Horizontal)
        self._room.setHandleWidth(1)
        self._room.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._room, 1)
        self._tabs.currentChanged.connect(lambda place: self.activate(self._desks[place]))
        self._tabs.close_picked.connect(lambda place: self.close_desk(self._desks[place]))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        self._add()
        self._arrange()

    def __iter__(self) -> Iterator[Desk]:
        """All of them, in the order of their tabs."""
        return iter(self._desks)

    @property
    def active(self) -> Desk:
        """The desk that is meant."""
        return self._used[-1]

    @property
    def opened(self) -> tuple[Opened, ...]:
        """The reports, in the order of their tabs."""
        return tuple(desk.session.opened for desk in self._desks if desk.session.opened is not None)

    @property
    def several(self) -> bool:
        """Whether more than one report is open."""
        return len(self._desks) > 1

    @property
    def comparing(self) -> bool:
        """Whether two reports stand beside each other."""
        return self._beside is not None

    def desk_for(self, path: Path | None) -> Desk:
        """Where a file's report belongs: the desk on which it is open, else an empty one, made if need be."""
        for desk in self._desks:
            opened = desk.session.opened
            if opened is None or (path is not None and opened.path == path):
                return desk
        return self._add()

    def activate(self, desk: Desk) -> None:
        """Show a desk and go on there; beside another report it takes the place of the active one."""
        before = self.active
        if desk is before:
            return
        self._keep(before)
        if desk is self._beside:
            self._beside = before
        elif self._beside is not None:
            self._room.insertWidget(self._room.indexOf(before), desk)
        self._used.remove(desk)
        self._used.append(desk)
        self._arrange()
        focus = QApplication.focusWidget()
        if focus is None or not desk.isAncestorOf(focus):
            desk.take_focus()
        self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the next report (+1) or the one before (-1), round the end."""
        self.activate(self._desks[(self._desks.index(self.active) + by) % len(self._desks)])

    def seek(self, words: str) -> None:
        """Find words in the active report."""
        self.active.finding.seek(words)

    def step_hit(self, by: int) -> None:
        """Show the next hit (+1) in the active report, or the one before (-1)."""
        self.active.finding.step(by)

    def compare(self, beside: bool) -> None:
        """Set the report that was used last beside the active one, in the order of their tabs; or show one alone."""
        if beside == self.comparing or (beside and not self.several):
            return
        self._keep(self.active)
        self._beside = self._used[-2] if beside else None
        if self._beside is not None:
            for place, desk in enumerate(sorted((self.active, self._beside), key=self._desks.index)):
                self._room.insertWidget(place, desk)
        self._arrange()
        self.changed.emit()

    def close_desk(self, desk: Desk) -> None:
        """Close a report; the last one stays, and where two stood beside each other the other one stays alone."""
        if not self.several:
            return
        self._keep(desk)
        self.keep_place(desk)
        if desk in (self.active, self._beside):
            self.compare(False)
        if desk is self.active:
            self.activate(self._used[-2])
        with QSignalBlocker(self._tabs):
            self._tabs.take_away(self._desks.index(desk))
        self._desks.remove(desk)
        self._used.remove(desk)
        desk.hide()
        desk.deleteLater()
        self.changed.emit()

    def keep(self) -> None:
        """Remember the splitters, and where each report is left, the active one as the last."""
        self._keep(self.active)
        for desk in self._used:
            self.keep_place(desk)

    def keep_place(self, desk: Desk) -> None:
        """Remember where a report is left."""
        opened, node = desk.session.opened, desk.session.node
        if opened is not None and opened.path is not None and node is not None:
            self._memory.keep_place(opened.path, node.id)

    def _add(self) -> Desk:
        desk = Desk(self._theme)
        desk.hide()
        desk.changed.connect(lambda: self._tell(desk))
        desk.picture_picked.connect(self.picture_picked)
        self._desks.append(desk)
        self._used.insert(0, desk)
        self._room.addWidget(desk)
        with QSignalBlocker(self._tabs):
            self._tabs.add()
        return desk

    def _tell(self, desk: Desk) -> None:
        opened = desk.session.opened
        if opened is not None:
            self._tabs.show_name(self._desks.index(desk), desk.title, str(opened.path or opened.report.file))
        if desk is self.active:
            self.changed.emit()

    def _arrange(self) -> None:
        """Show the active desk and the one beside it, and no other."""
        shown = [desk for desk in self._desks if desk in (self.active, self._beside)]
        for desk in set(self._desks) - set(shown):
            desk.hide()
        for desk in shown:
            if self._beside is None:
                desk.show_alone(self._memory)
            else:
                desk.show_beside(desk is self.active)
            desk.show()
        if self._beside is not None:
            self._room.setSizes([self._room.width() // 2] * self._room.count())
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(self._desks.index(self.active))

    def _keep(self, desk: Desk) -> None:
        """Let the other reports have the splitters where this one has them."""
        if self._beside is None:
            desk.panes.keep(self._memory)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._beside is not None and now is not None and self._beside.isAncestorOf(now):
            self.activate(self._beside)
