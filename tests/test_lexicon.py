"""Word lists: what a line may hold, and that the lists of numbers do not contradict each other."""

from __future__ import annotations

import re

import pytest

from data.folding import fold
from data.lexicon import FOLDER, any_of, first_letters, one_of, words


def test_list_is_words_without_remarks_or_repetition() -> None:
    listed = words("units_measured")
    assert {"%", "亿", "个百分点", "吨标准煤"} & set(listed) == {"%", "个百分点", "吨标准煤"}
    assert len(set(listed)) == len(listed)
    assert not any("#" in word for word in listed)


def test_longest_word_is_matched_first() -> None:
    found = re.match(one_of("units_measured"), "平方公里")
    assert found is not None
    assert found.group() == "平方公里"


def test_a_word_is_matched_with_or_without_what_others_add_to_it() -> None:
    pattern = any_of(["推进", "推", "建设", "推进会"])
    found = [re.match(pattern, text) for text in ("推进会议", "推进", "推动", "建")]
    assert [match and match.group() for match in found] == ["推进会", "推进", "推", None]


def test_of_no_words_none_is_matched() -> None:
    assert re.search(any_of([]), "推进") is None


def test_first_letters_are_matched_as_they_are_written() -> None:
    pattern = re.compile(first_letters(["]a", "-b", "^c", "推进"]))
    assert [char for char in "]-^推进ab" if pattern.fullmatch(char)] == ["]", "-", "^", "推"]


@pytest.mark.parametrize("odd", ["１，２", "".join(map(chr, range(0xFF01, 0xFF5F))) + "發展經濟"])
def test_a_long_text_is_folded_as_its_characters_are(odd: str) -> None:
    text = (odd + "报告\n") * 600
    assert fold(text) == "".join(map(fold, text))


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
