"""A report written for a test, sentence by sentence, with the figures and pairs that a test wants in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from data.charts import charts
from data.charts.records import Chart
from data.records import (
    Bound,
    FigureKind,
    Indicator,
    Masthead,
    Pair,
    Project,
    Relation,
    Report,
    Section,
    Stage,
    Status,
    WordedTarget,
)


class Notebook:
    """A report written sentence by sentence; «…» stands around the figure that a sentence tells."""

    def __init__(self) -> None:
        self._text = ""
        self._figures: list[Indicator] = []
        self._pairs: list[Pair] = []
        self._worded: list[WordedTarget] = []
        self._projects: list[Project] = []

    def tell(self, name: str, sentence: str, kind: FigureKind = "value", bound: Bound = "exact") -> Indicator:
        """A sentence that begins with 去年 tells a result, any other a target."""
        written = re.search("«(.+?)»", sentence)
        assert written is not None
        number = re.match(r"-?[\d.]+", written[1])
        assert number is not None
        start = len(self._text) + written.start()
        last = sentence.startswith("去年")
        figure = Indicator(
            *(f"i{len(self._figures)}", name, float(number[0]), written[1].removeprefix(number[0]), kind, bound),
            *("actual" if last else "target", 2022 if last else 2023, "", "", "", 1.0),
            *(written[1], start, start + len(written[1]), "s1" if last else "s2", 1),
        )
        self._figures.append(figure)
        self._text += sentence.replace("«", "").replace("»", "")
        return figure

    def pair(
        self, name: str, relation: Relation, last: str, this: str, note: str = "", **fields: Bound
    ) -> tuple[Indicator, Indicator]:
        kind: FigureKind = "growth" if "增长" in this else "value"
        actual, target = self.tell(name, last, kind, **fields), self.tell(name, this, kind, **fields)
        self._pairs.append(Pair(actual.id, target.id, name, relation, not note, note))
        return actual, target

    def promise(self, name: str, words: str) -> None:
        start = len(self._text)
        self._worded.append(WordedTarget("w1", name, words, start, start + len(words), "s2", 1))
        self._text += f"{words}。"

    def project(self, name: str, figures: Sequence[Indicator], *stages: tuple[Status, str, str]) -> None:
        """A project with its figures, and each stage as whose it is, the word for it and the step that it means."""
        made = tuple(Stage(status, None, word, step, 0, 0) for status, word, step in stages)
        spans = tuple((figure.start, figure.end) for figure in figures) or ((0, 1),)
        ids = tuple(figure.id for figure in figures)
        key = f"p{len(self._projects)}"
        self._projects.append(Project(key, name, (), "", ids, made, spans, 1, False))

    def report(self) -> Report:
        theme = Section("s1", None, "theme", None, "深化改革、扩大开放", 0, len(self._text), 4, 0)
        area = Section("s2", None, "area", "（一）", "扩大经济总量", 0, len(self._text), 1, 0)
        return Report(
            file="a.txt",
            text=self._text,
            masthead=Masthead("", "", "", 2023, "", "", "", ""),
            sections=(theme, area),
            indicators=tuple(self._figures),
            worded_targets=tuple(self._worded),
            pairs=tuple(self._pairs),
            tasks=(),
            projects=tuple(self._projects),
            other_numbers=(),
        )

    def charts(self, without: Collection[str] = ()) -> tuple[Chart, ...]:
        """The charts of a page with all of it, or without the figures of these ids."""
        report = self.report()
        ids = {figure.id for figure in report.indicators} | {target.id for target in report.worded_targets}
        ids |= {project.id for project in report.projects}
        return charts(report, ids.difference(without))
