"""A report out of a file: the stages of the reading, in order.

read → joined → sections → masthead → figures → names → indicators → worded targets → pairs → tasks → projects
"""

from __future__ import annotations

from pathlib import Path

from data.indicators import indicators as read_indicators
from data.joining import joined
from data.outline import sections as read_sections
from data.outline.masthead import masthead
from data.pairing import pairs
from data.pairing.worded_targets import worded_targets
from data.projects import projects as read_projects
from data.projects.linking import linked
from data.reading import Progress, ReadingError, read, unwatched
from data.records import Document, Report
from data.tasks import tasks as read_tasks

_STAGES = 5
"""How many times `read_report` says how far it is."""
_ADDRESSES = ("工作报告", "各位代表", "同志们", "政府工作")
"""One of these stands in any report that is read out to a congress or a meeting."""


def open_report(path: Path) -> Report:
    """Read the report in a file.

    Raises ReadingError, with a sentence for the user, where the file cannot be read or holds no report.
    """
    return read_report(read(path))


def read_report(document: Document, progress: Progress = unwatched) -> Report:
    """Read a report out of its text. `progress` is told of each stage, and ends the reading with what it raises.

    Raises ReadingError where nothing in the text is that of a report: no heading, no address to a congress.
    """
    together = joined(document)
    return _read(document, progress) if together is None else together.told(_read(together.read, progress))


def _read(document: Document, progress: Progress) -> Report:
    text = document.text
    progress(0, _STAGES)
    sections = read_sections(text, document.bold)
    if all(section.kind in ("paragraph", "furniture") for section in sections) and not any(
        words in text for words in _ADDRESSES
    ):
        raise ReadingError(
            f"“{document.file}”中看不出政府工作报告的结构，请确认选对了文件。",
            "正文里没有标题，也没有“各位代表”“工作报告”等字样。",
        )
    progress(1, _STAGES)
    head = masthead(text, sections, document.file)
    found, others = read_indicators(text, sections, head.year)
    progress(2, _STAGES)
    tasks, asides = read_tasks(text, sections, found, head.year)
    progress(3, _STAGES)
    projects = read_projects(text, sections, found, head.year)
    progress(4, _STAGES)
    return Report(
        file=document.file,
        text=text,
        masthead=head,
        sections=sections,
        indicators=found,
        worded_targets=worded_targets(text, sections),
        pairs=pairs(text, found, sections),
        tasks=linked(tasks, projects),
        asides=asides,
        projects=projects,
        other_numbers=others,
    )
