"""Clauses that are means (手段): by what, in what spirit, or around what something else is done."""

from __future__ import annotations

import re

from data.lexicon import one_of
from data.lexicon import words as listed
from data.tasks.grammar import inner
from data.tasks.scene import Kind, Scene

_LEARNS = re.compile(r"贯彻|落实|学习|践行|把握|领会|增强|强化|树牢|树立|保持|提高|突出|坚持")
_BY = re.compile(r"(?:坚持)?以.{1,40}?(?:为.{1,8}|[促带推扩增保强引育塑赋].{1,10})$")
_TAKEN_FOR = re.compile(r"[把将].{1,40}(?:作为|摆在|放在|贯穿|当作|视为)")
_WITHIN = re.compile(r"在.*(?:下|中|时|后|上|方面|同时|过程|期间)$")
_SHOULDERS = re.compile(r"(?:扛起|扛牢|扛稳|担起|肩负)")
_SUBJECT = re.compile(r"[^,“]{0,14}?(?:要|将|必须|应当?)(?![求素点害件闻地义领])")
"""A subject with its 要: 乳业要, 我们将, 各级政府要."""
_MEANS = re.compile(one_of("task_means"))
_MEANS_TO = re.compile(one_of("task_means_to"))
_NEAREST_VERB = 4
"""The least distance, in characters, from the opener of a means to a verb of its own."""
_GENERAL = re.compile(r"(?:领域|方向|目标|导向|方面|定位|战略|优势)$")


def serves(scene: Scene) -> Kind | None:
    """坚持…理念; 以…为抓手; 稀土要锚定…目标: a means, unless it has a verb of doing of its own."""
    said = scene.words
    subject = _SUBJECT.match(said)
    return _serves(scene, 0) or (_serves(scene, subject.end()) if subject else None)


def _serves(scene: Scene, start: int) -> Kind | None:
    said = scene.words
    at = max(start, scene.parts.at) if scene.parts.verb else start
    if scene.counted and not _GENERAL.search(said):
        return None
    if _WITHIN.match(said, start) or any(form.match(said, spot) for form in (_BY, _TAKEN_FOR) for spot in {start, at}):
        return "means"
    if _SHOULDERS.match(said, at) or (said.endswith(listed("task_thoughts")) and _LEARNS.match(said, at)):
        return "means"
    always = _MEANS.match(said, at) or _MEANS.match(said, start)
    if not (always or _MEANS_TO.match(said, at)) or said.startswith(("坚持和", "坚持不懈")):
        return None
    if not said.startswith("坚持以") and inner(said, at + _NEAREST_VERB):
        return "task"
    return "means" if always or not scene.clause.closes else None
