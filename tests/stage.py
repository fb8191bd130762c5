"""The real window on a report, and the hands of a user: keys, clicks, and what can be seen."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from conftest import SEED
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from data.records import Indicator, Report
from gui.application import application
from gui.memory import Memory
from gui.notice import NoticeBar
from gui.overview_card import OverviewCard
from gui.text_view import TextView
from gui.window import Window

W = TypeVar("W", bound=QWidget)


class Stage:
    """One window, shown, with its report read."""

    def __init__(self, qtbot: QtBot, settings: Path, report: Path = SEED) -> None:
        application()
        self.qtbot = qtbot
        self._settings = QSettings(str(settings), QSettings.Format.IniFormat)
        self.window = Window(self._settings, SEED)
        with qtbot.waitSignal(self.window.session.report_changed, timeout=20_000):
            self.window.open(report)
        self.window.show()
        qtbot.waitExposed(self.window)

    def close(self) -> None:
        """Close the window for good: one that only hides is restyled with each later window."""
        self.window.close()
        self.window.stop()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open(self, *paths: Path) -> None:
        """Open reports and wait until the last of them is there, or refused."""
        opening = self.window.opening
        self.window.open(*paths)
        self.qtbot.waitUntil(lambda: not opening.reading, timeout=20_000)
        QApplication.processEvents()

    @property
    def report(self) -> Report:
        opened = self.window.session.opened
        assert opened is not None
        return opened.report

    def part(self, kind: type[W], within: QWidget | None = None) -> W:
        """The only visible part of this kind."""
        [found] = [part for part in (within or self.window).findChildren(kind) if part.isVisible()]
        return found

    @property
    def tree(self) -> QTreeView:
        return self.part(QTreeView)

    @property
    def table(self) -> QTableView:
        return self.part(QTableView)

    @property
    def text(self) -> TextView:
        return self.part(TextView)

    @property
    def notice(self) -> NoticeBar:
        return self.part(NoticeBar)

    def figure(self, text: str, name: str = "") -> Indicator:
        """The first figure that is written so."""
        return next(i for i in self.report.indicators if i.text == text and name in i.name)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def tree_row(self, label: str) -> QModelIndex:
        """The row of the tree that says this."""
        model = self.tree.model()
        waiting = [model.index(row, 0) for row in range(model.rowCount())]
        while waiting:
            index = waiting.pop(0)
            if label in str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()):
                return index
            waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]
        raise AssertionError(f"目录中没有“{label}”")

    def go(self, label: str) -> None:
        """Click a row of the tree."""
        index = self.tree_row(label)
        self.tree.scrollTo(index)
        self._click(self.tree, self.tree.visualRect(index).center())

    def column(self, title: str) -> int:
        model = self.table.model()
        titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
        return titles.index(title)

    def cells(self, title: str) -> list[str]:
        """What a column of the table shows, from top to bottom."""
        model, column = self.table.model(), self.column(title)
        return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]

    def click_row(self, name: str) -> None:
        """Click the table's row of this name."""
        index = self.table.model().index(self.cells("指标").index(name), 0)
        self.table.scrollTo(index)
        self._click(self.table, self.table.visualRect(index).center())

    def spots(self, figure: Indicator) -> list[QPoint]:
        """Where a figure stands in the text that is in view."""
        height, scrolled = self.text.viewport().height(), self.text.verticalScrollBar().value()
        areas = [part.area for part in self.text.placed_figures(0, height) if part.mark.id == figure.id]
        middles = [QPoint(int(area.center().x()), int(area.center().y()) - scrolled) for area in areas]
        return [middle for middle in middles if 0 <= middle.y() < height]

    def click_figure(self, figure: Indicator) -> None:
        self._click(self.text, self.spots(figure)[0])

    def selected_row(self) -> str:
        """The name in the selected row of the table, or nothing."""
        rows = self.table.selectionModel().selectedRows(0)
        return str(rows[0].data()) if rows else ""

    def overview_cards(self) -> list[OverviewCard]:
        return [card for card in self.window.findChildren(OverviewCard) if card.isVisible()]

    def action(self, title: str) -> QAction:
        """The entry of a menu that begins so."""
        return next(action for action in self.window.findChildren(QAction) if action.text().startswith(title))

    def remember_folder(self, folder: Path) -> None:
        """Let the export dialog offer this folder."""
        Memory(self._settings).folder = folder

    def is_told(self) -> bool:
        return any(bar.isVisible() for bar in self.window.findChildren(NoticeBar))

    def told(self) -> str:
        """The words of the notice."""
        return self.notice.accessibleName()

    def button(self, title: str) -> QPushButton:
        return next(b for b in self.window.findChildren(QPushButton) if b.text() == title and b.isVisible())

    def find_line(self) -> QLineEdit:
        return next(line for line in self.window.findChildren(QLineEdit) if line.accessibleName() == "在报告中查找")

    def find_count(self) -> str:
        label = self.window.findChild(QLabel, "findCount")
        assert isinstance(label, QLabel)
        return label.text()

    def _click(self, view: QTreeView | QTableView | TextView, spot: QPoint) -> None:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
