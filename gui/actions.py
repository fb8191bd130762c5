"""Every action of the program, declared once as data: menus, toolbar and keys all come from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Declared:
    """An action: its key in `Actions`, its menu title, its keys, its icon; of one group, one is chosen.

    `kind` tells an action that is on or off, and a menu of its own that is filled as it opens.
    """

    key: str
    title: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    kind: Literal["act", "turn", "menu"] = "act"


LINE = Declared("", "")

MENUS: tuple[tuple[str, tuple[Declared, ...]], ...] = (
    (
        "文件(&F)",
        (
            Declared("open", "打开…(&O)", ("Ctrl+O",), "open"),
            Declared("recent", "最近打开(&R)", kind="menu"),
            Declared("clipboard", "从剪贴板打开(&B)", ("Ctrl+Shift+V",)),
            Declared("seed", "打开随附样例(&S)"),
            LINE,
            Declared("encoding", "用其他编码重新打开…(&N)"),
            Declared("original", "查看原件(&V)"),
            LINE,
            Declared("export", "导出…(&E)", ("Ctrl+E",), "export"),
            Declared("export_chart", "导出图表为图片…(&P)", ("Ctrl+Shift+E",)),
            LINE,
            Declared("open_with", "添加到“打开方式”(&A)"),
            LINE,
            Declared("close", "关闭报告(&W)", ("Ctrl+W",)),
            Declared("quit", "退出(&Q)", ("Ctrl+Q",)),
        ),
    ),
    (
        "编辑(&E)",
        (
            Declared("copy", "复制(&C)", ("Ctrl+C",)),
            Declared("copy_chart", "复制图表为图片(&I)", ("Ctrl+Shift+C",)),
            Declared("copy_slide", "复制图表为 16:9 图片(&S)"),
            LINE,
            Declared("answer", "答复…(&A)", ("Ctrl+K",)),
            Declared("find", "查找(&F)", ("Ctrl+F",)),
            Declared("find_next", "查找下一个(&N)", ("F3",)),
            Declared("find_back", "查找上一个(&P)", ("Shift+F3",)),
        ),
    ),
    (
        "视图(&V)",
        (
            Declared("system", "外观跟随系统(&S)", group="look"),
            Declared("light", "浅色外观(&L)", group="look"),
            Declared("dark", "深色外观(&D)", group="look"),
            LINE,
            Declared("table", "转到指标表(&T)", ("Ctrl+2",)),
            Declared("text", "转到正文(&X)", ("Ctrl+1",)),
            Declared("charts", "转到图表(&G)", ("Ctrl+3",)),
            Declared("turn_chart", "图表与数字互换(&N)", ("Ctrl+T",)),
            Declared("enlarge_chart", "放大图表(&E)", ("Shift+F11",)),
            LINE,
            Declared("compare", "并排比较(&C)", ("F8",), kind="turn"),
            Declared("full_screen", "全屏(&F)", ("F11",)),
        ),
    ),
    (
        "转到(&G)",
        (
            Declared("back", "后退(&B)", ("Alt+Left",), "back"),
            Declared("forward", "前进(&F)", ("Alt+Right",), "forward"),
            LINE,
            Declared("overview", "总览(&O)", ("Ctrl+Home",)),
            Declared("previous", "上一节(&P)", ("Ctrl+PgUp",)),
            Declared("next", "下一节(&N)", ("Ctrl+PgDown",)),
            Declared("tree", "转到目录(&T)", ("Ctrl+0",)),
            LINE,
            Declared("next_report", "下一份报告(&R)", ("Ctrl+Tab",)),
            Declared("previous_report", "上一份报告(&E)", ("Ctrl+Shift+Tab",)),
        ),
    ),
    (
        "帮助(&H)",
        (
            Declared("keys", "键盘操作(&K)", ("F1",)),
            Declared("about", "关于(&A)"),
        ),
    ),
)


class Actions:
    """The window's actions by key, standing in its menus."""

    def __init__(self, window: QMainWindow) -> None:
        self._declared = {one.key: one for _, declared in MENUS for one in declared if one is not LINE}
        self._made: dict[str, QAction] = {}
        window.menuBar().setFixedHeight(28)
        groups: dict[str, QActionGroup] = {}
        for title, declared in MENUS:
            menu = window.menuBar().addMenu(title)
            for one in declared:
                if one is LINE:
                    menu.addSeparator()
                    continue
                if one.kind == "menu":
                    self._made[one.key] = menu.addMenu(one.title).menuAction()
                    continue
                action = QAction(one.title, window)
                action.setCheckable(one.kind == "turn")
                action.setShortcuts([QKeySequence(keys) for keys in one.keys])
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                if one.group:
                    action.setCheckable(True)
                    groups.setdefault(one.group, QActionGroup(window)).addAction(action)
                menu.addAction(action)
                self._made[one.key] = action

    def __getitem__(self, key: str) -> QAction:
        return self._made[key]

    def menu(self, key: str) -> QMenu:
        """The menu that is filled as it opens."""
        menu = self._made[key].menu()
        assert isinstance(menu, QMenu)
        return menu

    @property
    def by_key(self) -> Mapping[str, QAction]:
        """All actions by key."""
        return MappingProxyType(self._made)

    def recolour(self, theme: Theme) -> None:
        """Draw the icons in the colours in force."""
        for one in self._declared.values():
            if one.icon:
                self._made[one.key].setIcon(theme.icon(one.icon))

    def keys_told(self) -> list[tuple[str, str]]:
        """What each key does, for the list of keys: (转到正文, Ctrl+1)."""
        return [
            (one.title.split("(&")[0].rstrip("…"), "、".join(map(_told, one.keys)))
            for one in self._declared.values()
            if one.keys
        ]


def _told(keys: str) -> str:
    """Keys as they are printed on a keyboard."""
    return keys.replace("Left", "←").replace("Right", "→")
