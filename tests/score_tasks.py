"""Score the tasks that a program found in a report against a gold file, area by area.

    python tests/score_tasks.py GOLD.tasks.jsonl EXPORT.json

EXPORT.json is the viewer's JSON export; tests/gold/TASKS.md says what a task is. Only what stands in the areas that the
gold file covers counts. A found task answers a gold one when at least 0.6 of their joint span is common, each at most
one; a task whose text is not what stands at its offsets is false.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Line = dict[str, Any]
SAME = 0.6
EXCUSED = 0.3
"""The share of the joint span from which a found task is taken for an optional one, and so not for a false one."""
FIELDS = ("strength", "measurable")


@dataclass(frozen=True, slots=True)
class Score:
    """What was found in one area: pairs (gold, found), the gold missed, and the found that are false."""

    pairs: tuple[tuple[Line, Line], ...]
    missed: tuple[Line, ...]
    false: tuple[Line, ...]

    def right(self, field: str) -> int:
        """How many of the pairs agree in a field."""
        return sum(found.get(field) in [gold[field], *gold.get(f"{field}_also", [])] for gold, found in self.pairs)


def overlap(one: Line, other: Line) -> float:
    """The common part of two spans over their joint part."""
    common: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    joint: int = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return max(0, common) / max(1, joint)


def matches(gold: list[Line], found: list[Line]) -> list[tuple[int, int]]:
    """Which gold task is answered by which found one, the largest overlap first."""
    options = [(overlap(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if overlap(g, f) >= SAME]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(options, key=lambda option: (-option[0], *option[1:])):
        if all(i != taken and j != used for taken, used in pairs):
            pairs.append((i, j))
    return pairs


def score(gold: list[Line], found: list[Line]) -> Score:
    """One area's gold tasks against what was found there."""
    optional = [g for g in gold if g.get("optional")]
    pairs = matches(gold, found)
    answered = {i for i, _ in pairs}
    answering = {j for _, j in pairs}
    return Score(
        pairs=tuple((gold[i], found[j]) for i, j in sorted(pairs) if not gold[i].get("optional")),
        missed=tuple(g for i, g in enumerate(gold) if i not in answered and not g.get("optional")),
        false=tuple(
            f for j, f in enumerate(found) if j not in answering and all(overlap(g, f) < EXCUSED for g in optional)
        ),
    )


def joined(scores: list[Score]) -> Score:
    """Several areas as one."""
    return Score(
        tuple(pair for each in scores for pair in each.pairs),
        tuple(line for each in scores for line in each.missed),
        tuple(line for each in scores for line in each.false),
    )


def row(name: str, result: Score) -> str:
    """An area's figures on one line."""
    hits = len(result.pairs)
    precision = hits / max(1, hits + len(result.false))
    recall = hits / max(1, hits + len(result.missed))
    f1 = 2 * precision * recall / max(1e-12, precision + recall)
    fields = "  ".join(f"{field} {result.right(field) / max(1, hits):.3f}" for field in FIELDS)
    return f"{name:<14} gold {hits + len(result.missed):>3}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {fields}"


def remarks(result: Score) -> Iterator[str]:
    """What was missed, false or wrong, in the order of the text."""
    wrong = [(line["start"], f"missed  {line['text']}") for line in result.missed]
    wrong += [(line["start"], f"false   {line['text']}") for line in result.false]
    for gold, found in result.pairs:
        for field in FIELDS:
            if found.get(field) not in [gold[field], *gold.get(f"{field}_also", [])]:
                told = f"{field}: {found.get(field)!r} for {gold[field]!r}"
                wrong.append((gold["start"], f"wrong   {gold['text']}  {told}"))
    for start, told in sorted(wrong):
        yield f"  @{start} {told}"


def checked(export: Line) -> list[Line]:
    """The found tasks; one whose text does not stand at its offsets keeps its start and loses its span."""
    text = export["text"]
    return [
        task if text[task["start"] : task["end"]] == task["text"] else task | {"end": task["start"]}
        for task in export["tasks"]
    ]


def main() -> None:
    """Write one line an area, one for all, then what was missed, false or wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("found", type=Path)
    arguments = parser.parse_args()
    head, *lines = [json.loads(line) for line in arguments.gold.read_text("utf-8").splitlines()]
    found = checked(json.loads(arguments.found.read_text("utf-8")))
    scores = []
    for start, end in head["covered"]:
        gold = [line for line in lines if start <= line["start"] < end and "aside" not in line]
        scores.append(score(gold, [task for task in found if start <= task["start"] < end]))
    areas = zip(head["covered"], scores, strict=True)
    told = [row(f"{start}–{end}", result) for (start, end), result in areas]
    told += [row("all", joined(scores)), *remarks(joined(scores))]
    sys.stdout.write("\n".join(told) + "\n")


if __name__ == "__main__":
    main()
