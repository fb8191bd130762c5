"""What a file sets bold, read from each format that says so, and the outline it makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from made_files import converted
from outline_cases import written_out

from data.outline import sections
from data.reading import read, read_text
from data.records import Document

LINES = (
    "某某县2023年政府工作报告",
    "各位代表：",
    "**2022年工作回顾**",
    "过去一年，全县经济平稳运行，各项任务较好完成。",
    "**2023年工作安排**",
    "**聚焦产业升级。**新建产业园一处，引进企业十家，推动传统产业改造。",
    "**聚焦城乡融合。**改造老旧小区三个，修建农村公路五十公里。",
    "**聚焦民生福祉。**新建学校两所，**扩建医院**一所，新增就业一千人。",
)
HEADINGS = ["2022年工作回顾", "2023年工作安排", "聚焦产业升级。", "聚焦城乡融合。", "聚焦民生福祉。"]
OUTLINE = [
    "part - 2022年工作回顾",
    "part - 2023年工作安排",
    "  area - 聚焦产业升级〔1〕",
    "  area - 聚焦城乡融合〔2〕",
    "  area - 聚焦民生福祉〔3〕",
]


def bold(document: Document) -> list[str]:
    """What is bold at the head of a line."""
    spans = (span for span in document.bold if document.text[: span[0]].endswith(("\n", "\n　　")))
    return [document.text[start:end] for start, end in spans]


def outline(document: Document) -> list[str]:
    return written_out(sections(document.text, document.bold))


@pytest.fixture
def word(tmp_path: Path) -> Path:
    document = WordDocument()
    for line in LINES:
        paragraph = document.add_paragraph()
        for count, piece in enumerate(line.split("**")):
            half = len(piece) // 2
            for run in (piece[:half], piece[half:]):  # as Word parts what was typed at different times
                paragraph.add_run(run).bold = True if count % 2 else None
    path = tmp_path / "报告.docx"
    document.save(str(path))
    return path


def test_word(word: Path) -> None:
    document = read(word)
    assert document.text == "\n".join(LINES).replace("**", "")
    assert bold(document) == HEADINGS
    assert outline(document) == OUTLINE


@pytest.mark.parametrize("suffix", ["odt", "doc"])
def test_what_an_office_converts(word: Path, tmp_path: Path, suffix: str) -> None:
    document = read(converted([word], suffix, tmp_path)[0])
    assert bold(document) == HEADINGS
    assert outline(document) == OUTLINE


@pytest.mark.parametrize("tag", ["b", "strong"])
def test_web_page(tmp_path: Path, tag: str) -> None:
    opened = [line.replace("**", f"<{tag}>", 1).replace("**", f"</{tag}>", 1).replace("**", "") for line in LINES]
    path = tmp_path / "报告.html"
    path.write_text(f"<html><body>{''.join(f'<p>　　{line}</p>' for line in opened)}</body></html>", "utf-8")
    document = read(path)
    assert bold(document) == HEADINGS
    assert outline(document) == OUTLINE


def test_styles_and_runs_that_say_otherwise(tmp_path: Path) -> None:
    document = WordDocument()
    document.add_paragraph("某县报告")
    document.add_paragraph("推动产业升级", style="Heading 2")
    document.add_paragraph("推动城乡融合").runs[0].style = "Strong"
    document.add_paragraph("增进民生福祉", style="Heading 2").runs[0].bold = False
    document.add_paragraph("改善生态环境")
    path = tmp_path / "报告.docx"
    document.save(str(path))
    assert bold(read(path)) == ["推动产业升级", "推动城乡融合"]


def test_a_text_says_nothing_of_bold(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("**一**\n\x0e增长\x0f" + "报告\n" * 50, "utf-8")
    assert read(path).bold == ()
    copied = read_text("\x0e增长\x0f5%", "剪贴板")
    assert (copied.text, copied.bold) == ("增长5%", ())
