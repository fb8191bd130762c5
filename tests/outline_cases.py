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
    return _cases("outline_grammar.txt")


def _cases(file: str) -> Iterator[tuple[str, str, list[str]]]:
    cases = re.split(r"^〔(.+)〕\n", (CASES / file).read_text("utf-8"), flags=re.MULTILINE)[1:]
    for name, body in zip(cases[::2], cases[1::2], strict=True):
        text, _, outline = body.partition("\n====\n")
        yield name, text, outline.rstrip("\n").split("\n")


def bold_cases() -> Iterator[tuple[str, str, tuple[tuple[int, int], ...], list[str]]]:
    """The same of outline_bold.txt, whose texts have what is bold between ** and **; with the spans of that."""
    for name, text, outline in _cases("outline_bold.txt"):
        pieces, spans, at = text.split("**"), [], 0
        for count, piece in enumerate(pieces):
            spans += [(at, at + len(piece))] if count % 2 else []
            at += len(piece)
        yield name, "".join(pieces), tuple(spans), outline


def report_cases() -> Iterator[tuple[str, list[str]]]:
    """The file name of each report of outline_reports.txt, and its parts and areas."""
    cases = re.split(r"^【(.+)】\n", (CASES / "outline_reports.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
    for name, body in zip(cases[::2], cases[1::2], strict=True):
        yield name, [line for line in body.split("\n") if line]
