"""A table as a csv file that Excel and WPS open with the right characters and without running anything."""

from __future__ import annotations

import csv
import io
import re

from data.tables.held import Value
from data.tables.table import Table

_BYTE_ORDER_MARK = "\ufeff"
_FORMULA = re.compile(
    r"""
    \s*[=+\-@]     # what a spreadsheet reads as the beginning of a formula
    | \s*[＝＋－＠]  # the same in full width, which Chinese and Japanese editions accept
    | [\t\r]       # what some strip before they look
    """,
    re.VERBOSE,
)


def csv_bytes(table: Table) -> bytes:
    """The titles and the lines, in UTF-8 with a byte-order mark; a text that looks like a formula begins with '."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(table.titles)
    writer.writerows([_defused(value) for value in line] for line in table.plain_lines)
    return (_BYTE_ORDER_MARK + written.getvalue()).encode()


def _defused(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
