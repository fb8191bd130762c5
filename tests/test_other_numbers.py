"""Numbers that are no figures, each with its reason."""

from __future__ import annotations

import pytest
from figure_cases import cases

from data.figures import figures


@pytest.mark.parametrize(("text", "wanted"), cases("figures_none"))
def test_number_is_no_figure_for_its_reason(text: str, wanted: list[str]) -> None:
    found, others = figures(text, ())
    assert [f.text for f in found] == []
    assert [f"{other.text} {other.reason}" for other in others] == wanted


def test_small_counts_in_words_are_figures_only_where_something_was_made() -> None:
    found, others = figures("坚持两个并重，建成两座桥梁，十二座水库完工", ())
    assert [f.text for f in found] == ["两座", "十二座"]
    assert [other.reason for other in others] == ["口号"]
