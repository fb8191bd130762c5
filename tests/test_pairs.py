"""Pairs: the seed's against the gold, names and relations by the case files."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from seed_gold import figure, gold_pairs, gold_report

from data.pairing import ENOUGH, pairs
from data.pairing.change import change
from data.pairing.same_thing import likeness
from data.records import Change, Indicator, Pair, Section
from data.wording import difference_words, note_words

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[str]:
    return [line for line in (CASES / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def one_pair(actual: Indicator, target: Indicator, text: str = "") -> Pair | None:
    """The pair that the two make, or None."""
    found = pairs(text, [actual, replace(target, status="target", start=max(target.start, 1))], ())
    return found[0] if found else None


def test_the_seed_pairs_what_a_reader_pairs() -> None:
    report = gold_report()
    starts = {indicator.id: indicator.start for indicator in report.indicators}
    found = {(starts[pair.actual], starts[pair.target]) for pair in report.pairs}
    assert found == gold_pairs()


@pytest.mark.parametrize("case", cases("pairs_names.txt"))
def test_names_of_one_thing_are_told_from_names_of_two(case: str) -> None:
    one, sign, other = re.split(r" ([＝≠]) ", case)
    assert (likeness(one, other) >= ENOUGH) == (sign == "＝")
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize("case", cases("pairs_relations.txt"))
def test_each_pair_is_read_as_what_it_is(case: str) -> None:
    last, this, relation, shown, note = (field.strip() for field in case.split("|"))
    (name, actual_text), (said, target_text) = last.split(), this.split()
    actual = figure(name, actual_text.removesuffix("以上"), bound="over" if "以上" in actual_text else "exact")
    target = figure(name, target_text.removesuffix("以上"), bound="over" if "以上" in target_text else "exact")
    target = replace(target, start=len(said), end=len(said + target_text))
    pair = one_pair(actual, target, said + target_text)
    assert pair is not None
    difference = change(pair, actual, target)
    assert (pair.relation, difference_words(difference), note_words(difference)) == (relation, shown, note)


def test_growth_is_never_paired_with_a_level() -> None:
    assert one_pair(figure("旅游收入", "8.3%", kind="growth"), figure("旅游收入", "8%")) is None


def test_households_are_never_paired_with_firms() -> None:
    assert one_pair(figure("养殖", "40户"), figure("养殖", "50家")) is None


def test_another_basis_is_shown_and_not_compared() -> None:
    actual = figure("一般公共预算收入", "3.62亿元", basis="扣除留抵退税因素后")
    target = figure("一般公共预算收入", "3.24亿元", bound="over")
    pair = one_pair(actual, target)
    assert pair is not None
    assert (pair.comparable, pair.note) == (False, "上年数扣除留抵退税因素，今年目标未说明口径")
    assert difference_words(change(pair, actual, target)) == "不作比较"


def test_what_two_years_take_away_is_a_years_work_and_gets_no_change() -> None:
    actual = figure("农村贫困人口", "-1386万", kind="change")
    target = figure("农村贫困人口", "-1000万", kind="change", bound="over", status="target")
    pair = Pair(actual.id, target.id, "农村贫困人口", "level", True, "")
    assert change(pair, actual, target) == Change(None, None, "年度工作量")


def test_a_promise_told_twice_is_paired_twice_but_two_promises_once() -> None:
    actual = figure("城镇新增就业", "709人")
    promise = figure("城镇新增就业", "700人", status="target", bound="over", start=10)
    again = replace(promise, id="again", name="新增城镇就业", start=90)
    other = replace(again, id="other", value=300.0)
    assert [pair.target for pair in pairs("", [actual, promise, again], ())] == [promise.id, "again"]
    assert [pair.target for pair in pairs("", [actual, promise, other], ())] == [promise.id]


def test_the_end_of_a_rise_is_last_years_figure_not_its_beginning() -> None:
    text = "草畜平衡指数由23.9%下降到10%。"
    begun = figure("草畜平衡指数", "23.9%", id="from", start=text.index("23.9"), end=text.index("下降"))
    reached = figure("草畜平衡指数", "10%", id="to", start=text.index("10%"), end=text.index("。"))
    target = figure("草畜平衡指数", "8%", status="target", start=99)
    assert [pair.actual for pair in pairs(text, [begun, reached, target], ())] == ["to"]


def test_a_figure_of_five_years_is_no_result_of_last_year() -> None:
    assert one_pair(figure("城镇新增就业", "5000人", period="五年来"), figure("城镇新增就业", "900人")) is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("这五年，新增就业〔5000人〕。", False),
        ("这五年，新增就业由300人增加到〔900人〕。", True),
        ("五年来，就业不断扩大，2022年新增就业〔900人〕。", True),
        ("一年来，新增就业〔900人〕。", True),
        ("2022年是实施“十四五”规划的关键一年，新增就业〔900人〕。", True),
        ("2018年至2022年这五年，新增就业〔5000人〕。", False),
    ],
)
def test_a_block_about_five_years_gives_last_years_levels_only(text: str, counts: bool) -> None:
    before, amount, _ = re.split("[〔〕]", text)
    section = Section("s1", None, "theme", None, "", 0, len(text), 0, 0)
    place = {"section": "s1", "start": len(before), "end": len(before + amount)}
    actual = figure("新增就业", amount, **place)
    target = figure("新增就业", "950人", status="target", start=99)
    assert bool(pairs(text.replace("〔", "").replace("〕", ""), [actual, target], [section])) == counts


def test_a_growth_over_several_years_is_no_growth_of_last_year() -> None:
    for said, counts in (("比2004年增长", False), ("比2009年增长", True), ("较上年增长", True)):
        last = figure("财政收入", "173.9%", kind="growth", year=2010)
        last = replace(last, start=len(said), end=len(said) + len("173.9%"))
        promised = replace(figure("财政收入", "10.1%", kind="growth", year=2011), start=99)
        assert (one_pair(last, promised, f"{said}173.9%。") is not None) == counts


def test_a_promised_change_is_a_workload_and_no_change_of_a_change() -> None:
    fewer = figure("农村贫困人口", "1386万人", kind="change"), figure("农村贫困人口", "1000万人", kind="change")
    pair = one_pair(*fewer)
    assert pair is not None and pair.relation == "workload"


def test_a_promise_for_several_years_is_none_for_this_year() -> None:
    assert one_pair(figure("生产总值", "670亿元"), figure("生产总值", "1200亿元", period="“十三五”期间")) is None


def test_a_promise_for_a_later_year_is_none_for_this_year() -> None:
    assert one_pair(figure("生产总值", "80亿元", year=2009), figure("生产总值", "150亿元", year=2015)) is None
    assert one_pair(figure("生产总值", "80亿元", year=2009), figure("生产总值", "90亿元", year=2010))


def test_a_figure_that_nobody_could_name_has_no_partner() -> None:
    assert one_pair(figure("未命名", "55.3万平方米", confidence=0.1), figure("未命名", "55万平方米")) is None


def test_what_is_added_is_not_what_there_is() -> None:
    assert one_pair(figure("新能源装机", "1.35亿千瓦"), figure("新建新能源装机", "1500万千瓦")) is None
