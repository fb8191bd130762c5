"""What each clause of the plan is: a task, a part of the one beside it, a means or a slogan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from data.lexicon import one_of
from data.tasks.clauses import Clause
from data.tasks.grammar import MODAL, built, inner, said_of
from data.tasks.means import serves
from data.tasks.scene import Kind, Scene
from data.tasks.slogans import results, states, swears

_LEAD = re.compile(rf"(?:{one_of('task_times')}|同时|此外|到?\d{{4}}年(?:底|末)?(?:前)?)+")
_TAIL = re.compile(one_of("task_tails"))
_COUNT_LAST = re.compile(r"\d(?:\.\d+)?[^\d]{1,6}$")
_TOWARD = re.compile(r"[与对向把将]")
_OATH = re.compile(one_of("task_oaths"))

Rule = Callable[[Scene], Kind | None]


def kinds(found: Iterable[tuple[Clause, bool]]) -> Iterator[tuple[Clause, Kind]]:
    """Each clause with its kind, the answer of the first rule that has one; the flag says that it holds a target."""
    before: Kind | None = None
    led = sworn = False
    for clause, counted in found:
        if clause.opens:
            before, led, sworn = None, False, bool(_OATH.match(clause.words))
        parts = built(clause.words)
        before = _kind(Scene(clause, parts, counted, before, led, sworn))
        if before == "task":
            led = bool(parts.verb)
        yield clause, before


def _kind(scene: Scene) -> Kind:
    answers = (rule(scene) for rule in RULES)
    return next((answer for answer in answers if answer), "task")


def _leads(scene: Scene) -> Kind | None:
    return "lead" if not scene.clause.closes and _LEAD.fullmatch(scene.words) else None


def _counts(scene: Scene) -> Kind | None:
    """A promised figure makes a task, or more of the one before where nothing but the number is new."""
    if not scene.counted:
        return None
    if scene.before == "slogan" and not _has_predicate(scene):
        return "slogan"
    bare = scene.led and not _has_predicate(scene) and _COUNT_LAST.search(scene.words)
    return "tail" if scene.before in ("task", "tail") and (bare or _TAIL.match(scene.words)) else "task"


def _has_predicate(scene: Scene) -> bool:
    return bool(scene.parts.verb or scene.parts.before or said_of(scene.words))


def _goes_on(scene: Scene) -> Kind | None:
    if scene.before is None or not _TAIL.match(scene.words):
        return None
    return "tail" if scene.before == "task" else scene.before


def _has_no_verb(scene: Scene) -> Kind | None:
    """A goal beside goals, or a mere statement."""
    said = scene.words
    doing = scene.parts.verb or scene.parts.before or MODAL.search(said) or _TOWARD.match(said) or inner(said, 2)
    if doing or scene.before in ("task", "tail"):
        return None
    return scene.before or "slogan"


RULES: tuple[Rule, ...] = (
    _leads,  # 今年,
    swears,  # 我们坚信,
    states,  # 就业是最大的民生
    serves,  # 以…为抓手, 聚焦…
    _counts,  # ,增长20%以上
    _goes_on,  # ,以及…
    results,  # ,让群众生活更安心
    _has_no_verb,  # 规则越简约透明
)
"""The rules in the order in which they are asked; a clause that none knows is a task."""
