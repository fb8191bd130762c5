"""Text by its place on a page (.pdf, .ofd): lines to paragraphs, page numbers and running heads, columns, notes."""

from __future__ import annotations

import pytest

from data.reading.columns import pages_of
from data.reading.layout import paragraphs
from data.reading.lines import Letter

SIZE, STEP, LEFT, HEIGHT = 10.0, 16.0, 50.0, 800.0
WIDTH = 20
"""Letters of a line."""


def placed(text: str, x: float, y: float, size: float = SIZE) -> list[Letter]:
    """The letters of a line from `x`, those of ASCII half as wide."""
    found = []
    for char in text:
        width = size / 2 if char.isascii() else size
        found.append(Letter(char, x, x + width, y, size))
        x += width
    return found


def typeset(texts: list[str], indent: int = 2, left: float = LEFT, top: float = 100.0) -> list[Letter]:
    """Paragraphs as they are set in lines of `WIDTH` letters."""
    found: list[Letter] = []
    for text in texts:
        begin = indent
        while text:
            found += placed(text[: WIDTH - begin], left + begin * SIZE, top)
            text, begin, top = text[WIDTH - begin :], 0, top + STEP
    return found


def read(*pages: list[Letter]) -> list[str]:
    return paragraphs([part for page in pages for part in pages_of(page, HEIGHT)])


LONG = "全县生产总值增长六个百分点，规模以上工业增加值增长八个百分点，城乡居民收入稳步提高，各项事业取得新的进步。"
OTHER = "新建学校两所，改造老旧小区五个，清运垃圾三万吨，栽植林木七十万株，人居环境持续改善，群众获得感不断增强。"


@pytest.mark.parametrize("indent", [0, 2])
def test_lines_are_joined_to_paragraphs(indent: int) -> None:
    assert read(typeset([LONG, OTHER, LONG], indent)) == [LONG, OTHER, LONG]


def test_a_paragraph_goes_on_over_the_page_without_heads_and_numbers() -> None:
    letters = typeset([LONG, OTHER])
    middle = 100.0 + STEP
    first = [letter for letter in letters if letter.y <= middle]
    rest = [letter for letter in letters if letter.y > middle]
    third = typeset([LONG])
    for number, page in enumerate((first, rest, third), 1):
        page += placed("某县政府工作报告", 200.0, 40.0) + placed(f"— {number} —", 250.0, 770.0)
    assert read(first, rest, third) == [LONG, OTHER, LONG]


def test_the_number_of_a_page_that_is_nearly_empty_is_left_out() -> None:
    assert read(placed("各位代表！", 70.0, 100.0) + placed("第 3 页 共 3 页", 250.0, 770.0)) == ["各位代表！"]


def test_a_title_that_is_also_the_running_head_stays() -> None:
    pages = [typeset([LONG]) + placed("政府工作报告", 200.0, 40.0) for _ in range(3)]
    pages[0] += placed("政府工作报告", 180.0, 80.0, 22.0)
    assert read(*pages) == ["政府工作报告", LONG, LONG, LONG]


def test_two_columns_are_read_one_after_the_other() -> None:
    title = placed("某某县人民政府工作报告（二〇二三年一月八日）的全文刊登如下", 110.0, 60.0)
    left = typeset([LONG, OTHER, LONG, OTHER])
    right = typeset([OTHER, LONG], left=LEFT + (WIDTH + 3) * SIZE)
    mixed = sorted(left + right, key=lambda letter: (letter.y, letter.left))
    expected = ["某某县人民政府工作报告（二〇二三年一月八日）的全文刊登如下", LONG, OTHER, LONG, OTHER, OTHER, LONG]
    assert read(title + mixed) == expected


def test_blanks_that_the_typesetter_adds_are_left_out() -> None:
    letters = placed("增长", 50.0, 100.0) + placed("5.2%", 72.5, 100.0) + placed("市长", 110.0, 100.0)
    letters += placed(" ", 130.0, 100.0) + placed("张三", 135.0, 100.0)
    assert read(letters) == ["增长5.2% 市长 张三"]


def test_cells_of_a_table_are_parted() -> None:
    assert read(placed("就业", 50.0, 100.0) + placed("700", 200.0, 100.0)) == ["就业\t700"]


def test_the_marks_of_notes_are_no_numbers() -> None:
    letters = placed("两重", 50.0, 100.0) + placed("12", 70.0, 96.0, 5.0) + placed("项目5个。", 76.0, 100.0)
    assert read(letters) == ["两重¹²项目5个。"]


def test_bold_letters_drawn_twice_are_read_once() -> None:
    assert read(placed("重点工作", 50.0, 100.0) + placed("重点工作", 50.3, 100.0)) == ["重点工作"]


def test_a_sign_of_two_pieces_at_one_place_keeps_both() -> None:
    assert read([Letter("—", 50.0, 70.0, 100.0, SIZE)] * 2 + placed("增长", 70.0, 100.0)) == ["——增长"]
