"""Where in the report figures stand: the theme or area of each, and the source that a chart names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from data.pages.short_titles import short_titles
from data.records import Indicator, Report, Section

_SOURCES = 3
"""How many sections a source names at most."""


@dataclass(frozen=True)
class Places:
    """The sections of a report by what stands in them; looked up once, for charts ask for every row."""

    report: Report
    ids: Collection[str]
    """What stands on the page."""

    def elsewhere(self, indicator: Indicator) -> str:
        """The theme or area where a result stands that is not on the page: `上年数见“深化改革”`.

        Empty where it is on the page, or only somewhere in the review: that is what 上年 says already.
        """
        section = None if indicator.id in self.ids else self._home(indicator.id)
        return f"上年数见“{self._brief(section)}”" if section is not None and section.kind != "part" else ""

    def promised_elsewhere(self, ids: Iterable[str]) -> str:
        """Where the target of a result stands that is not on the page: `目标见“扩大经济总量”`; empty without one."""
        target = next((self._target_of[key] for key in ids if key in self._target_of), "")
        section = self._home(target)
        return f"目标见“{self._brief(section)}”" if section is not None else ""

    def is_promised(self, actual: Indicator) -> bool:
        """Whether a result has a target anywhere in the report."""
        return actual.id in self._target_of

    def source(self, ids: Iterable[str]) -> str:
        """The report and the sections that these stand in: `来源：某县2023年政府工作报告“稳字当头”`."""
        homes = {home.id: home for key in ids if (home := self._home(key)) is not None}
        briefs = [self._brief(home) for home in sorted(homes.values(), key=lambda home: home.start)]
        named = "".join(f"“{brief}”" for brief in briefs[:_SOURCES])
        rest = "等部分" if len(briefs) > _SOURCES else ""
        return f"来源：{self.report.masthead.title or self.report.file}{named}{rest}"

    @cached_property
    def _section_of(self) -> dict[str, str]:
        """The smallest section of every figure, worded promise and project, by its id."""
        found = {indicator.id: indicator.section for indicator in self.report.indicators}
        found |= {target.id: target.section for target in self.report.worded_targets}
        return found | {project.id: self._section_at(project.spans[-1][0]) for project in self.report.projects}

    def _section_at(self, position: int) -> str:
        around = (section for section in self.report.sections if section.start <= position < section.end)
        return max(((section.start, section.id) for section in around), default=(0, ""))[1]

    @cached_property
    def _target_of(self) -> dict[str, str]:
        return {pair.actual: pair.target for pair in reversed(self.report.pairs)}

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {section.id: section for section in self.report.sections}

    @cached_property
    def _areas(self) -> dict[str, str]:
        titles = [section.title for section in self.report.sections if section.kind == "area"]
        return dict(zip(titles, short_titles(titles), strict=True))

    def _home(self, key: str) -> Section | None:
        """The theme, area or part that something stands in, by its id."""
        section = self._sections.get(self._section_of.get(key, ""))
        while section is not None and section.kind not in ("theme", "area", "part"):
            section = self._sections.get(section.parent or "")
        return section if section is not None and section.title else None

    def _brief(self, section: Section) -> str:
        return self._areas[section.title] if section.kind == "area" else re.split("[、，,：:]", section.title)[0]
