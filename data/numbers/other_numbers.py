"""Numbers that are no figures and show it by their written form: dates, list numbers, codes, grades, names."""

from __future__ import annotations

import re
from typing import NamedTuple

from data.numbers.other_number_patterns import PATTERNS
from data.numbers.quantities import past_numeral, quantity_at
from data.numbers.quantity_patterns import NUMERAL_BEGINS
from data.records import Reason

# The name stands behind its pattern, so that an alternative is left at its first character.
FORMS = re.compile("|".join(f"(?:{pattern})(?P<form{place}>)" for place, (_, pattern) in enumerate(PATTERNS)))
# “四张清单”, 《……》: what stands in short quotation marks or in a title's marks is a name.
QUOTED = re.compile(r"“[^“”\n]{1,16}”|‘[^‘’\n]{1,16}’|《[^《》\n]{1,60}》")
SPOKEN = re.compile("增长|达到|超过|完成|以上|以下|左右|提高|降低|不低于|不超过")
CODE = re.compile(r"[\d.\-/#]+")


class Claim(NamedTuple):
    """A stretch of the text that is no figure; without a reason it holds no number either (进一步)."""

    start: int
    end: int
    reason: Reason | None


def claims(folded: str) -> tuple[Claim, ...]:
    """The numbers of a folded text that are no figures by their form, in order, none inside another."""
    found: list[Claim] = []
    quotes = [(quote.start(), quote.end()) for quote in QUOTED.finditer(folded) if _names(quote.group())]
    position, quote = 0, 0
    while (begins := NUMERAL_BEGINS.search(folded, position)) is not None:
        position = begins.start()
        while quote < len(quotes) and quotes[quote][1] <= position:
            quote += 1
        quoted = quote < len(quotes) and quotes[quote][0] < position
        claim = _form_at(folded, position) or (_quoted_at(folded, position, *quotes[quote]) if quoted else None)
        if claim is None:
            position = _past_number(folded, position)
        else:
            found.append(claim)
            position = claim.end
    return tuple(found)


def _names(quoted: str) -> bool:
    """Whether what is quoted is a name, and not a sentence that states a figure."""
    return quoted[0] == "《" or SPOKEN.search(quoted) is None


def _form_at(folded: str, position: int) -> Claim | None:
    found = FORMS.match(folded, position)
    if found is None or found.lastgroup is None or found.end() == position:
        return None
    return Claim(position, found.end(), PATTERNS[int(found.lastgroup[4:])][0])


def _quoted_at(folded: str, position: int, opens: int, closes: int) -> Claim:
    """The number in quotation marks at `position`: a code, a slogan's count, or part of a name."""
    quantity = quantity_at(folded, position)
    if CODE.fullmatch(folded, opens + 1, closes - 1):
        return Claim(position, closes - 1, "文号或代码")
    if quantity is not None and quantity.end <= closes:
        return Claim(position, quantity.end, "专名" if folded[opens] == "《" else "口号")
    return Claim(position, position + 1, None)


def _past_number(folded: str, position: int) -> int:
    quantity = quantity_at(folded, position)
    if quantity is not None:
        return max(quantity.end, position + 1)
    # 第 and 前 hold no numeral themselves: the one behind them is looked at next.
    return position + 1 if folded[position] in "第前首榜翻" else past_numeral(folded, position)
