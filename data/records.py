"""The nouns of the house: what is read from a report, as frozen values.

Every `start` and `end` counts characters of `Report.text`; `text[start:end]` is the thing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SectionKind = Literal["part", "area", "measure", "theme", "paragraph", "furniture"]
FigureKind = Literal["value", "growth", "change", "rank", "multiple"]
Bound = Literal["exact", "over", "under", "about"]
Status = Literal["actual", "target"]
Relation = Literal["level", "floor", "rate", "workload", "project"]
Measurable = Literal["定量", "参照", "定性"]
Reason = Literal["日期", "序号", "文号或代码", "等级规格", "专名", "口号", "时长", "习语"]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text as it was written, line ends as LF, and where it came from."""

    text: str
    file: str
    """The file's name, without its folder."""
    bold: tuple[tuple[int, int], ...] = ()
    """The start and end of each stretch that the file sets bold, in order; formats that do not say have none."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who reads the report, when, and to whom (报头). What the text does not say is empty, or None for the year."""

    title: str
    region: str
    level: str
    """国家, 省, 市, 县, 区, 旗 …, or empty."""
    year: int | None
    """The year of the plan: 2023 in a report that looks back at 2022."""
    date: str
    """ISO 8601 (`2023-02-23`), or empty."""
    congress: str
    speaker: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the outline."""

    id: str
    parent: str | None
    kind: SectionKind
    number: str | None
    """As written: 一, （一）, 一是; None where the heading has none."""
    title: str
    start: int
    """Where the heading begins, its number included."""
    end: int
    area: int
    """The work area (1…n) that it belongs to, or reports on; 0 where it is none."""
    heading_end: int
    """Where the heading ends and the body begins; equal to `start` where the section has no heading of its own."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured, counted, ranked or promised quantity, not yet named (数据点)."""

    start: int
    end: int
    text: str
    value: float
    """In `unit`, as written; negative for a fall."""
    unit: str
    kind: FigureKind
    bound: Bound
    status: Status


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure with its name (指标)."""

    id: str
    name: str
    value: float
    """In `unit`, as written; negative for a fall."""
    unit: str
    kind: FigureKind
    bound: Bound
    status: Status
    year: int | None
    """The year that the figure speaks of."""
    period: str
    """A span of years that it covers, as written (五年来), or empty."""
    basis: str
    """口径, a condition on it, as written (扣除留抵退税因素后), or empty."""
    scope: str
    """Among whom a rank is held, as written (全市), or empty."""
    confidence: float
    """From 0 to 1, how sure the reading is."""
    text: str
    start: int
    end: int
    section: str
    area: int


@dataclass(frozen=True, slots=True)
class WordedTarget:
    """A promise without a number: 居民收入与经济增长基本同步."""

    id: str
    name: str
    text: str
    """What is promised of it, as written: 与经济增长基本同步."""
    start: int
    end: int
    section: str
    area: int


@dataclass(frozen=True, slots=True)
class Pair:
    """An actual and a target that measure the same thing (对照)."""

    actual: str
    target: str
    name: str
    relation: Relation
    comparable: bool
    note: str
    """Why no change is computed where it is not comparable, or empty."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to be done by one doer, with or without a number (任务)."""

    id: str
    text: str
    start: int
    end: int
    section: str
    area: int
    verb: str
    """What is to be done, as written: 推动, 建设."""
    object: str
    """To what, as written."""
    strength: str
    """How firmly it is promised, as written (确保, 力争, 探索), or empty."""
    deadline: str
    """ISO 8601 date (年内 is the last day of the plan's year), or empty."""
    milestone: str
    """The stage it is to reach, as written (开工, 完工, 并网), or empty."""
    measurable: Measurable
    reference: str
    """What a task of kind 参照 refers to, as written (前三年平均水平), or empty."""
    indicators: tuple[str, ...]
    projects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """A clause of the plan that is no task: a slogan, or the means to one."""

    start: int
    end: int
    text: str
    reason: Literal["口号", "手段"]


@dataclass(frozen=True, slots=True)
class Stage:
    """How far a project was, or is to come, in one year."""

    status: Status
    year: int | None
    word: str
    """As written: 扎实推进, 主体完工, 年内完成."""
    step: str
    """The step of the ladder that the word means (前期, 开工, 在建, 主体完工, 完工, 投产), or empty."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Project:
    """A named project of the review or the plan (项目)."""

    id: str
    name: str
    others: tuple[str, ...]
    """Other words that the report has for it."""
    owner: str
    """Who builds it, as written (华能, 中青兴业), or empty."""
    indicators: tuple[str, ...]
    """Its capacity, size or amount."""
    stages: tuple[Stage, ...]
    """In the order of the text."""
    spans: tuple[tuple[int, int], ...]
    """Where it is named."""
    area: int
    open_list: bool
    """Whether the list that names it ends in 等: there are more that are not named."""


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """A number of the text that is no indicator, and why."""

    start: int
    end: int
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was read (报告)."""

    file: str
    text: str
    masthead: Masthead
    sections: tuple[Section, ...]
    """In the order of the text, a parent before its children."""
    indicators: tuple[Indicator, ...]
    """In the order of the text."""
    worded_targets: tuple[WordedTarget, ...] = ()
    pairs: tuple[Pair, ...] = ()
    tasks: tuple[Task, ...] = ()
    asides: tuple[Aside, ...] = ()
    """The clauses of the plan that are no tasks."""
    projects: tuple[Project, ...] = ()
    other_numbers: tuple[OtherNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What the 变化 column says of a pair: a number where one can be computed, else a word."""

    difference: float | None
    """Target less actual, in the row's unit; in 百分点 for rates."""
    ratio: float | None
    """The same in parts of the actual (0.10 is 10 %); None for rates."""
    word: str
    """百分点, 年度工作量, 同一项目, 底线, 底线相同, 不作比较; empty for a plain level."""


@dataclass(frozen=True, slots=True)
class Row:
    """One name's line in the 对照 table: what was achieved beside what is promised."""

    name: str
    unit: str
    """Of the level shown; of the target where there is no level."""
    actual: Indicator | None
    growth: Indicator | None
    ranks: tuple[Indicator, ...]
    """One position, or two: from, to."""
    target: Indicator | WordedTarget | None
    pair: Pair | None
    """The pair that `change` is computed from."""
    change: Change | None

    @property
    def indicators(self) -> tuple[str, ...]:
        """The ids of all that stands in this row, in column order."""
        parts = (self.actual, self.growth, *self.ranks, self.target)
        return tuple(dict.fromkeys(part.id for part in parts if part is not None))
