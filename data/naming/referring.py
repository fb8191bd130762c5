"""Measures that point back to something named before: 这一比重将增加到71%, 数量居西部第2位."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.naming.peeling import own_words, without_openers
from data.naming.scene import Scene, Site
from data.naming.shares import share_in
from data.naming.subjects import clause_before, last_name
from data.naming.word_ends import ending_word

_THIS = re.compile(r"(?:[^、]*[把将使])?(?:这|该|上述)(?:一|个|种|项|些)?(?P<measure>.{2,})")
_SHARES = frozenset(("比例", "比重", "份额"))
_PACE = re.compile(
    r"(?:而?且)?[这该](?:一|个|种)?(?:增长|递增|发展)?(?:速度|增速|增幅|增长率)(?=[高低快慢]于|超过|相当于|比)"
)
"""How the growth before compares with another: 增长6%，这个速度高于1955年至1980年平均每年递增4.3%的水平."""
_THIS_SIDE = re.compile(r"这(?:些|个|一)?方面的(?P<what>[^占、,的]{2,6})")
_SIDE = re.compile(r"(?:重点是|用于)(?P<side>[^,。;的]{2,20}?)(?=[,。;]|的(?:资金|经费|投资|支出|费用))")
"""What 这方面 means: 投资的重点是能源、交通建设; 用于现有企业技术改造的资金."""
_POINTING = frozenset("这该上")
"""One of these stands in all that points back."""
_CLAUSE = re.compile(r"[,;:。!?\n]")
_QUANTITIES = frozenset(("数量", "总数", "总量"))
_WON = re.compile(r".*?(?:入选|入围|获批|获评|荣获|获得|创成|建成|新增)(?P<won>[^,;:]{2,16})")


def pointed_at(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The measure that 这一比重 means: the last one of that word in this sentence or the one before it."""
    site = scene.sites[index]
    if "方面的" in site.before and (side := _of_this_side(scene, site)):
        return side
    if _PACE.match(site.before) and site.figure.kind in ("growth", "change") and (grown := last_name(names)):
        return grown
    found = _THIS.fullmatch(_pointing_words(scene, index))
    if found and found["measure"] in _SHARES and "占" in (share := last_name(names)):
        return share
    if not found or not ending_word(found["measure"], "name_measure_heads"):
        return None
    said = scene.earlier + scene.sentence[: site.figure.start - len(site.before) - scene.start]
    for clause in reversed(_CLAUSE.split(said)):
        name, measure, _ = clause.rpartition(found["measure"])
        if name and measure and not name.endswith(("这一", "这个", "这种", "该")):
            return without_openers(name) + measure
    return None


def _of_this_side(scene: Scene, site: Site) -> str | None:
    """The measure of the side that was spoken of last: 能源建设投资占总投资比重 of 这方面的投资占总投资的38.5%."""
    share = share_in(site.before) if site.figure.kind == "value" else None
    found = _THIS_SIDE.fullmatch(share.part if share else own_words(site.before, site.figure.kind))
    said = scene.earlier + scene.sentence[: site.figure.start - len(site.before) - scene.start]
    *_, last = [None, *_SIDE.finditer(said)] if found else [None]
    return last["side"] + found["what"] + (share.ending if share else "") if found and last else None


def _pointing_words(scene: Scene, index: int) -> str:
    """What the clause of a figure points back with, or the one before it: 这个比重，1978年为17%."""
    site = scene.sites[index]
    if not _POINTING.isdisjoint(site.before):
        return own_words(site.before, site.figure.kind)
    if not site.opens or _POINTING.isdisjoint(scene.sentence) or own_words(site.before, site.figure.kind):
        return ""
    return clause_before(scene, index).strip()


def number_won(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """What the clause before says was won, for a bare 数量: 三个产业入选国家级先进制造业集群，数量居西部第2位."""
    site = scene.sites[index]
    if not site.opens or own_words(site.before, site.figure.kind) not in _QUANTITIES:
        return None
    won = _WON.fullmatch(clause_before(scene, index))
    return won["won"] + "数量" if won else None
