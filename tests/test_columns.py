"""The columns of both tables: what the screen shows and what a file holds is the same thing."""

from __future__ import annotations

import pytest
from seed_gold import figure, gold_report

from data.pairing.change import change
from data.pairing.comparison import all_rows
from data.records import Indicator, Pair, Report, Row
from data.tables.column import Cell, sort_key
from data.tables.columns import COMPARISON, COMPARISON_IN_BRIEF, FIGURES
from data.tables.file_columns import AREA, COMPARISON_IN_FILES, FIGURES_IN_BOOK
from data.tables.formulas import difference
from data.tables.held import Amount, Formula, Held, Missing, Value, plain
from data.tables.pair_columns import PAIRS
from data.tables.panel import PANEL
from data.tables.sentence import sentence
from data.tables.table import table


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


def row_named(report: Report, name: str) -> Row:
    return next(row for row in all_rows(report).rows if row.name == name)


def shown(report: Report, name: str) -> dict[str, Cell]:
    row = row_named(report, name)
    return {column.title: column.shown(row, report) for column in COMPARISON}


def held(report: Report, name: str) -> dict[str, Held]:
    """What a file holds of the row of this name."""
    lines = table("对照", COMPARISON_IN_FILES, [(row_named(report, name), report)])
    return dict(zip(lines.titles, lines.lines[0], strict=True))


def in_words_and_numbers(report: Report, name: str) -> dict[str, Value]:
    """The same in a csv file."""
    return {title: plain(each) for title, each in held(report, name).items()}


def figure_held(report: Report, start: int) -> dict[str, Value]:
    found = next(one for one in report.indicators if one.start == start)
    return {column.title: column.value(found, report) for column in FIGURES}


def test_gdp_stands_in_one_row_as_in_the_report(report: Report) -> None:
    words = {title: cell.words for title, cell in shown(report, "地区生产总值").items()}
    assert words == {
        "指标": "地区生产总值",
        "单位": "亿元",
        "上年完成": "119.09",
        "增速": "+4.9%",
        "位次": "第7→第6",
        "今年目标": "增长6%左右",
        "变化": "+1.1",
        "说明": "百分点",
    }


def test_bound_words_stand_apart_from_the_digits_on_either_side(report: Report) -> None:
    assert shown(report, "招商引资到位资金")["今年目标"] == Cell("40", before="突破", tone="target")
    assert shown(report, "全社会固定资产投资")["今年目标"] == Cell("40.4", after="以上", tone="target")


def test_what_the_report_does_not_say_is_a_quiet_dash_and_no_number(report: Report) -> None:
    assert shown(report, "实际使用外资")["上年完成"] == Cell("—", tone="muted")
    assert held(report, "实际使用外资")["上年完成"] == Missing("未提及")
    assert in_words_and_numbers(report, "实际使用外资")["上年完成"] is None


def test_a_file_has_number_unit_bound_and_sentence_in_columns_of_their_own(report: Report) -> None:
    line = in_words_and_numbers(report, "全社会固定资产投资")
    assert (line["上年完成"], line["单位"], line["完成限定"]) == (36.72, "亿元", "确数")
    assert (line["今年目标"], line["目标单位"], line["目标限定"]) == (40.4, "亿元", "以上")
    assert (line["变化"], line["变化率"]) == (3.68, 10.0)
    assert "全社会固定资产投资完成36.72亿元" in str(line["完成原文"])
    assert "全年固定资产投资完成40.4亿元以上" in str(line["目标原文"])


def test_a_growth_target_of_a_level_keeps_its_own_unit_in_a_file(report: Report) -> None:
    line = in_words_and_numbers(report, "地区生产总值")
    assert (line["上年完成"], line["单位"]) == (119.09, "亿元")
    assert (line["今年目标"], line["目标单位"], line["目标类型"], line["目标限定"]) == (6, "%", "增速", "左右")
    assert (line["位次"], line["位次说明"]) == (6, "全市第7→第6")


def test_no_number_is_given_across_different_bases_and_the_reason_is(report: Report) -> None:
    line = held(report, "一般公共预算收入")
    assert (line["变化"], line["变化率"]) == (Missing("不作比较"), Missing("不作比较"))
    assert "留抵退税" in str(line["变化说明"])
    assert shown(report, "一般公共预算收入")["说明"].words == "不作比较"


def test_a_promise_without_a_number_keeps_its_words(report: Report) -> None:
    line = held(report, "居民收入")
    assert (line["今年目标"], line["目标表述"]) == (Missing("定性"), "与经济增长基本同步")
    assert shown(report, "居民收入")["今年目标"].tone == "target"


def test_where_there_is_little_room_the_change_column_gives_the_word_or_the_point(report: Report) -> None:
    change = COMPARISON_IN_BRIEF[-1]
    assert change.shown(row_named(report, "高标准农田建设"), report) == Cell("年度工作量", tone="muted")
    assert change.shown(row_named(report, "地区生产总值"), report).words == "+1.1点"
    assert change.shown(row_named(report, "全社会固定资产投资"), report).words == "+3.68"


def test_screen_and_file_number_the_same_columns(report: Report) -> None:
    declared = {column.key: column for column in COMPARISON_IN_FILES}
    shared = [column for column in COMPARISON if column.key in declared]
    assert [column.title for column in shared] == ["指标", "单位", "上年完成", "增速", "位次", "今年目标", "变化"]
    assert all(declared[column.key].value is column.value for column in shared)


ALL_TABLES = (COMPARISON, COMPARISON_IN_BRIEF, COMPARISON_IN_FILES, AREA, FIGURES, FIGURES_IN_BOOK, PAIRS, PANEL)


@pytest.mark.parametrize("columns", ALL_TABLES)
def test_titles_and_keys_are_unique_and_explained(columns: tuple[object, ...]) -> None:
    for field in ("title", "key"):
        names = [getattr(column, field) for column in columns]
        assert len(set(names)) == len(names)
    assert all(getattr(column, "explained", "").endswith("。") for column in columns)


def test_a_figure_is_told_in_chinese_with_all_its_fields(report: Report) -> None:
    line = figure_held(report, 439)
    assert line["指标"] == "一般公共预算收入"
    assert (line["数值"], line["单位"], line["类型"], line["性质"]) == (3.62, "亿元", "数值", "完成")
    assert (line["口径"], line["领域"], line["原文"]) == ("扣除留抵退税因素后", "总体", "3.62亿元")
    assert line["对照"] == "今年目标 超过3.24亿元，不作比较"
    assert str(line["所在句子"]).startswith("全旗地区生产总值完成119.09亿元")


def test_a_figure_says_which_area_and_heading_it_stands_under(report: Report) -> None:
    line = figure_held(report, 7846)
    assert (line["领域"], line["章节"]) == ("一 扩大经济总量", "一是 加快推进项目建设")
    assert line["对照"] == "上年完成 36.72亿元，+10.0%"


def test_why_a_number_is_missing_is_said(report: Report) -> None:
    assert held(report, "全社会固定资产投资")["增速"] == Missing("仅总量")
    assert held(report, "规模以上工业增加值")["上年完成"] == Missing("未提及")
    grown = Row("零售业销售额", "", None, figure("零售业销售额", "3%", kind="growth"), (), None, None, None)
    lines = table("对照", COMPARISON_IN_FILES, [(grown, report)])
    assert lines.lines[0][lines.titles.index("上年完成")] == Missing("仅增速")


def test_a_change_is_a_formula_over_the_columns_of_its_row(report: Report) -> None:
    line = held(report, "全社会固定资产投资")
    assert line["变化"] == Formula("ROUND([今年目标]-[上年完成],2)", Amount(3.68, "亿元"), 2)
    assert line["变化率"] == Formula("ROUND([变化]/[上年完成],3)", Amount(10.0, "%"), 1)
    growth = held(report, "地区生产总值")
    assert growth["变化"] == Formula("ROUND(([今年目标]-[增速])*100,1)", Amount(1.1, "百分点"), 1)


def test_units_of_one_dimension_are_converted_inside_the_formula() -> None:
    actual, target = figure("旅游收入", "5620万元"), figure("旅游收入", "1亿元", status="target")
    pair = Pair(actual.id, target.id, "旅游收入", "level", True, "")
    assert difference(actual, target, change(pair, actual, target), ("甲", "乙")) == Formula(
        "ROUND([乙]*10000-[甲],0)", Amount(4380.0, "万元"), 0
    )


def test_amounts_are_also_held_in_their_base_unit(report: Report) -> None:
    lines = table("逐条", FIGURES_IN_BOOK, ((one, report) for one in report.indicators if one.start == 439))
    line = dict(zip(lines.titles, lines.lines[0], strict=True))
    assert (line["折算值"], line["折算单位"]) == (362_000_000.0, "元")
    assert {"折算值", "折算单位"} <= set(lines.hidden)


def test_a_fall_is_negative_in_the_value_column_and_signed_in_the_growth_column(report: Report) -> None:
    fall = figure("用电量", "3%", kind="growth", value=-3.0)
    row = Row("用电量", "", None, fall, (), None, None, None)
    values = {column.title: column.shown(row, report).words for column in COMPARISON}
    assert values["增速"] == "−3%"
    assert next(column for column in FIGURES if column.key == "value").shown(fall, report).words == "−3"


def test_numbers_sort_by_size_before_words_and_words_before_nothing() -> None:
    values: list[Value] = ["与经济增长基本同步", None, 40.4, 7, "", 139.13]
    assert sorted(values, key=sort_key)[:4] == [7, 40.4, 139.13, "与经济增长基本同步"]


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("甲。乙完成3亿元,增长2%。丙。", "3亿元", "乙完成3亿元,增长2%。"),
        ("标题3家\n正文。", "3家", "标题3家"),
        ("他说：“完成3家。”下一句4家。", "4家", "下一句4家。"),
        ("他说：“完成3家。”下一句4家。", "3家", "他说：“完成3家。”"),
        ("没有句号的3家", "3家", "没有句号的3家"),
    ],
)
def test_the_sentence_around_a_figure(text: str, part: str, expected: str) -> None:
    start = text.index(part)
    assert sentence(text, start, start + len(part)) == expected


def test_every_figure_of_the_seed_stands_in_its_sentence(report: Report) -> None:
    def holds(one: Indicator) -> bool:
        return one.text in sentence(report.text, one.start, one.end)

    assert all(holds(one) for one in report.indicators)
