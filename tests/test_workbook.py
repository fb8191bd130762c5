"""The workbook of a report, read back as Excel would: every figure is there, formulas have results, links lead."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from bound_book import cell, lines, read
from openpyxl import Workbook
from plan_report import REPORT as PLAN
from seed_gold import gold_report

from data.export.workbook import workbook_bytes
from data.records import OtherNumber, Report
from data.tables.binding import report_binder

AREAS = [
    "一 扩大经济总量",
    "二 推进产业转型",
    "三 推进乡村振兴",
    "四 深化改革开放",
    "五 改善生态环境",
    "六 加快城市建设",
    "七 增进民生福祉",
]


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


@pytest.fixture(scope="module")
def content(report: Report) -> bytes:
    return workbook_bytes(report_binder(report))


@pytest.fixture(scope="module")
def workbook(content: bytes) -> Workbook:
    return read(content)


@pytest.fixture(scope="module")
def shown(content: bytes) -> Workbook:
    """What a program shows that does not calculate."""
    return read(content, results=True)


def bare(report: Report) -> Workbook:
    return read(workbook_bytes(report_binder(report)))


def test_the_sheets_stand_in_the_order_of_reading(workbook: Workbook) -> None:
    assert workbook.sheetnames == ["总览", "目标对照", *AREAS, "全部指标", "项目", "正文", "说明"]


def test_every_indicator_is_there_with_value_unit_and_sentence(report: Report, workbook: Workbook) -> None:
    found = lines(workbook["全部指标"])
    assert len(found) == len(report.indicators)
    for line, indicator in zip(found, report.indicators, strict=True):
        assert (line["指标"], line["单位"]) == (indicator.name, indicator.unit)
        value = line["数值"]
        assert isinstance(value, int | float)
        assert math.isclose(value * (100 if indicator.unit == "%" else 1), indicator.value)
        assert indicator.text in str(line["所在句子"])


def test_a_percentage_is_a_percentage_and_shown_as_the_report_writes_it(workbook: Workbook) -> None:
    sheet = workbook["全部指标"]
    titles = [each.value for each in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[titles.index("原文")].value == "4.9%")
    value = row[titles.index("数值")]
    assert (value.value, value.number_format) == (0.049, "0.0%")


def test_a_pair_stands_in_one_row_and_its_changes_are_formulas_with_results(
    workbook: Workbook, shown: Workbook
) -> None:
    name = "全社会固定资产投资"
    formulas = [cell(workbook["目标对照"], name, title) for title in ("增减", "变化率")]
    row = formulas[0].row
    assert [each.value for each in formulas] == [f"=ROUND(F{row}-D{row},2)", f"=ROUND(I{row}/D{row},3)"]
    results = {line["指标"]: line for line in lines(shown["目标对照"])}[name]
    assert (results["上年完成"], results["今年目标"], results["限定"]) == (36.72, 40.4, "以上")
    assert (results["增减"], results["变化率"]) == (3.68, 0.1)
    assert formulas[1].number_format == "+0.0%;-0.0%;0.0%"


def test_rates_differ_by_points_and_have_no_change_of_a_change(shown: Workbook) -> None:
    line = next(line for line in lines(shown["目标对照"]) if line["指标"] == "地区生产总值")
    assert (line["上年完成"], line["今年目标"], line["百分点"]) == (0.049, 0.06, 1.1)
    assert (line["增减"], line["变化率"], line["关系"]) == ("—", "—", "比率")


def test_what_cannot_be_compared_has_no_formula_and_says_why(workbook: Workbook) -> None:
    found = {str(line["指标"]): line for line in lines(workbook["目标对照"])}
    revenue = found["一般公共预算收入"]
    assert (revenue["增减"], revenue["变化率"], revenue["关系"]) == ("不作比较", "不作比较", "口径不同")
    assert "留抵退税" in str(revenue["口径"])
    assert found["高标准农田建设"]["增减"] == "年度工作量"


def test_every_target_is_in_the_sheet_of_pairs_and_those_in_words_are_called_so(
    report: Report, workbook: Workbook
) -> None:
    found = lines(workbook["目标对照"])
    promised = [indicator for indicator in report.indicators if indicator.status == "target"]
    assert len(found) == len(promised) + len(report.worded_targets)
    income = next(line for line in found if line["指标"] == "居民收入")
    assert (income["今年目标"], income["目标表述"], income["关系"]) == ("定性", "与经济增长基本同步", "定性")


def test_an_area_shows_results_beside_targets_by_measure(workbook: Workbook) -> None:
    found = lines(workbook["一 扩大经济总量"])
    [investment] = [line for line in found if line["指标"] == "全社会固定资产投资"]
    assert (investment["上年完成"], investment["今年目标"]) == (36.72, 40.4)
    measures = [str(line["举措"])[0] for line in found if line["今年目标"] != "未提及"]
    assert measures == sorted(measures, key="一二三四".index)
    assert investment["举措"] == "一是 加快推进项目建设"


def test_a_growth_that_is_no_percentage_shows_its_unit(report: Report) -> None:
    figures = tuple(
        replace(one, unit="倍", value=1.0) if one.kind == "growth" and one.area == 1 else one
        for one in report.indicators
    )
    sheet = bare(replace(report, indicators=figures))["一 扩大经济总量"]
    titles = [each.value for each in sheet[1]]
    growths = [row[titles.index("增速")] for row in sheet.iter_rows(min_row=2)]
    assert '+0"倍";-0"倍";0"倍"' in {each.number_format for each in growths if each.value == 1}


def test_no_cell_of_a_table_is_bare(workbook: Workbook) -> None:
    for sheet in workbook.worksheets:
        if sheet.title != "总览":
            assert all(value is not None for line in lines(sheet) for value in line.values()), sheet.title


def test_each_row_leads_to_its_paragraph_and_back(report: Report, workbook: Workbook) -> None:
    sheet, text = workbook["全部指标"], workbook["正文"]
    for number, indicator in enumerate(report.indicators, start=2):
        [place] = [each.hyperlink.location for each in sheet[number] if each.hyperlink]
        row = int(str(place).rpartition("!A")[2])
        assert indicator.text in str(text.cell(row, 4).value)
    backs = [(each.value, each.hyperlink.location) for row in text.iter_rows() for each in row if each.hyperlink]
    assert backs[0] == ("15 个指标", "'全部指标'!A2")


def test_the_whole_text_is_there_in_paragraphs_a_row_can_show(report: Report, workbook: Workbook) -> None:
    found = lines(workbook["正文"])
    assert max(len(str(line["文字"])) for line in found) <= 800
    told = "".join("".join(str(line["文字"]).split()) for line in found)
    for section in report.sections:
        if section.kind == "area":
            assert "".join(report.text[section.heading_end : section.end].split()) in told


def test_tasks_have_room_for_who_does_them() -> None:
    found = bare(PLAN)["任务分解"]
    [*_, last] = lines(found)
    assert [last[title] for title in ("牵头领导", "牵头单位", "配合单位", "时限", "进展")] == [None] * 5
    cows = next(line for line in lines(found) if "奶牛" in str(line["任务"]))
    assert (cows["力度"], cows["指标"], cows["报告时限"]) == ("力争", "7万头", "年内")
    assert cows["举措"] == "一是 推进奶业振兴"


def test_projects_are_listed_with_how_far_they_are_to_come() -> None:
    school = next(line for line in lines(bare(PLAN)["项目"]) if "幼儿园" in str(line["项目"]))
    assert (school["上年进度"], school["今年进度"]) == ("主体完工", "年内完成")


def test_the_front_page_tells_what_the_report_is_and_leads_to_every_sheet(
    report: Report, workbook: Workbook, shown: Workbook
) -> None:
    front = workbook["总览"]
    assert front["A1"].value == "阿荣旗2023年政府工作报告"
    told = {str(row[0].value): row[1].value for row in front.iter_rows(max_col=2)}
    assert (told["地区"], told["日期"], told["文件"]) == ("阿荣旗", "2023-02-23", "阿荣旗2023年政府工作报告.txt")
    led = {each.hyperlink.location for row in front.iter_rows() for each in row if each.hyperlink}
    assert led == {f"'{name}'!A1" for name in workbook.sheetnames if name != "总览"}
    counted = {str(row[4].value): row[5].value for row in shown["总览"].iter_rows(max_col=6)}
    assert (counted["指标"], counted["目标对照"]) == (211, len(report.pairs))


def test_the_front_page_has_the_headline_figures(shown: Workbook) -> None:
    rows = list(shown["总览"].iter_rows(values_only=True))
    product = next(row for row in rows if row[0] == "地区生产总值")
    assert product[1:7] == ("亿元", 119.09, 0.049, "增长6%左右", 0.06, 1.1)


def test_numbers_left_out_are_told_with_their_reason(report: Report) -> None:
    start = report.text.index("2022年")
    number = OtherNumber(start, start + 5, "2022年", "日期")
    found = lines(bare(replace(report, other_numbers=(number,)))["说明"])
    line = next(line for line in found if line["类别"] == "未列入的数字")
    assert line["项目"] == "2022年"
    assert str(line["内容"]).startswith("日期：")
    assert "2022年" in str(line["原文"])


def test_every_column_is_explained(workbook: Workbook) -> None:
    explained = {(line["类别"], line["项目"]) for line in lines(workbook["说明"])}
    for name, told in (("目标对照", "目标对照"), (AREAS[0], "各领域"), ("全部指标", "全部指标"), ("正文", "正文")):
        titles = {each.value for each in workbook[name][1]} - {None}
        assert {(f"列：{told}", title) for title in titles} <= explained


def test_a_report_with_nothing_to_count_has_its_text(report: Report) -> None:
    empty = replace(
        report, sections=(), indicators=(), pairs=(), tasks=(), projects=(), worded_targets=(), other_numbers=()
    )
    assert bare(empty).sheetnames == ["总览", "正文", "说明"]
