"""What stands in the cells of a workbook: numbers, words that stay words, names that Excel takes, pages that print."""

from __future__ import annotations

import pytest
from bound_book import bound, lines, one_column, read, written
from seed_gold import figure, gold_report

from data.export.workbook.names import printable, sheet_names, table_name
from data.tables.column import Kind
from data.tables.held import Amount, Formula, Held, Jump, Missing
from data.tables.report_tables import figure_table
from data.tables.table import Table


@pytest.mark.parametrize("words", ["=1+1", "+86", "-5", "@甲", '=HYPERLINK("http://a","b")', "#N/A", "2022", "1/2"])
def test_words_that_look_like_something_else_stay_words(words: str) -> None:
    found = written("text", words)
    assert (found.data_type, found.value) == ("s", words)


def test_a_name_out_of_a_report_never_becomes_a_formula() -> None:
    figures = [figure("=cmd|' /C calc'!A0", "3亿元")]
    sheet = read(bound(figure_table("逐条", figures, gold_report()))).worksheets[0]
    assert sheet["A2"].data_type == "s"


def test_control_characters_and_halves_of_characters_are_left_out() -> None:
    assert written("sentence", "投资\x0b\x00完成\ud8003亿元").value == "投资完成3亿元"


def test_a_text_longer_than_a_cell_can_hold_is_cut_and_says_so() -> None:
    assert printable("长" * 32_767) == "长" * 32_767
    cut = printable("长" * 32_766 + "𠮷长")
    assert cut == "长" * 32_766 + "…"


@pytest.mark.parametrize(
    ("kind", "held", "expected", "shown_as"),
    [
        ("number", 7, 7, "0"),
        ("number", Amount(119.09, "亿元"), 119.09, "0.00"),
        ("number", Amount(40.0, "亿元"), 40, "0"),
        ("number", Amount(4.9, "%"), 0.049, "0.0%"),
        ("number", Amount(100, "％"), 1, "0%"),
        ("signed", Amount(-1.8, "百分点"), -1.8, "+0.0;-0.0;0.0"),
        ("signed", Amount(80, "%"), 0.8, "+0%;-0%;0%"),
        ("signed", Amount(1000, "万元", told=True), 1000, '+0"万元";-0"万元";0"万元"'),
        ("number", Amount(5, '"吨\\', told=True), 5, '0"吨"'),
        ("percent", 0.9, 0.9, "0%"),
    ],
)
def test_a_number_shows_the_decimals_and_the_unit_that_it_has(
    kind: Kind, held: Held, expected: float, shown_as: str
) -> None:
    found = written(kind, held)
    assert (found.data_type, found.value, found.number_format) == ("n", expected, shown_as)


@pytest.mark.parametrize(("held", "words"), [(None, "—"), ("", "—"), (Missing("仅总量"), "仅总量"), (Missing(""), "—")])
def test_a_place_without_a_number_says_why(held: Held, words: str) -> None:
    assert written("number", held).value == words


def test_only_what_readers_fill_in_is_left_empty() -> None:
    assert written("entry", "").value is None


def test_a_link_to_a_sheet_that_is_not_there_is_plain_words() -> None:
    found = written("text", Jump("第1段", "正文", 0))
    assert (found.value, found.hyperlink) == ("第1段", None)


def test_a_sheet_has_no_more_links_than_excel_keeps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.export.workbook.cells._MOST_LINKS", 2)
    sheet = read(bound(one_column("text", [Jump("去", "表", 0)] * 3))).worksheets[0]
    assert [row[0].hyperlink is not None for row in sheet.iter_rows(min_row=2)] == [True, True, False]


def test_a_formula_keeps_its_result_for_programs_that_do_not_calculate() -> None:
    table = Table("表", ("甲", "乙"), ("number", "signed"), ((3, Formula("[甲]*2-7", Amount(-1.0, ""), 0)),))
    content = bound(table)
    assert read(content).worksheets[0]["B2"].value == "=A2*2-7"
    assert read(content, results=True).worksheets[0]["B2"].value == -1


def test_a_wide_character_takes_the_room_of_two() -> None:
    chinese, latin = (
        read(bound(one_column("text", [words]))).worksheets[0].column_dimensions["A"].width
        for words in ("固定资产投", "abcdefgh")
    )
    assert chinese - latin == 2


def test_a_row_is_as_high_as_the_words_in_it_and_never_higher_than_excel_allows() -> None:
    sheet = read(bound(one_column("text", ["短", "长" * 60, "长" * 3000]))).worksheets[0]
    low, high, highest = (sheet.row_dimensions[row].height for row in (2, 3, 4))
    assert low is not None and high is not None
    assert high > 4 * low
    assert highest == 409


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("一 扩大[总量]:增长/就业*?", "一 扩大 总量  增长 就业"),
        ("'引号'", "引号"),
        ("很长的领域名称" * 8, ("很长的领域名称" * 8)[:31]),
        ("𠮷" * 20, "𠮷" * 15),
        ("History", "History (2)"),
        ("[]", "表"),
        ("\ud800", "表"),
    ],
)
def test_sheet_names_are_such_as_excel_takes(wanted: str, expected: str) -> None:
    assert sheet_names([wanted]) == [expected]
    assert read(bound(Table(wanted, ("列",), ("text",), (("甲",),)))).sheetnames == [expected]


def test_sheets_of_one_name_are_told_apart() -> None:
    names = sheet_names(["同名" * 20, "同名" * 20, "ABC", "abc"])
    assert len({name.lower() for name in names}) == 4
    assert all(len(name) <= 31 for name in names)


def test_a_table_is_named_as_no_cell_is() -> None:
    assert table_name("A1", 3) == "表3_A1"
    assert table_name("一 扩大（总量）", 4) == "表4_一_扩大_总量_"


def test_sheets_are_ready_to_filter_and_to_print() -> None:
    sheet = read(bound(one_column("text", ["甲", "乙"]), title="甲&乙")).worksheets[0]
    assert sheet.freeze_panes == "B2"
    assert [table.ref for table in sheet.tables.values()] == ["A1:A3"]
    assert sheet.print_title_rows == "$1:$1"
    setup = sheet.page_setup
    assert (setup.orientation, setup.fitToWidth, setup.fitToHeight) == ("landscape", 1, 0)
    assert str(setup.paperSize) == sheet.PAPERSIZE_A4
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None and properties.fitToPage
    assert sheet.oddFooter is not None and "&P" in str(sheet.oddFooter.center.text)
    assert sheet.oddHeader is not None and sheet.oddHeader.left.text == "甲&&乙"


def test_columns_kept_ready_are_hidden_and_hold_their_numbers() -> None:
    table = Table("表", ("甲", "折算"), ("number", "number"), ((3, 30000),), hidden=("折算",))
    sheet = read(bound(table)).worksheets[0]
    assert sheet.column_dimensions["B"].hidden and not sheet.column_dimensions["A"].hidden
    assert lines(sheet) == [{"甲": 3, "折算": 30000}]


def test_the_document_says_what_it_is() -> None:
    properties = read(bound(one_column("text", ["甲"]), title="阿荣旗2023年政府工作报告\x00")).properties
    assert properties.title == "阿荣旗2023年政府工作报告"
    assert properties.creator == "政府工作报告浏览器"


def test_an_empty_table_is_a_header_alone() -> None:
    sheet = read(bound(Table("表", ("列",), ("text",), ()))).worksheets[0]
    assert (sheet["A1"].value, len(sheet.tables)) == ("列", 0)


def test_a_workbook_is_made_without_a_file_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_file(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", no_file)
    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", no_file)
    assert read(bound(one_column("text", ["甲"]))).sheetnames == ["表"]
