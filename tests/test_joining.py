"""Reports whose lines break in mid-sentence or whose digits stand apart are read as if they were whole."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from data.records import Document, Report
from data.report import read_report
from data.tables import task_cells
from data.tables.sentence import sentence

GOLD = Path(__file__).resolve().parent / "gold"
LINKED = re.compile("“十四五”|粮食产量|地区生产总值|乡村振兴|高标准农田|嫩江|义务教育|居民消费价格")
"""Words that a saved page may have as links, each in a line of its own."""
COLUMNS = 40


def read(text: str) -> Report:
    return read_report(Document(text, "2023年政府工作报告.txt"))


def told(report: Report) -> list[tuple[str, float, str, str, str]]:
    return [(each.name, each.value, each.unit, each.kind, each.status) for each in report.indicators]


def assert_in_place(report: Report, text: str) -> None:
    """Whatever was read stands where it says, in the words of the text as it is written."""
    assert report.text == text
    for records in (report.indicators, report.other_numbers, report.tasks, report.asides):
        assert all(each.text == text[each.start : each.end] for each in records)
    spans = [(each.start, each.end) for each in report.indicators]
    spans += [(each.start, each.end) for each in report.other_numbers]
    numbers = {place for span in spans for place in range(*span)}
    assert numbers.issuperset(place for run in re.finditer("[0-9]+", text) for place in range(*run.span()))
    ends = [section.end for section in report.sections]
    assert max(ends) <= len(text)
    assert all(section.start <= section.heading_end <= section.end for section in report.sections)


def with_links(text: str) -> str:
    return LINKED.sub(lambda link: f"\n{link.group()}\n", text)


def cut_at_the_screen(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(re.sub(rf"(.{{{COLUMNS}}})(?=.)", r"\1\n", line) for line in lines if line)


def with_spread_titles(text: str) -> str:
    return re.sub(r"(?m)^[过全2].{1,12}(?:工作回顾|工作安排|自身建设)$", lambda title: " ".join(title.group()), text)


def with_stray_blanks(text: str) -> str:
    """As text that was set to a width is copied from a page."""
    places = [found.start() for found in re.finditer("(?<=[一-龥])(?=[一-龥])", text)]
    chosen = set(places[6::13])
    return "".join(" " * (at in chosen) + char for at, char in enumerate(text))


def with_numbers_of_pages(text: str) -> str:
    """As pages are copied one after the other, a number at the foot of each."""
    places = [found.start() for found in re.finditer("(?<=[一-龥])(?=[一-龥])", text)][600::600]
    for number, place in reversed(list(enumerate(places, start=1))):
        text = f"{text[:place]}\n- {number} -\n{text[place:]}"
    return text


def in_traditional_characters(text: str) -> str:
    converted: str = importlib.import_module("opencc").OpenCC("s2t").convert(text)
    return converted


def with_western_stops(text: str) -> str:
    return re.sub("。(?![0-9])", ".", text)


def with_spelt_blanks(text: str) -> str:
    return re.sub(r"(?m)^(?=.)", "&nbsp;&nbsp;<U+00A0>", text)


def with_blanks(text: str) -> str:
    return re.sub(r"(?<=[一-龥])(?=\d)|(?<=[\d%])(?=[一-龥])", " ", text)


@pytest.mark.parametrize(
    "typed",
    [
        with_links,
        cut_at_the_screen,
        with_blanks,
        with_stray_blanks,
        with_spelt_blanks,
        with_spread_titles,
        with_numbers_of_pages,
        with_western_stops,
        in_traditional_characters,
    ],
)
def test_the_seed_is_read_the_same_however_it_is_typed(typed: object, seed_text: str) -> None:
    assert callable(typed)
    text = typed(seed_text)
    report, plain = read(text), read(seed_text)
    assert text != seed_text
    assert told(report) == told(plain)
    assert len(report.pairs) == len(plain.pairs)
    assert {section.area for section in report.sections} == {section.area for section in plain.sections}
    assert_in_place(report, text)


def test_spaced_digits_are_told_as_they_are_written() -> None:
    text = (GOLD / "国务院1998摘.txt").read_text("utf-8")
    together = re.sub(r"(?<=\d) (?=\S)", "", text)
    report, same = (read_report(Document(each, "国务院1998摘.txt")) for each in (text, together))
    assert [(each.name, each.value) for each in report.indicators] == [(e.name, e.value) for e in same.indicators]
    assert all(each.text == text[each.start : each.end] for each in report.indicators)
    assert all(each.text == text[each.start : each.end] for each in report.tasks)
    assert "8 ．7 平方米" in {each.text for each in report.indicators}
    assert report.masthead.date == "1998-03-05"
    assert report.text == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全县生产总值由“十五”末的\n\n12.8亿元增加到19.2亿元。", ["生产总值", "生产总值"]),
        ("粮食产量达到30亿斤，\n增长5.2%。", ["粮食产量", "粮食产量"]),
        ("细颗粒物（PM\n2.5\n）平均浓度下降9.1%。", ["细颗粒物（PM2.5）平均浓度"]),
        ("粮食产量 30 亿斤。", ["粮食产量"]),
    ],
)
def test_a_sentence_goes_on_in_the_next_line(text: str, wanted: list[str]) -> None:
    text = f"各位代表：\n一、2022年工作回顾\n{text}"
    report = read(text)
    assert [each.name for each in report.indicators] == wanted
    assert_in_place(report, text)


@pytest.mark.parametrize(
    "text",
    [
        "一、2022年工作回顾\n全年粮食产量达到30亿斤。\n（一）发展经济\n工业增加值增长5%。",
        "二、\n2023年工作安排\n1 发展经济\n粮食产量达到30亿斤。",
        "2021年02月23日 14:28 来源：本市日报\n各位代表：\n一、2022年工作回顾\n粮食产量30亿斤。",
    ],
)
def test_headings_and_times_of_day_stay_apart(text: str) -> None:
    report = read(text)
    starts = {section.start for section in report.sections}
    assert {text.index(line) for line in text.split("\n") if line.startswith(("一", "二", "（", "1"))} <= starts
    assert {each.text for each in report.indicators} <= {"30亿斤", "5%"}


def test_the_numbers_of_a_list_are_no_pages() -> None:
    listed = "".join(f"{number}\n新建学校{number}所\n" for number in range(1, 6))
    report = read(f"各位代表：\n一、2022年工作回顾\n{listed}")
    assert [each.text for each in report.indicators] == [f"{number}所" for number in range(1, 6)]


def test_a_quoted_sentence_is_whole_over_its_lines(seed_text: str) -> None:
    text = with_links(seed_text)
    figure = next(each for each in read(text).indicators if each.name == "地区生产总值")
    plain = next(each for each in read(seed_text).indicators if each.name == "地区生产总值")
    quoted = sentence(seed_text, plain.start, plain.end)
    assert len(quoted) > COLUMNS
    assert sentence(text, figure.start, figure.end) == quoted


def test_a_task_is_shown_in_one_piece(seed_text: str) -> None:
    broken, plain = read(cut_at_the_screen(seed_text)), read(seed_text)
    shown = {task_cells.text(task, broken) for task in broken.tasks}
    assert any("\n" in task.text for task in broken.tasks)
    assert {task_cells.text(task, plain) for task in plain.tasks} <= shown
