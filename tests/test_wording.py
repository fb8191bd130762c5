"""How figures are written for people."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from seed_gold import figure

from data.dimension import alike, convert
from data.records import Change, Row
from data.wording import (
    basis_note,
    bound_after,
    bound_before,
    change_words,
    figure_words,
    number,
    rank_sentence,
    rank_words,
    signed,
)

CASES = (Path(__file__).parent / "cases" / "pairs_wording.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", [line for line in CASES if line and not line.startswith("#")])
def test_bounds_are_shown_as_the_report_writes_them(case: str) -> None:
    sentence, kind, bound, expected = (part.strip() for part in case.split("|"))
    before, text, _ = re.split("[〔〕]", sentence)
    written = text.removeprefix("-")
    place = {"text": written, "start": len(before), "end": len(before + written)}
    shown = figure("某数", text.replace("余", ""), kind=kind, bound=bound, **place)
    assert figure_words(shown, re.sub("[〔〕]|(?<=〔)-", "", sentence)) == expected


def test_the_table_gets_the_bound_words_apart_from_the_number() -> None:
    text = "力争增长突破8%，达到3亿元以上。"
    growth = figure("产值", "8%", kind="growth", bound="over", start=text.index("8"), end=text.index("，"))
    level = figure("产值", "3亿元", bound="over", start=text.index("3"), end=text.index("以"))
    assert (bound_before(growth, text), bound_after(growth, text)) == ("增长突破", "")
    assert (bound_before(level, text), bound_after(level, text)) == ("", "以上")


@pytest.mark.parametrize(
    ("value", "shown"), [(119.09, "119.09"), (40.0, "40"), (37751.0, "37751"), (-3.5, "−3.5"), (0.1 + 0.2, "0.3")]
)
def test_numbers_have_no_idle_zeros_and_a_true_minus(value: float, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize("written", ["三分之一", "1/3"])
def test_a_fraction_without_an_end_is_shown_as_it_is_written(written: str) -> None:
    text = f"工业产品许可证种类压减{written}以上。"
    shown = replace(
        figure("许可证种类", "-0.33", kind="growth", bound="over"),
        value=-1 / 3,
        text=written,
        start=text.index(written),
        end=text.index("以上"),
    )
    assert figure_words(shown, text) == f"压减{written}以上"


def test_differences_have_a_sign_and_nothing_has_none() -> None:
    assert [signed(value) for value in (3.68, -1.8, 0.0)] == ["+3.68", "−1.8", "0"]


def test_ranks_tell_where_from_and_where_to() -> None:
    text = "总量由全市第7位提升到第6位；增速位列全市首位；位列全市第一方阵。"
    seventh, sixth = (
        figure("总量", place, kind="rank", scope="全市", start=text.index(place)) for place in ("7位", "6位")
    )
    first = figure("增速", "1位", text="首位", kind="rank", scope="全市", start=text.index("首位"))
    group = figure("增速", "1位", text="第一方阵", kind="rank", start=text.index("第一方阵"))
    assert rank_words((seventh, sixth)) == "第7→第6"
    assert (rank_words((first,)), rank_sentence((first,), text)) == ("首位", "增速全市首位")
    assert rank_words((group,)) == "第一方阵"
    assert figure_words(seventh, text) == "第7"
    assert rank_words(()) == rank_sentence((), text) == ""


def test_a_change_is_one_phrase_on_a_card() -> None:
    changes = (
        Change(3.68, 0.1002, ""),
        Change(1.1, None, "百分点"),
        Change(0.0, None, "百分点"),
        Change(None, None, "底线"),
        None,
    )
    assert [change_words(change) for change in changes] == ["+10.0%", "+1.1 百分点", "持平", "底线", ""]


def test_another_basis_is_said_in_words() -> None:
    text = "规模以上工业增加值增长10%左右；"
    target = figure(
        "规模以上工业增加值", "10%", kind="growth", bound="about", start=text.index("10"), end=text.index("左")
    )
    row = Row(
        "工业增加值", "亿元", figure("工业增加值", "10.71亿元"), None, (), target, None, Change(None, None, "不作比较")
    )
    assert basis_note(row, text) == "工业增加值：目标增长10%左右为规模以上工业增加值，与上年数口径不同，不算变化。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("万元", "亿元"),
        ("兆瓦", "万千瓦"),
        ("公顷", "万亩"),
        ("公里", "千米"),
        ("名", "人"),
        ("%", "％"),
        ("吨", "亿斤"),
    ],
)
def test_units_of_one_dimension_are_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("家", "户"), ("%", "个百分点"), ("人", "人次"), ("元", "美元"), ("亩", "斤")]
)
def test_units_of_two_dimensions_are_not(one: str, other: str) -> None:
    assert not alike(one, other)


def test_conversion_is_exact() -> None:
    assert convert(5620, "万元", "亿元") * 10000 == 5620
    assert convert(10, "兆瓦", "万千瓦") == 1
