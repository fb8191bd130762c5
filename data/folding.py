"""An equal-length normalised copy of a text, to match and search in; what is shown is cut from the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from data.lexicon import words


def _full_width_forms() -> dict[int, str]:
    """！ to ～ as ! to ~, by their fixed distance."""
    return {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}


def _kangxi_radicals() -> dict[int, str]:
    """Radicals that a PDF gives for ordinary characters and that Unicode itself decomposes to one character."""
    pairs = ((code, unicodedata.normalize("NFKC", chr(code))) for code in range(0x2E80, 0x2FE0))
    return {code: plain for code, plain in pairs if len(plain) == 1}


def _odd_spaces() -> dict[int, str]:
    """Every space but the line feed as a plain one; invisible marks too, since nothing may be dropped."""
    codes = (0x09, 0x0D, 0xA0, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF)
    return dict.fromkeys(codes, " ")


def _listed_variants() -> dict[int, str]:
    """Pairs `written→plain` of one character each: other radicals, odd marks, characters that no table folds."""
    return {ord(pair[0]): pair[1] for pair in words("variants")}


@cache
def _simplified() -> dict[int, str]:
    """OpenCC's traditional characters, one for one; read when the first rare character is met."""
    library = find_spec("opencc")
    if library is None or library.origin is None:
        return {}
    table = Path(library.origin).parent / "dictionary" / "TSCharacters.txt"
    rows = table.read_text("utf-8").splitlines()
    return {ord(row[0]): row[2] for row in rows if row[1] == "\t"}


def is_ordinary(char: str) -> bool:
    """Whether the character is one of GB 2312, in which nearly all of an office's simplified Chinese is written."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


class _Folds(dict[int, str | int]):
    """What each character is folded to; those not listed are learnt as they are met.

    A character of ordinary simplified texts stays (乾县 is no 干县); others may be traditional ones.
    """

    def __missing__(self, code: int) -> str | int:
        is_rare = 0x3400 <= code < 0xA000 and not is_ordinary(chr(code))
        self[code] = _simplified().get(code, code) if is_rare else code
        return self[code]


_STRAIGHT_QUOTES = re.compile(r'"([^"\n]{1,60})"')
_SENTENCE = 1000
"""Characters beyond which a text is a report, and worth remembering."""
_FEW = 100
"""Different characters that are sooner replaced one after the other than looked up at every place."""
_FOLDS = _Folds(_full_width_forms() | _kangxi_radicals() | _odd_spaces() | _listed_variants())


def fold(text: str) -> str:
    """`text` in half-width forms, ordinary simplified characters and plain spaces, one character for each.

    Offsets into the result are offsets into `text`. Line feeds stay.
    """
    return _fold_report(text) if len(text) > _SENTENCE else _quoted(text.translate(_FOLDS))


@lru_cache(maxsize=4)  # every stage of the reading folds the same text
def _fold_report(text: str) -> str:
    return _quoted(replaced(text, folds(text)))


def _quoted(text: str) -> str:
    """`text` with “免证办” for "免证办"."""
    return _STRAIGHT_QUOTES.sub(r"“\1”", text) if '"' in text else text


def replaced(text: str, changed: Mapping[str, str]) -> str:
    """`text` with some of its characters replaced by one other each."""
    if len(changed) > _FEW or not changed.keys().isdisjoint(changed.values()):
        return text.translate({ord(char): plain for char, plain in changed.items()})
    for char, plain in changed.items():
        text = text.replace(char, plain)
    return text


@lru_cache(maxsize=4)
def folds(text: str) -> Mapping[str, str]:
    """The characters of `text` that are folded, each with what it is folded to."""
    chars = "".join(set(text))
    return {char: plain for char, plain in zip(chars, chars.translate(_FOLDS), strict=True) if plain != char}
