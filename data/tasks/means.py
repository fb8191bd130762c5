"""Clauses that are means (手段): by what, in what spirit, or around what something else is done."""

from __future__ import annotations

import re

from data.lexicon import one_of
from data.lexicon import words as listed
from data.tasks.grammar import MUST, inner
from data.tasks.scene import Kind, Scene

_SUBJECT = re.compile(rf"[^,“]{{0,14}}?(?:{MUST}|将|必须|应当?)")
"""A subject with its 要: 乳业要, 我们将, 各级政府要."""
_FORMS = re.compile(
    r"""
    (?:坚持)?以.{1,80}?(?: 为.{1,8} | [促带推扩增保强引育塑赋].{1,10} )$   # 以…为抓手, 以项目促发展
    | [把将].{1,40}(?:作为|摆在|放在|贯穿|当作|视为)                      # 把就业作为头等大事
    | 在.*(?:下|中|时|时候|后|上|方面|同时|过程|期间)$                         # 在…基础上
    | 从.*(?:等方面|入手|做起|改起|抓起|出发)$                             # 从…入手
    | 扛起 | 扛牢 | 扛稳 | 担起 | 肩负                                    # 扛起…责任
    """,
    re.VERBOSE,
)
_TAKES_TO_HEART = re.compile(r"贯彻|落实|学习|践行|把握|领会|增强|强化|树牢|树立|保持|提高|突出|坚持")
_MEANS = re.compile(one_of("task_means"))
_MEANS_TO = re.compile(one_of("task_means_to"))
_NEAREST_VERB = 4
"""The least distance, in characters, from the opener of a means to a verb of its own."""
_NO_MEANS = ("坚持和", "坚持不懈", "坚持完善", "坚持健全", "坚持推进", "坚持实施", "坚持开展")
_PLAYED = ("作用", "优势", "功能")
"""What a means is to play behind the task that it serves: 更好发挥科技创新作用, while 发挥好保税区作用 is a task."""
_COUNTED_MEANS = ("领域", "方向", "目标", "导向", "方面", "定位", "战略", "优势")
"""What a means with a number ends in: 聚焦三个关键领域."""


def serves(scene: Scene) -> Kind | None:
    """坚持…理念; 以…为抓手; 稀土要锚定…目标: a means, unless it has a verb of doing of its own."""
    if scene.counted and not scene.words.endswith(_COUNTED_MEANS):
        return None
    subject = _SUBJECT.match(scene.words)
    return _serves(scene, 0) or (_serves(scene, subject.end()) if subject else None)


def _serves(scene: Scene, start: int) -> Kind | None:
    """The same, of the words from `start`, or from behind the words of time and manner there."""
    said = scene.words
    at = max(start, scene.parts.at)
    if _FORMS.match(said, start) or (at > start and _FORMS.match(said, at)):
        return "means"
    if said.endswith(listed("task_thoughts")) and _TAKES_TO_HEART.match(said, at):
        return "means"
    always = _MEANS.match(said, start) or (at > start and _MEANS.match(said, at))
    if not (always or _MEANS_TO.match(said, at)) or said.startswith(_NO_MEANS):
        return None
    if not said.startswith("坚持以") and inner(said, at + _NEAREST_VERB):
        return "task"
    plays = scene.before == "task" and said.endswith(_PLAYED) and not scene.parts.verb.endswith("好")
    return "means" if always or plays or not scene.clause.closes else None
