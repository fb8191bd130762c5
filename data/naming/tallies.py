"""Counts whose name lies in what is counted: medals, and the people of the place that the report is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.figures.status import PEOPLE
from data.naming.peeling import without_openers
from data.naming.scene import Scene

_MEDALS = {"金": "金牌", "银": "银牌", "铜": "铜牌"}
_MEDAL_BEHIND = re.compile("[金银铜奖]牌")
_CONTEST = re.compile(r".*(?:在|获|获得|夺得|斩获|摘得|参加)(?P<contest>[^,;:]{2,20}?(?:会|赛|杯)(?:决赛)?)[上中]?")


def medals(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """Medals by the contest that they were won in: 在巴黎奥运会上取得1金1银, 斩获50枚金牌."""
    site = scene.sites[index]
    behind = _MEDAL_BEHIND.match(site.after) if site.figure.unit == "枚" else None
    medal = behind.group() if behind else _MEDALS.get(site.figure.unit)
    if not medal:
        return None
    contest = _CONTEST.match(scene.sentence[: site.figure.start - scene.start].rpartition("。")[2])
    return (without_openers(contest["contest"]) if contest else "") + medal


def population(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The people of the place: 32万阿荣人民, 全县54万各族儿女."""
    site = scene.sites[index]
    people = site.figure.kind == "value" and site.figure.unit.removesuffix("人") in ("万", "亿", "千万")
    return "人口" if people and PEOPLE.match(site.after) else None
