"""Names that stand before their figure: 地区生产总值完成119亿元, 签署投资协议33个."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import one_of
from data.naming.examples import without_examples
from data.naming.peeling import ending_word, own_words, starting_word, without_openers
from data.naming.scene import Scene

_SUBJECT_AND_WORK = re.compile(
    rf"(?P<subject>[^的]{{2,}}?)(?<!专精特)(?<!研发)(?P<work>{one_of('name_strong_verbs')}.{{2,}})"
)
_STATEMENT = re.compile(r".*(?:第[一二三四五六七八九十]+|首位|之首|前列|新高|全覆盖|好转|过半)、")
_CAUSE = re.compile(r"[^、]*?(?:带动|拉动|推动|促进|撬动|助推|使|让)(?P<effect>.{2,})")
_LIST_STARTS = ("、", "和", "及", "与", "以及", ",")


def words_before(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The words before the figure in its clause, a list's verb carried over: 新增高新技术企业1家、中小企业4家."""
    site = scene.sites[index]
    phrase = own_words(_STATEMENT.sub("", site.before), site.figure.kind)
    if not phrase:
        return None
    if site.figure.kind in ("growth", "change") and (cause := _CAUSE.fullmatch(phrase)):
        phrase = without_openers(cause["effect"])
    if site.opens or not site.before.lstrip().startswith(_LIST_STARTS):
        return work_done(phrase)
    return _verb_carried(names[index - 1], phrase) + without_examples(phrase)


def work_done(phrase: str) -> str:
    """The phrase without who did the work and without examples: 工作站示范推广新技术 → 示范推广新技术."""
    phrase = without_examples(phrase)
    if ending_word(phrase, "name_measure_heads"):
        return phrase
    work = _SUBJECT_AND_WORK.fullmatch(phrase)
    return work["work"] if work else phrase


def _verb_carried(name: str, phrase: str) -> str:
    """The verb of the list's member before, where this one is as much of a thing and has no verb of its own."""
    if starting_word(phrase, "name_work_verbs") or ending_word(phrase, "name_measure_heads") or len(phrase) < 3:
        return ""
    verb = starting_word(name, "name_work_verbs")
    return verb if len(verb) < len(name) else ""
