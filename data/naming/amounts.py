"""Names of sums, shares and sizes, told by what stands behind them: 拿出120亿元支持化债, 85%为创新型企业."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.lexicon import one_of
from data.naming.peeling import own_words
from data.naming.scene import Scene, Site
from data.naming.subjects import last_name
from data.naming.thing import thing_behind
from data.naming.word_ends import ending_word, starting_word

_PURPOSE = re.compile(r"(?:资金|专项资金)?(?:用于)?(?P<purpose>(?:支持|保障|用于|补贴|奖励|扶持).{2,24})\Z")
_NEXT_CLAUSE = re.compile(
    r"(?:(?:专项)?资金)?,(?P<purpose>(?:(?:重点|主要|专项)?(?:用于|支持)|补助|增加对|加大对|加强|改善|完善|实施|推进|开展)[^,;。\d]{2,24}+)(?!\d)"
)
"""安排150亿元，用于支持产粮大县."""
_USED_FOR = re.compile(r"是(?P<purpose>用于.{2,20})\Z")
_IS = re.compile(r"(?:为|是|属于|来自)(?P<kind>.{2,12})\Z")
_MANNER = re.compile(r"在?(?:不同程度|一定程度)(?:上|地)|(?<=[增减提降][加少高低])了")
_COME_TO = re.compile(
    r"(?:以上|左右)?(?:全部|成功|已|如期)*实现了?(?P<what>[^、,]{0,4}(?:就业|创业|脱贫|搬迁|增收|落户|安置))"
)
_LONGEST_SAID = 14
"""Characters of what is told of a part of those who were counted."""
_SHARE = re.compile(r"占(?P<whole>[^占、,的]{2,8})\Z")
"""以占世界7%的耕地."""
_SIZE = re.compile(one_of("name_sizes"))
_LIST_MARK = re.compile("[、和与及]")


def size_of(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """The size of the thing behind the figure: 总投资139亿元的23个重点项目 is 重点项目总投资."""
    before = scene.sites[index].before
    phrase = own_words(_LIST_MARK.split(before)[-1]) if _SIZE.search(before) else ""
    measure = ending_word(phrase, "name_sizes")
    verb = starting_word(phrase, "name_work_verbs")
    if not measure or phrase not in (measure, verb + measure, verb + "了" + measure):
        return None
    of_next = scene.sites[index].after.strip() == "的" and index + 1 < len(scene.sites)
    thing = thing_behind(scene, index + 1 if of_next else index)
    return thing.noun + measure if thing else None


def part_of(scene: Scene, index: int, names: Sequence[str]) -> str | None:
    """The share of which something is said: 90%以上的政务服务实现网上可办, 其中85%为创新型企业."""
    site = scene.sites[index]
    if site.figure.kind != "value" or site.figure.unit not in ("%", "成", "％"):
        return None
    whole = own_words(site.before)
    said = site.after.removeprefix("以上").removeprefix("左右")
    if whole and said.startswith("用于"):
        return whole.rstrip("的") + said
    if (kind := _IS.match(said)) and not whole:
        return kind["kind"] + "占比"
    if not whole and said.startswith("用于") and last_name(names):
        return last_name(names) + said
    if said.startswith("的") and (share := _SHARE.search(site.before)):
        return f"{said[1:]}占{share['whole']}比重"
    if not whole and said.startswith("的"):
        return _MANNER.sub("", said[1:])
    return last_name(names) + said if index and not whole and _is_told_of(scene.sites[index - 1], site, said) else None


def _is_told_of(counted: Site, site: Site, said: str) -> bool:
    """Whether the clause says what a part of those came to who were counted: 职工100人，90%以上进入服务中心."""
    told = site.opens and not site.meets_next and counted.figure.unit != site.figure.unit
    return told and 4 <= len(said) <= _LONGEST_SAID and bool(starting_word(said, "name_telling_verbs"))


def come_to(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """What so many people came to: 城镇12万人实现就业再就业, 贫困人口2.3万人实现稳定脱贫."""
    site = scene.sites[index]
    found = _COME_TO.fullmatch(site.after) if "实现" in site.after and not site.meets_next else None
    if found is None or site.figure.unit.lstrip("万亿") not in ("人", "名", "户"):
        return None
    return own_words(site.before).lstrip("、") + found["what"]


def spent_on(scene: Scene, index: int, _names: Sequence[str]) -> str | None:
    """What money was for, where only the spending stands before it: 拿出120亿元支持基层化债."""
    site = scene.sites[index]
    spending = site.before.strip()
    if (used := _USED_FOR.match(site.after)) and not own_words(spending):
        return used["purpose"]
    if not spending or ending_word(spending, "name_spending_verbs") != spending[-2:]:
        return None
    if not (site.meets_next or spending.endswith("支出")) and (
        next_done := _NEXT_CLAUSE.match(scene.sentence, site.figure.end - scene.start)
    ):
        return next_done["purpose"]
    if site.after and site.meets_next and starting_word(site.after, "name_work_verbs") == site.after:
        thing = thing_behind(scene, index + 1)
        return site.after + thing.noun + thing.telling if thing else None
    purpose = _PURPOSE.match(site.after)
    return purpose["purpose"] if purpose else None
