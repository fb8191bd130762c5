"""Word lists: what a line may hold, and that the lists of numbers do not contradict each other."""

from __future__ import annotations

import re

import pytest

from data.lexicon import FOLDER, one_of, words


def test_list_is_words_without_remarks_or_repetition() -> None:
    listed = words("units_measured")
    assert {"%", "亿", "个百分点", "吨标准煤"} & set(listed) == {"%", "个百分点", "吨标准煤"}
    assert len(set(listed)) == len(listed)
    assert not any("#" in word for word in listed)


def test_longest_word_is_matched_first() -> None:
    found = re.match(one_of("units_measured"), "平方公里")
    assert found is not None
    assert found.group() == "平方公里"


def test_missing_list_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        words("no_such_list")


def test_no_word_both_measures_and_is_no_unit() -> None:
    assert set(words("not_units")).isdisjoint({*words("units_measured"), *words("units_counted")})


def test_every_variant_is_a_pair_of_characters() -> None:
    assert [pair for pair in words("variants") if len(pair) != 2] == []


def test_every_list_says_what_it_is_for() -> None:
    silent = [path.name for path in FOLDER.glob("*.txt") if not path.read_text("utf-8").startswith("#")]
    assert silent == []
