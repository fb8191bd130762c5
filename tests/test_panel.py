"""Several reports as one long panel: every figure once, levels with their growth, and what could not be read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from bound_book import lines
from openpyxl import load_workbook
from seed_gold import gold_report

from data.export import export_panel
from data.records import Report
from data.tables.held import Value
from data.tables.panel import panel
from data.tables.table import Table

TITLES = ("报告", "地区", "层级", "年份", "指标", "数值", "单位", "增速", "限定", "性质", "口径", "所在句子")


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    report = gold_report()
    return [report, replace(report, masthead=replace(report.masthead, title="另一份报告", region="另一旗"))]


@pytest.fixture(scope="module")
def long(reports: list[Report]) -> Table:
    return panel(reports)


def held(long: Table, name: str, status: str = "完成") -> list[dict[str, Value]]:
    found = [dict(zip(long.titles, line, strict=True)) for line in long.plain_lines]
    return [line for line in found if line["指标"] == name and line["性质"] == status and line["地区"] == "阿荣旗"]


def test_a_line_says_where_it_is_from_and_what_it_is(long: Table) -> None:
    assert long.titles == TITLES
    [product] = held(long, "地区生产总值")
    assert list(product.values())[:11] == [
        *("阿荣旗2023年政府工作报告", "阿荣旗", "旗", 2022, "地区生产总值", 119.09, "亿元", 4.9, "确数", "完成", ""),
    ]


def test_a_growth_stands_beside_its_level_and_every_other_figure_alone(reports: list[Report], long: Table) -> None:
    grown = sum(isinstance(line[5], int | float) and isinstance(line[7], int | float) for line in long.plain_lines)
    assert len(long.lines) + grown == sum(len(report.indicators) for report in reports)


def test_a_promised_growth_has_no_level(long: Table) -> None:
    [promise] = held(long, "地区生产总值", "目标")
    assert (promise["数值"], promise["增速"], promise["限定"], promise["年份"]) == (None, 6, "左右", 2023)


def test_a_workbook_tells_what_failed_and_why_numbers_are_missing(reports: list[Report], tmp_path: Path) -> None:
    path = tmp_path / "面板.xlsx"
    export_panel(reports, [("坏.docx", "文件损坏。")], path)
    book = load_workbook(path)
    assert book.sheetnames == ["多份报告", "说明"]
    found = lines(book["多份报告"])
    assert (found[0]["数值"], found[0]["增速"]) == (119.09, 0.049)
    assert {"仅总量", "仅增速"} <= {line[title] for line in found for title in ("数值", "增速")}
    failed = [line for line in lines(book["说明"]) if line["类别"] == "没有读出的文件"]
    assert [(line["项目"], line["内容"]) for line in failed] == [("坏.docx", "文件损坏。")]


def test_a_csv_file_has_the_same_lines(reports: list[Report], long: Table, tmp_path: Path) -> None:
    path = tmp_path / "面板.csv"
    export_panel(reports, [], path)
    titles, *rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    assert tuple(titles) == TITLES
    assert len(rows) == len(long.lines)
    assert rows[0][4:8] == ["地区生产总值", "119.09", "亿元", "4.9"]


def test_json_lists_the_reports_even_where_only_one_could_be_read(reports: list[Report], tmp_path: Path) -> None:
    path = tmp_path / "面板.json"
    export_panel(reports[:1], [("坏.docx", "文件损坏。")], path)
    assert [each["report"]["region"] for each in json.loads(path.read_bytes())] == ["阿荣旗"]
