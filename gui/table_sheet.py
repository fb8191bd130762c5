"""What stands in a tab of the table: records in groups, the columns over them, and a note beside the tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.pages.book import Page
from data.pairing.comparison import ACTUALS_ONLY_TITLE, TARGETS_ONLY_TITLE, Comparison, rows
from data.records import Indicator, Project, Report, Row, Task
from data.selection import places
from data.tables.column import Column
from data.tables.columns import COMPARISON, COMPARISON_IN_BRIEF, FIGURES
from data.tables.file_columns import COMPARISON_IN_FILES

Record = Row | Indicator | Task | Project
AnyColumn = Column[Any]
"""A column over the kind of record that its sheet holds."""

ALWAYS_SHOWN = ("name", "value", "unit", "kind", "status", "year", "sentence")
"""Columns of 逐条 that stand even where they are empty; the others would only take room."""

OF_TARGETS = ("target", "change", "note")
"""Columns of 对照 that say nothing where nothing is promised."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records below a heading, which may be empty."""

    heading: str
    records: tuple[Record, ...]
    start: int | None = None
    """Where in the text the section begins that the heading names."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The content of one tab, in the order of the text."""

    title: str
    groups: tuple[Group, ...]
    columns: tuple[AnyColumn, ...]
    columns_in_brief: tuple[AnyColumn, ...]
    """What is shown where there is little room."""
    columns_in_files: tuple[AnyColumn, ...]
    note: str
    nothing: str = "本节没有指标"
    """What is said where there is no record."""
    wraps: bool = False
    """Whether words that are too long for their column go on in a second line."""


def comparison_sheet(report: Report, page: Page) -> Sheet:
    """One row a name: what is promised; what was only achieved where nothing is, or where no 上年成果 stands apart."""
    worded = (target.id for target in report.worded_targets if _stands_on(page, target.start))
    found = rows(report, (*page.indicators, *worded))
    promising = bool(found.paired or found.targets_only)
    parts = [("", found.paired), (TARGETS_ONLY_TITLE, found.targets_only)]
    if not promising:
        parts.append(("", found.actuals_only))
    elif not page.review:
        parts.append((ACTUALS_ONLY_TITLE, found.actuals_only))
    groups = tuple(Group(heading, records) for heading, records in parts if records)
    full, brief = (
        (COMPARISON, COMPARISON_IN_BRIEF) if promising else map(_of_results, (COMPARISON, COMPARISON_IN_BRIEF))
    )
    return Sheet("对照", groups, full, brief, COMPARISON_IN_FILES, _count(found))


def figures_sheet(report: Report, page: Page) -> Sheet:
    """One row a figure."""
    known = {figure.id: figure for figure in report.indicators}
    figures = tuple(known[one] for one in page.indicators if one in known)
    columns = tuple(
        column
        for column in FIGURES
        if column.key in ALWAYS_SHOWN or any(column.value(figure, report) not in ("", None) for figure in figures)
    )
    targets = sum(figure.status == "target" for figure in figures)
    note = f"完成 {len(figures) - targets} · 目标 {targets}" if figures else ""
    return Sheet("逐条", (Group("", figures),) if figures else (), columns, columns, FIGURES, note)


def _of_results(columns: tuple[AnyColumn, ...]) -> tuple[AnyColumn, ...]:
    return tuple(column for column in columns if column.key not in OF_TARGETS)


def _count(found: Comparison) -> str:
    if found.paired:
        return f"{len(found.paired)} 组对照 · 变化按目标下限计"
    if found.targets_only:
        return f"{len(found.targets_only)} 个目标 · 没有对照"
    return f"{len(found.actuals_only)} 项完成" if found.actuals_only else ""


def _stands_on(page: Page, start: int) -> bool:
    return any(passage.start <= start < passage.end for block in page.blocks for passage in block.passages)


def ids_of(record: Record) -> tuple[str, ...]:
    """The ids that a record is selected by: its own first, then those of the figures and projects that it shows."""
    match record:
        case Row():
            return record.indicators
        case Task():
            return (record.id, *record.indicators, *record.projects)
        case Project():
            return (record.id, *record.indicators)
        case _:
            return (record.id,)


def spans_of(record: Record, report: Report) -> tuple[tuple[int, int], ...]:
    """Where in the text a record stands."""
    match record:
        case Task():
            return ((record.start, record.end),)
        case Project():
            return record.spans
        case _:
            return places(report, ids_of(record))


def remark(record: Record, key: str) -> str:
    """What has to be known of what a column shows: a basis, why no change is computed, what else it is called."""
    if isinstance(record, Project) and key == "name":
        return _known_of(record)
    if not isinstance(record, Row):
        return ""
    if key in ("change", "note"):
        return record.pair.note if record.pair else ""
    part = {"actual": record.actual, "growth": record.growth, "target": record.target}.get(key)
    return part.basis if isinstance(part, Indicator) else ""


def _known_of(project: Project) -> str:
    """What a name alone does not say of a project."""
    others = f"报告中又称{'、'.join(project.others)}" if project.others else ""
    more = "所在名单以“等”字结尾，另有未列名的项目" if project.open_list else ""
    return "；".join(words for words in (others, more) if words)
