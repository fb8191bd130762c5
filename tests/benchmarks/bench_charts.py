#!/usr/bin/env python3
"""How long it takes to switch work areas with charts, beside the same switch without any.

    python tests/benchmarks/bench_charts.py [REPORT] [--rounds N] [--width PX]

Two rooms of panes show the same report, one with its charts loaded and one whose charts never are. They take turns; a
switch is timed from the asking until the events that it caused, the paint events among them, have returned. Printed
are medians in ms: of the first visits, which lay out and draw, and of all later ones.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from data.pages import paginate
from data.pages.book import Page
from data.records import Report
from data.report import open_report
from gui.application import SEED, application
from gui.panes import Panes
from gui.theme import Theme

FRAME = 16
HEIGHT = 980
SMALL_HEIGHT = 700


class Painted(QObject):
    """Counts the paint events of the widgets that it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def switch(panes: Panes, report: Report, page: Page, painted: Painted) -> float:
    """The ms from asking for a page until all has been painted."""
    before = painted.count
    begun = time.perf_counter()
    panes.show_page(report, page, None)
    QCoreApplication.processEvents()
    taken = time.perf_counter() - begun
    assert painted.count > before, "nothing was painted"
    return taken * 1000


def room(report: Report, width: int, *, with_charts: bool) -> Panes:
    """Panes of a window's width, on 总览."""
    panes = Panes(Theme("light"))
    panes.resize(width, HEIGHT if width > 1300 else SMALL_HEIGHT)
    panes.share_space(width)
    panes.show_report(report, paginate(report))
    if with_charts:
        panes.load_charts()
    panes.show()
    QCoreApplication.processEvents()
    return panes


def main() -> int:
    """Print the medians, and by how much the charts lengthen a switch."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", nargs="?", type=Path, default=SEED)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--width", type=int, default=1920)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    painted = Painted()
    app.installEventFilter(painted)
    report = open_report(arguments.report)
    pages = [page for page in paginate(report).pages if page.kind == "area"] or list(paginate(report).pages[1:])
    rooms = {name: room(report, arguments.width, with_charts=name == "有图") for name in ("空", "有图")}
    times: dict[str, list[list[float]]] = {name: [] for name in rooms}
    for _ in range(arguments.rounds):
        taken: dict[str, list[float]] = {name: [] for name in rooms}
        for page in pages:
            for name, panes in rooms.items():
                taken[name].append(switch(panes, report, page, painted))
        for name, all_of_it in times.items():
            all_of_it.append(taken[name])
    print(f"{arguments.report.stem}  {len(report.indicators)} 个指标，{len(pages)} 个领域，窗口宽 {arguments.width}")
    for title, rounds in (("第一次", slice(1)), ("再次", slice(1, None))):
        empty, full = (statistics.median(chain.from_iterable(times[name][rounds])) for name in ("空", "有图"))
        print(f"{title}  空 {empty:.1f} ms  有图 {full:.1f} ms  多 {full - empty:.1f} ms（上限 {FRAME} ms）")
    return 0


if __name__ == "__main__":
    sys.exit(main())
