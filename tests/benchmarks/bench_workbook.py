#!/usr/bin/env python3
"""How long the seed's whole workbook takes, beside as many plain cells, and how the time grows with the rows.

    python tests/benchmarks/bench_workbook.py

The workbook and the plain cells, the same values written by openpyxl without any look, take turns; printed are the
medians. Then the long panel of many reports is written in memory: the time of a row must not grow with their number.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from openpyxl import Workbook, load_workbook

from data.export.workbook import workbook_bytes
from data.records import Report
from data.report import open_report
from data.tables.binding import panel_binder, report_binder
from data.tables.panel import panel

ROUNDS = 9
MOST = 4.0
"""Times what plain cells take."""
ROWS = (5_000, 50_000)
"""Of the long panel; a few thousand first, so that what is done once does not count."""


Cells = list[list[dict[int, object]]]
"""Sheet by sheet and row by row, the values that are not empty by their columns."""


def cells_of(content: bytes) -> Cells:
    """The values of a workbook."""
    return [
        [
            {column: value for column, value in enumerate(row, start=1) if value is not None}
            for row in sheet.iter_rows(values_only=True)
        ]
        for sheet in load_workbook(io.BytesIO(content), data_only=True).worksheets
    ]


def plain(sheets: Cells) -> None:
    """The same values with openpyxl alone, without any look."""
    workbook = Workbook()
    for rows in sheets:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    workbook.save(io.BytesIO())


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def beside_plain_cells(report: Report) -> None:
    """The whole workbook of a report, in turn with the same number of plain cells."""
    sheets = cells_of(workbook_bytes(report_binder(report)))
    count = sum(len(row) for rows in sheets for row in rows)
    ours, plains = [], []
    for _ in range(ROUNDS):
        plains.append(timed(lambda: plain(sheets)))
        ours.append(timed(lambda: workbook_bytes(report_binder(report))))
    one, other = statistics.median(ours), statistics.median(plains)
    say(f"{count} 格：工作簿 {one:.3f} 秒，openpyxl 只写数 {other:.3f} 秒，比 {one / other:.2f}（不超过 {MOST:g}）")


def many_rows(report: Report) -> None:
    """The long panel of more and more reports: the time of a row must not grow with their number."""
    each = len(panel([report]).lines)
    for rows in ROWS:
        reports = [replace(report, file=f"{number}.txt") for number in range(-(-rows // each))]
        seconds = timed(partial(_panel, reports))
        say(f"{each * len(reports)} 行：{seconds:.1f} 秒，每千行 {seconds * 1000 / each / len(reports):.3f} 秒")


def _panel(reports: list[Report]) -> bytes:
    return workbook_bytes(panel_binder(reports, []))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    seed = open_report(ROOT / "seeds" / "阿荣旗2023年政府工作报告.txt")
    beside_plain_cells(seed)
    many_rows(seed)
