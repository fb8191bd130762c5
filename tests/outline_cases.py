"""Outlines written out as lines, and the case files that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from data.records import Section

CASES = Path(__file__).resolve().parent / "cases"


def written_out(sections: tuple[Section, ...]) -> list[str]:
    """Each headed section in a line: depth, kind, number, title, and its area in 〔〕 below a part."""
    depth: dict[str | None, int] = {None: -1}
    found: list[str] = []
    for section in sections:
        depth[section.id] = depth[section.parent] + 1
        if section.kind not in ("paragraph", "furniture"):
            area = "" if section.kind == "part" else f"〔{section.area}〕"
            found.append(f"{'  ' * depth[section.id]}{section.kind} {section.number or '-'} {section.title}{area}")
    return found


def grammar_cases() -> Iterator[tuple[str, str, list[str]]]:
    """What each case of outline_grammar.txt shows, its text, and the outline to be read."""
    cases = re.split(r"^〔(.+)〕\n", (CASES / "outline_grammar.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
    for name, body in zip(cases[::2], cases[1::2], strict=True):
        text, _, outline = body.partition("\n====\n")
        yield name, text, outline.rstrip("\n").split("\n")


def report_cases() -> Iterator[tuple[str, list[str]]]:
    """The file name of each report of outline_reports.txt, and its parts and areas."""
    cases = re.split(r"^【(.+)】\n", (CASES / "outline_reports.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
    for name, body in zip(cases[::2], cases[1::2], strict=True):
        yield name, [line for line in body.split("\n") if line]
