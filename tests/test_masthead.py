"""The masthead: who reads the report, when and to whom, of the seed and of reports that say it otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.outline import sections
from data.outline.masthead import masthead
from data.reading import read
from data.records import Masthead


def head_of(text: str, file: str = "报告.txt") -> Masthead:
    return masthead(text, sections(text), file)


def test_seed(seed_path: Path) -> None:
    document = read(seed_path)
    assert head_of(document.text, document.file) == Masthead(
        title="阿荣旗2023年政府工作报告",
        region="阿荣旗",
        level="旗",
        year=2023,
        date="2023-02-23",
        congress="阿荣旗第十六届人民代表大会第二次会议",
        speaker="旗长 宗哲",
        source="阿荣旗融媒体中心",
    )


def test_file_name_does_not_matter_where_the_text_says_it(seed_text: str) -> None:
    assert head_of(seed_text, "1.txt") == head_of(seed_text, "阿荣旗2023年政府工作报告.txt")


CASES = Path(__file__).resolve().parent / "cases" / "outline_mastheads.txt"
REPORTS = [
    [field.strip() for field in line.split("|")]
    for line in CASES.read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("expected", REPORTS, ids=[report[0] for report in REPORTS])
def test_other_reports(shared: Path, expected: list[str]) -> None:
    document = read(shared / "reports" / expected[0])
    found = head_of(document.text, document.file)
    facts = [found.title, found.region, found.level, str(found.year), found.date, found.congress, found.speaker]
    assert facts == expected[1:]


def test_the_day_a_page_was_put_up_is_not_the_day_of_the_speech() -> None:
    text = (
        "某县政府工作报告\n发布时间:2023-05-06 10:20\n——2023年1月8日在某县第十届人民代表大会第三次会议上\n"
        "县长 张三\n各位代表：\n一、2022年工作回顾\n过去一年。\n二、2023年工作安排\n今年。"
    )
    assert head_of(text).date == "2023-01-08"


def test_a_report_read_in_december_plans_the_year_to_come() -> None:
    text = "政府工作报告\n2022年12月28日在某县第十届人民代表大会第三次会议上\n县长 张三\n各位代表：\n工作有序推进。"
    assert head_of(text).year == 2023


def test_a_report_in_traditional_characters_is_shown_as_it_is_written() -> None:
    text = (
        "東陽縣2023年政府工作報告\n——2023年1月8日在東陽縣第十屆人民代表大會第三次會議上\n縣長　張三\n各位代表：\n"
        "一、2022年工作回顧\n過去一年，全縣經濟穩定增長。\n二、2023年工作安排\n今年要做好以下工作。\n"
    )
    assert head_of(text) == Masthead(
        title="東陽縣2023年政府工作報告",
        region="東陽縣",
        level="县",
        year=2023,
        date="2023-01-08",
        congress="東陽縣第十屆人民代表大會第三次會議",
        speaker="县长 张三",
        source="",
    )


def test_a_text_that_says_nothing_is_named_by_its_file() -> None:
    found = head_of("一段没有抬头的文字。", "材料.txt")
    assert found == Masthead("材料", "", "", None, "", "", "", "")
