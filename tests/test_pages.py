"""The pages of the window and the tree that leads to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from data.outline import sections
from data.outline.lines import lines
from data.outline.masthead import masthead
from data.pages import Book, Page, page_of, paginate
from data.pages.short_titles import short_titles
from data.reading import read
from data.records import Indicator, Pair, Report, Status

FIGURES: tuple[tuple[str, Status], ...] = (
    ("119.09亿元", "actual"),
    ("36.72亿元", "actual"),
    ("22.99亿元", "actual"),
    ("343天", "actual"),
    ("84件", "actual"),
    ("6%左右", "target"),
    ("40.4亿元", "target"),
    ("40亿元", "target"),
    ("5座,", "target"),
)
"""Some of the seed's figures, few enough to follow by eye what the tree counts; each is known by its words."""
PAIRS = (("36.72亿元", "40.4亿元"), ("22.99亿元", "40亿元"))


def report_of(text: str, file: str = "报告.txt") -> Report:
    found = sections(text)
    return Report(file, text, masthead(text, found, file), found, (), (), (), (), ())


def figure(text: str, words: str, status: Status) -> Indicator:
    start = text.index(words)
    end = start + len(words)
    return Indicator(
        words, "指标", 1.0, "个", "value", "exact", status, None, "", "", "", 1.0, words, start, end, "", 0
    )


@pytest.fixture(scope="module")
def seed(seed_path: Path) -> Report:
    document = read(seed_path)
    report = report_of(document.text, document.file)
    figures = tuple(figure(report.text, words, status) for words, status in FIGURES)
    pairs = tuple(Pair(actual, target, "指标", "level", True, "") for actual, target in PAIRS)
    return replace(report, indicators=figures, pairs=pairs)


@pytest.fixture(scope="module")
def book(seed: Report) -> Book:
    return paginate(seed)


def page(book: Book, short_title: str) -> Page:
    return next(each for each in book.pages if each.short_title == short_title)


def shown(report: Report, page: Page) -> list[list[str]]:
    """Each block's passages, headings marked, bodies by their first five characters."""
    return [
        [
            "# " + report.text[piece.start : piece.end] if piece.style == "heading" else report.text[piece.start :][:5]
            for piece in block.passages
        ]
        for block in page.blocks
    ]


def test_tree_of_the_seed(book: Book) -> None:
    rows = [f"{'  ' if node.parent else ''}{node.number} {node.label} {node.note}".rstrip() for node in book.nodes]
    assert rows[:6] == [
        " 总览",
        "一 扩大经济总量 2目标·2对照",
        "  一是 加快推进项目建设",
        "  二是 积极扩大有效投资",
        "  三是 全力以赴招商引资",
        "  四是 释放经济发展活力",
    ]
    assert rows[6:9] == ["二 推进产业转型 0目标·0对照", "  一是 传统产业创新创优", "  二是 农牧产业增量增质"]
    assert "五 改善生态环境 1目标·0对照" in rows
    assert rows[-11:] == [
        " 上年回顾 8个方面",
        "   稳字当头、稳中求进 (一)",
        "   优化结构、转型升级 (二)",
        "   深化改革、扩大开放 (四)",
        "   规划引领、建管并重 (六)",
        "   优先发展、接续奋斗 (三)",
        "   系统治理、一体保护 (五)",
        "   尽力而为、量力而行 (七)",
        "   从严治政、改进作风 自身建设",
        " 自身建设",
        " 全文",
    ]


def test_rows_lead_to_their_pages_and_places(book: Book, seed: Report) -> None:
    pages = {each.id for each in book.pages}
    ids = [node.id for node in book.nodes]
    assert len(set(ids)) == len(ids)
    assert all(node.page in pages for node in book.nodes)
    assert all(node.parent is None or ids.index(node.parent) < at for at, node in enumerate(book.nodes))
    for node in book.nodes:
        if node.anchor is not None:
            assert seed.text.startswith(node.number + node.tooltip, node.anchor)


def test_tooltips_give_the_full_titles(book: Book) -> None:
    tooltips = {node.label: node.tooltip for node in book.nodes}
    assert tooltips["扩大经济总量"] == "坚定不移扩大经济总量,厚植高质量发展根基"
    assert tooltips["群众“幸福指数”"] == "努力提升群众“幸福指数”"
    assert tooltips["自身建设"] == "全面加强政府自身建设"


def test_area_page_sets_what_was_achieved_above_what_is_planned(book: Book, seed: Report) -> None:
    area = page(book, "改善生态环境")
    assert area.title == "坚定不移改善生态环境,擦亮高质量发展底色"
    assert [(block.title, block.note) for block in area.blocks] == [
        ("上年成果", "系统治理、一体保护 · 1 个数"),
        ("今年安排", "1 个目标"),
    ]
    assert shown(seed, area) == [
        ["一年来,我"],
        [
            "深入贯彻落",
            "# 一是强化生态保护治理。",
            "全面推动林",
            "# 二是加大污染防治力度。",
            "扎实做好第",
            "# 三是深化资源节约利用。",
            "深化“五个",
        ],
    ]
    assert area.indicators == ("343天", "5座,")
    assert area.review == ("343天",)


def test_area_seven_ends_with_its_paragraph_on_public_wishes(book: Book, seed: Report) -> None:
    assert shown(seed, page(book, "增进民生福祉"))[1][-2:] == ["防范化解金", "民有所呼、"]


def test_government_page_has_its_theme_and_its_items(book: Book, seed: Report) -> None:
    government = page(book, "全面加强政府自身建设")
    assert [block.title for block in government.blocks] == ["上年成果", "今年安排"]
    assert government.review == ("84件",)
    headings = [piece for piece in shown(seed, government)[1] if piece.startswith("#")]
    assert headings[0] == "# 一是以政治建设引领前进方向。"
    assert len(headings) == 5


def test_review_page_is_the_whole_part_without_the_pages_buttons(book: Book, seed: Report) -> None:
    review = page(book, "过去一年工作回顾")
    openings = shown(seed, review)[0]
    assert openings[0] == "2022年"
    assert openings.count("一年来,我") == 8
    assert openings[-1] == "在看到成绩"
    assert "展开全文" not in openings
    assert review.indicators == ("119.09亿元", "36.72亿元", "22.99亿元", "343天", "84件")


def test_full_text_has_every_line_as_it_was_written(book: Book, seed: Report) -> None:
    full = page(book, "全文")
    written = [seed.text[piece.start : piece.end] for piece in full.blocks[0].passages]
    assert written == [line.text for line in lines(seed.text)]
    assert len(full.indicators) == len(FIGURES)


@pytest.mark.parametrize(
    ("words", "short_title"),
    [
        ("40.4亿元", "扩大经济总量"),
        ("36.72亿元", "扩大经济总量"),
        ("343天", "改善生态环境"),
        ("84件", "全面加强政府自身建设"),
        ("119.09亿元", "过去一年工作回顾"),
        ("6%左右", "全文"),
        ("阿荣旗融媒体中心", "全文"),
    ],
)
def test_a_figure_is_shown_on_the_page_of_its_subject(book: Book, seed: Report, words: str, short_title: str) -> None:
    assert page_of(book, seed.text.index(words)).short_title == short_title


def test_report_without_areas_shows_its_parts(shared: Path) -> None:
    document = read(shared / "reports" / "国务院1985年政府工作报告.txt")
    report = report_of(document.text, document.file)
    book = paginate(report)
    assert [node.label for node in book.nodes if node.parent is None] == [
        "总览",
        "关于经济形势",
        "关于经济体制改革",
        "全文",
    ]
    assert [block.title for block in page(book, "关于经济形势").blocks] == [""]


def test_report_without_headings_shows_its_text(shared: Path) -> None:
    document = read(shared / "reports" / "国务院1954年政府工作报告.txt")
    book = paginate(report_of(document.text, document.file))
    assert [node.label for node in book.nodes] == ["总览", "全文"]


@pytest.mark.parametrize("text", ["", "\n", "只有一句话。", "一、" * 1000])
def test_any_text_has_its_pages(text: str) -> None:
    book = paginate(report_of(text))
    assert (book.nodes[0].label, book.nodes[-1].label) == ("总览", "全文")
    assert page_of(book, 0).kind in ("full", "part", "overview")


def test_every_passage_of_every_report_is_text_without_blanks_around_it(shared: Path) -> None:
    for path in sorted((shared / "reports").rglob("*.txt")):
        report = report_of(read(path).text, path.name)
        for each in paginate(report).pages:
            for block in each.blocks:
                assert all(
                    one.end <= other.start for one, other in zip(block.passages, block.passages[1:], strict=False)
                )
                for piece in block.passages:
                    words = report.text[piece.start : piece.end]
                    assert words and words == words.strip()


@pytest.mark.parametrize(
    ("titles", "short"),
    [
        (["持续推进农牧产业增量增质发展", "持续推进文旅产业提标提效发展"], ["农牧产业增量增质", "文旅产业提标提效"]),
        (["努力提升群众“幸福指数”", "努力提升社会“和谐指数”"], ["群众“幸福指数”", "社会“和谐指数”"]),
        (["加快推进项目建设", "加快推动城市更新"], ["推进项目建设", "推动城市更新"]),
        (["坚定不移扩大总量,厚植根基", "坚定不移深化改革,激发活力"], ["扩大总量", "深化改革"]),
        (["推动城市更新", "完善城市功能"], ["推动城市更新", "完善城市功能"]),
        (["持续推进产业发展"], ["持续推进产业发展"]),
        ([], []),
    ],
)
def test_short_titles_leave_out_what_all_share(titles: list[str], short: list[str]) -> None:
    assert list(short_titles(titles)) == short
