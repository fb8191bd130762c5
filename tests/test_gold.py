"""The reading held against the gold files: how many figures are right in every field, and which are paired."""

from __future__ import annotations

import importlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from seed_gold import gold_pairs

from data.records import Document, Report
from data.report import read_report

score = importlib.import_module("score")
GOLD = Path(__file__).resolve().parent / "gold"
LEAST_FOUND = 0.98
SHARED = {
    "国务院2023": ("国务院2023年政府工作报告.txt", 0.98),
    "内蒙古2025": ("2025年内蒙古自治区政府工作报告.txt", 0.98),
}
EXCERPTS = {
    "上海2025摘": 0.96,
    "东乌珠穆沁旗2022摘": 0.96,
    "东昌府区2019摘": 0.95,
    "临汾市2011摘": 0.97,
    "丹凤县2018摘": 0.97,
    "云南2026回顾摘": 0.97,
    "五莲县2013目标摘": 0.96,
    "保定市2023摘": 0.98,
    "光明2016摘": 0.97,
    "包头青山区2023摘": 0.96,
    "十堰市2011实事摘": 0.97,
    "南昌西湖区2016摘": 0.88,
    "双流区2023摘": 0.95,
    "叶县2024摘": 0.97,
    "吉林2020摘": 0.98,
    "吐鲁番市2025摘": 0.94,
    "和林格尔县2011摘": 0.97,
    "哈尔滨道里区2005摘": 0.98,
    "四川2025摘": 0.97,
    "固安县2025摘": 0.96,
    "固镇县2024摘": 0.95,
    "国务院1954摘": 0.95,
    "国务院1955摘": 0.9,
    "国务院1955续摘": 0.88,
    "国务院1956摘": 0.95,
    "国务院1957摘": 0.92,
    "国务院1957续摘": 0.94,
    "国务院1958摘": 0.92,
    "国务院1958续摘": 0.95,
    "国务院1959摘": 0.95,
    "国务院1959续摘": 0.91,
    "国务院1960摘": 0.95,
    "国务院1960续摘": 0.93,
    "国务院1964摘": 0.95,
    "国务院1975摘": 0.97,
    "国务院1978摘": 0.97,
    "国务院1979摘": 0.95,
    "国务院1979续摘": 0.86,
    "国务院1980摘": 0.95,
    "国务院1981摘": 0.95,
    "国务院1982摘": 0.93,
    "国务院1982三摘": 0.95,
    "国务院1982再摘": 0.98,
    "国务院1982续摘": 0.94,
    "国务院1983摘": 0.95,
    "国务院1983续摘": 0.95,
    "国务院1984摘": 0.97,
    "国务院1985摘": 0.95,
    "国务院1985续摘": 0.98,
    "国务院1986摘": 0.96,
    "国务院1986续摘": 0.88,
    "国务院1987摘": 0.95,
    "国务院1988摘": 0.95,
    "国务院1988续摘": 0.98,
    "国务院1989摘": 0.94,
    "国务院1990摘": 0.96,
    "国务院1991摘": 0.97,
    "国务院1991续摘": 0.98,
    "国务院1992摘": 0.94,
    "国务院1993摘": 0.97,
    "国务院1994摘": 0.97,
    "国务院1995摘": 0.92,
    "国务院1996摘": 0.93,
    "国务院1997摘": 0.89,
    "国务院1998摘": 0.95,
    "国务院1999摘": 0.93,
    "国务院2000摘": 0.94,
    "国务院2001摘": 0.97,
    "国务院2002摘": 0.95,
    "国务院2003摘": 0.97,
    "国务院2004摘": 0.95,
    "国务院2005摘": 0.97,
    "国务院2006摘": 0.95,
    "国务院2007摘": 0.95,
    "国务院2008摘": 0.95,
    "国务院2008续摘": 0.97,
    "国务院2009摘": 0.97,
    "国务院2010摘": 0.97,
    "国务院2011摘": 0.97,
    "国务院2011续摘": 0.97,
    "国务院2012摘": 0.94,
    "国务院2013摘": 0.98,
    "国务院2013续摘": 0.98,
    "国务院2014摘": 0.95,
    "国务院2015摘": 0.97,
    "国务院2015续摘": 0.97,
    "国务院2016摘": 0.95,
    "国务院2016续摘": 0.98,
    "国务院2017摘": 0.95,
    "国务院2018摘": 0.97,
    "国务院2018续摘": 0.91,
    "国务院2019摘": 0.97,
    "国务院2021摘": 0.96,
    "国务院2022摘": 0.97,
    "国务院2024摘": 0.97,
    "国务院2025摘": 0.97,
    "国务院2026摘": 0.97,
    "坪山区2024摘": 0.96,
    "大连2005摘": 0.98,
    "大连2006目标摘": 0.98,
    "大连2023摘": 0.98,
    "天峻县2022摘": 0.96,
    "天水市2020实事摘": 0.97,
    "天津2013摘": 0.98,
    "天长市2016摘": 0.95,
    "娄烦县2018摘": 0.96,
    "宁波市2006目标摘": 0.97,
    "安徽2018五年摘": 0.93,
    "安阳市2017实事摘": 0.96,
    "宣城市2011摘": 0.97,
    "察右后旗2023摘": 0.94,
    "尉犁县2025摘": 0.96,
    "山东2026摘": 0.98,
    "山西2007实事摘": 0.98,
    "山西2009摘": 0.96,
    "巴中市2007摘": 0.97,
    "平顶山新华区2022摘": 0.95,
    "广德市2023计划摘": 0.96,
    "廊坊市2023目标摘": 0.98,
    "延安市2017摘": 0.97,
    "延庆区2023摘": 0.95,
    "延津县2024计划摘": 0.97,
    "德宏州2025摘": 0.96,
    "成都2006摘": 0.98,
    "成都2007摘": 0.98,
    "成都2008目标摘": 0.98,
    "成都2012摘": 0.98,
    "成都2019实事摘": 0.98,
    "抚顺市2022摘": 0.96,
    "文成县2013摘": 0.96,
    "新兴县2023摘": 0.92,
    "新疆2025摘": 0.96,
    "方正县2023摘": 0.96,
    "晋安区2023摘": 0.95,
    "曾都区2023摘": 0.95,
    "来安县2019计划摘": 0.96,
    "杭州2019摘": 0.98,
    "杭州2022摘": 0.98,
    "果洛州2018摘": 0.96,
    "枣庄市2018摘": 0.95,
    "桂阳县2016摘": 0.96,
    "桃江县2021摘": 0.96,
    "正蓝旗2019摘": 0.96,
    "永兴县2020摘": 0.95,
    "汉寿县2023计划摘": 0.96,
    "江苏2025摘": 0.97,
    "江西2008摘": 0.96,
    "沂源县2013摘": 0.96,
    "河北2003摘": 0.98,
    "河北2024摘": 0.98,
    "河南2014摘": 0.98,
    "河南2015民生摘": 0.96,
    "泉州市2013摘": 0.91,
    "济南市中区2025摘": 0.96,
    "浑南区2023摘": 0.94,
    "浙江2011目标摘": 0.98,
    "浚县2013摘": 0.96,
    "海南2010摘": 0.98,
    "深圳2010中段摘": 0.96,
    "清河县2023摘": 0.98,
    "湖北2011摘": 0.98,
    "湖北2014实事摘": 0.98,
    "湖南2008摘": 0.96,
    "湖南2019实事摘": 0.96,
    "滨海新区2014摘": 0.98,
    "濉溪县2023摘": 0.95,
    "甘肃2019摘": 0.96,
    "甘肃2025部署摘": 0.97,
    "疏附县2023摘": 0.96,
    "盐田区2012摘": 0.96,
    "福州市2020摘": 0.96,
    "福清市2020摘": 0.96,
    "苍南县2017实事摘": 0.97,
    "苍梧县2024摘": 0.95,
    "苏尼特右旗2023摘": 0.96,
    "莲湖区2015摘": 0.96,
    "获嘉县2011摘": 0.97,
    "萧山区2017实事摘": 0.96,
    "蠡县2017摘": 0.97,
    "西乌珠穆沁旗2022摘": 0.96,
    "西安2025计划摘": 0.98,
    "诏安县2023摘": 0.96,
    "遵义2022摘": 0.98,
    "郑州市2005实事摘": 0.92,
    "重庆2009计划摘": 0.98,
    "铁岭2024计划摘": 0.98,
    "镇安县2016摘": 0.96,
    "镇江市2011摘": 0.97,
    "长沙县2023摘": 0.96,
    "阳西县2023摘": 0.96,
    "陆丰市2022摘": 0.96,
    "陕西2014摘": 0.98,
    "霞浦县2020摘": 0.96,
    "青岛2011目标摘": 0.98,
    "青浦区2024计划摘": 0.97,
    "静宁县2023计划摘": 0.96,
    "顺德区2024实事摘": 0.97,
    "马鞍山市2019摘": 0.98,
    "黑龙江2003摘": 0.98,
    "黔东南州2024实事摘": 0.96,
    "齐齐哈尔市2022摘": 0.95,
    "龙岗区2014摘": 0.96,
}
"""The least F1 of figures right in every field; a little below what is reached, so that a class that is lost shows."""


def f1(hits: int, wanted: int, offered: int) -> float:
    return 2 * hits / max(1, wanted + offered)


def scores(text: str, gold_file: Path) -> tuple[float, float]:
    """F1 of figures found at all, and of those right in every field; optional ones count neither way."""
    gold = [json.loads(line) for line in gold_file.read_text("utf-8").splitlines() if line.strip()]
    read = [asdict(indicator) for indicator in read_report(Document(text, gold_file.name)).indicators]
    couples, _, extra = score.pair_up(gold, read)
    couples = [(wanted, found) for wanted, found in couples if not wanted.get("optional")]
    allowed = [wanted for wanted in gold if wanted.get("optional")]
    false = [found for found in extra if not any(score.overlap(wanted, found) >= 0.3 for wanted in allowed)]
    wanted, offered = len(gold) - len(allowed), len(couples) + len(false)
    return f1(len(couples), wanted, offered), f1(sum(_is_right(*couple) for couple in couples), wanted, offered)


def _is_right(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    return all(score.right(field, wanted, found) for field in score.FIELDS)


def assert_reaches(text: str, gold_file: Path, least: float) -> None:
    found, right = scores(text, gold_file)
    assert found >= LEAST_FOUND
    assert right >= least


def test_the_seed_is_read_right(seed_text: str) -> None:
    assert_reaches(seed_text, GOLD / "阿荣旗2023.jsonl", 0.98)


@pytest.mark.parametrize("name", SHARED)
def test_other_reports_are_read_right(shared: Path, name: str) -> None:
    file, least = SHARED[name]
    assert_reaches((shared / "reports" / file).read_text("utf-8"), shared / "gold" / f"{name}.jsonl", least)


@pytest.mark.parametrize("name", EXCERPTS)
def test_excerpts_are_read_right(name: str) -> None:
    assert_reaches((GOLD / f"{name}.txt").read_text("utf-8"), GOLD / f"{name}.jsonl", EXCERPTS[name])


APPENDED = """2023年政府工作报告
一、2022年工作回顾
过去一年，完成固定资产投资40亿元。
二、2023年工作安排
（一）抓项目。开工项目20个。
（二）抓民生。让群众过得更好。
附件1
2023年十件民生实事
1.新建幼儿园2所。
附件2
名词解释
1.两新：全国去年安排资金3000亿元。
"""


def test_works_listed_behind_a_report_are_promised() -> None:
    told = [(indicator.text, indicator.status) for indicator in read_report(Document(APPENDED, "x.txt")).indicators]
    assert told == [("40亿元", "actual"), ("20个", "target"), ("2所", "target"), ("3000亿元", "actual")]


OPENS_THIS_YEAR = "2023年是关键一年。今年粮食产量达到31亿斤。\n"
OF_BOTH_YEARS = f"""2023年政府工作报告
各位代表：
一、2022年工作回顾和2023年工作的总体要求
过去一年，粮食产量30亿斤。
{OPENS_THIS_YEAR}二、加快发展工业
新建工厂20座。
"""


@pytest.mark.parametrize("this_year", [OPENS_THIS_YEAR, ""])
def test_a_part_of_both_years_turns_where_this_year_opens_or_at_its_end(this_year: str) -> None:
    text = OF_BOTH_YEARS.replace(OPENS_THIS_YEAR, this_year)
    told = {indicator.text: indicator.status for indicator in read_report(Document(text, "x.txt")).indicators}
    assert told == {"30亿斤": "actual", "20座": "target"} | ({"31亿斤": "target"} if this_year else {})


def test_the_seed_as_read_pairs_what_a_reader_pairs(seed_text: str) -> None:
    report = read_report(Document(seed_text, "seed.txt"))
    wanted, found = gold_pairs(), pairs_of(report)
    assert f1(len(wanted & found), len(wanted), len(found)) >= 0.95


def pairs_of(report: Report) -> set[tuple[int, int]]:
    starts = {indicator.id: indicator.start for indicator in report.indicators}
    return {(starts[pair.actual], starts[pair.target]) for pair in report.pairs}
