"""A sentence that is broken over lines of the file stands in one paragraph of the page."""

from __future__ import annotations

import pytest

from data.pages import Page, paginate
from data.records import Document
from data.report import read_report
from gui.text_document import Composition, compose
from gui.theme import LIGHT

WHOLE = "全年粮食产量达到30亿斤，乡村振兴步伐加快，“十四五”规划顺利实施。"
BROKEN = WHOLE.replace("粮食产量", "\n粮食产量\n").replace("“十四五”", "\n“十四五”\n")
PARAGRAPHS = "\n\n".join(f"第{number}项工作做得扎实。" * 12 for number in "甲乙丙丁戊己庚辛壬癸")
pytestmark = pytest.mark.usefixtures("qapp")
TEXT = f"各位代表：\n\n一、2022年工作回顾\n\n{BROKEN}\n\n{PARAGRAPHS}\n"


def composed(text: str = TEXT) -> Composition:
    report = read_report(Document(text, "报告.txt"))
    page: Page = next(page for page in paginate(report).pages if page.kind == "full")
    return compose(report.text, page, False, (), LIGHT)


def test_a_broken_sentence_is_one_paragraph() -> None:
    paragraphs = composed().document.toPlainText().split("\n")
    assert paragraphs[2:4] == [WHOLE, "第甲项工作做得扎实。" * 12]


def test_the_numbers_of_pages_are_not_set() -> None:
    text = TEXT
    for page, paragraph in enumerate(("第甲项", "第丁项", "第辛项"), start=1):
        text = text.replace(f"\n{paragraph}", f"\n— {page} —\n{paragraph}", 1)
    assert composed(text).document.toPlainText() == composed().document.toPlainText()


def test_places_in_a_broken_sentence_are_found_from_both_sides() -> None:
    composition = composed()
    document, offsets = composition.document, composition.offsets
    for at, char in enumerate(TEXT):
        position = offsets.position(at)
        if char != "\n" and position is not None:
            assert document.characterAt(position) == char
            assert offsets.offset(position) == at
