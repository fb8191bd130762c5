"""The rows of the 对照 table, on the seed as a careful reader read it."""

from __future__ import annotations

import pytest
from seed_gold import figure, gold_report

from data.pairing.achievements import achievements
from data.pairing.comparison import all_rows, area_rows, headlines, telling
from data.records import Report, Row
from data.wording import difference_words, promise_words, rank_words


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


def named(rows: tuple[Row, ...], name: str) -> Row:
    return next(row for row in rows if row.name == name)


def shown(row: Row) -> tuple[float | None, float | None, str, str]:
    actual = row.actual.value if row.actual else None
    growth = row.growth.value if row.growth else None
    return actual, growth, rank_words(row.ranks), difference_words(row.change)


def test_gdp_is_one_row_with_level_growth_ranks_and_target(report: Report) -> None:
    row = named(area_rows(report, 0).paired, "地区生产总值")
    assert shown(row) == (119.09, 4.9, "第7→第6", "+1.1")
    assert promise_words(row, report.text) == "增长6%左右"
    assert len(row.indicators) == 5


def test_area_one_shows_its_three_pairs_and_six_lone_targets_in_the_order_of_the_plan(report: Report) -> None:
    page = area_rows(report, 1)
    assert [row.name for row in page.paired] == ["全社会固定资产投资", "招商引资到位资金", "进出口贸易总额"]
    assert [shown(row) for row in page.paired] == [
        (36.72, None, "第2", "+3.68"),
        (22.99, 80.0, "首位", "+17.01"),
        (2.93, None, "", "+0.07"),
    ]
    numbered = [row for row in page.targets_only if row.unit]
    assert [row.name for row in numbered] == [
        "市级重点项目总投资",
        "市级重点项目",
        "旗级重点项目总投资",
        "旗级重点项目",
        "实际使用外资",
        "农畜产品电子商务交易额",
    ]


def test_a_promise_without_a_number_stands_among_the_targets(report: Report) -> None:
    row = named(area_rows(report, 1).targets_only, "争取专项资金")
    assert promise_words(row, report.text) == "不少于前三年平均水平"


def test_a_promised_growth_stands_beside_the_level_that_grew(report: Report) -> None:
    row = named(area_rows(report, 2).paired, "接待旅游人数")
    assert (row.unit, shown(row)) == ("万人次", (52.0, 10.3, "", "−1.8"))
    assert promise_words(row, report.text) == "增长8.5%以上"


def test_a_level_whose_growth_was_not_told_stands_beside_the_promised_growth_unpaired(report: Report) -> None:
    row = named(area_rows(report, 0).targets_only, "全社会固定资产投资")
    assert (shown(row), row.pair) == ((36.72, None, "第2", ""), None)
    assert promise_words(row, report.text) == "增长10%左右"


def test_one_name_in_two_units_has_two_rows(report: Report) -> None:
    rows = [row for row in area_rows(report, 5).paired if row.name == "消化批而未供土地"]
    assert [row.unit for row in rows] == ["宗", "公顷"]


@pytest.mark.parametrize("area", range(8))
def test_every_figure_of_an_area_stands_in_its_table(report: Report, area: int) -> None:
    told = {part for row in area_rows(report, area).rows for part in row.indicators}
    own = {i.id for i in report.indicators if i.area == area} | {w.id for w in report.worded_targets if w.area == area}
    assert own <= told


def test_the_whole_report_has_each_target_once(report: Report) -> None:
    targets = [row.target.id for row in all_rows(report).rows if row.target]
    expected = [i.id for i in report.indicators if i.status == "target"] + [w.id for w in report.worded_targets]
    assert sorted(targets) == sorted(expected)


def test_a_shared_rank_stands_in_the_row_of_each_that_shares_it(report: Report) -> None:
    rows = all_rows(report).rows
    assert [rank_words(named(rows, name).ranks) for name in ("工业增加值", "社会消费品零售总额")] == ["首位", "首位"]
    assert named(rows, "争取债券资金").ranks == ()


def test_headlines_are_the_eight_cards_of_the_overview(report: Report) -> None:
    cards = [(row.name, promise_words(row, report.text), difference_words(row.change)) for row in headlines(report)]
    assert cards == [
        ("地区生产总值", "增长6%左右", "+1.1"),
        ("一般公共预算收入", "超过3.24亿元", "不作比较"),
        ("工业增加值", "规模以上增长10%左右", "不作比较"),
        ("社会消费品零售总额", "增长5%左右", "+2.7"),
        ("全社会固定资产投资", "40.4亿元以上", "+3.68"),
        ("城镇新增就业", "700人以上", "底线"),
        ("城镇居民人均可支配收入", "与经济增长基本同步", ""),
        ("农村居民人均可支配收入", "与经济增长基本同步", ""),
    ]


def test_each_area_tells_its_furthest_move(report: Report) -> None:
    rows = [telling(report, area) for area in range(1, 8)]
    assert [row.name for row in rows if row] == [
        "招商引资到位资金",
        "全群奶牛养殖规模",
        "乡村振兴项目",
        "新增中小型科技企业",
        "畜禽粪污资源化利用率",
        "老旧小区改造",
        "城镇新增就业",
    ]


def test_a_growth_of_five_years_does_not_join_the_level_of_last_year() -> None:
    level = figure("地区生产总值", "121万亿元", start=0)
    average = figure("地区生产总值", "5.2%", kind="growth", period="五年来", start=20)
    own = figure("地区生产总值", "3%", id="own", kind="growth", start=90)
    rows = achievements("。" * 100, [level, average, own])
    assert [row.growth and row.growth.id for row in rows] == ["own", average.id]
