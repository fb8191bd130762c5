"""Who may import whom: the law of the house, read from the imports themselves."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import ROOT

PANES = ("outline_pane", "text_pane", "table_pane", "chart_pane", "overview")
"""Each pane and the small rooms of its own, which begin with the same word."""
OUTSIDE = ("gui", "PySide6", "pyqtgraph")


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """The full names of all that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} 用了相对导入"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def top(name: str) -> str:
    return name.split(".")[0]


def room(name: str) -> str:
    """The pane that a module of gui belongs to, or nothing: text_marks belongs to text_pane."""
    word = name.removeprefix("gui.").split("_")[0]
    return next((pane for pane in PANES if pane.split("_")[0] == word), "")


@pytest.mark.parametrize("path", modules("data"), ids=name_of)
def test_data_knows_no_window(path: Path) -> None:
    assert not {name for name in imports(path) if top(name) in OUTSIDE}


@pytest.mark.parametrize("path", [*modules("data"), *modules("gui")], ids=name_of)
def test_heavy_libraries_have_one_room_each(path: Path) -> None:
    name = name_of(path)
    heavy = {top(imported) for imported in imports(path)} & {"openpyxl", "pyqtgraph"}
    assert "openpyxl" not in heavy or name.startswith("data.export.workbook")
    assert "pyqtgraph" not in heavy or (name.startswith("gui.chart_") and name != "gui.chart_slot")


@pytest.mark.parametrize("path", [path for path in modules("gui") if room(name_of(path))], ids=name_of)
def test_panes_know_data_theme_and_their_own_rooms_only(path: Path) -> None:
    own = room(name_of(path))
    if name_of(path) == "gui.chart_slot":
        own = "chart_pane"
    allowed = {"gui.theme", "gui.brush", "gui.clipboard"}
    strangers = {
        ".".join(name.split(".")[:2])
        for name in imports(path)
        if top(name) == "gui" and name != "gui" and room(".".join(name.split(".")[:2])) != own
    }
    assert strangers <= allowed


def test_session_knows_data_only() -> None:
    assert not {name for name in imports(ROOT / "gui/session.py") if top(name) == "gui"}


def test_only_the_desk_knows_panes_and_session() -> None:
    """The panes stand in gui.panes, which knows no session; the desk of a report knows both."""
    knows = {name_of(path): imports(path) for path in modules("gui")}
    assert {name for name in knows if _panes_known(name, knows[name])} == {"gui.panes"}
    assert {name for name in knows if {"gui.panes", "gui.session"} <= knows[name]} == {"gui.desk"}
    assert "gui.session" not in knows["gui.panes"]


def _panes_known(name: str, known: set[str]) -> set[str]:
    own = "chart_pane" if name == "gui.chart_slot" else room(name)
    return {pane for pane in PANES if pane != own and f"gui.{pane}" in known}


@pytest.mark.parametrize("path", [*modules("data"), *modules("gui")], ids=name_of)
def test_no_drawer_for_odds_and_ends(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "common", "misc", "manager"}
