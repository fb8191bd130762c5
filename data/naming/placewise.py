"""One measure told of one place after another: 人口自然增长率，四川省由29‰降到6.1‰，上海市由7‰降到5.1‰."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.naming.peeling import own_words
from data.naming.scene import Scene
from data.naming.subjects import last_name, measure_before
from data.naming.word_ends import ending_word

_PLACE = (
    r"(?:[一-龥]{2,6}?(?:省|市|自治区|县|州|盟|旗|(?<![园社小景辖城校矿牧林])区)"
    r"|(?:[东中西]部|东北|沿海)(?:地区)?|内地)"
)
_ONE = re.compile(_PLACE)
_WITH_MEASURE = re.compile(rf"{_PLACE}(?P<measure>.{{2,}})")
_LAST = frozenset("省市区县州盟旗部北海地")


def in_place(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The place that alone stands before the figure, with the measure that is told of one place after another."""
    site = scene.sites[index]
    if not site.opens or _LAST.isdisjoint(site.before):
        return None
    place = own_words(site.before, site.figure.kind)
    if not _ONE.fullmatch(place):
        return None
    if measure := measure_before(scene, index):
        return place + measure
    told = _WITH_MEASURE.fullmatch(last_name(names))
    return place + told["measure"] if told and ending_word(told["measure"], "name_measure_heads") else None
