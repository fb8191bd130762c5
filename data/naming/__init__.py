"""The name of each figure (指标名称): what the row header of a table would call the thing measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from data.naming.amounts import come_to, part_of, size_of, spent_on
from data.naming.carrying import (
    above,
    bare_word,
    last_resort,
    other_level,
    reached,
    said_again,
    used_for,
)
from data.naming.left import words_before
from data.naming.placewise import in_place
from data.naming.polishing import polished
from data.naming.ranks import in_contest, on_board, ranked_apart
from data.naming.referring import number_won, pointed_at
from data.naming.right import words_behind
from data.naming.scene import Scene, scenes
from data.naming.shares import goal_reached, share_of
from data.naming.sharing import led_to, listed, listed_before
from data.naming.tallies import medals, population
from data.naming.trust import trust
from data.records import Figure

Rule = Callable[[Scene, int, Sequence[str]], str | None]
"""Takes the figures of a sentence, the index of the one to name, and the names of those before it."""

RULES: tuple[tuple[Rule, float], ...] = (
    (led_to, 0.95),  # 从2.1%提高到2.5%
    (listed, 0.9),  # A和B分别达到1和2
    (listed_before, 0.9),  # ，分别增长3%和4%
    (size_of, 0.85),  # 总投资139亿元的23个重点项目
    (medals, 0.8),  # 1金1银
    (population, 0.7),  # 32万阿荣人民
    (pointed_at, 0.7),  # 这一比重增加到71%
    (part_of, 0.7),  # 90%以上的政务服务实现网上可办
    (spent_on, 0.6),  # 拿出120亿元支持基层化债
    (come_to, 0.8),  # 城镇12万人实现就业
    (reached, 0.6),  # ，惠及5700多万人次
    (words_behind, 0.7),  # 25万亩高标准农田
    (goal_reached, 0.7),  # ，完成年度任务的126%
    (share_of, 0.8),  # ，占全国16%
    (number_won, 0.6),  # 三个产业入选国家级集群，数量居西部第2位
    (in_contest, 0.7),  # 在全省考核中排名第五
    (ranked_apart, 0.8),  # 位居百强县投资潜力第3、绿色发展第5
    (in_place, 0.7),  # ，四川省由29‰降到6.1‰
    (said_again, 0.9),  # ，增长4.9%
    (used_for, 0.6),  # ，其中用于项目建设1542亿元
    (bare_word, 0.6),  # ，到位资金23亿元
    (above, 0.8),  # 签约项目46个，其中亿元以上32个
    (other_level, 0.8),  # 国家级龙头企业6家、省级82家
    (words_before, 0.9),  # 地区生产总值完成119亿元
    (on_board, 0.5),  # 位居全国百强县第68位
    (last_resort, 0.5),  # 入选全国百强县，列第8位
)
"""The rules in the order in which they are asked, each with the confidence that its answers deserve."""


_NEXT_SENTENCE = 1
"""The mark between two sentences of a paragraph."""
UNNAMED = "unnamed"
"""The rule of a figure that no rule could name."""


class Naming(NamedTuple):
    """A figure's name and how it was come by."""

    name: str
    confidence: float
    """From 0 to 1."""
    rule: str
    """The rule that gave the name."""


def name_figures(text: str, figures: Sequence[Figure]) -> tuple[Naming, ...]:
    """Name every figure of the text, in the order given; the figures are sorted by their start."""
    found: list[Naming] = []
    before: Scene | None = None
    for scene in scenes(text, figures):
        follows = before is not None and before.start + len(before.sentence) + _NEXT_SENTENCE >= scene.start
        found += _namings(scene, found[-1] if follows else None)
        before = scene
    return tuple(found)


def _namings(scene: Scene, last: Naming | None) -> list[Naming]:
    """The names of a sentence's figures; a growth at its head that nothing names goes on with the sentence before."""
    namings: list[Naming] = []
    names: list[str] = []
    for index in range(len(scene.sites)):
        naming = _naming(scene, index, names)
        if naming.rule == UNNAMED and last and scene.sites[index].figure.kind == "growth":
            naming = last._replace(confidence=min(last.confidence, 0.4))
        naming = _as_sure_as_its_source(naming, namings)
        namings.append(naming)
        names.append(naming.name if naming.rule != UNNAMED else "")
    return namings


def _as_sure_as_its_source(naming: Naming, earlier: Sequence[Naming]) -> Naming:
    """The naming, no surer than the nearest one before it in the sentence that gave the same name."""
    source = next((one for one in reversed(earlier) if one.name == naming.name), naming)
    return naming._replace(confidence=min(naming.confidence, source.confidence))


def _naming(scene: Scene, index: int, names: Sequence[str]) -> Naming:
    for rule, confidence in RULES:
        said = rule(scene, index, names)
        if said and (name := polished(said)):
            return Naming(name, round(confidence * trust(scene, index, name), 2), rule.__name__)
    return Naming("未命名", 0.1, UNNAMED)
