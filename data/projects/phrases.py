"""A phrase that lists projects, cut into their names: 中青兴业、中青赛罕、赛科星、天兴等规模化奶牛养殖牧场."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from data.projects.word_tree import word_tree

LONGEST = 40
"""Characters of a name; what is longer is a sentence."""
_LONGEST_PHRASE = 160
_COUNT = r"(?:\d+|[一两二三四五六七八九十]+|多|若干)(?:余|多)?[个座条所处家项大类]"


@dataclass(frozen=True, slots=True)
class Item:
    """One name of a phrase."""

    start: int
    end: int
    name: str
    listed: bool
    """Whether words behind 等 say that it is a project (等文旅项目), or a list shares the last one's word (、A和B工程)."""
    open_list: bool
    facility: str
    """What the list says they are: 规模化奶牛养殖牧场; empty where it says nothing."""


@cache
def _lead() -> re.Pattern[str]:
    """What stands before the first name: the subject, its time, its amount."""
    return re.compile(
        rf"""
        ^(?: .*的(?=[^的]{{3,}}$)                              # 停工多年的, 总投资10亿元的
          | .*?(?:一是|二是|三是|四是|五是|六是|其中|包括|围绕|依托)
          | 全[省市县区旗州盟] | 我[省市县区旗州盟国] | \d{{4}}年 | 今年 | 去年 | 年内 | 一批 | 一系列
          | 总?投资[\d.]+[万亿]*元 | 以|将|把|对|在|与|和|及|并|了|着|一[个座条所批]
          | [、\s] )+
        """,
        re.VERBOSE,
    )


@cache
def _tail() -> re.Pattern[str]:
    """What stands behind the last name and belongs to what is done: 建设, 前期工作, a date, a count."""
    return re.compile(
        rf"""
        (?: 建设 | 实施 | 工作 | 落地 | 任务 | 进度 | 步伐 | 规划 | 前期 | 手续 | 办理 | 可研报告?
          | 主体 | 配套 | 相关 | 等 | 的 | 力度 | 进程 | 全面 | 情况
          | (?<=项目){_COUNT}.* | (?<=工程){_COUNT}.* | (?:[\d.]+(?:万|亿)?[^\d\W]{{1,4}})+$ | 总?投资[\d.]+.*
          | (?:\d{{4}}年)?(?:\d{{1,2}}月)?(?:底|初|份|上旬|中旬|下旬)?[前后]? (?<=[年月底前])
          | [、和及与并\s] )+$
        """,
        re.VERBOSE,
    )


@cache
def _list_end() -> re.Pattern[str]:
    return re.compile(rf"等(?P<count>{_COUNT})?(?P<what>[^等]*)$")


@cache
def _what() -> re.Pattern[str]:
    return re.compile(word_tree("project_list_heads"))


@cache
def _joint() -> re.Pattern[str]:
    """Where a phrase falls into pieces: at 、 and, behind a facility or a work, at 和 or 及."""
    ends = word_tree("project_heads", "project_works")
    return re.compile(rf"、|(?P<end>{ends}|[”\"])(?:以及|和|及|与|暨)(?=[^、]{{2}})")


def items(folded: str, start: int, end: int) -> Iterator[Item]:
    """The names in a phrase of a folded text, in its order."""
    if end - start > _LONGEST_PHRASE:
        start = end - _LONGEST_PHRASE
    waiting: list[tuple[int, int]] = []
    for piece in _pieces(folded, start, end):
        said = folded[slice(*piece)]
        found = _list_end().search(said)
        if found is None:
            waiting.append(piece)
            continue
        waiting.append((piece[0], piece[0] + found.start()))
        yield from _listed(folded, waiting, found["count"] or "", found["what"])
        waiting = []
    yield from _bare(folded, waiting)


def _pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for joint in _joint().finditer(folded, start, end):
        yield start, joint.end("end") if joint["end"] else joint.start()
        start = joint.end()
    yield start, end


def _listed(folded: str, pieces: list[tuple[int, int]], count: str, what: str) -> Iterator[Item]:
    is_project = bool(_what().search(what))
    open_list = count.rstrip("个座条所处家项大类") != str(len(pieces))
    for piece in pieces:
        yield from _item(folded, piece, is_project, open_list, what if is_project else "")


def _bare(folded: str, pieces: list[tuple[int, int]]) -> Iterator[Item]:
    for piece in pieces:
        yield from _item(folded, piece, False, False, "")


def _item(folded: str, piece: tuple[int, int], listed: bool, open_list: bool, facility: str) -> Iterator[Item]:
    start, end = piece
    if lead := _lead().match(folded[start:end]):
        start += lead.end()
    if tail := _tail().search(folded[start:end]):
        end = start + tail.start()
    if 2 <= end - start <= LONGEST:
        yield Item(start, end, folded[start:end], listed, open_list, facility)
