"""The workbook, read back as Excel would: every figure is there, numbers are numbers, and texts stay texts."""

from __future__ import annotations

import io
import math
import re
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from seed_gold import figure, gold_report

from data.export.workbook import workbook_bytes
from data.records import OtherNumber, Report
from data.tables.column import Kind, Value
from data.tables.report_tables import figure_table, workbook_tables
from data.tables.table import Table

LineRead = dict[str, object]


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


@pytest.fixture(scope="module")
def workbook(report: Report) -> Workbook:
    return read(workbook_bytes("阿荣旗2023年政府工作报告", workbook_tables([report])))


def read(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def lines(sheet: Worksheet) -> list[LineRead]:
    titles, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, titles), row, strict=True)) for row in rows]


def one_sheet(kind: Kind, *values: Value) -> Worksheet:
    table = Table("表", ("列", "旁"), (kind, "text"), tuple((value, "") for value in values))
    return read(workbook_bytes("表", [table])).worksheets[0]


def test_every_indicator_is_there_with_value_unit_and_sentence(report: Report, workbook: Workbook) -> None:
    found = lines(workbook["全部指标"])
    assert len(found) == len(report.indicators) == 211
    for line, indicator in zip(found, report.indicators, strict=True):
        assert (line["指标"], line["单位"]) == (indicator.name, indicator.unit)
        value = line["数值"]
        assert isinstance(value, int | float)
        assert math.isclose(value, indicator.value)
        assert indicator.text in str(line["所在句子"])


def test_each_area_has_a_sheet_named_as_in_the_tree_with_its_own_figures(report: Report, workbook: Workbook) -> None:
    assert workbook.sheetnames == [
        "总览",
        "总体",
        "一 扩大经济总量",
        "二 推进产业转型",
        "三 推进乡村振兴",
        "四 深化改革开放",
        "五 改善生态环境",
        "六 加快城市建设",
        "七 增进民生福祉",
        "目标对照",
        "全部指标",
        "其他数字",
        "说明",
    ]
    area = [indicator for indicator in report.indicators if indicator.area == 3]
    assert [line["原文"] for line in lines(workbook["三 推进乡村振兴"])] == [indicator.text for indicator in area]


def test_pairs_stand_side_by_side_and_every_target_is_in_their_sheet(report: Report, workbook: Workbook) -> None:
    found = lines(workbook["目标对照"])
    [investment] = [line for line in found if line["指标"] == "全社会固定资产投资"]
    assert (investment["上年完成"], investment["今年目标"], investment["变化"]) == (36.72, 40.4, 3.68)
    assert (investment["单位"], investment["目标限定"], investment["变化幅度（%）"]) == ("亿元", "以上", 10)
    promised = [indicator for indicator in report.indicators if indicator.status == "target"]
    told = [(line["今年目标"], line["目标单位"]) for line in found]
    assert all((indicator.value, indicator.unit) in told for indicator in promised)


def test_the_overview_counts_figures_and_pairs_of_each_area(workbook: Workbook) -> None:
    counted = {line["领域"]: (line["今年目标"], line["对照"]) for line in lines(workbook["总览"])}
    assert counted["一 扩大经济总量"] == (9, 3)
    assert counted["三 推进乡村振兴"] == (3, 0)


def test_sheets_are_ready_to_filter_and_to_print(workbook: Workbook) -> None:
    for sheet in workbook.worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        properties = sheet.sheet_properties.pageSetUpPr
        assert properties is not None
        assert properties.fitToPage
        assert not sheet.merged_cells.ranges


def test_headers_are_unique_texts(workbook: Workbook) -> None:
    for sheet in workbook.worksheets:
        titles = [cell.value for cell in sheet[1]]
        assert all(isinstance(title, str) and title for title in titles)
        assert len(set(titles)) == len(titles)


def test_the_document_says_what_it_is(workbook: Workbook) -> None:
    assert workbook.properties.title == "阿荣旗2023年政府工作报告"
    assert workbook.properties.creator == "政府工作报告浏览器"


@pytest.mark.parametrize("words", ["=1+1", "+86", "-5", "@甲", '=HYPERLINK("http://a","b")', "#N/A", "2022", "1/2"])
def test_words_that_look_like_something_else_stay_words(words: str) -> None:
    cell = one_sheet("text", words)["A2"]
    assert (cell.data_type, cell.value) == ("s", words)


def test_control_characters_are_left_out() -> None:
    assert one_sheet("sentence", "投资\x0b\x00完成\ud8003亿元")["A2"].value == "投资完成3亿元"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("number", 7, "0"),
        ("number", 119.09, "0.00"),
        ("number", 40.4, "0.0"),
        ("signed", -1.8, "+0.0;-0.0;0.0"),
        ("signed", 80, "+0;-0;0"),
        ("percent", 0.9, "0%"),
    ],
)
def test_a_number_shows_the_decimals_that_it_has(kind: Kind, value: float, expected: str) -> None:
    cell = one_sheet(kind, value)["A2"]
    assert (cell.data_type, cell.value, cell.number_format) == ("n", value, expected)


def test_a_wide_character_takes_the_room_of_two() -> None:
    chinese, latin = one_sheet("text", "固定资产投资总额"), one_sheet("text", "abcdefgh")
    assert chinese.column_dimensions["A"].width - latin.column_dimensions["A"].width == 8


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("一 扩大[总量]:增长/就业*?", "一 扩大 总量  增长 就业"),
        ("'引号'", "引号"),
        ("很长的领域名称" * 8, ("很长的领域名称" * 8)[:31]),
        ("History", "History (2)"),
        ("[]", "表"),
    ],
)
def test_sheet_names_are_such_as_excel_takes(wanted: str, expected: str) -> None:
    content = workbook_bytes("表", [Table(wanted, ("列",), ("text",), ())])
    assert read(content).sheetnames == [expected]


def test_sheets_of_one_name_are_told_apart() -> None:
    table = Table("同名" * 20, ("列",), ("text",), ())
    names = read(workbook_bytes("表", [table, table, table])).sheetnames
    assert len(set(names)) == 3
    assert all(len(name) <= 31 for name in names)


def test_other_numbers_come_with_their_reason(report: Report) -> None:
    start = report.text.index("2022年")
    number = OtherNumber(start, start + 5, "2022年", "日期")
    content = workbook_bytes("表", workbook_tables([replace(report, other_numbers=(number,))]))
    [line] = lines(read(content)["其他数字"])
    assert (line["数字"], line["原因"]) == ("2022年", "日期")
    assert "2022年" in str(line["所在句子"])


def test_several_reports_share_the_sheets_and_each_line_says_which(report: Report) -> None:
    other = replace(report, masthead=replace(report.masthead, title="另一份报告"))
    workbook = read(workbook_bytes("政府工作报告", workbook_tables([report, other])))
    assert workbook.sheetnames == ["目标对照", "全部指标", "其他数字", "说明"]
    named = [line["报告"] for line in lines(workbook["全部指标"])]
    assert named == ["阿荣旗2023年政府工作报告"] * 211 + ["另一份报告"] * 211


def test_a_name_out_of_a_report_never_becomes_a_formula(report: Report) -> None:
    figures = [figure("=cmd|' /C calc'!A0", "3亿元")]
    sheet = read(workbook_bytes("表", [figure_table("逐条", figures, report)])).worksheets[0]
    assert sheet["A2"].data_type == "s"


def test_every_column_is_explained(workbook: Workbook) -> None:
    explained = {(line["所属"], line["项目"]) for line in lines(workbook["说明"])}
    for name in ("目标对照", "全部指标", "其他数字"):
        assert {(name, cell.value) for cell in workbook[name][1]} <= explained


def test_no_title_holds_a_line_break_or_stray_space(workbook: Workbook) -> None:
    titles = [str(cell.value) for sheet in workbook.worksheets for cell in sheet[1]]
    assert not [title for title in titles if re.search(r"\s", title)]
