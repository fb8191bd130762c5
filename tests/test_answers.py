"""Answers to a word: what is found by characters, letters, pinyin and initials, and what is said of it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from conftest import ROOT
from plan_report import REPORT, TASKS, TEXT

from data.answers import Answer, answers, as_text
from data.folding import fold


def found(query: str) -> list[str]:
    return [f"{answer.kind} {answer.name}" for answer in answers(REPORT, query)]


def first(query: str) -> Answer:
    return answers(REPORT, query)[0]


def test_a_word_touches_indicators_projects_and_tasks() -> None:
    assert found("奶牛") == ["指标 奶牛养殖规模", "任务 力争年内奶牛养殖规模达到7万头"]
    assert found("牧场") == ["项目 中青兴业牧场", "任务 加快推进中青兴业牧场建设"]


def test_an_indicator_is_told_with_result_target_sentence_and_place() -> None:
    answer = first("奶牛")
    assert (answer.result, answer.target) == ("4.54万头", "7万头")
    assert answer.told == "上年 4.54万头 → 今年 7万头"
    assert answer.sentence == "力争年内奶牛养殖规模达到7万头，加快推进中青兴业牧场建设。"
    assert answer.place == "一 坚定不移推进产业转型 · 一是 推进奶业振兴"
    assert set(answer.ids) == {"i1", "i2"}


def test_a_project_is_told_with_its_stages() -> None:
    answer = first("阿伦")
    assert answer.told == "上年 主体完工 → 今年 年内完成"
    assert answer.ids == ("p1",)
    assert first("S307").told == "上年 扎实推进"
    assert first("幼儿园").name == "阿伦幼儿园"


def test_a_task_is_told_by_its_words_and_what_measures_it() -> None:
    answer = first("基本同步")
    assert (answer.kind, answer.ids, answer.target) == ("任务", ("t7",), "与经济增长基本同步")
    assert answer.sentence[answer.clause :].startswith("居民收入与经济增长基本同步")


@pytest.mark.parametrize("query", ["nainiu", "NaiNiu", "nain", "nnyzgm", "niuyangzhi", "奶 规模", "养规"])
def test_the_same_is_found_by_sound_by_initials_and_by_letters_apart(query: str) -> None:
    assert first(query).name == "奶牛养殖规模"


def test_each_reading_of_a_character_counts() -> None:
    assert "任务 支持伊利乳业争创国家级绿色工厂" in "".join(found("gongchang"))
    assert found("zhongqingxingye")[0] == "项目 中青兴业牧场"


def test_every_word_must_be_touched() -> None:
    assert found("中青 牧场")[0] == "项目 中青兴业牧场"
    assert found("中青 幼儿园") == []


def test_a_word_in_use_finds_what_reports_write() -> None:
    assert found("居民收入") == ["任务 居民收入与经济增长基本同步"]
    indicators = tuple(replace(figure, name="地区生产总值") for figure in REPORT.indicators)
    pairs = tuple(replace(pair, name="地区生产总值") for pair in REPORT.pairs)
    report = replace(REPORT, indicators=indicators, pairs=pairs)
    assert [answer.name for answer in answers(report, "GDP")] == ["地区生产总值"]


def test_figures_are_found_as_they_are_written() -> None:
    assert found("4.54") == ["指标 奶牛养殖规模"]
    assert found("４．５４") == ["指标 奶牛养殖规模"]


@pytest.mark.parametrize("query", ["", "  ", "火箭", "n", "zzzzzz", "。", "[", "(?", "\\", "𠮷"])
def test_what_the_report_does_not_say_has_no_answer(query: str) -> None:
    assert answers(REPORT, query) == ()


def test_what_is_written_is_not_mixed_with_what_only_sounds_so() -> None:
    assert all("牧场" in name for name in found("牧场"))


def test_every_answer_quotes_the_report() -> None:
    folded = "".join(fold(TEXT).split())
    for query in ("推进", "年内", "探索", "幼儿园"):
        for answer in answers(REPORT, query):
            assert "".join(fold(answer.sentence).split()) in folded


def test_an_answer_is_copied_with_its_source() -> None:
    assert as_text(first("延时"), "某旗2023年政府工作报告").split("\n") == [
        TASKS[5].text,
        "“确保阿伦幼儿园年内完成，探索开展延时服务，居民收入与经济增长基本同步。”",
        "——某旗2023年政府工作报告，一 坚定不移推进产业转型 · 二是 办好民生实事",
    ]


def test_pinyin_is_loaded_only_when_it_is_asked_for() -> None:
    asked = "import sys, data.answers; assert 'pypinyin' not in sys.modules"
    subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=True)
