"""What each clause of the plan is: a task, a part of the one before or behind it, or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from data.lexicon import one_of
from data.lexicon import words as listed
from data.tasks.clauses import Clause
from data.tasks.grammar import Built, built, inner, said_of

Kind = Literal["task", "lead", "tail", "aim", "means", "slogan"]
"""lead: the time of the next clause; tail: more of the one before; aim: what the one before is for."""

_PART_OF_ONE = ("task", "tail", "aim")
_MODAL = re.compile(r"必须|务必|确保|力争|争取|力促|不得|严禁|[将拟]|要(?![求素点害件闻地义领])")
_LEAD = re.compile(rf"(?:{one_of('task_times')}|同时|此外|到?\d{{4}}年(?:底|末)?(?:前)?)+")
_SLOGAN = re.compile(one_of("task_slogans"))
_ADDRESS = re.compile(r"(?:各位(?:代表|委员|同志)|同志们)[、各位委员同志们]*")
_COPULA = re.compile(r"[^“是]{2,20}(?<![凡要别其就还正])是(?!否)")
_LEARNS = re.compile(r"贯彻|落实|学习|践行|把握|领会")
_TAKES_HEART = re.compile(r"增强|强化|树牢|树立|保持|提高")
_BY = re.compile(r"(?:坚持)?以(?P<by>.{1,40}?)(?:为.{1,8}|[促带推扩增保强引育塑赋].{1,10})$")
_TAKEN_FOR = re.compile(r"[把将].{1,40}(?:作为|摆在|放在|贯穿|当作|视为)")
_ALWAYS_MEANS = re.compile(one_of("task_means"))
_MEANS_TO = re.compile(one_of("task_means_to"))
_NEAREST_VERB = 4
"""The least distance, in characters, from the opener of a means to a verb of its own."""
_TAIL = re.compile(one_of("task_tails"))
_TOWARD = re.compile(r"[与对向把将]")
_WITHIN = re.compile(r"在.*(?:下|中|时|后|上|方面|同时|过程|期间)$")
_AIM = re.compile(r"(?:让|使得?|令|以利|以便|从而|进而|真正|为[^,]{1,30}(?:提供|创造|营造|注入|奠定|蓄|打下|添))")
_LAST_AIM = re.compile(one_of("task_aims"))
_RISES = re.compile(
    r".{0,4}(?:提升|提高|增强|满足|激发|释放|营造|焕发|丰富|改善|降低|减轻|保障|维护|促进|推动|带动|助力)"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A clause with what its kind depends on."""

    clause: Clause
    parts: Built
    counted: bool
    """Whether it holds a promised figure."""
    before: Kind | None
    """The kind of the clause before it in the sentence."""
    led: bool
    """Whether the sentence's last task began with a verb, which may rule this clause too."""

    @property
    def words(self) -> str:
        """The folded words of the clause."""
        return self.clause.words


Rule = Callable[[Scene], Kind | None]


def kinds(found: Iterable[tuple[Clause, bool]]) -> Iterator[tuple[Clause, Kind]]:
    """Each clause with its kind, the answer of the first rule that has one; the flag says that it holds a target."""
    before: Kind | None = None
    led = False
    for clause, counted in found:
        parts = built(clause.words)
        scene = Scene(clause, parts, counted, None if clause.opens else before, led and not clause.opens)
        before = _kind(scene)
        if before == "task":
            led = bool(parts.verb)
        yield clause, before


def _kind(scene: Scene) -> Kind:
    answers = (rule(scene) for rule in RULES)
    return next((answer for answer in answers if answer), "task")


def _leads(scene: Scene) -> Kind | None:
    return "lead" if _LEAD.fullmatch(scene.words) and not scene.clause.closes else None


def _counts(scene: Scene) -> Kind | None:
    """A promised figure makes a task, or more of the one before where nothing is said of it but the number."""
    if not scene.counted:
        return None
    bare = scene.led and not scene.parts.verb and not said_of(scene.words)
    return "tail" if scene.before in _PART_OF_ONE and (bare or _TAIL.match(scene.words)) else "task"


def _calls(scene: Scene) -> Kind | None:
    words = scene.words
    if _SLOGAN.search(words) or _ADDRESS.fullmatch(words):
        return "slogan"
    if scene.parts.verb or _MODAL.search(words):
        return None
    return "slogan" if _COPULA.match(words) or _is_motto(words) else None


def _is_motto(words: str) -> bool:
    """民有所呼、政有所应: parts of one length."""
    parts = words.split("、")
    alike = len(parts) > 1 and len({len(part) for part in parts}) == 1
    return alike and 2 <= len(parts[0]) <= 8 and not words.startswith("以")


def _thinks(scene: Scene) -> Kind | None:
    words = scene.words
    learns = words.endswith(listed("task_thoughts")) and _LEARNS.search(words)
    takes_heart = words.endswith(listed("task_spirits")) and _TAKES_HEART.match(words, scene.parts.at)
    return "means" if learns or takes_heart else None


def _serves(scene: Scene) -> Kind | None:
    """By what, or around what, something is done; with a verb of its own it is a task."""
    words = scene.words
    if _BY.match(words) or _TAKEN_FOR.match(words, scene.parts.at) or _WITHIN.match(words):
        return "means"
    at = scene.parts.at if scene.parts.verb else 0
    always, sometimes = _ALWAYS_MEANS.match(words, at), _MEANS_TO.match(words, at)
    if not (always or sometimes) or words.startswith("坚持和"):
        return None
    if not words.startswith("坚持以") and inner(words, at + _NEAREST_VERB):
        return "task"
    return "means" if always or not scene.clause.closes else None


def _goes_on(scene: Scene) -> Kind | None:
    if not _TAIL.match(scene.words):
        return None
    return "tail" if scene.before in _PART_OF_ONE else scene.before


def _is_for(scene: Scene) -> Kind | None:
    if scene.before not in _PART_OF_ONE:
        return None
    words = scene.words
    rises = words.endswith(listed("task_aims_ending")) and _RISES.match(words)
    last = scene.clause.closes and (_LAST_AIM.match(words) or rises)
    return "aim" if _AIM.match(words) or last else None


def _has_no_verb(scene: Scene) -> Kind | None:
    """A state that belongs to what stands before it, a goal beside goals, or a mere statement."""
    words = scene.words
    if scene.parts.verb or scene.parts.before or _MODAL.search(words) or _TOWARD.match(words) or inner(words, 2):
        return None
    if scene.before in _PART_OF_ONE:
        return "tail" if scene.led else "task"
    return scene.before if scene.before in ("means", "slogan") else "slogan"


RULES: tuple[Rule, ...] = (
    _leads,  # 今年,
    _counts,  # ,增长20%以上
    _calls,  # 民有所呼、政有所应
    _thinks,  # 深入贯彻…思想
    _serves,  # 以…为抓手, 围绕…
    _goes_on,  # ,以及…
    _is_for,  # ,让群众生活更安心
    _has_no_verb,  # ,高新技术企业1家
)
"""The rules in the order in which they are asked; a clause that none knows is a task."""
