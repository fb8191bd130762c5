"""An equal-length normalised copy of a text, to match and search in; what is shown is cut from the original."""

from __future__ import annotations

import unicodedata

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
    """Pairs `written→plain` of one character each: other radicals, traditional characters, odd marks."""
    return {ord(pair[0]): pair[1] for pair in words("variants")}


FOLDS = _full_width_forms() | _kangxi_radicals() | _odd_spaces() | _listed_variants()


def fold(text: str) -> str:
    """`text` in half-width forms, ordinary simplified characters and plain spaces, one character for each.

    Offsets into the result are offsets into `text`. Line feeds stay.
    """
    return text.translate(FOLDS)
