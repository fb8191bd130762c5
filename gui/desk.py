"""One open report on the screen: its session, its panes, its search, and every connection between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from data.selection import project_at, task_at
from gui.desk_head import DeskHead
from gui.finding import Finding
from gui.memory import Memory
from gui.panes import Panes
from gui.session import Session
from gui.theme import Theme

ROOM_FOR_TREE = 880
"""px of a desk beside another from which on the tree has room."""


class Desk(QWidget):
    """Keeps a report's place, selection and search while another one is shown."""

    changed = Signal()
    """The report, the place, the selection or the search is another."""
    picture_picked = Signal(object)
    """A chart is to become a picture in a file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = Session(self)
        self.finding = Finding(self.session, self)
        self.panes = Panes(theme)
        self._head = DeskHead(theme)
        self._beside = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.panes, 1)
        self._after_paint = QTimer(self, interval=0, singleShot=True)
        self._connect()

    @property
    def title(self) -> str:
        """The name of the report, or nothing before there is one."""
        opened = self.session.opened
        return "" if opened is None else opened.report.masthead.title

    def take_focus(self) -> None:
        """Go on where the keyboard was in this report."""
        (self.focusWidget() or self.panes.tree).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_tree(self) -> None:
        """Bring the focus to the tree, where it is hidden too."""
        self._head.show_tree(True)
        self.panes.tree.setVisible(True)
        self.panes.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_alone(self, memory: Memory) -> None:
        """Take the whole window, with the splitters where the user left them."""
        self._beside = False
        self._head.hide()
        self.panes.tree.show()
        self.panes.show_stacked(False)
        self.panes.restore(memory)
        self.panes.share_space(self.width())

    def show_beside(self, active: bool) -> None:
        """Stand beside another report, with a head that says which it is; the active one is meant by the menus."""
        self._head.show_report(self.title, active)
        if not self._beside:
            self._beside = True
            self._head.show()
            self.panes.show_stacked(True)
            self._fit_tree()

    def go_to(self, kind: str, ids: tuple[str, ...]) -> None:
        """Select what was found, listed by its kind: 指标, 项目 or 任务."""
        if kind in ("项目", "任务"):
            self.panes.table.show_tab(kind)
        elif self.panes.table.title in ("项目", "任务"):
            self.panes.table.show_tab("对照")
        self.session.select(ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._beside and event.size().width() != event.oldSize().width():
            self._fit_tree()
        self.panes.share_space(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.session.opened is not None and self.panes.charts.pane is None:
            self._after_paint.start()

    def _connect(self) -> None:
        panes, session = self.panes, self.session
        # panes ask
        panes.tree.node_picked.connect(session.go)
        panes.overview.node_picked.connect(session.go)
        panes.overview.row_picked.connect(session.select)
        panes.table.row_picked.connect(session.select)
        for charts in (panes.charts, panes.growth):
            charts.row_picked.connect(session.select)
            charts.export_picked.connect(self.picture_picked)
        panes.text.figure_picked.connect(lambda figure: session.select((figure,)))
        panes.text.words_picked.connect(self._select_at)
        self._after_paint.timeout.connect(panes.load_charts)
        # the session tells
        session.report_changed.connect(self._show_report)
        session.place_changed.connect(self._show_place)
        session.selection_changed.connect(self._show_selection)
        # the search
        self.finding.hits_changed.connect(self._show_hits)
        # the head
        self._head.tree_picked.connect(panes.tree.setVisible)

    def _show_report(self) -> None:
        opened = self.session.opened
        assert opened is not None
        self.finding.seek("")
        self.panes.show_report(opened.report, opened.book)
        self.update()

    def _show_place(self) -> None:
        opened, node, page = self.session.opened, self.session.node, self.session.page
        assert opened is not None and node is not None and page is not None
        self.panes.tree.show_node(node.id)
        self.panes.show_page(opened.report, page, node.anchor)
        self._show_selection()

    def _show_selection(self) -> None:
        if self.session.opened is not None:
            self.panes.show_selection(self.session.selection)
            self.changed.emit()

    def _select_at(self, position: int) -> None:
        """Select what stands at a place of the text of the kind that the table lists: its task, or its project."""
        opened = self.session.opened
        listed = {"任务": task_at, "项目": project_at}.get(self.panes.table.title)
        found = listed(opened.report, position) if opened is not None and listed else None
        if found is not None:
            self.session.select((found.id,))

    def _show_hits(self) -> None:
        self.panes.text.show_hits(self.finding.hits, self.finding.current)
        self.changed.emit()

    def _fit_tree(self) -> None:
        has_room = self.width() >= ROOM_FOR_TREE
        self._head.show_tree(has_room)
        self.panes.tree.setVisible(has_room)


ACTS: dict[str, Callable[[Desk], object]] = {
    "find_next": lambda desk: desk.finding.step(1),
    "find_back": lambda desk: desk.finding.step(-1),
    "tree": lambda desk: desk.go_to_tree(),
    "text": lambda desk: desk.panes.text.setFocus(),
    "table": lambda desk: desk.panes.table.setFocus(),
    "charts": lambda desk: desk.panes.charts.setFocus(),
    "turn_chart": lambda desk: desk.panes.act_on_chart("turn"),
    "enlarge_chart": lambda desk: desk.panes.act_on_chart("enlarge"),
    "copy_chart": lambda desk: desk.panes.act_on_chart("copy"),
    "copy_slide": lambda desk: desk.panes.act_on_chart("copy_slide"),
    "export_chart": lambda desk: desk.panes.act_on_chart("export"),
    "back": lambda desk: desk.session.back(),
    "forward": lambda desk: desk.session.forward(),
    "overview": lambda desk: desk.session.go_to_first(),
    "previous": lambda desk: desk.session.step(-1),
    "next": lambda desk: desk.session.step(1),
}
"""What the window's actions do on the active desk, by their keys."""
