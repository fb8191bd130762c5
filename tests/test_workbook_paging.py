"""How a workbook prints: nothing too small to read, and no chart over the end of a page."""

from __future__ import annotations

import pytest
from bound_book import bound, read
from plan_report import REPORT as PLAN
from seed_gold import gold_report

from data.export.workbook import workbook_bytes
from data.export.workbook.measures import points, widths
from data.export.workbook.paging import page_ends
from data.records import Report
from data.tables.binding import report_binder
from data.tables.column import Kind
from data.tables.table import Table

PAPER = 841.9
"""Points: the long side of A4."""


def test_a_chart_that_fits_the_rest_of_the_page_stays_below_the_table() -> None:
    assert list(page_ends([10] * 20, [range(5, 10)], 200, 10)) == []


def test_a_chart_that_would_be_cut_begins_a_page_and_the_next_one_follows_it() -> None:
    assert list(page_ends([10] * 40, [range(15, 22), range(23, 30), range(31, 36)], 200, 10)) == [15, 31]


def test_a_chart_that_is_higher_than_a_page_begins_one() -> None:
    assert list(page_ends([10] * 40, [range(3, 40)], 200, 10)) == [3]


def test_a_chart_below_a_table_of_several_pages_begins_a_page() -> None:
    assert list(page_ends([10] * 40, [range(25, 28)], 200, 10)) == [25]


def test_a_table_over_several_pages_leaves_its_ends_to_the_program_that_prints() -> None:
    assert list(page_ends([30] * 100, [], 200, 30)) == []


@pytest.mark.parametrize("report", [gold_report(), PLAN], ids=["seed", "plan"])
def test_no_sheet_prints_smaller_than_two_thirds_or_so(report: Report) -> None:
    for sheet in report_binder(report).sheets:
        table = sheet.table
        shown = [w for w, title in zip(widths(table), table.titles, strict=True) if title not in table.hidden]
        assert PAPER / points(shown) > 0.63, table.name


def test_numbers_keep_the_room_they_need_where_words_are_wrapped() -> None:
    words_only: tuple[Kind, ...] = ("text",) * 30
    titles = tuple(f"列{n}" for n in range(31))
    table = Table("表", titles, ("number", *words_only), ((123_456_789.25, *["很长的文字" * 3] * 30),))
    number, *words = widths(table)
    assert number >= len("123456789.25") + 2
    assert max(words) == 10


def test_every_sheet_repeats_its_header_and_counts_its_pages() -> None:
    for sheet in read(workbook_bytes(report_binder(gold_report()))).worksheets:
        assert sheet.title == "总览" or sheet.print_title_rows == "$1:$1"
        assert sheet.oddFooter is not None and "&P" in str(sheet.oddFooter.center.text)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddHeader is not None and sheet.oddHeader.right.text == "&A"


def test_a_table_alone_is_parted_nowhere() -> None:
    sheet = read(bound(Table("表", ("列",), ("text",), (("甲",),) * 200))).worksheets[0]
    assert len(sheet.row_breaks.brk) == 0
