"""The reading on texts that nobody would write: what must hold of any text, and of very long ones."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.folding import fold
from data.numbers.quantities import quantities
from data.records import Document, Report
from data.report import read_report

ROOT = Path(__file__).resolve().parents[1]
ADDRESS = "各位代表：\n"
"""Makes any text a report."""
TIME_OUT = 20
LENGTH = 100_000


def listed(words: str) -> list[str]:
    return words.split()


NUMBERS = listed("1 23.5 1,234.5 7000余 １２０．５ 三 一百二十三 十三亿 近千万 几十 百分之十一点五 三分之二")
UNITS = ["", *listed("% ％ 个百分点 亿元 万亩 家 位 公里 倍 番 万 千瓦 年 月 岁")]
WORDS = listed(
    """
    地区生产总值 城乡居民人均可支配收入 完成 增长 下降 分别 其中 第 前 翻 达到 超过 以上 左右 和 、 至 — - 从 提高到 占
    新建 项目 2023年 “十四五” 5G 全市 这一比重
    """
)
MARKS = [
    "\n",
    "\n\n",
    "\u3000\u3000",
    " ",
    "\u200b",
    "&nbsp;",
    *listed("， 。 ； ： （ ） “ ” 《 》 一、 （一） 一是 : ,"),
]
SEED = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8")

sentences = st.lists(st.sampled_from(NUMBERS + UNITS + WORDS + MARKS), max_size=60).map("".join)
anything = st.text(max_size=120)
mixtures = st.lists(sentences | anything, max_size=4).map("".join)


def read(text: str) -> Report:
    return read_report(Document(ADDRESS + text, "任意.txt"))


def assert_all_holds(report: Report) -> None:
    pieces = [(figure.start, figure.end, figure.text) for figure in report.indicators]
    pieces = sorted(pieces + [(other.start, other.end, other.text) for other in report.other_numbers])
    for start, end, written in pieces:
        assert 0 <= start < end <= len(report.text)
        assert report.text[start:end] == written
    assert all(one[1] <= other[0] for one, other in pairwise(pieces))
    covered = {place for start, end, _ in pieces for place in range(start, end)}
    folded = fold(report.text)
    runs = [run.span() for run in re.finditer("[0-9]+|百分之[一二三四五六七八九十]", folded)]
    assert [folded[slice(*run)] for run in runs if not covered.issuperset(range(*run))] == []


def assert_tasks_hold(report: Report) -> None:
    """Tasks and clauses that are none lie apart, say what stands there, and know only what was read."""
    figures, named = {i.id for i in report.indicators}, {project.id for project in report.projects}
    for task in report.tasks:
        assert set(task.indicators) <= figures
        assert set(task.projects) <= named
    pieces = sorted(
        [(task.start, task.end, task.text) for task in report.tasks]
        + [(aside.start, aside.end, aside.text) for aside in report.asides]
    )
    for start, end, written in pieces:
        assert 0 <= start < end <= len(report.text)
        assert report.text[start:end] == written
    assert all(one[1] <= other[0] for one, other in pairwise(pieces))
    for start, end in (span for project in report.projects for span in project.spans):
        assert 0 <= start < end <= len(report.text)


def assert_values_are_those_of_their_texts(report: Report) -> None:
    for indicator in report.indicators:
        alone = [abs(quantity.value) for quantity in quantities(indicator.text)]
        assert alone == [abs(indicator.value)], indicator.text


@settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(mixtures)
def test_any_text_is_read_with_every_number_accounted_for(text: str) -> None:
    report = read(text)
    assert_all_holds(report)
    assert_tasks_hold(report)
    assert_values_are_those_of_their_texts(report)


@settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(SEED)), sentences), min_size=1, max_size=6))
def test_a_report_torn_apart_is_read_all_the_same(pieces: list[tuple[int, str]]) -> None:
    """Stretches of the seed, cut anywhere and put together in any order, with anything between them."""
    report = read("".join(SEED[start : start + 150] + between for start, between in pieces))
    assert_all_holds(report)
    assert_tasks_hold(report)
    assert_values_are_those_of_their_texts(report)


PLAN = "一、2022年工作回顾\n\n过去一年成绩很好。\n\n二、2023年工作安排\n\n（一）抓好项目建设。\n\n"
ENDLESS = {
    "digits": "1",
    "decimals": "9.",
    "multipliers": "亿",
    "lists without members": "、分别",
    "quotation marks": "“",
    "headings": "一、\n",
    "a list of figures": "项目3个、",
    "ratios": "1:2",
    "lines broken in mid-sentence": "完成（项目3个\n",
    "lines of one width": "全市地区生产总值完成一百亿元增长百分之五规模以上工业增加值\n",
    "digits that stand apart": "1 9 9 8 年 3 ．5 ％ ",
    "spelt blanks": "&nbsp;增 5 个<U+00A0>",
    "changes": "由2%提高到",
    "one clause without a mark": "推进高标准农田和老旧小区改造以及城市更新这一比重增长分别占全市比上年",
}


@pytest.mark.parametrize("pattern", ENDLESS.values(), ids=ENDLESS)
def test_a_hundred_thousand_characters_are_read_in_time(pattern: str) -> None:
    text = (pattern * (LENGTH // len(pattern) + 1))[:LENGTH]
    read_in_time(text)


def test_thousands_of_results_and_promises_are_compared_in_time() -> None:
    told = "".join(f"建成学{chr(0x4E00 + place)}校3所。" for place in range(4000))
    read_in_time(f"一、2022年工作回顾\n\n{told}\n\n二、2023年工作安排\n\n（一）抓好项目建设。\n\n{told}")


def read_in_time(text: str) -> None:
    """In a process of its own, so that a reading that does not come to an end is ended."""
    program = "import sys; from test_fuzz import PLAN, read; read(PLAN + sys.stdin.read())"
    subprocess.run(
        [sys.executable, "-c", program],
        input=text,
        encoding="utf-8",
        timeout=TIME_OUT,
        check=True,
        env={"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}", "PYTHONUTF8": "1"},
    )
