"""Reports in traditional characters: matched as simplified ones, shown as they are written."""

from __future__ import annotations

from functools import lru_cache

from data.folding import folds, replaced


@lru_cache(maxsize=4)  # the outline and the masthead ask for the same text
def simplified(text: str) -> str:
    """`text` in simplified characters, one for each; all else, full-width signs too, as it is."""
    return replaced(text, {char: plain for char, plain in folds(text).items() if "㐀" <= char <= "鿿"})


def as_written(words: str, plain: str, text: str) -> str:
    """What `text` has where `plain`, its simplified copy, has these words; the words themselves where it has not."""
    at = plain.find(words) if plain is not text else -1
    return text[at : at + len(words)] if at >= 0 else words
