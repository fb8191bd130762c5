"""Whether two names mean the same thing: 外贸进出口总额 and 进出口贸易总额."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import cache

from data.lexicon import one_of, words

_QUOTED = re.compile('[“‘《"]([^”’》"]+)[”’》"]')
_SWAPPED = 0.75
"""What is left of a likeness where a word is exchanged for another."""
_A_WORD = 2
_ASIDE = re.compile(r"[（(][^）)]*[）)]")
_PUNCTUATION = re.compile(r"[\W_]+")


@cache
def _synonyms() -> tuple[tuple[str, str], ...]:
    """Phrases with what they are read as, the longest first."""
    pairs: list[tuple[str, str]] = []
    for entry in words("pair_synonyms"):
        meant, *others = entry.split("=")
        pairs += [(meant, meant), *((other, meant) for other in others)]
    return tuple(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))


@cache
def normal(name: str) -> str:
    """A name in its normal form: no marks or remarks in brackets, known synonyms unified, light words dropped."""
    plain = _PUNCTUATION.sub("", unicodedata.normalize("NFKC", _ASIDE.sub("", name) or name))
    meant = dict(_synonyms())
    unified = re.sub("|".join(map(re.escape, meant)), lambda found: meant[found.group()], plain)
    return re.sub(one_of("pair_light_words"), "", unified) or plain


@cache
def likeness(one: str, other: str) -> float:
    """How like two names are, from 0 (other things) to 1: the bigrams that their normal forms share (Dice).

    Names that differ in a contrasting word (城镇/农村, 收入/支出), in the kind of work, or in what is quoted
    (“免证办”事项) are never alike.
    """
    if _quotes_apart(one, other) or _quotes_apart(other, one):
        return 0.0
    if _contrasts(one) != _contrasts(other) or (_work(one) != _work(other) and _work(one) and _work(other)):
        return 0.0
    first, second = normal(one), normal(other)
    own, others = _bigrams(first), _bigrams(second)
    dice = 2 * (own & others).total() / (own.total() + others.total())
    return dice * _SWAPPED if _swaps(first, second) else dice


def _quotes_apart(one: str, other: str) -> bool:
    return any(quoted not in other for quoted in _QUOTED.findall(one))


def _swaps(one: str, other: str) -> bool:
    """Whether one name says something else at the same place (重点产业链产值, 乳业产业链产值)."""
    return any(
        how == "replace" and max(end - start, other_end - other_start) >= _A_WORD
        for how, start, end, other_start, other_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    )


def _bigrams(name: str) -> Counter[str]:
    """The pairs of neighbouring letters; a single letter stands for itself."""
    return Counter(name[place : place + 2] for place in range(max(1, len(name) - 1)))


@cache
def _contrasts(name: str) -> frozenset[str]:
    """The contrasting words of a name, each by the first word of its entry (规模以上=规上)."""
    meant = {word: entry.split("=")[0] for entry in words("pair_contrasts") for word in entry.split("=")}
    pattern = "|".join(map(re.escape, sorted(meant, key=len, reverse=True)))
    unified = dict(_synonyms())
    spoken = re.sub("|".join(map(re.escape, unified)), lambda found: unified[found.group()], name)
    return frozenset(meant[word] for word in re.findall(pattern, spoken))


@cache
def _work(name: str) -> frozenset[str]:
    """The kinds of work that a name speaks of, each by the first verb of its entry (新增=新建=培育)."""
    kind = {verb: entry.split("=")[0] for entry in words("pair_work_kinds") for verb in entry.split("=")}
    return frozenset(kind[verb] for verb in re.findall("|".join(map(re.escape, kind)), name))


def is_flow(name: str) -> bool:
    """Whether a name says what is added in a year (新增装机) and not how much there is (装机)."""
    return bool(re.search(one_of("pair_flow_words"), name))
