"""Names carried over from what was said before: ，增长4.9% · ，总量居全市第2位 · ，到位资金23亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import words
from data.naming.peeling import ending_word, own_words, starting_word, without_openers
from data.naming.scene import Scene
from data.naming.thing import thing_behind

_AGAIN = frozenset(words("name_same_again"))
_WHOLE = frozenset(words("name_counted_whole"))
_BARE = frozenset(words("name_bare_words"))
_FIXED = tuple(pair.split("|") for pair in words("name_fixed_subjects"))
_OF_MEASURES = ("占比", "比重", "增量")
_OPPOSITES = ("收入", "支出")
_REACHED = frozenset(words("name_reaching"))
_CLAUSE = re.compile(r"[,;:]")
_TOPIC = re.compile(r"(?P<topic>[^,;:、要]{2,8})要(?![求素点件])")
_JOINT = re.compile(r"(?<![年月日平人户])均|[都皆]|[两二三四五六][项个者]")
_MOST_JOINED = 4
_LONGEST_DOING = 18


def said_again(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The name before, where the clause only says how it grew or where it ranks."""
    site = scene.sites[index]
    phrase = own_words(site.before, site.figure.kind)
    if phrase and phrase not in _AGAIN and (site.figure.kind == "value" or phrase not in _WHOLE):
        return None
    if not last_name(names):
        return None
    if _JOINT.search(site.before):
        return "、".join(_said_together(scene, index, names))
    if site.figure.kind == "value" and "累计" in site.before:
        return _thing(last_name(names)) or last_name(names)
    return last_name(names)


def _said_together(scene: Scene, index: int, names: Sequence[str]) -> list[str]:
    """The names that 均 speaks of: those of the list before it, or else of the levels before it."""
    run = scene.run_of(index - 1)
    if len(run) == 1:
        run = range(max(0, index - _MOST_JOINED), index)
    levels = [names[at] for at in run if scene.sites[at].figure.kind == "value" and "占" not in names[at]]
    return list(dict.fromkeys(filter(None, levels))) or [last_name(names)]


def beside(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """A second measure of the same thing at once behind the first: 18个90.37万平方米."""
    return names[index - 1] if names and scene.sites[index].link == "beside" else None


def reached(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """Those whom something reached or who took part in it: 惠及5700多万人次, 超过5.2亿人次参与."""
    site = scene.sites[index]
    word = (
        own_words(site.before) or starting_word(site.after, "name_reaching") or ending_word(site.after, "name_reaching")
    )
    if word not in _REACHED:
        return None
    thing = thing_behind(scene, index)
    subject = _doing_before(scene, index) or last_name(names)
    return subject + word + (thing.noun if thing else "" if word.endswith("数") else "人数")


def _benefiting(after: str) -> str:
    return next((word for word in ("受益", "受惠", "参与", "参加") if after.endswith(word)), "")


def used_for(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """What a part of the amount before was used for: ，其中用于项目建设1542亿元."""
    phrase = own_words(scene.sites[index].before)
    return last_name(names) + phrase if phrase.startswith("用于") and len(phrase) > len("用于") else None


def bare_word(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """A word that means nothing alone, with its subject put back: 招商引资到位资金."""
    site = scene.sites[index]
    said = site.before if site.opens else site.before.rpartition("、")[2]
    phrase = own_words(said, site.figure.kind)
    if phrase not in _BARE:
        return None
    if (clause := _clause_before(scene, index)).endswith(phrase):
        return without_openers(clause)
    before = scene.sentence[: site.figure.start - scene.start - len(site.before)]
    for word, subject in _FIXED:
        if phrase == word and subject[:2] in before:
            return subject + phrase
    if last_name(names).endswith(phrase):
        return last_name(names)
    if phrase in _OF_MEASURES and last_name(names):
        return last_name(names) + phrase
    if phrase in _OPPOSITES and last_name(names).endswith(_OPPOSITES):
        return last_name(names)[:-2] + phrase
    subject = _object_before(scene, index) or _subject_before(names)
    if not subject and phrase in _WHOLE and last_name(names):
        return last_name(names)
    return (subject or _topic(scene)) + phrase


def last_name(names: Sequence[str]) -> str:
    """The nearest name given in the sentence, or nothing."""
    return next(filter(None, reversed(names)), "")


def _subject_before(names: Sequence[str]) -> str:
    """What the figures before speak of: 果树经济林 of 新植果树经济林44万亩，总面积达76万亩."""
    earlier = _thing(names[-2]) if len(names) > 1 else ""
    return earlier if earlier and names[-1].startswith(earlier) else _thing(last_name(names))


def clause_before(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """What the clause before says was done, where neither this one nor the figures before give a name."""
    return None if last_name(names) else _doing_before(scene, index) or _topic(scene)


def _thing(name: str) -> str:
    """What a name is about, without the work verb; nothing where the name is itself a measure of something."""
    if ending_word(name, "name_measure_heads"):
        return ""
    return without_openers(name[len(starting_word(name, "name_work_verbs")) :]) or name


def _doing_before(scene: Scene, index: int) -> str:
    """What the clause before says was done, where it has no figure: 住院费用实现跨省直接结算."""
    clause = without_openers(_clause_before(scene, index))
    return _object_before(scene, index) or (clause if 2 <= len(clause) <= _LONGEST_DOING else "")


def _object_before(scene: Scene, index: int) -> str:
    """What the clause before was about, where it has no figure: 全国社保基金 of 充实全国社保基金."""
    clause = without_openers(_clause_before(scene, index))
    verb = starting_word(clause, "name_topic_verbs")
    thing = clause[len(verb) :] if verb else ""
    return thing if 2 <= len(thing) <= _LONGEST_DOING else ""


def _topic(scene: Scene) -> str:
    """What the sentence says at its start that it is about: 包钢集团 of 包钢集团要全力突围."""
    found = _TOPIC.match(scene.sentence.strip())
    return without_openers(found["topic"]) if found else ""


def _clause_before(scene: Scene, index: int) -> str:
    """The last whole clause between the figure before and the clause of this one."""
    start = scene.sites[index - 1].figure.end if index else scene.start
    site = scene.sites[index]
    between = scene.sentence[start - scene.start : max(0, site.figure.start - len(site.before) - scene.start)]
    clauses = _CLAUSE.split(between)
    clauses = clauses[1:] if index else clauses
    return next((clause for clause in reversed(clauses) if clause.strip()), "")
