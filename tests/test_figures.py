"""Figures: value, unit, kind, bound and status, and what their sentences say besides."""

from __future__ import annotations

import json
import random
import re
from itertools import pairwise
from pathlib import Path

import pytest
from figure_cases import CASES, cases

from data.figures import figures
from data.figures.context import context
from data.outline import sections
from data.records import Figure

REPORT = """县政府工作报告

一、2022年工作回顾

地区生产总值完成80亿元。预计接待游客12万人次。

二、2023年工作安排

主要预期目标是:地区生产总值增长6%。

（一）抓好项目。建成桥梁3座。去年开工的12个项目年内完工。我县有20个口岸。产值比上年增长8%。
"""


def marked_cases(name: str) -> list[tuple[str, str]]:
    lines = (CASES / f"{name}.txt").read_text("utf-8").splitlines()
    return [
        (text.strip(), wanted)
        for text, mark, wanted in (line.partition("⟶") for line in lines)
        if mark and text[0] != "#"
    ]


def _marked_figure(text: str) -> Figure:
    """The figure that stands in 〔〕."""
    opens = text.rindex("〔")
    written = text[opens + 1 : text.rindex("〕")]
    start = len(re.sub("[〔〕]", "", text[:opens]))
    found, _ = figures(_plain(text), (), 2023)
    figure = next(f for f in found if f.start <= start < f.end)
    assert figure.text == written
    return figure


def _plain(text: str) -> str:
    return re.sub("[〔〕]", "", text)


@pytest.mark.parametrize(("text", "wanted"), cases("figures"))
def test_figure_has_its_fields(text: str, wanted: list[str]) -> None:
    found, _ = figures(text, ())
    assert [f"{f.text} {f.value:.9g} {f.unit or '-'} {f.kind} {f.bound}" for f in found] == wanted


@pytest.mark.parametrize("outlined", [True, False])
def test_plans_promise_and_reviews_report(outlined: bool) -> None:
    found, _ = figures(REPORT, sections(REPORT) if outlined else ())
    assert {f.text: f.status for f in found} == {
        "80亿元": "actual",
        "12万人次": "actual",
        "6%": "target",
        "3座": "target",
        "12个": "actual",
        "20个": "actual",
        "8%": "target",
    }


def test_a_part_that_looks_back_and_ahead_turns_in_the_middle() -> None:
    both = "一、“十三五”成就和“十四五”目标\n\n五年来修路300公里。\n\n“十四五”时期，修路500公里。\n\n"
    text = both + "二、2021年重点工作\n\n种树9万亩。\n"
    found, _ = figures(text, sections(text))
    assert [(f.text, f.status) for f in found] == [("300公里", "actual"), ("500公里", "target"), ("9万亩", "target")]


def test_a_year_gone_by_is_over_in_a_plan_too() -> None:
    text = "一、2022年工作回顾\n\n修路3公里。\n\n二、2023年工作安排\n\n从2001年到2010年共修路300公里。再修路500公里。\n"
    found, _ = figures(text, sections(text), 2023)
    assert [(f.text, f.status) for f in found] == [("3公里", "actual"), ("300公里", "actual"), ("500公里", "target")]


def test_what_is_compared_with_and_what_stands_there_is_no_promise() -> None:
    text = "一、过去五年的回顾\n\n修路3公里。\n\n二、今后五年的任务\n\n产值达到9亿元，比前五年的7亿元增加2亿元。"
    text += "水库共有8座。计划新建的水库共有5座。资金由1978年的3亿元增加到1982年的6亿元。\n"
    found, _ = figures(text, sections(text), 2023)
    assert [f.status for f in found] == ["actual", "target", "actual", "target", "actual", "target", "actual", "actual"]


def test_a_part_that_first_tells_how_things_stand_is_no_plan() -> None:
    text = "一、当前形势和主要任务\n\n产值达到9亿元。今年计划增长5%。\n\n二、坚持稳定发展的方针\n\n产量达到5吨。\n"
    found, _ = figures(text, sections(text), 2023)
    assert [f.status for f in found] == ["actual", "target", "actual"]


def test_years_in_words_tell_review_and_plan() -> None:
    text = "一、一九五七年经济战线上的胜利\n\n修路3公里。\n\n二、争取一九五八年的新跃进\n\n修路5公里。\n"
    found, _ = figures(text, sections(text), 1958)
    assert [f.status for f in found] == ["actual", "target"]


def test_parts_behind_the_plan_go_on_with_it() -> None:
    plan = "一、过去五年的回顾\n\n修路3公里。\n\n二、今后五年的任务\n\n修路5公里。\n\n"
    text = plan + "三、促进农业发展\n\n种树9万亩。\n\n四、国际形势和外交\n\n建交30个国家。\n"
    found, _ = figures(text, sections(text))
    assert [f.status for f in found] == ["actual", "target", "target", "actual"]


@pytest.mark.parametrize(("text", "wanted"), marked_cases("figures_status"))
def test_sentence_tells_what_is_promised(text: str, wanted: str) -> None:
    figure = _marked_figure(text)
    assert {"actual": "完成", "target": "目标"}[figure.status] == wanted.strip()


@pytest.mark.parametrize(("text", "wanted"), marked_cases("figures_context"))
def test_sentence_tells_year_period_basis_and_scope(text: str, wanted: str) -> None:
    figure = _marked_figure(text)
    said = context(_plain(text), figure, (), 2023)
    assert [str(said.year), said.period, said.basis, said.scope] == [part.strip() for part in wanted.split("|")]


def test_year_is_unknown_where_nothing_tells_it() -> None:
    text = "生产总值完成80亿元。"
    (figure,), _ = figures(text, ())
    assert context(text, figure, (), None).year is None


def _all_right(found: tuple[Figure, ...], gold: list[dict[str, object]]) -> list[str]:
    """The texts of the gold figures that are not found with every field right; optional ones do not count."""
    mine = {(f.start, f.end): f for f in found}
    return [
        str(want["text"])
        for want in gold
        if not want.get("optional")
        and not any(
            start < int(str(want["end"])) and int(str(want["start"])) < end and _agrees(f, want)
            for (start, end), f in mine.items()
        )
    ]


def _agrees(figure: Figure, want: dict[str, object]) -> bool:
    return (
        abs(figure.value - float(str(want["value"]))) < 1e-6
        and figure.unit in _accepted(want, "unit")
        and figure.bound in _accepted(want, "bound")
        and (figure.kind, figure.status) == (want["kind"], want["status"])
    )


def _accepted(want: dict[str, object], field: str) -> list[object]:
    also = want.get(f"{field}_also")
    return [want[field], *(also if isinstance(also, list) else [])]


def _gold(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def test_seed_figures_agree_with_the_gold(seed_text: str) -> None:
    found, _ = figures(seed_text, sections(seed_text))
    gold = _gold(CASES.parent / "gold" / "阿荣旗2023.jsonl")
    assert _all_right(found, gold) == []
    assert len(found) <= len(gold)


@pytest.mark.parametrize(
    ("report", "gold"),
    [
        ("国务院2023年政府工作报告.txt", "国务院2023.jsonl"),
        ("2025年内蒙古自治区政府工作报告.txt", "内蒙古2025.jsonl"),
    ],
)
def test_other_reports_agree_with_their_gold(shared: Path, report: str, gold: str) -> None:
    text = (shared / "reports" / report).read_text("utf-8")
    wanted = _gold(shared / "gold" / gold)
    found, _ = figures(text, sections(text))
    required = sum(not want.get("optional") for want in wanted)
    assert len(_all_right(found, wanted)) <= required * 0.02
    assert len(found) <= len(wanted)


def test_no_number_is_lost_in_any_text(seed_text: str) -> None:
    shuffled = list(seed_text)
    random.Random(7).shuffle(shuffled)
    for text in (seed_text, "".join(shuffled)):
        found, others = figures(text, ())
        pieces = sorted([(f.start, f.end, f.text) for f in found] + [(o.start, o.end, o.text) for o in others])
        assert all(text[start:end] == written for start, end, written in pieces)
        assert all(one[1] <= other[0] for one, other in pairwise(pieces))
        covered = {place for start, end, _ in pieces for place in range(start, end)}
        assert [run.group() for run in re.finditer(r"\d+", text) if not covered.issuperset(range(*run.span()))] == []


@pytest.mark.parametrize("unit", ["1", "一", "亿", "第", "5-", "1:", ",234", "增长近", "“", "5个", "一分之"])
def test_endless_repetition_is_read_to_its_end(unit: str) -> None:
    found, others = figures(unit * 3000, ())
    assert all(one.value == one.value and abs(one.value) < 1e18 for one in found)
    assert len(others) <= 3000
