"""Who reads the report, when, and to whom: read from its first lines, the page's lines and the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from data.lexicon import one_of
from data.outline.parts import role, years_named
from data.outline.traditional import as_written, simplified
from data.records import Masthead, Section

NUMERAL = "[一二三四五六七八九十百〇0-9]{1,4}"
LEVEL = one_of("outline_levels")

CONGRESS = re.compile(
    rf"""
    (?P<region>[一-鿿]{{0,16}}?)
    (?P<session>第{NUMERAL}届(?:全国)?人民代表大会(?:常务委员会)?第{NUMERAL}次会议)
    """,
    re.VERBOSE,
)
DATE = re.compile(r"(?P<year>(?:19|20)\d{2})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
SPEAKER = re.compile(
    rf"""
    (?P<office>(?:代理?|常务副|副)?{one_of("outline_offices")})
    [\s　:：]*
    (?P<name>[一-鿿](?:[\s　·•]*[一-鿿]){{1,6}}?)
    (?=[\s　]*(?:$|在|于|作|向|各位|[（(]))
    """,
    re.VERBOSE,
)
NAME_ALONE = re.compile(r"[●\s　]*(?P<name>[一-鿿](?:[\s　·•]*[一-鿿]){1,3})[\s　]*")
FULL_TITLE = re.compile(r"[一-鿿]*(?:19|20)\d{2}年[一-鿿]*工作报告")
TITLE_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})年[一-鿿]{0,20}工作报告")
REGION = re.compile(
    rf"(?P<region>[一-鿿]{{1,16}}{LEVEL})(?=人民政府|政府|(?:19|20)\d{{2}}|_|第|工作报告|管委会|管理委员会|$)"
)
SPEAKS_FOR = re.compile(rf"代表(?P<region>[一-鿿]{{1,14}}{LEVEL})(?:人民政府|政府|管委会|管理委员会)")
STATE_COUNCIL = re.compile("国务院|全国人民代表大会")
SOURCE = re.compile(r"来源[:：][\s　]*(?P<source>[^\s　]+)")
GENERIC = re.compile(rf"(?:[我全本]?{LEVEL}|自治)")
"""A region's mere level (在县第十八届 …), which names none."""
WHOLE_COUNTRY = "全国"
LONGEST_HEAD_LINE = 60


def masthead(text: str, sections: Sequence[Section], file: str) -> Masthead:
    """What stands at the head of a report (报头), from its text, its outline and the name of its file.

    A fact that neither text nor name gives is empty, or None for the year.
    """
    plain = simplified(text)
    if plain is text:
        return _masthead(text, sections, file)
    found = _masthead(plain, [replace(each, title=simplified(each.title)) for each in sections], file)
    return replace(
        found,
        title=as_written(found.title, plain, text),
        region=found.region if found.region == WHOLE_COUNTRY else as_written(found.region, plain, text),
        congress=as_written(found.congress, plain, text),
        source=as_written(found.source, plain, text),
    )


def _masthead(text: str, sections: Sequence[Section], file: str) -> Masthead:
    stem = PurePath(file).stem
    head = _head(text, sections)
    joined = re.sub(r"[\s　]", "", "".join(head))
    date = _date(joined)
    region = _region(joined, text, stem)
    year = _year(sections, joined, stem, date)
    return Masthead(
        title=_title(text, sections, head, stem, region, year),
        region=region,
        level=_level(region),
        year=year,
        date=date,
        congress=_congress(joined, region),
        speaker=_speaker(head),
        source=_source(text, sections),
    )


def _head(text: str, sections: Sequence[Section]) -> list[str]:
    """The report's own short lines before its first part or first long paragraph."""
    found: list[str] = []
    for section in sections:
        if section.kind == "furniture":
            continue
        line = text[section.start : section.end]
        if section.kind != "paragraph" or section.parent is not None or len(line) > LONGEST_HEAD_LINE:
            break
        found.append(line)
    return found


def _furniture(text: str, sections: Sequence[Section]) -> Iterable[str]:
    return (text[section.start : section.end] for section in sections if section.kind == "furniture")


def _date(joined: str) -> str:
    match = DATE.search(joined)
    if not match:
        return ""
    month, day = int(match["month"]), int(match["day"])
    return f"{match['year']}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _region(joined: str, text: str, stem: str) -> str:
    """阿荣旗, 全国 …: by the congress, the words 我代表 …人民政府, the title and the file's name, in this order."""
    opening = text[:4000]
    if STATE_COUNCIL.search(joined + stem) or "我代表国务院" in opening:
        return WHOLE_COUNTRY
    congress = CONGRESS.search(joined)
    candidates = [congress["region"]] if congress else []
    candidates += [match["region"] for match in SPEAKS_FOR.finditer(opening)]
    candidates += [match["region"] for match in REGION.finditer(joined)]
    candidates += [match["region"] for match in REGION.finditer(stem)]
    named = [name for name in map(_bare_name, candidates) if name and not GENERIC.fullmatch(name)]
    return next((name for name in named if re.search(f"{LEVEL}$", name)), "")


def _bare_name(name: str) -> str:
    return re.sub("^.*(?:[年月日在]|代表)", "", name)


def _level(region: str) -> str:
    if region == WHOLE_COUNTRY:
        return "国家"
    found = re.search(f"{LEVEL}$", region)
    return found.group() if found else ""


def _year(sections: Sequence[Section], joined: str, stem: str, date: str) -> int | None:
    """The plan's year: as the plan's heading, the title, the review's heading, the date or the file's name has it."""
    by_role: dict[str, list[int]] = {}
    for section in sections:
        if section.kind == "part":
            by_role.setdefault(role(section.title), []).extend(years_named(section.title))
    if planned := by_role.get("plan"):
        return max(planned)
    if titled := TITLE_YEAR.search(joined):
        return int(titled["year"])
    if reviewed := by_role.get("review"):
        return max(reviewed) + 1
    if date:
        year, month, _ = map(int, date.split("-"))
        return year + 1 if month == 12 else year
    return next(iter(years_named(stem)), None)


def _title(
    text: str, sections: Sequence[Section], head: Sequence[str], stem: str, region: str, year: int | None
) -> str:
    """A title with region and year: as a line or the file's name has it, else put together."""
    place = "国务院" if region == WHOLE_COUNTRY else region
    lines = [*head, *_furniture(text, sections), stem]
    for line in lines:
        match = FULL_TITLE.search(re.sub(r"[\s　]", "", line))
        if match and place and place in match.group() and (year is None or str(year) in match.group()):
            return match.group()
    if place or year:
        return f"{place}{year}年政府工作报告" if year else f"{place}政府工作报告"
    return stem


def _congress(joined: str, region: str) -> str:
    match = CONGRESS.search(joined)
    if not match:
        return ""
    return match["session"] if region in ("", WHOLE_COUNTRY) else region + match["session"]


def _speaker(head: Sequence[str]) -> str:
    """Office and name (旗长 宗哲), or the name alone where no office stands beside it."""
    for at, line in enumerate(head):
        both = line + " " + head[at + 1] if at + 1 < len(head) else line
        for candidate in (line, both):
            match = SPEAKER.search(candidate)
            if match and "报告" not in match["name"]:
                return f"{match['office']} {_plain(match['name'])}"
    after_congress = next((at + 1 for at, line in enumerate(head) if "会议" in line), len(head))
    for line in head[after_congress:]:
        if alone := NAME_ALONE.fullmatch(line):
            return _plain(alone["name"])
    return ""


def _plain(name: str) -> str:
    return re.sub(r"[\s　]|同志$|先生$|女士$", "", name)


def _source(text: str, sections: Sequence[Section]) -> str:
    found = (SOURCE.search(line) for line in _furniture(text, sections))
    return next((match["source"] for match in found if match), "")
