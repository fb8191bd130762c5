"""The parts of a workbook against the standard: what Excel would offer to repair."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from bound_book import read
from conftest import ROOT
from openpyxl.worksheet.cell_range import CellRange
from plan_report import REPORT as PLAN
from seed_gold import gold_report

from data.export.workbook import workbook_bytes
from data.report import open_report
from data.tables.binding import panel_binder, report_binder

ORDERS = {
    name.strip(): children.split()
    for line in (ROOT / "tests/cases/office_elements.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for name, _, children in [line.partition(":")]
}
OTHERS = (
    "上海市2020年政府工作报告_无换行.txt",
    "国务院1954年政府工作报告.txt",
    "2026年云南省政府工作报告_网页.txt",
    "2025年内蒙古自治区政府工作报告.docx",
)


@pytest.fixture(scope="module", params=["seed", "plan", "panel"])
def content(request: pytest.FixtureRequest) -> bytes:
    match request.param:
        case "seed":
            return workbook_bytes(report_binder(gold_report()))
        case "plan":
            return workbook_bytes(report_binder(PLAN))
        case _:
            return workbook_bytes(panel_binder([gold_report(), PLAN], [("坏.txt", "文件是空的。")]))


def parts(content: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    with ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                yield name, ElementTree.fromstring(package.read(name))


def bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def disorder(element: ElementTree.Element) -> Iterator[str]:
    """What stands where the standard does not have it."""
    for each in element.iter():
        order = ORDERS.get(bare(each.tag))
        if order is None:
            continue
        names = [bare(child.tag) for child in each]
        yield from (f"{bare(each.tag)}/{name} is unknown" for name in names if name not in order)
        places = [order.index(name) for name in names if name in order]
        yield from (
            f"{bare(each.tag)}: {order[one]} before {order[next_]}" for one, next_ in pairwise(places) if one > next_
        )


def check(content: bytes) -> None:
    for name, root in parts(content):
        if not name.startswith(("docProps", "xl/theme", "[Content")):
            assert list(disorder(root)) == [], name
    check_tables(content)
    check_links(content)


def check_tables(content: bytes) -> None:
    book = read(content)
    names: list[str] = []
    for sheet in book.worksheets:
        assert len(sheet.title) <= 31
        assert sheet.auto_filter.ref is None, "a table filters by itself"
        areas: list[CellRange] = []
        for table in sheet.tables.values():
            names.append(table.displayName.lower())
            area = CellRange(table.ref)
            titles = [sheet.cell(row, column).value for row, column in area.top]
            assert [column.name for column in table.tableColumns] == titles
            assert all(isinstance(title, str) and title and not re.search(r"\s", title) for title in titles)
            assert len({str(title).lower() for title in titles}) == len(titles)
            assert area.size["rows"] > 1, "a table has at least one line"
            areas.append(area)
        areas += sheet.merged_cells.ranges
        assert all(one.isdisjoint(other) for one, other in combinations(areas, 2))
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[^\W\d]\w*", name) for name in names)


def check_links(content: bytes) -> None:
    book = read(content)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for each in row:
                if each.hyperlink is not None:
                    name, _, place = str(each.hyperlink.location).rpartition("!")
                    assert book[name.strip("'")][place].value is not None


def test_every_part_has_its_elements_in_the_order_of_the_standard(content: bytes) -> None:
    check(content)


def test_charts_draw_cells_that_hold_what_they_keep_ready() -> None:
    book = workbook_bytes(report_binder(gold_report()))
    cells = read(book)
    charts = [root for name, root in parts(book) if name.startswith("xl/charts/chart")]
    assert len(charts) >= 7
    space = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
    for chart in charts:
        for data in chart.iterfind(".//c:numRef", space):
            place = data.findtext("c:f", "", space)
            name, _, area = place.rpartition("!")
            found = CellRange(area.replace("$", "")).left
            held = [cells[name.strip("'")].cell(row, column).value for row, column in found]
            kept = [float(point.text or "") for point in data.iterfind(".//c:pt/c:v", space)]
            assert kept == [value for value in held if value != "—"]
        assert chart.find(".//c:valAx/c:scaling/c:min", space) is not None
        assert [each.get("val") for each in chart.iterfind(".//c:delete", space)] == ["0", "0"]


@pytest.mark.parametrize("name", OTHERS)
def test_other_reports_make_sound_workbooks(shared: Path, name: str) -> None:
    check(workbook_bytes(report_binder(open_report(shared / "reports" / name))))
