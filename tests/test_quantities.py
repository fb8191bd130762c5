"""Written numbers with their units, case by case and on texts that make no sense."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from figure_cases import cases

from data.folding import fold
from data.numbers.quantities import quantities


@pytest.mark.parametrize(("text", "wanted"), cases("quantities"))
def test_number_has_its_value_and_unit(text: str, wanted: list[str]) -> None:
    found = [f"{text[q.start : q.end]} {q.value:.9g} {q.unit or '-'}" for q in quantities(text)]
    assert found == wanted


def test_folding_keeps_every_offset(seed_text: str) -> None:
    assert len(fold(seed_text)) == len(seed_text)
    assert fold("增⻓１２０．５％，萬噸　（一）\n") == "增长120.5%,万吨 (一)\n"


def test_value_equals_the_reading_of_its_own_text(seed_text: str) -> None:
    for quantity in quantities(seed_text):
        written = seed_text[quantity.start : quantity.end]
        if quantity.form == "digits" and not written.endswith(quantity.unit[-1:]):
            continue  # its unit is lent by a neighbour
        alone = quantities(written)
        if quantity.form == "digits":
            assert [(one.value, one.unit) for one in alone] == [(quantity.value, quantity.unit)]


def test_numbers_lie_in_order_within_any_text(seed_text: str) -> None:
    characters = list(seed_text)
    random.Random(2023).shuffle(characters)
    text = "".join(characters)
    found = quantities(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
