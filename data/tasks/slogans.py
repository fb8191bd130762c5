"""Clauses that are slogans (口号): oaths, statements, mottos, and results that nobody can check."""

from __future__ import annotations

import re

from data.lexicon import one_of
from data.lexicon import words as listed
from data.tasks.grammar import MODAL
from data.tasks.scene import Kind, Scene

_SLOGAN = re.compile(one_of("task_slogans"))
_ADDRESS = re.compile(r"(?:各位(?:代表|委员|同志)|同志们)[、各位委员同志们]*")
_STATES = re.compile(
    r"""
    [^是]{2,24}(?<![凡要别其就还正])是(?!否)            # 就业是最大的民生
    | 但是?(?!要)                                     # 但带动就业不多
    | (?:目前|当前|近年来?)?我[国省市县区旗州盟]          # 我区乳业已入选
    | [去上]年 | 过去
    """,
    re.VERBOSE,
)
_ANNOUNCES = re.compile(r".{0,8}?(?:做好|抓好|办好|抓|做).{0,8}(?:件事|个方面|方面工作|项工作|项任务)$")
_LED = re.compile(
    rf"""
    {one_of("task_results_led")}                    # 让群众更安心
    | .{{0,4}}[把将].{{1,30}}(?:转化为|变成|变为)       # 把优势转化为动力
    """,
    re.VERBOSE,
)
_DRAWS = re.compile(r".{0,4}(?:构建|形成|营造|构筑|打造)")
_LAST = re.compile(one_of("task_results_last"))
_RISES = re.compile(rf".{{0,4}}{one_of('task_rises')}")
_CAN_BE_WORK = re.compile(r"提升|提高|增强|丰富|改善")
"""Verbs whose clause is a task where it names what is to rise: 提升残疾预防和康复服务水平."""
_SHORT = 8
"""Characters of a result so short that it names nothing: 提高运维效率."""
_CHECKED = re.compile(r"全覆盖|必须|确保|力争|争取|力促")
"""Words of a result that can be checked, or of a promise: these are tasks."""


def swears(scene: Scene) -> Kind | None:
    """我们坚信, 只要 …: an oath, with all the rest of its sentence."""
    said = scene.words
    return "slogan" if scene.sworn or _SLOGAN.search(said) or _ADDRESS.fullmatch(said) else None


def states(scene: Scene) -> Kind | None:
    """就业是最大的民生; 我区乳业已入选…; 重点抓好五件事: what is, not what is to be done."""
    said = scene.words
    if _ANNOUNCES.match(said):
        return "slogan"
    if scene.parts.verb or MODAL.search(said):
        return None
    return "slogan" if _STATES.match(said) or _is_motto(said) else None


def _is_motto(said: str) -> bool:
    """民有所呼、政有所应: parts of one length."""
    parts = said.split("、")
    alike = len(parts) > 1 and len({len(part) for part in parts}) == 1
    return alike and 2 <= len(parts[0]) <= 8 and not said.startswith("以")


def results(scene: Scene) -> Kind | None:
    """让群众生活更安心; 不断提升教育教学质量: what a task is for, in terms that nobody can check."""
    said = scene.words
    if scene.before is None or scene.counted or _CHECKED.search(said):
        return None
    gives = said.startswith("为") and said.endswith(listed("task_gifts"))
    draws = said.endswith(listed("task_pictures")) and _DRAWS.match(said)
    last = scene.clause.closes and _closes_with_result(said)
    return "slogan" if gives or draws or last or _LED.match(said) else None


def _closes_with_result(said: str) -> bool:
    short = len(said) <= _SHORT or not _CAN_BE_WORK.match(said)
    rises = short and said.endswith(listed("task_results")) and _RISES.match(said)
    return bool(_LAST.match(said) or rises or (said.startswith("实现") and said.endswith("”")))
