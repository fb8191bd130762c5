"""Where in the report figures stand: the theme or area of each, and the source that a chart names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from data.pages.short_titles import short_titles
from data.records import Indicator, Report, Section, WordedTarget

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
        section = None if indicator.id in self.ids else self._home(indicator)
        return f"上年数见“{self._brief(section)}”" if section is not None and section.kind != "part" else ""

    def promised_elsewhere(self, ids: Iterable[str]) -> str:
        """Where the target of a result stands that is not on the page: `目标见“扩大经济总量”`; empty without one."""
        target = next((self._target_of[key] for key in ids if key in self._target_of), None)
        section = self._home(self._known[target]) if target is not None else None
        return f"目标见“{self._brief(section)}”" if section is not None else ""

    def is_promised(self, actual: Indicator) -> bool:
        """Whether a result has a target anywhere in the report."""
        return actual.id in self._target_of

    def source(self, ids: Iterable[str]) -> str:
        """The report and the sections that these figures stand in: `来源：某县2023年政府工作报告“稳字当头”`."""
        homes = (self._home(self._known[key]) for key in ids if key in self._known)
        briefs = list(dict.fromkeys(self._brief(home) for home in homes if home is not None))
        named = "".join(f"“{brief}”" for brief in briefs[:_SOURCES])
        rest = "等部分" if len(briefs) > _SOURCES else ""
        return f"来源：{self.report.masthead.title or self.report.file}{named}{rest}"

    @cached_property
    def _known(self) -> dict[str, Indicator | WordedTarget]:
        known: dict[str, Indicator | WordedTarget] = {each.id: each for each in self.report.indicators}
        return known | {each.id: each for each in self.report.worded_targets}

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

    def _home(self, told: Indicator | WordedTarget) -> Section | None:
        """The theme, area or part that a figure stands in."""
        section = self._sections.get(told.section)
        while section is not None and section.kind not in ("theme", "area", "part"):
            section = self._sections.get(section.parent or "")
        return section if section is not None and section.title else None

    def _brief(self, section: Section) -> str:
        return self._areas[section.title] if section.kind == "area" else re.split("[、，,：:]", section.title)[0]
