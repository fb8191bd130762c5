"""The seed as a careful reader read it: a report made of the gold figures and pairs, whatever the extraction finds."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from data.outline import sections as read_sections
from data.outline.masthead import masthead
from data.pairing import pairs
from data.pairing.worded_targets import worded_targets
from data.projects import projects
from data.records import Indicator, Report, Section

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "阿荣旗2023年政府工作报告.txt"
GOLD = ROOT / "tests" / "gold"
_WITHOUT_REFUNDS = (439, 448)
"""Where the two figures stand that the report gives 扣除留抵退税因素后."""


def gold_report() -> Report:
    """The seed with its gold figures; its pairs are found by the program."""
    text = SEED.read_text("utf-8")
    sections = read_sections(text)
    lines = (GOLD / "阿荣旗2023.jsonl").read_text("utf-8").splitlines()
    figures = tuple(_indicator(number, json.loads(line), sections) for number, line in enumerate(lines, start=1))
    return Report(
        file=SEED.name,
        text=text,
        masthead=masthead(text, sections, SEED.name),
        sections=sections,
        indicators=figures,
        worded_targets=worded_targets(text, sections),
        pairs=pairs(text, figures, sections),
        tasks=(),
        projects=projects(text, sections, figures, 2023),
        other_numbers=(),
    )


def gold_pairs() -> set[tuple[int, int]]:
    """Where the two figures of each gold pair start."""
    with (GOLD / "阿荣旗2023.pairs.tsv").open(encoding="utf-8") as rows:
        return {(int(row["actual_start"]), int(row["target_start"])) for row in csv.DictReader(rows, delimiter="\t")}


def figure(name: str, amount: str, **fields: Any) -> Indicator:
    """A figure of an `amount` such as `36.72亿元`, with the fields that a test cares for."""
    digits = amount.rstrip("".join(sorted(set(amount) - set("-.0123456789"))))
    made = Indicator(
        id=name + amount,
        name=name,
        value=float(digits),
        unit=amount.removeprefix(digits),
        kind="value",
        bound="exact",
        status="actual",
        year=None,
        period="",
        basis="",
        scope="",
        confidence=1.0,
        text=amount,
        start=0,
        end=len(amount),
        section="",
        area=0,
    )
    return replace(made, **fields)


def _indicator(number: int, gold: dict[str, Any], sections: tuple[Section, ...]) -> Indicator:
    around = [section for section in sections if section.start <= gold["start"] < section.end]
    place = min(around, key=lambda section: section.end - section.start)
    return Indicator(
        id=f"i{number}",
        name=gold["name"],
        value=float(gold["value"]),
        unit=gold["unit"],
        kind=gold["kind"],
        bound=gold["bound"],
        status=gold["status"],
        year=2023 if gold["status"] == "target" else 2022,
        period="",
        basis="扣除留抵退税因素后" if gold["start"] in _WITHOUT_REFUNDS else "",
        scope="全市" if gold["kind"] == "rank" else "",
        confidence=1.0,
        text=gold["text"],
        start=gold["start"],
        end=gold["end"],
        section=place.id,
        area=place.area,
    )
