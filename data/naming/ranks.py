"""Ranks that are held in a contest or on a list, and are no measure's: 在全省考核中排名第五, 位居全国百强县第68位."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene
from data.naming.subjects import clause_before

_RANKED_APART = re.compile(r"(?:位居|位列|名列|排名|居|列)(?P<thing>[^、位居列第]{4,20})\Z")
_NEXT_RANKED = re.compile(r"、[^、]{2,16}\Z")
_BOARD = re.compile(r"(?:位居|位列|名列|列|居|排名?|入围|跻身)(?P<board>[^、居列第]{3,14}?)(?:前|第)?\Z")
_CONTEST = re.compile(
    r"(?P<who>[^,;:]*?)在(?P<contest>[^,;:在]{2,30}?(?:考核|考评|评价|评估|测评|评比|评选|名单|榜单?|排名|竞赛))中(?P<rest>.*)"
)


def in_contest(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The contest that the report's own place was ranked in: 在全省考核中排名第五, 在百强区名单中，我区列第79位."""
    site = scene.sites[index]
    if site.figure.kind != "rank":
        return None
    before = clause_before(scene, index) + site.before if "中" not in site.before else site.before
    found = _CONTEST.fullmatch(before) if "中" in before else None
    if not found or own_words(found["who"]) or own_words(found["rest"], "rank"):
        return None
    return without_openers(found["contest"])


def ranked_apart(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """What is ranked, where a list of ranks says it behind 位居: 位居全国百强县投资潜力第3、绿色发展第5."""
    site = scene.sites[index]
    following = scene.sites[index + 1] if index + 1 < len(scene.sites) else None
    found = _RANKED_APART.search(site.before) if site.figure.kind == "rank" else None
    listed = following and following.figure.kind == "rank" and _NEXT_RANKED.match(following.before)
    return found["thing"] if found and listed else None


def on_board(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The ranking list in which the report's own place stands: 位居全国百强县第68位."""
    found = _BOARD.search(scene.sites[index].before) if scene.sites[index].figure.kind == "rank" else None
    return found["board"] + "排名" if found else None
