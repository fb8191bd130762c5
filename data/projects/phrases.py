"""A phrase that lists projects, cut into their names: 中青兴业、中青赛罕、赛科星、天兴等规模化奶牛养殖牧场."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from data.lexicon import one_of
from data.projects.proper_names import has_facility

LONGEST = 40
"""Characters of a name; what is longer is a sentence."""
_LONGEST_PHRASE = 160
_COUNT = r"(?:\d+|[一两二三四五六七八九十]+|多|若干)(?:余|多)?[个座条所处家项大类](?!月)"
_AMOUNT = r"[\d.]+(?:万|亿|余|多)*(?:平方米|平方公里|公里|千米|米|亩|公顷|[个座条所处家户套张台辆人]|[亿万]?元)"


class Item(NamedTuple):
    """One name of a phrase."""

    start: int
    end: int
    name: str
    """Folded, without the spaces of a broken line, and with `shared`."""
    listed: bool
    """Whether words behind 等 say that it is a project: 等文旅项目."""
    open_list: bool
    """Whether the list says that there are more."""
    list_head: str
    """What the list says they are: 规模化奶牛养殖牧场; empty where it says nothing."""
    shared: str = ""
    """The end of the name where it stands once for the whole list: 开江至梁平、乐山至马边等高速公路."""


def items(folded: str, start: int, end: int) -> Iterator[Item]:
    """The names in a phrase of a folded text, in its order."""
    waiting: list[tuple[int, int]] = []
    for piece in _pieces(folded, max(start, end - _LONGEST_PHRASE), end):
        said = folded[slice(*piece)]
        found = _LIST_END.search(said)
        if found is None:
            waiting.append(piece)
            continue
        waiting.append((piece[0], piece[0] + found.start()))
        is_open = (found["count"] or "").rstrip("个座条所处家项大类") != str(len(waiting))
        for each in waiting:
            yield from _item(folded, *each, found["what"], is_open)
        waiting = []
    for each in waiting:
        yield from _item(folded, *each, "", False)


def _pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    joints = _joint() if _AND.search(folded, start, end) else _COMMA
    for joint in joints.finditer(folded, start, end):
        yield start, joint.end("end") if joint["end"] else joint.start()
        start = joint.end()
    yield start, end


def _item(folded: str, start: int, end: int, list_head: str, is_open: bool) -> Iterator[Item]:
    if lead := _lead().match(folded[start:end]):
        start += lead.end()
    if tail := _TAIL.search(folded[start:end]):
        end = start + tail.start()
    if 2 <= end - start <= LONGEST:
        name = "".join(folded[start:end].split())
        is_project = bool(list_head and _list_head().search(list_head))
        head = _shared_head().search(list_head) if list_head else None
        shared = head.group() if head and not has_facility(name) and name[-1] != head.group()[0] else ""
        yield Item(start, end, name + shared, is_project, is_open, list_head, shared)


@cache
def _lead() -> re.Pattern[str]:
    """What stands before the first name: the subject, its time, its amount, more verbs."""
    return re.compile(
        rf"""
        ^(?: .*的(?=[^的]{{3,}}$)                              # 停工多年的, 总投资10亿元的
          | .*?(?:[一二三四五六七八九十]是|其中|包括|围绕|依托)
          | 全[省市县区旗州盟] | 我[省市县区旗州盟国] | \d{{4}}年 | 今年 | 去年 | 年内
          | 总?投资[\d.]+[万亿]*元
          | [以将把与及了着] | 对(?![口外接]) | 在(?!建)
          | [两三](?=个) | [一个座条所批]+(?=.{{3}})
          | {one_of("project_leading_words", "project_adverbs")}
          | [、\s] )+
        """,
        re.VERBOSE,
    )


# What stands behind the last name and belongs to what is done.
_TAIL = re.compile(
    rf"""
    (?=[建实工落任进步规前手办可主配相等的力全情总投多若底初份上中下后\d.一两二三四五六七八九十、\s])
    (?: 建设 | 实施 | 工作 | 落地 | 任务 | 进度 | 步伐 | 规划 | 前期 | 手续 | 办理 | 可研报告?
      | 主体 | 配套 | 相关 | 等 | 的 | 力度 | 进程 | 全面 | 情况
      | (?:(?<=项目)|(?<=工程)){_COUNT}.*                                          # 乳制品项目9条生产线
      | (?:{_AMOUNT})+$                                                          # 开发项目18个90.37万平方米
      | 总?投资[\d.]+.*
      | [\d一二三四五六七八九十]+(?:个月|天|年)时?间?$
      | (?:\d{{4}}年)?(?:\d{{1,2}}月)?(?:底|初|份|上旬|中旬|下旬|\d{{1,2}}日)?[前后]?(?<=[年月日底前])  # 2016年9月底
      | [、\s] )+$
    """,
    re.VERBOSE,
)
_LIST_END = re.compile(rf"等(?P<count>{_COUNT})?(?P<what>[^等]*)$")


@cache
def _list_head() -> re.Pattern[str]:
    return re.compile(one_of("project_list_heads"))


@cache
def _shared_head() -> re.Pattern[str]:
    return re.compile(rf"{one_of('project_shared_heads')}(?=(?:项目|工程|建设)*$)")


_AND = re.compile("[和及与暨]")
_COMMA = re.compile("、(?P<end>(?!))?")
"""The joint of a phrase without 和: no end of a name."""


@cache
def _joint() -> re.Pattern[str]:
    """Where a phrase falls into pieces: at 、 and, behind a facility, a work or a phase, at 和 or 及."""
    ends = one_of("project_heads", "project_works")
    return re.compile(rf"、|(?P<end>{ends}|[一二三四五]期|[”\")])\s*(?:以及|和|及|与|暨)(?=[^、]{{2}})")
