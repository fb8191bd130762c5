"""Whether a word is the pinyin of an entry: whole syllables, their beginnings, or the initials alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from data.answers.entries import Entry

LEAST = 2
"""Letters: a single one is the sound of nearly everything."""
_DOUBLE = ("zh", "ch", "sh")

Readings = tuple[str, ...]


def sounding(word: str, entry: Entry) -> int | None:
    """How an entry sounds like a word of Latin letters; None where it does not.

    0 where the name begins with its whole syllables, 1 where they stand in it, 2 and 3 the same by initials, 4 where
    another name for it sounds so.
    """
    if len(word) < LEAST or not (word.isascii() and word.isalnum()):
        return None
    found = _spelt(word, _sounds(entry.name))
    if found is not None:
        return found
    return 4 if any(_spelt(word, _sounds(name)) is not None for name in entry.also) else None


def _spelt(word: str, sounds: Sequence[Readings]) -> int | None:
    starts = [at for at, readings in enumerate(sounds) if any(reading[0] == word[0] for reading in readings)]
    for initials in (False, True):
        at = next((at for at in starts if _goes_on(word, sounds, at, initials)), None)
        if at is not None:
            return 2 * initials + (at > 0)
    return None


def _goes_on(word: str, sounds: Sequence[Readings], at: int, initials: bool) -> bool:
    """Whether a word is spelt from the character at `at` on; its last syllable may be unfinished."""
    if not word:
        return True
    if at == len(sounds):
        return False
    for reading in sounds[at]:
        if reading.startswith(word):
            return True
        beginnings = (reading, *_initials(reading)) if initials else (reading,)
        if any(
            word.startswith(begin) and _goes_on(word[len(begin) :], sounds, at + 1, initials) for begin in beginnings
        ):
            return True
    return False


def _initials(reading: str) -> Readings:
    return (reading[:2], reading[0]) if reading[:2] in _DOUBLE else (reading[0],)


@lru_cache(maxsize=20_000)
def _sounds(name: str) -> tuple[Readings, ...]:
    return tuple(map(_readings, name))


@cache
def _readings(character: str) -> Readings:
    """All readings of a character without tones, or itself where it is a Latin letter or a digit."""
    if character.isascii():
        return (character,) if character.isalnum() else ()
    # It takes a while to load, and few look for anything by its sound.
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(reading for readings in found for reading in readings if reading))
