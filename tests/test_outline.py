"""The outline: of the seed, heading by heading; of other reports, part by part; and what it keeps to on any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from outline_cases import bold_cases, grammar_cases, report_cases, written_out

from data.outline import sections
from data.outline.lines import lines
from data.reading import read
from data.records import Section

SEED_OUTLINE = """\
part 一 过去一年工作回顾
  theme - 稳字当头、稳中求进〔1〕
  theme - 优化结构、转型升级〔2〕
  theme - 深化改革、扩大开放〔4〕
  theme - 规划引领、建管并重〔6〕
  theme - 优先发展、接续奋斗〔3〕
  theme - 系统治理、一体保护〔5〕
  theme - 尽力而为、量力而行〔7〕
  theme - 从严治政、改进作风〔0〕
part 二 2023年工作安排
  area (一) 坚定不移扩大经济总量,厚植高质量发展根基〔1〕
    measure 一是 加快推进项目建设〔1〕
    measure 二是 积极扩大有效投资〔1〕
    measure 三是 全力以赴招商引资〔1〕
    measure 四是 释放经济发展活力〔1〕
  area (二) 坚定不移推进产业转型,增强高质量发展动能〔2〕
    measure 一是 持续推进传统产业创新创优发展〔2〕
    measure 二是 持续推进农牧产业增量增质发展〔2〕
    measure 三是 持续推进新兴产业集约集聚发展〔2〕
    measure 四是 持续推进文旅产业提标提效发展〔2〕
    measure 五是 持续推进生态产业乘时乘势发展〔2〕
  area (三) 坚定不移推进乡村振兴,拓展高质量发展空间〔3〕
    measure 一是 巩固脱贫攻坚成果〔3〕
    measure 二是 建强乡村特色产业〔3〕
    measure 三是 建设宜居和美乡村〔3〕
  area (四) 坚定不移深化改革开放,激发高质量发展活力〔4〕
    measure 一是 抓好重点领域改革〔4〕
    measure 二是 强化科技创新驱动〔4〕
    measure 三是 擦亮营商环境品牌〔4〕
  area (五) 坚定不移改善生态环境,擦亮高质量发展底色〔5〕
    measure 一是 强化生态保护治理〔5〕
    measure 二是 加大污染防治力度〔5〕
    measure 三是 深化资源节约利用〔5〕
  area (六) 坚定不移加快城市建设,完善高质量发展平台〔6〕
    measure 一是 推动城市更新〔6〕
    measure 二是 完善城市功能〔6〕
    measure 三是 加强城市管理〔6〕
  area (七) 坚定不移增进民生福祉,共享高质量发展成果〔7〕
    measure 一是 努力提升群众“幸福指数”〔7〕
    measure 二是 努力提升普惠“教育指数”〔7〕
    measure 三是 努力提升居民“健康指数”〔7〕
    measure 四是 努力提升社会“和谐指数”〔7〕
part 三 全面加强政府自身建设
  measure 一是 以政治建设引领前进方向〔0〕
  measure 二是 以敬畏之心筑牢法治理念〔0〕
  measure 三是 以为民初心扛起使命担当〔0〕
  measure 四是 以斗争精神转变工作作风〔0〕
  measure 五是 以鲜明态度恪守清廉底线〔0〕"""

SEED_FURNITURE = [
    "阿荣旗2023年政府工作报告_亿元_发展_推进",
    "展开全文",
    "来源:阿荣旗融媒体中心",
    "特别声明",
    "本文仅代表作者观点,不代表本站立场,本站仅提供信息存储服务。",
    "分享:",
    "扫一扫在手机阅读、分享本文",
]


@pytest.fixture(scope="module")
def seed(seed_text: str) -> tuple[Section, ...]:
    return sections(seed_text)


def test_seed_has_its_parts_areas_measures_and_themes(seed: tuple[Section, ...]) -> None:
    assert written_out(seed) == SEED_OUTLINE.split("\n")


def test_seed_headings_end_where_their_bodies_begin(seed: tuple[Section, ...], seed_text: str) -> None:
    by_title = {section.title: seed_text[section.start : section.heading_end] for section in seed}
    assert by_title["过去一年工作回顾"] == "一、\n\n过去一年工作回顾"
    assert by_title["加快推进项目建设"] == "一是加快推进项目建设。"
    assert by_title["坚定不移改善生态环境,擦亮高质量发展底色"] == "(五)坚定不移改善生态环境,擦亮高质量发展底色。"
    assert by_title["稳字当头、稳中求进"] == "一年来,我们坚持稳字当头、稳中求进,经济运行趋稳向好。"


def test_seed_paragraphs_belong_where_they_stand(seed: tuple[Section, ...], seed_text: str) -> None:
    parents = {section.id: section.title for section in seed}
    areas = {
        seed_text[section.start :][:8]: (parents.get(section.parent or "", ""), section.area)
        for section in seed
        if section.kind == "paragraph"
    }
    assert areas["民有所呼、政有所"] == ("坚定不移增进民生福祉,共享高质量发展成果", 7)
    assert areas["2022年是新一"] == ("过去一年工作回顾", 0)
    assert areas["在看到成绩的同时"] == ("过去一年工作回顾", 0)
    assert areas["经济社会发展的主"] == ("2023年工作安排", 0)
    assert areas["新时代号角催人奋"] == ("全面加强政府自身建设", 0)


def test_seed_furniture_is_known_and_left_in_the_text(seed: tuple[Section, ...], seed_text: str) -> None:
    furniture = [section for section in seed if section.kind == "furniture"]
    assert [seed_text[section.start : section.end] for section in furniture] == SEED_FURNITURE
    assert {section.area for section in furniture} == {0}


@pytest.mark.parametrize(
    ("text", "outline"), [case[1:] for case in grammar_cases()], ids=[c[0] for c in grammar_cases()]
)
def test_grammar(text: str, outline: list[str]) -> None:
    assert written_out(sections(text)) == outline


@pytest.mark.parametrize(
    ("text", "bold", "outline"), [case[1:] for case in bold_cases()], ids=[case[0] for case in bold_cases()]
)
def test_bold_headings(text: str, bold: tuple[tuple[int, int], ...], outline: list[str]) -> None:
    assert written_out(sections(text, bold)) == outline


@pytest.mark.parametrize(("name", "headings"), list(report_cases()), ids=[case[0] for case in report_cases()])
def test_other_reports_have_their_parts_and_areas(shared: Path, name: str, headings: list[str]) -> None:
    document = read(shared / "reports" / name)
    found = [each for each in sections(document.text, document.bold) if each.kind in ("part", "area")]
    assert [f"{section.kind} {section.number or '-'} {section.title}" for section in found] == headings


def test_page_around_a_report_is_furniture(shared: Path) -> None:
    text = read(shared / "reports" / "2026年云南省政府工作报告_网页.txt").text
    found = [text[section.start : section.end] for section in sections(text) if section.kind == "furniture"]
    head, foot = found[: found.index("】") + 1], found[found.index("】") + 1 :]
    assert head[:5] == ["您的位置:", "首页", ">", "云南要闻", "云南要闻"]
    assert {"来源：云南日报", "2026-02-03 09:02:33", "【字体：", "大", "中", "小"} <= set(head)
    assert foot == ["》》点击图片进入专题《《", "收藏", "|", "分享到:", "分享到微信", "×", "相关文档："]


def _texts(shared: Path) -> list[str]:
    return [read(path).text for path in sorted((shared / "reports").rglob("*.txt"))]


def test_every_line_of_every_report_lies_in_a_section(shared: Path, seed_text: str) -> None:
    for text in [seed_text, *_texts(shared)]:
        found = sections(text)
        starts = {section.start for section in found}
        leaves = [section for section in found if section.kind in ("measure", "theme")]
        headings = [(section.start, section.heading_end) for section in found]
        for line in lines(text):
            inside = any(section.start <= line.start < section.end for section in leaves)
            headed = any(start <= line.start < end for start, end in headings)
            assert line.start in starts or inside or headed, line.text


def test_sections_stand_in_order_and_inside_their_parents(shared: Path, seed_text: str) -> None:
    for text in [seed_text, *_texts(shared)]:
        found = sections(text)
        known = {section.id: section for section in found}
        assert len(known) == len(found)
        assert all(one.start <= other.start for one, other in pairwise(found))
        for section in found:
            assert 0 <= section.start <= section.heading_end <= section.end <= len(text)
            if section.parent is not None:
                parent = known[section.parent]
                assert parent.start <= section.start and section.end <= parent.end
        by_parent: dict[str | None, list[Section]] = {}
        for section in found:
            by_parent.setdefault(section.parent, []).append(section)
        for siblings in by_parent.values():
            assert all(one.end <= other.start for one, other in pairwise(siblings))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n　\n",
        "经济增长5%，" * 15_000,
        " " * 100_000 + "字",
        "（" * 50_000,
        "（\n三）" * 10_000,
        "一是二是三是" * 15_000,
        "\n".join(["一、发展经济", "二、改善民生"] * 4_000),
        "一、2022年工作回顾\n"
        + "（一）稳增长。投资增长。\n" * 4_000
        + "二、2023年工作安排\n"
        + "（一）稳增长。\n" * 4_000,
        "返回首页" * 25_000 + "\n" + ("返回首页" * 29 + "x\n") * 500,
        "2023年" * 20_000 + "报告_" * 20_000,
    ],
    ids=["empty", "blank", "one line", "blanks", "brackets", "torn", "items", "headings", "areas", "buttons", "title"],
)
def test_strange_texts_are_read_without_trouble(text: str) -> None:
    found = sections(text)
    assert all(section.end <= len(text) for section in found)
    assert bool(found) == bool(text.strip("　\n "))
