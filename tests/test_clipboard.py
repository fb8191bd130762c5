"""What a table brings to a spreadsheet and to a text program."""

from __future__ import annotations

from gui.clipboard import table_mime


def test_cells_are_parted_by_tabs_below_their_titles() -> None:
    mime = table_mime(["指标", "变化"], [["奶牛", "+2.46"], ["旅游收入", "−0.3"]])
    assert mime.text() == "指标\t变化\n奶牛\t+2.46\n旅游收入\t-0.3"


def test_without_titles_there_is_no_line_of_headers() -> None:
    mime = table_mime([], [["奶牛", "7"]])
    assert mime.text() == "奶牛\t7"
    assert "<th>" not in mime.html()


def test_what_is_missing_is_an_empty_cell() -> None:
    assert table_mime([], [["外资", "—", "1"]]).text() == "外资\t\t1"


def test_a_cell_cannot_break_the_table() -> None:
    mime = table_mime([], [["上\t下\n左", "a<b & c"]])
    assert mime.text() == "上 下 左\ta<b & c"
    assert "<td>a&lt;b &amp; c</td>" in mime.html()


def test_a_text_program_gets_a_table() -> None:
    html = table_mime(["指标"], [["奶牛"]]).html()
    assert "<table><tr><th>指标</th></tr><tr><td>奶牛</td></tr></table>" in html
