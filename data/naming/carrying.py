"""Names carried over from what was said before: ，增长4.9% · ，总量居全市第2位 · ，到位资金23亿元 · ，占全国16%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import words
from data.naming.left import work_done
from data.naming.peeling import ending_word, own_words, starting_word, without_openers
from data.naming.scene import Scene

_AGAIN = frozenset(words("name_same_again"))
_BARE = frozenset(words("name_bare_words"))
_FIXED = tuple(pair.split("|") for pair in words("name_fixed_subjects"))
_REACHED = frozenset(words("name_reaching"))
_SHARE = re.compile(
    r"""
    (?P<part>.*?)
    占(?P<whole>[^占、]+?)
    (?:的?(?P<word>比重|比例|份额))?
    (?:为|达|达到|提高到|提升到|上升到|超过|超|近|约|的)*\Z
    """,
    re.VERBOSE,
)
_CLAUSE = re.compile(r"[,;:]")
_JOINT = re.compile(r"[均都皆]|[两二三四五六][项个者]")
_MOST_JOINED = 4
_LONGEST_DOING = 18


def share_of(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """A part of a whole: 占一般公共预算支出的72%, said of the name before."""
    found = _SHARE.fullmatch(scene.sites[index].before.strip(" ,、"))
    if not found or not names:
        return None
    part = own_words(found["part"])
    if part and part not in _AGAIN:
        return None
    return f"{names[index - 1]}占{found['whole']}{found['word'] or '比重'}"


def said_again(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The name before, where the clause only says how it grew or where it ranks."""
    if not names:
        return None
    site = scene.sites[index]
    phrase = own_words(site.before, site.figure.kind)
    if phrase and phrase not in _AGAIN:
        return None
    return "、".join(_said_together(scene, index, names)) if _JOINT.search(site.before) else names[index - 1]


def _said_together(scene: Scene, index: int, names: Sequence[str]) -> list[str]:
    """The names that 均 speaks of: those of the list before it, or else of the levels before it."""
    run = scene.run_of(index - 1)
    if len(run) == 1:
        run = range(max(0, index - _MOST_JOINED), index)
    levels = [names[at] for at in run if scene.sites[at].figure.kind == "value"]
    return list(dict.fromkeys(levels)) or [names[index - 1]]


def beside(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """A second measure of the same thing at once behind the first: 18个90.37万平方米."""
    return names[index - 1] if names and scene.sites[index].link == "beside" else None


def reached(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """Those whom something reached or who took part in it: 惠及5700多万人次, 超过5.2亿人次参与."""
    site = scene.sites[index]
    behind = starting_word(site.after.strip(), "name_reaching")
    word = own_words(site.before) or behind
    if word not in _REACHED:
        return None
    subject = _doing_before(scene, index) or (names[index - 1] if names else "")
    return subject + word + ("" if word.endswith("数") else "人数") if subject else word


def bare_word(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """A word that means nothing alone, with its subject put back: 招商引资到位资金."""
    site = scene.sites[index]
    phrase = own_words(site.before, site.figure.kind)
    if phrase not in _BARE:
        return None
    before = scene.sentence[: site.figure.start - scene.start - len(site.before)]
    for word, subject in _FIXED:
        if phrase == word and subject[:2] in before:
            return subject + phrase
    return (_object_before(scene, index) or (_thing(names[index - 1]) if names else "")) + phrase


def _thing(name: str) -> str:
    """What a name is about, without the work verb; nothing where the name is itself a measure of something."""
    if ending_word(name, "name_measure_heads"):
        return ""
    return without_openers(name[len(starting_word(name, "name_work_verbs")) :]) or name


def _doing_before(scene: Scene, index: int) -> str:
    """What the clause before says was done, where it has no figure: 住院费用实现跨省直接结算."""
    clause = _clause_before(scene, index)
    doing = work_done(own_words(clause)) if clause else ""
    return doing if 3 <= len(doing) <= _LONGEST_DOING else ""


def _object_before(scene: Scene, index: int) -> str:
    """The object of the clause before, where it has no figure: 全国社保基金 of 充实全国社保基金."""
    doing = without_openers(_clause_before(scene, index))
    verb = starting_word(doing, "name_topic_verbs")
    thing = doing[len(verb) :] if verb else ""
    return thing if 2 <= len(thing) <= _LONGEST_DOING else ""


def _clause_before(scene: Scene, index: int) -> str:
    """The last whole clause between the figure before and the clause of this one."""
    start = scene.sites[index - 1].figure.end if index else scene.start
    site = scene.sites[index]
    between = scene.sentence[start - scene.start : max(0, site.figure.start - len(site.before) - scene.start)]
    clauses = _CLAUSE.split(between)
    clauses = clauses[1:] if index else clauses
    return next((clause for clause in reversed(clauses) if clause.strip()), "")
