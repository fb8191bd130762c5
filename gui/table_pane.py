"""The table of a page, in four tabs: 对照 one row a name, 任务 one a task, 项目 one a project, 逐条 one a figure."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from data.pages.book import Page
from data.records import Report
from gui.table_plan import has_only_tasks, projects_sheet, tasks_sheet
from gui.table_sheet import AnyColumn, Record, Sheet, comparison_sheet, figures_sheet
from gui.table_tabs import HEIGHT as TABS_HEIGHT
from gui.table_tabs import TableTabs
from gui.table_view import TableView
from gui.theme import Theme

EMPTY_HEIGHT = 72
SHEETS = {"对照": comparison_sheet, "任务": tasks_sheet, "项目": projects_sheet, "逐条": figures_sheet}
OF_FIGURES = ("对照", "逐条")


@dataclass(frozen=True, slots=True)
class TableShown:
    """What stands in the current tab, for a file: its title, the columns a file has, the records as sorted."""

    title: str
    columns: tuple[AnyColumn, ...]
    records: tuple[Record, ...]


class TablePane(QWidget):
    """Shows what a page tells of; the tab that the user chose stays from page to page.

    Where a place has tasks and no figure, 任务 stands in for a tab of figures.
    """

    row_picked = Signal(tuple)
    """The ids of the row that the user went to, its own first."""
    tab_picked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._page: Page | None = None
        self._sheet: Sheet | None = None
        self._chosen = next(iter(SHEETS))
        self.setObjectName("tablePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = TableTabs(theme, tuple(SHEETS), self)
        self._view = TableView(theme, self)
        self._view.setAccessibleName("指标表")
        self._nothing = QLabel(self)
        self._nothing.setObjectName("tableNothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack, 1)
        self._tabs.current_changed.connect(self._choose)
        self._view.picked.connect(self.row_picked)
        theme.changed.connect(self._view.recolour)

    @property
    def title(self) -> str:
        """The tab that is shown: 对照, 任务, 项目 or 逐条."""
        return self._tabs.tabs.tabText(self._tabs.tabs.currentIndex())

    def sizeHint(self) -> QSize:
        return QSize(528, self.preferred_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(320, TABS_HEIGHT + EMPTY_HEIGHT)

    def preferred_height(self) -> int:
        """The pixels in which everything would stand without scrolling."""
        if self._stack.currentWidget() is self._nothing:
            return TABS_HEIGHT + EMPTY_HEIGHT
        return TABS_HEIGHT + self._view.content_height()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the rows. A focus proxy would take the tabs out of the Tab key's way."""
        self._view.setFocus(event.reason())

    def show_page(self, report: Report, page: Page, anchor: int | None = None) -> None:
        """Show a page, its group that begins at `anchor`; the same page again keeps its order and its place."""
        other = report is not self._report or page is not self._page
        self._report, self._page = report, page
        stands_in = self._chosen in OF_FIGURES and has_only_tasks(report, page, anchor)
        title = "任务" if stands_in else self._chosen
        if other or title != self.title:
            self._tabs.show_current(list(SHEETS).index(title))
            self._fill()
        if anchor is not None:
            self._view.show_group(anchor)

    def show_tab(self, title: str) -> None:
        """Raise a tab as if the user had chosen it."""
        self._chosen = title
        if title != self.title:
            self._tabs.show_current(list(SHEETS).index(title))
            self._fill()

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Select the row that shows most of these figures and bring it into view; none where no row does."""
        self._view.show_selection(ids)

    def table_shown(self) -> TableShown:
        """What stands in the current tab, as sorted."""
        if self._sheet is None:
            return TableShown("", (), ())
        return TableShown(self._sheet.title, self._sheet.columns_in_files, self._view.records())

    def copy(self) -> None:
        """Copy the selected rows."""
        self._view.copy()

    def _choose(self) -> None:
        self._chosen = self.title
        self._fill()
        self.tab_picked.emit()

    def _fill(self) -> None:
        if self._report is None or self._page is None:
            return
        self._sheet = SHEETS[self.title](self._report, self._page)
        self._tabs.show_note(self._sheet.note)
        self._nothing.setText(self._sheet.nothing)
        self._view.show_sheet(self._report, self._sheet)
        self._stack.setCurrentWidget(self._view if self._sheet.groups else self._nothing)
        self.updateGeometry()
