"""Whether two names mean the same thing: 外贸进出口总额 and 进出口贸易总额."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from data.lexicon import one_of, words

_QUOTED = re.compile('[“‘《"]([^”’》"]+)[”’》"]')
_SWAPPED = 0.75
"""What is left of a likeness where a word is exchanged for another."""
_A_WORD = 2
_NAMES = 10_000
"""Names remembered: every one of a report is compared with many others."""
_ASIDE = re.compile(r"[（(][^）)]*[）)]")
_PUNCTUATION = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Groups:
    """The words of a list whose entries join those of one meaning (新增=新建=培育), each with the entry's first."""

    meant: Mapping[str, str]
    pattern: re.Pattern[str]
    """Any of the words, the longest first."""

    def unified(self, name: str) -> str:
        """The name with every word of the list replaced by the first of its entry."""
        return self.pattern.sub(lambda found: self.meant[found.group()], name)

    def spoken_of(self, name: str) -> frozenset[str]:
        """The first words of the entries that the name speaks of."""
        return frozenset(self.meant[word] for word in self.pattern.findall(name))


@cache
def _groups(name: str) -> _Groups:
    meant = {word: entry.split("=")[0] for entry in words(name) for word in entry.split("=")}
    return _Groups(meant, re.compile("|".join(map(re.escape, sorted(meant, key=len, reverse=True)))))


@lru_cache(maxsize=_NAMES)
def normal(name: str) -> str:
    """A name in its normal form: no marks or remarks in brackets, known synonyms unified, light words dropped."""
    plain = _PUNCTUATION.sub("", unicodedata.normalize("NFKC", _ASIDE.sub("", name) or name))
    return re.sub(one_of("pair_light_words"), "", _groups("pair_synonyms").unified(plain)) or plain


def likeness(one: str, other: str) -> float:
    """How like two names are, from 0 (other things) to 1: the bigrams that their normal forms share (Dice).

    Names that differ in a contrasting word (城镇/农村, 收入/支出), in the kind of work, or in what is quoted
    (“免证办”事项) are never alike.
    """
    dice = overlap(one, other)
    if _quotes_apart(one, other) or _quotes_apart(other, one):
        return 0.0
    if _contrasts(one) != _contrasts(other) or (_work(one) != _work(other) and _work(one) and _work(other)):
        return 0.0
    return dice * _SWAPPED if _swaps(normal(one), normal(other)) else dice


def overlap(one: str, other: str) -> float:
    """The bigrams that two names' normal forms share (Dice): the most that their likeness can be, quickly found."""
    own, others = _bigrams(normal(one)), _bigrams(normal(other))
    if own.keys().isdisjoint(others):  # as most are
        return 0.0
    shared = sum(min(often, others[pair]) for pair, often in own.items() if pair in others)
    return 2 * shared / (own.total() + others.total())


def _quotes_apart(one: str, other: str) -> bool:
    return any(quoted not in other for quoted in _QUOTED.findall(one))


def _swaps(one: str, other: str) -> bool:
    """Whether one name says something else at the same place (重点产业链产值, 乳业产业链产值)."""
    return any(
        how == "replace" and max(end - start, other_end - other_start) >= _A_WORD
        for how, start, end, other_start, other_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    )


@lru_cache(maxsize=_NAMES)
def _bigrams(name: str) -> Counter[str]:
    """How often each pair of neighbouring letters stands in a name; a single letter stands for itself."""
    return Counter(name[place : place + 2] for place in range(max(1, len(name) - 1)))


@lru_cache(maxsize=_NAMES)
def _contrasts(name: str) -> frozenset[str]:
    """The contrasting words of a name, each by the first word of its entry (规模以上=规上)."""
    return _groups("pair_contrasts").spoken_of(_groups("pair_synonyms").unified(name))


@lru_cache(maxsize=_NAMES)
def _work(name: str) -> frozenset[str]:
    """The kinds of work that a name speaks of, each by the first verb of its entry (新增=新建=培育)."""
    return _groups("pair_work_kinds").spoken_of(name)


def is_flow(name: str) -> bool:
    """Whether a name says what is added in a year (新增装机) and not how much there is (装机)."""
    return bool(re.search(one_of("pair_flow_words"), name))
