"""Which chart a pair is drawn as, what shares an axis, and what the charts say in words."""

from __future__ import annotations

import pytest
from notebook import Notebook
from seed_gold import gold_report

from data.charts import charts, headline_growth
from data.charts.numbers import numbers
from data.charts.records import AxisChart, AxisRow, Chart, Ladder, Listing, Tally
from data.charts.scales import axis, percent_axis
from data.dimension import alike
from data.pages import paginate
from data.records import Report


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


@pytest.fixture(scope="module")
def seed() -> Report:
    return gold_report()


def only_axis_chart(found: tuple[Chart, ...]) -> AxisChart:
    [chart] = found
    assert isinstance(chart, AxisChart)
    return chart


def rows_of(chart: Chart) -> list[AxisRow]:
    assert isinstance(chart, AxisChart)
    return [row for band in chart.bands for row in band.rows]


def labels(row: AxisRow) -> tuple[str, str]:
    return row.actual.words if row.actual else "", row.target.words if row.target else ""


def test_levels_of_one_unit_share_an_axis_until_a_bar_would_vanish(notebook: Notebook) -> None:
    notebook.pair("固定资产投资", "level", "去年投资完成«36.72亿元»。", "投资完成«40.4亿元»以上。", bound="over")
    notebook.pair("到位资金", "level", "去年到位资金«22.99亿元»。", "到位资金突破«40亿元»。")
    notebook.pair("进出口总额", "level", "去年进出口«2.93亿元»。", "进出口«3亿元»。")
    chart = only_axis_chart(notebook.charts())
    assert (chart.kind, chart.title, chart.note) == ("bullet", "上年完成与今年目标", "亿元")
    assert [[row.name for row in band.rows] for band in chart.bands] == [["固定资产投资", "到位资金"], ["进出口总额"]]
    large, middle, small = rows_of(chart)
    assert (large.note, small.note) == ("", "刻度放大")
    assert (large.change, large.remark) == ("+3.68", "+10.0%")
    assert labels(middle)[1] == "突破40"


def test_only_the_first_row_says_what_the_marks_mean(notebook: Notebook) -> None:
    notebook.pair("固定资产投资", "level", "去年投资完成«36.72亿元»。", "投资完成«40亿元»。")
    notebook.pair("到位资金", "level", "去年到位资金«22.99亿元»。", "到位资金«40亿元»。")
    first, second = rows_of(only_axis_chart(notebook.charts()))
    assert labels(first) == ("上年 36.72", "目标 40")
    assert labels(second) == ("22.99", "40")


def test_two_units_never_share_an_axis_and_each_row_names_its_own(notebook: Notebook) -> None:
    notebook.pair("养殖规模", "level", "去年养殖规模«4.54万头»。", "养殖规模达到«7万头»。")
    notebook.pair("粮食产量", "level", "去年产量«30亿斤»。", "产量达到«31亿斤»。")
    chart = only_axis_chart(notebook.charts())
    assert chart.note == "各有刻度"
    assert [(band.axis.unit, [row.note for row in band.rows]) for band in chart.bands] == [
        ("万头", ["万头"]),
        ("亿斤", ["亿斤"]),
    ]


def test_a_target_in_another_unit_of_the_same_kind_is_set_on_the_axis_of_the_result(notebook: Notebook) -> None:
    notebook.pair("到位资金", "level", "去年到位资金«9000万元»。", "到位资金突破«1.2亿元»。")
    [row] = rows_of(only_axis_chart(notebook.charts()))
    assert row.target is not None
    assert (row.target.value, row.target.words) == (12000, "目标 突破1.2亿元")


def test_a_floor_is_said_as_one_and_no_change_is_computed(notebook: Notebook) -> None:
    notebook.pair("城镇新增就业", "floor", "去年新增就业«709人»。", "新增就业«700人»以上。", bound="over")
    [row] = rows_of(only_axis_chart(notebook.charts()))
    assert (row.change, row.remark) == ("", "底线")
    assert labels(row)[1] == "底线 700以上"


def test_rates_run_from_0_to_100_and_take_those_without_a_partner_along(notebook: Notebook) -> None:
    notebook.pair("资源化利用率", "rate", "去年利用率达«92%»。", "利用率达到«94%»。")
    notebook.tell("秸秆综合利用率", "综合利用率达到«92%»。")
    notebook.tell("森林覆盖率", "去年覆盖率达«51.2%»。")
    chart = only_axis_chart(notebook.charts())
    assert (chart.kind, chart.note) == ("rate", "0–100 %")
    [band] = chart.bands
    assert (band.axis.low, band.axis.high) == (0, 100)
    assert [(row.name, row.change or row.remark) for row in band.rows] == [
        ("资源化利用率", "+2 百分点"),
        ("秸秆综合利用率", "上年未报"),
        ("森林覆盖率", "今年未定数"),
    ]


def test_growth_has_a_short_axis_of_its_own_beside_the_rates(notebook: Notebook) -> None:
    notebook.pair("旅游收入", "rate", "去年旅游收入增长«8.3%»。", "旅游收入增长«8%»以上。", bound="over")
    notebook.tell("网办率", "网办率达到«90%»以上。", bound="over")
    growth, rates = notebook.charts()
    assert isinstance(rates, AxisChart)
    assert isinstance(growth, AxisChart)
    assert (growth.kind, rates.kind) == ("growth", "rate")
    assert growth.bands[0].axis.high < 20
    [row] = rows_of(growth)
    assert labels(row) == ("上年 8.3%以上", "目标 8%以上")
    assert row.change == "−0.3 百分点"


def test_rates_that_compare_nothing_do_not_come_before_what_does(notebook: Notebook) -> None:
    notebook.tell("网办率", "网办率达到«90%»以上。", bound="over")
    notebook.pair("黑土地保护", "workload", "去年保护黑土地«71万亩»。", "保护黑土地«9万亩»。")
    assert [chart.title for chart in notebook.charts()] == ["每年的工作量", "比率"]


def test_yearly_work_is_never_said_to_rise_or_fall(notebook: Notebook) -> None:
    notebook.pair("黑土地保护", "workload", "去年保护黑土地«71万亩»。", "保护黑土地«9万亩»。")
    chart = only_axis_chart(notebook.charts())
    assert (chart.kind, chart.note) == ("workload", "万亩，不算增减")
    [row] = rows_of(chart)
    assert (row.change, row.remark, row.badge) == ("", "", "")
    assert labels(row) == ("上年 71", "今年 9")


def test_a_few_things_are_drawn_one_by_one_and_many_or_measured_ones_are_not(notebook: Notebook) -> None:
    notebook.pair("科技型企业", "workload", "去年认定«4家»。", "认定«3家»。")
    notebook.pair("老旧小区", "workload", "去年改造«265户»。", "改造«441户»。")
    notebook.pair("供热管网", "workload", "去年改造«3公里»。", "改造«2公里»。")
    dumbbells, tally = notebook.charts()
    assert isinstance(tally, Tally)
    assert (tally.note, [row.name for row in tally.rows]) == ("一个记号为一家，不算增减", ["科技型企业"])
    assert labels(tally.rows[0]) == ("上年 4", "今年 3")
    assert [row.name for row in rows_of(dumbbells)] == ["老旧小区", "供热管网"]


def test_growth_that_would_flatten_the_rest_stands_behind_a_break_of_the_axis(notebook: Notebook) -> None:
    for name, grown in (("生产总值", "4.9%"), ("零售额", "2.3%"), ("农民收入", "7.3%"), ("工业", "84%")):
        notebook.tell(name, f"去年{name}增长«{grown}»。", kind="growth")
    [axis] = [band.axis for band in only_axis_chart(notebook.charts()).bands]
    assert axis.cut is not None
    assert 7.3 <= axis.cut.start < axis.cut.end <= 84 <= axis.high
    places = [axis.part(value) for value in (0, 2.3, 4.9, 7.3, 84)]
    assert places == sorted(places)
    assert places[3] > 0.4
    assert places[3] / places[2] == pytest.approx(7.3 / 4.9)


def test_an_axis_of_values_that_can_be_read_together_is_whole(notebook: Notebook) -> None:
    for name, grown in (("生产总值", "4.9%"), ("零售额", "2.3%"), ("农民收入", "9.3%")):
        notebook.tell(name, f"去年{name}增长«{grown}»。", kind="growth")
    assert [band.axis.cut for band in only_axis_chart(notebook.charts()).bands] == [None]


def test_the_growth_of_headline_indicators_says_what_else_is_promised(seed: Report) -> None:
    chart = headline_growth(seed)
    assert chart is not None
    told = {row.name: (labels(row), row.remark or row.badge or row.change) for row in chart.rows}
    assert told["地区生产总值"] == (("上年 4.9%", "目标 6%左右"), "+1.1 百分点")
    assert told["工业增加值"][1] == "口径不同"
    assert told["城镇居民人均可支配收入"] == (("4%", ""), "今年与经济增长基本同步")


def test_a_chart_names_its_report_and_the_sections_of_its_figures(seed: Report) -> None:
    page = next(page for page in paginate(seed).pages if page.id == "area-1")
    assert charts(seed, page.indicators)[0].source == "来源：阿荣旗2023年政府工作报告“稳字当头”“深化改革”“扩大经济总量”"


def test_the_numbers_of_a_chart_are_those_beside_its_marks(notebook: Notebook) -> None:
    notebook.pair("固定资产投资", "level", "去年投资完成«36.72亿元»。", "投资完成«40.4亿元»以上。", bound="over")
    notebook.tell("网办率", "网办率达到«90%»以上。", bound="over")
    bullet, rate = (numbers(chart) for chart in notebook.charts())
    assert (bullet.heads, bullet.lines[0].cells) == (
        ("上年完成", "今年目标", "变化"),
        ("36.72以上", "40.4以上", "+3.68（+10.0%）"),
    )
    assert rate.lines[0].cells == ("—", "90%以上", "上年未报")


def test_a_different_basis_shows_both_values_and_no_change(notebook: Notebook) -> None:
    notebook.pair(
        "财政收入", "level", "去年收入完成«3.62亿元»。", "收入超过«3.24亿元»。", note="上年数扣除留抵退税因素"
    )
    [row] = rows_of(only_axis_chart(notebook.charts()))
    assert labels(row) == ("上年 3.62", "目标 超过3.24")
    assert (row.change, row.remark, row.badge) == ("", "", "口径不同")
    assert "说明：上年数扣除留抵退税因素" in row.story


def test_projects_stand_on_a_ladder_with_the_step_that_is_promised(notebook: Notebook) -> None:
    sizes = notebook.pair(
        *("岭东风电工程", "project"),
        *("去年岭东«20万千瓦»风电工程扎实推进。", "力促岭东«20万千瓦»风电工程顺利完工并网,"),
    )
    total = notebook.tell("装机规模", "力争年内装机规模达到«83.6万千瓦»。")
    small = notebook.tell("分散式风电", "推动阿荣旗«10兆瓦»分散式风电项目开工建设。")
    notebook.project("岭东风电工程", sizes, ("actual", "扎实推进", ""), ("target", "完工并网", "投产"))
    notebook.project("分散式风电", [small], ("target", "开工建设", "开工"))
    [ladder] = notebook.charts()
    assert isinstance(ladder, Ladder)
    assert ladder.steps == ("前期", "开工", "并网")
    assert [(row.name, row.amount, row.said, row.reached, row.step) for row in ladder.rows] == [
        ("岭东风电工程", "20万千瓦", "扎实推进", None, 2),
        ("分散式风电", "10兆瓦", "", None, 1),
    ]
    assert [(line.ids, line.before, line.figure) for line in ladder.sums] == [
        ((total.id,), "力争年内装机规模达到", "83.6万千瓦")
    ]


def test_a_step_that_was_reached_stands_on_the_ladder_too_and_nothing_promised_is_the_end_of_it(
    notebook: Notebook,
) -> None:
    notebook.project("第五小学综合楼", [], ("actual", "主体完工", "主体完工"), ("target", "加快建设", "在建"))
    [ladder] = notebook.charts()
    assert isinstance(ladder, Ladder)
    assert ladder.steps == ("前期", "开工", "在建", "主体", "完工")
    assert [(row.reached, row.step) for row in ladder.rows] == [(3, 2)]


def test_a_project_of_which_no_step_is_promised_is_listed_side_by_side(notebook: Notebook) -> None:
    sizes = notebook.pair("乙电站", "project", "去年乙«6万千瓦»电站。", "抓好乙«6万千瓦»电站。")
    notebook.project("乙电站", sizes, ("actual", "推进", ""), ("target", "抓好", ""))
    [twice] = notebook.charts()
    assert isinstance(twice, Listing)
    assert [(row.name, row.actual, row.target) for row in twice.rows] == [("乙电站", "6万千瓦", "6万千瓦")]


def test_a_promise_of_other_sentences_is_no_sum_of_the_projects(notebook: Notebook) -> None:
    size = notebook.tell("甲电站", "推动投资«5亿元»的甲电站开工。")
    notebook.tell("林下经济产值", "林下经济产值达到«3亿元»。")
    notebook.project("甲电站", [size], ("target", "开工", "开工"))
    ladder, tasks = notebook.charts()
    assert isinstance(ladder, Ladder)
    assert isinstance(tasks, Listing)
    assert (ladder.sums, [row.target for row in tasks.rows]) == ((), ["3亿元"])


def test_units_that_cannot_be_set_on_one_axis_are_listed_side_by_side(notebook: Notebook) -> None:
    notebook.pair("老旧小区改造", "level", "去年改造«265户»。", "改造«3.5万平方米»。")
    [listing] = notebook.charts()
    assert isinstance(listing, Listing)
    assert [(row.actual, row.target) for row in listing.rows] == [("265户", "3.5万平方米")]


def test_what_has_no_partner_stands_in_two_lists(notebook: Notebook) -> None:
    notebook.tell("栽植林木", "去年栽植林木«74.38万株»。")
    notebook.tell("认定示范社", "认定示范社«20个»。")
    notebook.promise("居民收入", "居民收入与经济增长基本同步")
    last, this = notebook.charts()
    assert isinstance(last, Listing)
    assert isinstance(this, Listing)
    assert (last.title, [(row.name, row.actual) for row in last.rows]) == ("上年成果", [("栽植林木", "74.38万株")])
    assert this.title == "今年任务"
    assert [row.target for row in this.rows] == ["20个", "居民收入与经济增长基本同步"]


def test_a_result_from_another_page_says_where_it_stands(notebook: Notebook) -> None:
    notebook.pair("进出口总额", "level", "去年进出口«2.93亿元»。", "进出口«3亿元»以上。", bound="over")
    [row] = rows_of(only_axis_chart(notebook.charts(without=["i0"])))
    assert row.note == "上年数见“深化改革”"


def test_a_result_whose_target_stands_elsewhere_does_not_pass_as_one_without(notebook: Notebook) -> None:
    notebook.pair("进出口总额", "level", "去年进出口«2.93亿元»。", "进出口«3亿元»以上。", bound="over")
    notebook.tell("认定示范社", "认定示范社«20个»。")
    last = notebook.charts(without=["i1"])[0]
    assert isinstance(last, Listing)
    assert [row.note for row in last.rows] == ["目标见“扩大经济总量”"]


def test_a_page_of_results_shows_growth_rates_and_numbers_and_misses_no_targets(notebook: Notebook) -> None:
    notebook.tell("旅游收入", "去年旅游收入«5620万元»，")
    notebook.tell("旅游收入", "去年旅游收入增长«8.3%»。", kind="growth")
    notebook.tell("森林覆盖率", "去年覆盖率达«51.2%»。")
    rates, growth, results = notebook.charts()
    assert [row.remark for row in (*rows_of(rates), *rows_of(growth))] == ["", ""]
    assert isinstance(results, Listing)
    assert [(row.name, row.actual) for row in results.rows] == [("旅游收入", "5620万元")]


def test_a_page_without_figures_has_no_charts(notebook: Notebook) -> None:
    assert notebook.charts() == ()


@pytest.mark.parametrize(
    "values", [[36.72, 40.4], [0.0], [-3.1, -3.0], [-3.0, 10.9], [0.0004], [119000.0], [1e12], [7.0, 709.0]]
)
def test_an_axis_holds_zero_and_every_value_with_ticks_on_it(values: list[float]) -> None:
    made = axis("亿元", values)
    assert made.low <= min(0.0, *values) <= max(0.0, *values) <= made.high
    assert 0 in made.ticks
    assert 3 <= len(made.ticks) <= 7
    assert all(made.low <= tick <= made.high for tick in made.ticks)


def test_a_rate_above_100_per_cent_is_still_on_its_axis() -> None:
    assert percent_axis([220.0, 40.0]).high == 220
    assert percent_axis([103.0]).high == 103
    assert percent_axis([103.0]).ticks == percent_axis([40.0]).ticks == (0, 20, 40, 60, 80, 100)


@pytest.mark.parametrize("area", range(1, 8))
def test_every_figure_of_an_area_of_the_seed_is_shown_on_an_axis_of_its_unit_or_in_a_list(
    seed: Report, area: int
) -> None:
    page = next(page for page in paginate(seed).pages if page.area == area and page.kind == "area")
    found = charts(seed, {*page.indicators, *(project.id for project in seed.projects)})
    shown = {key for chart in found for row in _rows(chart) for key in row}
    assert shown.issuperset(page.indicators)
    known = {indicator.id: indicator for indicator in seed.indicators}
    for chart in found:
        for band in chart.bands if isinstance(chart, AxisChart) else ():
            for row in band.rows:
                assert any(alike(known[key].unit, band.axis.unit) for key in row.ids)


def test_area_two_of_the_seed_has_its_charts_in_the_order_of_reading(seed: Report) -> None:
    page = next(page for page in paginate(seed).pages if page.id == "area-2")
    projects = {project.id for project in seed.projects if project.area == 2}
    titles = [chart.title for chart in charts(seed, projects.union(page.indicators))]
    assert titles == [
        *("上年完成与今年目标", "增速", "每年的工作量", "比率", "项目：走到哪一步", "今年任务", "上年成果"),
    ]


def test_a_figure_with_a_full_width_per_cent_sign_is_a_rate(notebook: Notebook) -> None:
    notebook.tell("网办率", "网办率达到«90％»。")
    chart = only_axis_chart(notebook.charts())
    assert chart.kind == "rate"
    assert labels(rows_of(chart)[0])[1] == "目标 90%"


def test_a_long_paragraph_is_quoted_around_the_figure_only(seed: Report) -> None:
    page = next(page for page in paginate(seed).pages if page.id == "area-3")
    listing = charts(seed, page.indicators)[0]
    assert isinstance(listing, Listing)
    longest = max(listing.rows, key=lambda row: len(row.story))
    assert longest.actual in longest.story
    assert len(longest.story) < 140


def _rows(chart: Chart) -> list[tuple[str, ...]]:
    sums = chart.sums if isinstance(chart, Ladder) else ()
    return [row.ids for row in (*chart.rows, *sums)]
