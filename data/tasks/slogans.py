"""Clauses that are slogans (口号): oaths, statements, mottos, and results that nobody can check."""

from __future__ import annotations

import re

from data.lexicon import one_of
from data.lexicon import words as listed
from data.tasks.grammar import MODAL
from data.tasks.scene import Kind, Scene

_SLOGAN = re.compile(one_of("task_slogans"))
_ADDRESS = re.compile(r"(?:各位(?:代表|委员|同志)|同志们)[、各位委员同志们]*")
PREDICATE = re.compile(r"[也更就正都既]?是(?![否要])")
"""The 是 that a clause begins with, so that the clause before it is what is spoken of: 是经济增长的关键所在."""
_EQUATES = re.compile(
    rf"""
    {PREDICATE.pattern}                                       # 也是重要的民生
    | (?:“[^”]{{0,20}}”|[^是“《]){{2,24}}                       # 公正监管
      (?<![凡要别其就还正键点于但若总只可求非])是(?![否要])          # 是公平竞争的保障; no 特别是, 关键是, 于是
    """,
    re.VERBOSE,
)
_STATES = re.compile(
    r"""
    但是?(?!要)                                       # 但带动就业不多
    | (?:目前|当前|近年来?)?我[国省市县区旗州盟]          # 我区乳业已入选
    | [去上]年 | 过去
    """,
    re.VERBOSE,
)
_BY = re.compile(rf"以.{{2,24}}{one_of('task_results_by')}.{{1,16}}$")
"""以生态之美厚植发展优势: what a good thing brings, in terms that nobody can check."""
_MORE = re.compile(r"而且|况且|甚至|反而|.{2,6}越")
"""What goes on with a statement: 而且还在增加; 规则越透明，监管越有效."""
_PAIRED = re.compile(r"[^把“]*?(?:越.{1,8}越|什么.*什么)")
"""道路越走越宽; 市场需要什么就培养什么."""
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
_EVER = re.compile("不断|切实")
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
    if MODAL.search(said):
        return None
    if not scene.counted and (_judges(said) or (scene.before == "slogan" and _MORE.match(said))):
        return "slogan"
    if scene.parts.verb:
        return None
    return "slogan" if _STATES.match(said) or _PAIRED.match(said) or _is_motto(said) else None


def _judges(said: str) -> bool:
    """公正监管是公平竞争的保障; 抓好节水刻不容缓: what a thing is, though its name be a verb."""
    equates = "是" in said and _EQUATES.match(said)
    return bool(equates or said.endswith(listed("task_judgements")) or _BY.match(said))


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
    felt = _RISES.match(said) and said.endswith(listed("task_feelings"))
    return "slogan" if gives or draws or felt or last or _LED.match(said) else None


def _closes_with_result(said: str) -> bool:
    short = len(said) <= _SHORT or not _CAN_BE_WORK.match(said)
    rises = short and said.endswith(listed("task_results")) and _RISES.match(said)
    ever = _EVER.match(said)
    told = ever and (_RISES.match(said, ever.end()) or said.endswith(listed("task_results")))
    return bool(_LAST.match(said) or told or rises or (said.startswith("实现") and said.endswith("”")))
