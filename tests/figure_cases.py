"""Case files of numbers: `text ⟶ expectation；expectation`, one case a line."""

from __future__ import annotations

from pathlib import Path

CASES = Path(__file__).resolve().parent / "cases"


def cases(name: str) -> list[tuple[str, list[str]]]:
    """Each text of `cases/<name>.txt` with what is expected of it; remarks and blank lines are skipped."""
    lines = (CASES / f"{name}.txt").read_text("utf-8").splitlines()
    split = [line.partition("⟶") for line in lines if line.strip() and not line.startswith("#")]
    return [(text.strip(), [part.strip() for part in wanted.split("；") if part.strip()]) for text, _, wanted in split]
