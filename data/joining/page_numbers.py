"""The numbers of pages between the lines of a text that was copied page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise, zip_longest

UNSEEN = "\u200b\u200c\u200d\ufeff"
"""Characters that have no width."""
_PAGE = re.compile(
    r"""
    \n[ \u3000]*
    (?: [-—–－]{1,2}[ ]?(?P<dashed>\d{1,3})[ ]?[-—–－]{1,2}       # - 3 -
      | 第[ ]?(?P<said>\d{1,3})[ ]?页(?:[ ，,/]*共[ ]?\d+[ ]?页)?  # 第3页 共20页
      | (?P<bare>\d{1,3})(?:[ ]?/[ ]?\d{1,3})? )                # 3, 3/20
    [ \u3000]*(?=\n)
    """,
    re.VERBOSE,
)
_FEWEST_PAGES, _PAGE_LENGTH = 3, 200
"""How many pages there are at the least, and the characters of one."""
_MOSTLY = 0.6


def page_numbers(text: str) -> list[tuple[int, int]]:
    """The spans of the numbers of pages, each with the line break before it.

    They stand in lines of their own and count on, each a page behind the last.
    """
    found = list(_PAGE.finditer(text))
    numbers = [(int(page["dashed"] or page["said"] or page["bare"]), page.start()) for page in found]
    counted = sum(one + 1 == next_ and far - near >= _PAGE_LENGTH for (one, near), (next_, far) in pairwise(numbers))
    if len(found) < _FEWEST_PAGES or counted < _MOSTLY * (len(found) - 1):
        return []
    return [page.span() for page in found]


def without(pages: Sequence[tuple[int, int]], text: str) -> str:
    """`text` with its pages' numbers unseen, and as long as before."""
    ends = [0, *chain.from_iterable(pages), len(text)]
    parts = [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
    unseen = ["\n" + UNSEEN[0] * (end - start - 1) for start, end in pages]
    return "".join(chain.from_iterable(zip_longest(parts, unseen, fillvalue="")))
