"""Promises without a number: sentence by sentence, and in the seed."""

from __future__ import annotations

from pathlib import Path

import pytest
from seed_gold import SEED

from data.outline import sections as read_sections
from data.pairing.worded_targets import worded_targets
from data.records import Section

CASES = (Path(__file__).parent / "cases" / "pairs_worded.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", [line for line in CASES if line and not line.startswith("#")])
def test_promises_are_told_from_figures_and_from_talk(case: str) -> None:
    text, expected = (part.strip() for part in case.split("|"))
    area = Section("s1", None, "area", "（一）", "", 0, len(text), 1, 0)
    found = worded_targets(text, [area] if text.startswith("（一）") else [])
    assert (" / ".join(f"{target.name}：{target.text}" for target in found) or "无") == expected
    assert all(text[target.start : target.end].endswith(target.text) for target in found)


def test_the_seed_promises_income_in_step_with_growth() -> None:
    text = SEED.read_text("utf-8")
    found = worded_targets(text, read_sections(text))
    assert [(target.name, target.text, target.area) for target in found] == [
        ("居民收入", "与经济增长基本同步", 0),
        ("绿色发展指标", "全面完成", 0),
        ("能耗强度和减排指标", "完成自治区、市两级下达任务", 0),
        ("争取专项资金", "不少于前三年平均水平", 1),
    ]
    assert text[found[0].start : found[0].end] == "居民收入与经济增长基本同步"
