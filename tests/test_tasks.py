"""Tasks: what is one, what is none, and what is read of each, case by case and in whole reports."""

from __future__ import annotations

import json
import random
import re
from dataclasses import asdict
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import score_tasks
from conftest import ROOT, SEED, SHARED

from data.outline import sections as read_sections
from data.reading import read
from data.records import Document, Report
from data.report import read_report
from data.tasks import tasks

CASES = Path(__file__).parent / "cases"
FRAME = """县政府工作报告

一、2022年工作回顾

过去一年成绩很大。

二、2023年工作安排

（一）抓好发展。
{}
（二）抓好落实。
{}
"""
REPORTS = SHARED / "reports"
OTHERS = sorted(path.relative_to(REPORTS).as_posix() for path in REPORTS.rglob("*.txt"))
GOLD = {
    "阿荣旗2023": SEED,
    "内蒙古2025": REPORTS / "2025年内蒙古自治区政府工作报告.txt",
    "江苏2025绿色摘": ROOT / "tests" / "gold" / "江苏2025绿色摘.txt",
    "南山2014": REPORTS / "南山区2014年政府工作报告.txt",
    "光明2016": REPORTS / "光明新区2016年工作报告.txt",
    "深圳2010": REPORTS / "深圳市2010年政府工作报告.txt",
    "国务院2019": REPORTS / "国务院2019年政府工作报告.txt",
}
COUNTED = re.compile(
    r"\s*(?:[一二三四五六七八九十]+[是要、]|（[一二三四五六七八九十]+）|\d+[、.]|(?:另)?一方面|[—\W]+)"
)
"""What stands before a clause and is none: list numbers and marks."""


def lines(name: str) -> list[str]:
    return [line for line in (CASES / name).read_text("utf-8").split("\n") if not line.startswith("#")]


def blocks(name: str) -> list[str]:
    return re.split(r"\n{2,}", "\n".join(lines(name)).strip())


@cache
def plan(said: str) -> Report:
    """A report whose first area says this."""
    return read_report(Document(FRAME.format(said, "加强督查。"), "县2023.txt"))


def read_of(report: Report, said: str) -> list[str]:
    """What was read of some words of the report, each with its kind."""
    start = report.text.index(said)
    found = [(task.start, "任务", task.text) for task in report.tasks]
    found += [(aside.start, aside.reason, aside.text) for aside in report.asides]
    return [f"{kind}＝{text}" for at, kind, text in sorted(found) if start <= at < start + len(said)]


@pytest.mark.parametrize("block", blocks("tasks_clauses.txt"))
def test_each_clause_is_what_a_reader_takes_it_for(block: str) -> None:
    said, *expected = block.split("\n")
    assert read_of(plan(said), said) == expected


@pytest.mark.parametrize("case", [line for line in lines("tasks_fields.txt") if line])
def test_how_firmly_until_when_and_measured_by_what(case: str) -> None:
    said, strength, deadline, milestone, measured = case.split(" | ")
    task = plan(said + "。").tasks[0]
    measurable = f"{task.measurable}：{task.reference}" if task.reference else task.measurable
    assert task.text == said
    assert [task.strength or "-", task.deadline or "-", task.milestone or "-", measurable] == [
        *(strength, deadline, milestone, measured),
    ]


@pytest.mark.parametrize("case", [line for line in lines("tasks_verbs.txt") if line])
def test_what_is_done_and_to_what(case: str) -> None:
    said, verb, thing = case.split(" | ")
    task = plan(said + "。").tasks[0]
    assert (task.verb, task.object) == (verb, thing)


def test_a_figure_of_the_plan_is_what_measures_its_task() -> None:
    report = plan("新建桥梁3座。我区有20个口岸，继续修路。")
    [bridges, *_] = report.tasks
    assert [i.text for i in report.indicators if i.id in bridges.indicators] == ["3座"]
    assert "20个" not in "".join(task.text for task in report.tasks if task.measurable == "定量")


def test_a_heading_is_no_task_and_names_the_section_of_its_tasks() -> None:
    said = "一是加快项目建设。修建道路。二是扩大投资。争取资金。"
    report = read_report(
        Document(FRAME.format("", "加强督查。").replace("抓好发展。", "抓好发展。" + said), "县2023.txt")
    )
    titles = {section.id: section.title for section in report.sections}
    assert [(task.text, titles[task.section], task.area) for task in report.tasks[:2]] == [
        ("修建道路", "加快项目建设", 1),
        ("争取资金", "扩大投资", 1),
    ]


def test_a_picture_of_the_page_breaks_no_word() -> None:
    said = "支持企业稳\n\u200b\n定加工贸易"
    report = plan(f"1.稳定外贸。\n扩大出口信用保险覆盖面。{said}，开通线路。\n2.引进外资。\n修建口岸。")
    assert report.tasks[1].text == said


def test_without_a_year_there_is_no_deadline() -> None:
    report = plan("年内修建道路。")
    found, _ = tasks(report.text, report.sections, report.indicators, None)
    assert found[0].deadline == ""


def test_the_review_has_no_tasks_but_the_goals_have() -> None:
    text = (
        FRAME.format("修建道路。", "加强督查。")
        .replace("成绩很大", "修建道路")
        .replace("（一）", "今年主要预期目标是：生产总值增长6%；城镇新增就业700人以上。\n（一）")
    )
    report = read_report(Document(text, "县2023.txt"))
    assert [(task.text, task.area) for task in report.tasks] == [
        ("生产总值增长6%", 0),
        ("城镇新增就业700人以上", 0),
        ("修建道路", 1),
        ("加强督查", 2),
    ]


def whole(path: Path) -> Path:
    """The path of a report, where it is here to be read."""
    if not path.exists():
        pytest.skip("没有 ../shared：其他报告不在此处，无从对照")
    return path


@pytest.mark.parametrize("name", GOLD)
def test_tasks_are_those_of_the_gold(name: str) -> None:
    report = read_report(read(whole(GOLD[name])))
    head, *gold = map(json.loads, (ROOT / "tests" / "gold" / f"{name}.tasks.jsonl").read_text("utf-8").splitlines())
    for start, end in head["covered"]:
        asked = [line for line in gold if start <= line["start"] < end and "aside" not in line]
        found = [asdict(task) for task in report.tasks if start <= task.start < end]
        result = score_tasks.score(asked, found)
        right = len(result.pairs)
        assert 2 * right / (2 * right + len(result.missed) + len(result.false)) >= 0.95
        assert min(result.right("strength"), result.right("measurable")) >= 0.95 * right


def loose_words(report: Report) -> list[str]:
    """What stands in the plan's areas outside tasks, asides and headings."""
    taken = [(task.start, task.end) for task in report.tasks] + [(aside.start, aside.end) for aside in report.asides]
    taken += [(section.start, section.heading_end) for section in report.sections]
    taken += [(section.start, section.end) for section in report.sections if section.kind == "furniture"]
    areas = [section for section in report.sections if section.kind == "area"]
    spans = sorted(span for span in taken if span[1] > span[0])
    ends = [0]
    for _, end in spans:
        ends.append(max(ends[-1], end))
    gaps = [(end, start) for end, (start, _) in zip(ends, spans, strict=False) if start > end]
    inside = [(start, min(end, area.end)) for start, end in gaps for area in areas if area.start <= start < area.end]
    return [words for start, end in inside if (words := COUNTED.sub("", report.text[start:end]).strip())]


@pytest.mark.parametrize("name", ["seed", *(OTHERS or ["没有 ../shared"])])
def test_nothing_of_the_plan_is_lost(name: str) -> None:
    report = read_report(read(SEED if name == "seed" else whole(REPORTS / name)))
    assert loose_words(report) == []
    assert [report.text[task.start : task.end] for task in report.tasks] == [task.text for task in report.tasks]
    assert all(one.end <= other.start for one, other in pairwise(report.tasks))
    assert len({task.id for task in report.tasks}) == len(report.tasks)


@pytest.mark.parametrize("seed", range(5))
def test_text_that_makes_no_sense_is_read_all_the_same(seed: int) -> None:
    pieces = [
        "，",
        "。",
        "“",
        "《",
        "（",
        "一是",
        "推动",
        "力争",
        "年内",
        "的",
        "与",
        "同步",
        "3家",
        "\n",
        "在",
        "方面",
        "让",
        "坚持",
    ]
    chosen = random.Random(seed)
    said = "".join(chosen.choices(pieces, k=4000))
    text = FRAME.format(said, "加强督查。")
    found, asides = tasks(text, read_sections(text), (), 2023)
    spans = sorted([(task.start, task.end) for task in found] + [(aside.start, aside.end) for aside in asides])
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert [text[task.start : task.end] for task in found] == [task.text for task in found]


def test_full_width_figures_and_letters_are_read_alike() -> None:
    report = plan("力争６月底前建成学校3所。")
    assert report.tasks[0].deadline == "2023-06-30"
