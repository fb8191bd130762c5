"""What each clause of the plan is: a task, a part of the one beside it, a means or a slogan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from data.lexicon import one_of
from data.lexicon import words as listed
from data.tasks.clauses import Clause
from data.tasks.grammar import MODAL, inner, said_of
from data.tasks.means import serves
from data.tasks.measure import reference
from data.tasks.promise import milestone
from data.tasks.scene import Kind, Scene
from data.tasks.slogans import PREDICATE, results, states, swears

_LEAD = re.compile(rf"(?:{one_of('task_times')}|同时|此外|到?\d{{4}}年(?:底|末)?(?:前)?)+")
_FIELD = re.compile(r"在.*(?:领域|方面|行业|环节|地区)$")
_PLACE = re.compile(r"在.*(?:片区|区域|街道|社区|园区|沿线|沿岸|周边|等地)$")
_TAIL = re.compile(one_of("task_tails"))
_COUNT_LAST = re.compile(r"\d(?:\.\d+)?[^\d]{1,6}$")
_TOWARD = re.compile(
    r"""
    [与同对向把将为给从由]
    | 以.{1,16}(?:方式|形式|模式|办法|标准|力度|速度).{2}      # 以市场化方式建设充电桩
    """,
    re.VERBOSE,
)
_OATH = re.compile(one_of("task_oaths"))

Rule = Callable[[Scene], Kind | None]


def kinds(found: Iterable[tuple[Clause, bool]]) -> Iterator[tuple[Clause, Kind]]:
    """Each clause with its kind; the flag says that it holds a target.

    What a predicate speaks of is no task either: 增强市场活力，是经济增长的关键所在.
    """
    held: tuple[Clause, Kind] | None = None
    for clause, kind in _one_by_one(found):
        if held:
            spoken_of = kind == "slogan" and not clause.opens and PREDICATE.match(clause.words)
            yield (held[0], "slogan") if spoken_of and not MODAL.search(held[0].words) else held
        held = clause, kind
    if held:
        yield held


def _one_by_one(found: Iterable[tuple[Clause, bool]]) -> Iterator[tuple[Clause, Kind]]:
    """Each clause with the answer of the first rule that has one."""
    before: Kind | None = None
    led = sworn = False
    for clause, counted in found:
        if clause.opens:
            before, led, sworn = None, False, bool(_OATH.match(clause.words))
        before = _kind(Scene(clause, counted, before, led, sworn))
        if before == "task":
            led = bool(clause.parts.verb)
        yield clause, before


def _kind(scene: Scene) -> Kind:
    for rule in RULES:
        if answer := rule(scene):
            return answer
    return "task"


def _leads(scene: Scene) -> Kind | None:
    if scene.clause.closes:
        return None
    parts = scene.parts
    unsaid = not parts.verb and ((parts.before and _FIELD.match(parts.object)) or _PLACE.match(parts.object))
    return "lead" if unsaid or _LEAD.fullmatch(scene.words) else None


def _counts(scene: Scene) -> Kind | None:
    """A promised figure makes a task, or more of the one before where nothing but the number is new."""
    if not scene.counted:
        return None
    if scene.before == "slogan" and not _has_predicate(scene):
        return "slogan"
    bare = scene.led and not _has_predicate(scene) and _COUNT_LAST.search(scene.words)
    return "tail" if scene.before in ("task", "tail") and (bare or _TAIL.match(scene.words)) else "task"


def _has_predicate(scene: Scene) -> bool:
    parts, said = scene.parts, scene.words
    return bool(parts.verb or parts.before or said_of(said) or _TOWARD.match(said))


def _goes_on(scene: Scene) -> Kind | None:
    if scene.before is None or not _TAIL.match(scene.words):
        return None
    return "tail" if scene.before == "task" else scene.before


def _has_no_verb(scene: Scene) -> Kind | None:
    """规则越简约透明: a mere statement, where nothing shows that it is a goal, a step or an item of a list."""
    if scene.before in ("task", "tail") or scene.clause.numbered or _does(scene):
        return None
    return scene.before or "slogan"


def _does(scene: Scene) -> bool:
    parts, said = scene.parts, scene.words
    told_how = any(word not in listed("task_times") for word in parts.before)
    if parts.verb or told_how or MODAL.search(said) or _TOWARD.match(said) or inner(said, 2):
        return True
    return bool(said_of(said) or reference(said) or milestone(said, ""))


RULES: tuple[Rule, ...] = (
    _leads,  # 今年,
    swears,  # 我们坚信,
    serves,  # 以…为抓手, 聚焦…
    states,  # 就业是最大的民生
    _counts,  # ,增长20%以上
    _goes_on,  # ,以及…
    results,  # ,让群众生活更安心
    _has_no_verb,  # 规则越简约透明
)
"""The rules in the order in which they are asked; a clause that none knows is a task."""
