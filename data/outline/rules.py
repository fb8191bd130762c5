"""What stands inside a part: the themes of a review, the areas of a plan, and the measures of an area."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from data.lexicon import one_of, words
from data.outline.headings import DIGIT, SENTENCE_END, Heading, Style, is_torn, items_within, runs, topic
from data.outline.lines import Line

INNER_STYLES: tuple[Style, ...] = ("dun", "paren", "arabic", "arabic_paren", "ordinal", "is")
"""The numberings that may divide a part, the widest first."""

OPENING = re.compile(
    r"""
    (?:——)?\s*
    (?P<time>[一两二三四五]年来 | 这[一两三四五]?年 | 过去的?[一两三四五]年 | 20[0-9]{2}年)
    [,，]
    (?P<we>我们)?(?:始终)?(?:坚持)?
    """,
    re.VERBOSE,
)
"""How the paragraphs of a review begin alike: 一年来,我们坚持 …"""

SELF_BUILDING = re.compile(one_of("outline_self_titles"))
LONGEST_LEAD = 100
FEWEST_UNNUMBERED = 3
"""Unnumbered headings divide a part only where there are at least so many."""


def divisions(headings: Sequence[Heading], rows: range) -> list[Heading]:
    """The numbered headings that divide these lines, of the widest numbering with two or more; else the unnumbered.

    Of those the bold lines come first.
    """
    inside = [heading for heading in headings if heading.row in rows]
    for style in INNER_STYLES:
        alike = runs(heading for heading in inside if heading.style == style)
        longest = max(alike, key=len, default=[])
        if len(longest) > 1:
            return longest
    bare = [heading for heading in inside if heading.style == "bare"]
    bold_lines = [heading for heading in bare if heading.bold]
    return next((found for found in (bold_lines, bare) if len(found) >= FEWEST_UNNUMBERED), [])


def unnumbered_areas(
    headings: Sequence[Heading], lines: Sequence[Line], rows: range, aside: frozenset[int]
) -> list[Heading]:
    """The areas of a plan that numbers none: what its signs (●) or its topic sentences head; no lists of targets."""
    signs = [heading for heading in headings if heading.style == "dash" and heading.row in rows and not heading.alone]
    for found in (signs, topics(lines, [row for row in rows if row not in aside])):
        worded = [heading for heading in found if not DIGIT.search(heading.title)]
        if len(worded) >= FEWEST_UNNUMBERED:
            return worded
    return []


def themes(headings: Sequence[Heading], lines: Sequence[Line], rows: range, aside: frozenset[int]) -> list[Heading]:
    """The headings of a review's blocks, in order.

    Numbered headings and paragraphs that open alike are themes; where there are none, dashes or topic sentences.
    """
    numbered = divisions(headings, rows)
    alike = _openings(lines, rows, strict=bool(numbered))
    taken = {heading.row for heading in numbered}
    found = sorted([*numbered, *(heading for heading in alike if heading.row not in taken)], key=lambda each: each.row)
    if found:
        return found
    dashes = [heading for heading in headings if heading.style == "dash" and heading.row in rows]
    if len(dashes) >= FEWEST_UNNUMBERED:
        return dashes
    return topics(lines, [row for row in rows[1:] if row not in aside])


def _openings(lines: Sequence[Line], rows: range, strict: bool) -> list[Heading]:
    matches = {row: match for row in rows if (match := OPENING.match(lines[row].text))}
    if strict:
        matches = {row: match for row, match in matches.items() if match["we"]}
    lead_in = re.compile(one_of("outline_lead_ins"))
    found = [(match["time"], _opening(lines[row], row, match)) for row, match in matches.items()]
    found = [(time, heading) for time, heading in found if not lead_in.search(heading.title)]
    often = Counter(time for time, _ in found)
    return [heading for time, heading in found if often[time] >= (FEWEST_UNNUMBERED if strict else 2)]


def _opening(line: Line, row: int, match: re.Match[str]) -> Heading:
    title = re.split("[,，。！!；;]", line.text[match.end() :], maxsplit=1)[0].strip()
    sentence = SENTENCE_END.search(line.text)
    end = sentence.end() if sentence else len(line.text)
    return Heading("opening", 0, None, title, line.start, line.start + end, row, row, end == len(line.text))


def topics(lines: Sequence[Line], rows: Sequence[int]) -> list[Heading]:
    """What these lines begin with to say what they are about, where enough of them do.

    A few bold ones among many that are not stand above them; where most are bold the others were forgotten.
    """
    salutations = words("outline_closings")
    found = [heading for row in rows if not lines[row].text.startswith(salutations) and (heading := topic(lines, row))]
    bold = [heading for heading in found if heading.bold]
    if FEWEST_UNNUMBERED <= len(bold) <= len(found) / 2:
        return bold
    return found if len(found) > 1 else []


def measures(headings: Sequence[Heading], lines: Sequence[Line], area: Heading, rows: range) -> list[Heading]:
    """The measures of an area whose body fills these lines.

    Those counted inside the area's own paragraph come first; then numbered lines, topic sentences, 一是 further down.
    """
    own = items_within(lines[area.last_row], area.last_row) if not area.alone else ()
    if own:
        return list(own)
    below = range(area.last_row + 1, rows.stop)
    numbered = divisions([heading for heading in headings if heading.style not in ("bare", area.style)], below)
    if numbered:
        return numbered
    found = topics(lines, below[1:] if area.alone and _leads_in(lines, below) else below)
    return found or [item for row in below for item in items_within(lines[row], row)]


def _leads_in(lines: Sequence[Line], rows: range) -> bool:
    """Whether the first of these paragraphs is a short one that says what the others are about."""
    lengths = [len(lines[row].text) for row in rows if not is_torn(lines, row)]
    return len(lengths) > 1 and lengths[0] < LONGEST_LEAD and lengths[0] == min(lengths)


def turns_away(line: Line) -> bool:
    """Whether a paragraph leaves the subject before it: thanks, problems, a new salutation."""
    return line.text.startswith(words("outline_closings"))


def turns_to_government(line: Line) -> bool:
    """Whether a paragraph's first sentence leaves the work areas for the government's own conduct."""
    sentence = SENTENCE_END.search(line.text, 6)
    return SELF_BUILDING.search(line.text, 0, sentence.end() if sentence else len(line.text)) is not None
