#!/usr/bin/env python3
"""How fast a text becomes a Report, beside the regular expression that only finds the numbers.

    python tests/benchmarks/bench_reading.py [REPORT.txt …] [--rounds N]

Each reading is timed in a process of its own that has read other reports before, so that words and patterns are
loaded but nothing of the text itself is remembered. The rounds are interleaved; medians of the processor's time are
printed. The last line compares ten reports joined with one.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from data.records import Document
from data.report import read_report

SEED = ROOT / "seeds" / "阿荣旗2023年政府工作报告.txt"
OTHERS = sorted((ROOT / "tests" / "gold").glob("*摘.txt"))[::5]
"""Reports read before, to load words and patterns."""
NUMBERS = re.compile(
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?|[一二三四五六七八九十百千万亿]+)(?P<unit>个?百分点|[万亿]?[一-龥%％‰])"
)
TIMES = 10


def seconds(task: tuple[str, str]) -> float:
    """The processor's time for reading a text, or for the baseline over it."""
    what, text = task
    for other in OTHERS:
        read_report(Document(other.read_text("utf-8"), other.name))
    begun = time.process_time()
    if what == "baseline":
        sum(1 for _ in NUMBERS.finditer(text))
    else:
        read_report(Document(text, "report.txt"))
    return time.process_time() - begun


def main() -> int:
    """Print the speeds of each report, and how ten reports joined compare with one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=Path, default=[SEED])
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    texts = {path.stem: path.read_text("utf-8") for path in arguments.reports}
    first = next(iter(texts))
    joined = "\n".join([texts[first]] * TIMES)
    tasks = [(what, text) for text in texts.values() for what in ("baseline", "reading")] + [("reading", joined)]
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        taken = [pool.map(seconds, tasks, chunksize=1) for _ in range(arguments.rounds)]
    medians = [statistics.median(times) for times in zip(*taken, strict=True)]
    for place, (name, text) in enumerate(texts.items()):
        baseline, reading = (len(text) / medians[2 * place + step] for step in (0, 1))
        print(f"{name}  {len(text):,} 字  读取 {reading:,.0f} 字/秒  只找数字 {baseline:,.0f} 字/秒")
    print(f"{first} 十份相连  {medians[-1] / medians[1]:.1f} 倍于一份")
    return 0


if __name__ == "__main__":
    sys.exit(main())
