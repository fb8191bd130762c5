"""What the search field finds, and that its hits are places of the text as written."""

from __future__ import annotations

import pytest

from data.search import find


@pytest.mark.parametrize(
    ("text", "needle", "hit"),
    [
        ("完成投资１２０．５亿元", "120.5", "１２０．５"),
        ("完成投资120.5亿元", "１２０．５", "120.5"),
        ("经济增⻓较快", "增长", "增⻓"),
        ("收入增长 5.2%以上", "增长5.2%", "增长 5.2%"),
        ("收入增长5.2%以上", "增长 5.2 %", "增长5.2%"),
        ("优良率达到97.7％。", "97.7%", "97.7％"),
        ("GDP突破百亿", "gdp", "GDP"),
        ("ＧＤＰ突破百亿", "gdp", "ＧＤＰ"),
        ("政 府 工 作 报 告", "政府工作报告", "政 府 工 作 报 告"),
        ("固定资产\n投资完成", "资产投资", "资产\n投资"),
        ("固定\u200b资产", "固定资产", "固定\u200b资产"),
        ("𠮷林小学建成", "小学", "小学"),
    ],
)
def test_finds_what_the_reader_means(text: str, needle: str, hit: str) -> None:
    assert [text[start:end] for start, end in find(text, needle)] == [hit]


@pytest.mark.parametrize("needle", ["", "  ", "\u3000", "\n"])
def test_nothing_sought_is_found_nowhere(needle: str) -> None:
    assert find("政 府 工 作 报 告", needle) == ()


def test_what_is_not_there_is_not_found() -> None:
    assert find("一般公共预算收入", "一般公共预算支出") == ()
    assert find("", "收入") == ()


def test_hits_stand_in_order_and_apart() -> None:
    assert find("哈哈哈哈哈", "哈哈") == ((0, 2), (2, 4))


def test_letters_that_grow_in_lower_case_shift_nothing() -> None:
    text = "İİİ年内完成"
    assert [text[start:end] for start, end in find(text, "年内")] == ["年内"]


def test_spaces_around_a_hit_stay_outside() -> None:
    assert find("  收入  ", " 收入 ") == ((2, 4),)


def test_every_hit_in_the_seed_reads_as_sought(seed_text: str) -> None:
    found = find(seed_text, "亿元")
    assert len(found) == seed_text.count("亿元")
    assert {seed_text[start:end] for start, end in found} == {"亿元"}
