"""Several reports for one long panel: those at hand, and those that are still to be read from their files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from data.reading import ReadingError
from data.records import Report
from data.report import open_report

Source = Report | Path
"""A report that was read, or the file that holds one."""
Step = Callable[[int, str], None]
"""Is told before each report which one it is, from 1, and its file's name; what it raises ends the work."""


def gather(sources: Sequence[Source], step: Step) -> tuple[list[Report], list[tuple[str, str]]]:
    """The reports in their order, and the files that could not be read, each with the reason."""
    reports: list[Report] = []
    failed: list[tuple[str, str]] = []
    for number, source in enumerate(sources, start=1):
        if isinstance(source, Report):
            step(number, source.file)
            reports.append(source)
            continue
        step(number, source.name)
        try:
            reports.append(open_report(source))
        except ReadingError as error:
            failed.append((str(source), error.message))
    return reports, failed
