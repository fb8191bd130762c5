"""Names that stand before their figure: 地区生产总值完成119亿元, 签署投资协议33个."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import one_of, words
from data.naming.examples import without_examples
from data.naming.peeling import ending_word, own_words, starting_word, without_openers
from data.naming.scene import Scene
from data.naming.thing import thing_behind

_SUBJECT_AND_WORK = re.compile(
    rf"(?P<subject>[^的]{{2,}}?)(?<!专精特)(?<!研发)(?P<work>{one_of('name_strong_verbs')}.{{2,}})"
)
_STATEMENT = re.compile(
    r"""
    .*(?:第[一二三四五六七八九十]+|首位|之首|前列|新高|全覆盖|好转|过半)、    # 花卉产量全球第一、优质切花占比60%
    | .*目标[是为](?=..)
    """,
    re.VERBOSE,
)
_CAUSE = re.compile(r"[^、]*?(?:带动|拉动|推动|促进|撬动|助推|使|让)(?P<effect>.{2,})")
_BARE = frozenset(words("name_bare_words"))
_LIST_STARTS = ("、", "和", "及", "与", "以及", ",")


_ORIGIN = re.compile(r"(?<=..)(?:从|(?<!自)由)[^从由、]{0,8}\Z")


def words_before(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The words before the figure in its clause, a list's verb carried over: 新增高新技术企业1家、中小企业4家."""
    site = scene.sites[index]
    phrase = own_words(_STATEMENT.sub("", _own_part(scene, index)), site.figure.kind)
    if not phrase:
        return None
    if site.figure.kind in ("growth", "change") and (cause := _CAUSE.fullmatch(phrase)):
        phrase = without_openers(cause["effect"])
    if "其中" in site.before and names and (verb := starting_word(names[-1], "name_work_verbs")).startswith("新"):
        return verb + phrase.removeprefix(verb)
    if site.opens or not site.before.lstrip().startswith(_LIST_STARTS):
        return work_done(phrase)
    return _verb_carried(names[index - 1], phrase) + without_examples(phrase)


def _own_part(scene: Scene, index: int) -> str:
    """The words before a figure without 从… and without the noun that the figure before counts: 25个省市巡演760场."""
    before = scene.sites[index].before
    if scene.next_link(index) == "to":
        before = _ORIGIN.sub("", before, count=1)
    if scene.sites[index].opens:
        return before
    counted = thing_behind(scene, index - 1)
    rest = before.removeprefix(counted.noun) if counted else before
    work = without_openers(rest)
    return rest if starting_word(work, "name_work_verbs") and own_words(rest) not in _BARE else _last_statement(before)


def _last_statement(before: str) -> str:
    """The part behind a 、 that closes a statement: 项目陆续投产、在京生产新能源汽车."""
    statement, _, rest = before.rpartition("、")
    return rest if len(rest) > 3 and ending_word(statement, "name_right_predicates") else before


def work_done(phrase: str) -> str:
    """The phrase without who did the work and without examples: 工作站示范推广新技术 → 示范推广新技术."""
    phrase = without_examples(phrase)
    if ending_word(phrase, "name_measure_heads"):
        return phrase
    work = _SUBJECT_AND_WORK.fullmatch(phrase)
    return work["work"] if work else phrase


def _verb_carried(name: str, phrase: str) -> str:
    """The verb of the list's member before, where this one is as much of a thing and has no verb of its own."""
    if starting_word(phrase, "name_work_verbs") or ending_word(phrase, "name_measure_heads"):
        return ""
    verb = starting_word(name, "name_work_verbs")
    return verb if len(verb) < len(name) else ""
