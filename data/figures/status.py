"""Status: whether a figure reports what is (actual) or promises what is to be (target).

1. The stretch of the report decides: reviews are actual, plans are targets (by the outline; by cues where it has none).
2. Words beside the number overrule it: 去年 or 我区有 in a plan restate a fact, 力争 in a review promises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.clauses import Clauses
from data.figures.place import Place, last_match
from data.figures.stretches import Stretches
from data.lexicon import one_of
from data.numbers.numerals import YEAR as WRITTEN_YEAR
from data.numbers.numerals import year_value
from data.records import Status

# 比去年增长 and 不低于上年 compare; they restate nothing.
DONE = re.compile(rf"(?<![比较按与同超])(?:(?<!于)|(?<=由于))(?:{one_of('status_done')})")
# 两年来发行国债2100亿元, 带动投资4200亿元; 已建成的主要有: 堤防6100公里, 公路1.2万公里
LOOKS_BACK = re.compile(
    r"""
    (?: [一两三四五六七八九十几]年来(?!的) | 这几年(?!的) | 已[^,。;:]{1,8}的(?:主要)?有: | \A\s*去年(?!的|末|底) )
    (?! [^。]* (?:[今明]年|今后|未来|(?<![主重需必])要(?![求素点])|[将拟]|继续|力争|争取|确保|(?<!年初)计划|进一步) )
    """,
    re.VERBOSE,
)
PROMISED = re.compile(rf"(?<![比按]){one_of('status_promised')}")
# 比1956年将增长4.5%: 将 at once before the verb; 将税率提高到 only says what was raised.
WILL = re.compile(
    rf"""
    将要? (?: (?:[比较][^,;]{{2,14}})?(?:继续|可)?
           (?:增长|增加|增产|增至|达到|达|提高|上升|下降|降低|减少|缩减|超过|突破|完成)[到至为了]?
           (?:{one_of("bounds_over_before")}|{one_of("bounds_about_before")})?
         | 用 )$
    """,
    re.VERBOSE,
)
# 1980年计划投资总额控制在500亿元
PLANNED = re.compile(
    r"""
    年计划(?!的|完成|执行|超|情况|任务|指标|规定)[^,]{0,20}(?:控制在|达到?|为|增长|安排)$
    | 五”?计划[把将][^,]{2,24}[到至为]$                              # 六五计划把这个比例提高到36%
    | 计划(?:今年|明年|年内)(?:新?增|减|投资|发放|完成|建)
    """,
    re.VERBOSE,
)
# 国务院决定: 今年投资规模要比上年压缩920亿元; 集团购买力，要在去年的基础上压缩20%; 今年的经费，一律削减10%
DECIDED = re.compile(r"决定[:,](?:从)?今年|[今明]年[^。,;]{0,24},?要(?:比|在|将|把)|[今明]年的[^。;]{2,30},一律")
FORESEEN = re.compile("预计|有望|可望|估计")
# 计划草案拟定，农业总产值增长5%
DRAFTED = re.compile(
    r"(?:计划|预算|纲要|规划)(?:\([^)]*\))?(?:草案)?(?:\([^)]*\))?(?:拟定|安排|规定|要求|提出),[^。]{0,40}$"
)
GOES_ON = re.compile(
    rf"""
    (?:{one_of("bounds_over_after")}|{one_of("bounds_about_after")})?[,、]
    (?:并|即|都是|[比较][^,;]{{2,12}}|平均每年|每年|年均|五年)*
    (?:增长|递增|增加|增产|达到|提高|上升|下降|降低|减少)[到至为了]?
    (?:{one_of("bounds_over_before")}|{one_of("bounds_about_before")})?
    """,
    re.VERBOSE,
)
"""Between two figures: the second says the same once more, 达到5000亿公斤，平均每年增产80亿公斤."""
STANDING = re.compile(rf"{one_of('status_standing')}(?:近|约|超过|超|逾)?(?=\d|$)")

LED_TO = "(?:提高|提升|增加|增长|上升|扩大|降低|下降|降|减少|压缩|缩短|缩小|延长|调整)[到至为]"
# 从去年的2.1%提高到〔2.3%〕
LED_FROM = re.compile(
    rf"(?<!已)[由从][^由从,;]{{2,24}}{LED_TO}(?:{one_of('bounds_over_before')}|{one_of('bounds_about_before')})?$"
)
# 从每人每年〔320元〕提高到380元
LEVEL_FROM = re.compile(r"[由从](?:目前|现在|现行|原来|上年|去年|每[人户亩](?:每[年月])?)?的?$")
LEADS_TO = re.compile(rf"[^,;\d]{{0,6}}?{LED_TO}")

SUMMED = re.compile("计划|加上|全部|[今明]年")
COMPARED = re.compile("[比较][^,;比较]{2,20}的$")
MORE = re.compile("(?:有了?(?:较大|很大|明显|显著|较多)的?)?(?:大幅度?)?(?:增|提高|上升|扩大|下降|降低|减少|[多少]|翻)")

YEAR = re.compile(
    rf"(?<![比较于与按同由从自])(?P<year>{WRITTEN_YEAR})年(?!以来|[来起]|不变价|的[^,;]{{1,16}}(?:作比较|相比))"
)
FROM_YEAR = re.compile(rf"[由从](?P<year>{WRITTEN_YEAR})年[末底度]?的?$")
"""What a change starts from: 由1978年的〔371亿元〕增加到650亿元."""
EQUALS = re.compile(rf"(?:等于|相当于){WRITTEN_YEAR}年[到至]{WRITTEN_YEAR}年")
"""The years with which a multiple is compared: 等于1953年到1980年平均每年建成面积的2.6倍."""
REACH = 160
"""Characters of a sentence that are looked back at for what was drafted or foreseen."""
HEADS = frozenset(("万", "亿", "万人", "亿人"))
PEOPLE = re.compile(
    r"""
    [^的,、]{0,6}?
    (?: (?:各族)?人民(?!币|政府|法院|医院|检察|调解|警察|武装|团体)
      | (?:[^的,、]{2,4})儿女 | 父老乡亲 | 干部群众 )
    | 人口(?=的|$) | 中国人(?=的|$)
    """,
    re.VERBOSE,
)
"""Behind a number: the people of the place, who are there in a plan too (将32万阿荣人民放在心中)."""


def statuses(
    folded: str, places: Sequence[Place], reports: Stretches, clauses: Clauses, plan_year: int | None = None
) -> tuple[Status, ...]:
    """The status of each figure, in the order of their places; `plan_year` parts what is over from what is to come."""
    found: list[Status] = []
    before = 0
    for place in places:
        start = place.quantity.start
        if found and found[-1] == "target" and GOES_ON.fullmatch(folded, before, start):
            found.append("target")
        else:
            said = folded[max(clauses.sentence(start)[0], start - REACH) : start]
            found.append(_status(place, said, _by_year(said, plan_year) or reports.at(start)))
        before = place.quantity.end
    return tuple(found)


def _by_year(said: str, plan_year: int | None) -> Status | None:
    """What the last year that is spoken of says: from 1966年到1976年 it is over, until 1985年 it is to come."""
    said = EQUALS.sub("", said) if "于" in said else said
    year = (FROM_YEAR.search(said) or last_match(YEAR, said)) if plan_year is not None and "年" in said else None
    if year is None or plan_year is None:
        return None
    told = year_value(year["year"])
    return None if told == plan_year else "actual" if told < plan_year else "target"


def _status(place: Place, said: str, stretch: Status) -> Status:
    if stretch == "actual":
        promised = PROMISED.search(place.left) or _is_planned(place.left, said) or DRAFTED.search(said)
        ahead = WILL.search(place.left) and not FORESEEN.search(said)
        return "target" if promised or ahead else "actual"
    stands = _is_done(place.left) or LOOKS_BACK.search(said) or _is_standing(place) or _is_base(place)
    return "actual" if stands or (place.quantity.unit in HEADS and PEOPLE.match(place.right)) else "target"


def _is_planned(left: str, said: str) -> bool:
    """Whether a plan or a decision is told: 计划今年增加贷款; 今年的购买力，要在去年的基础上压缩."""
    if "计划" in left and PLANNED.search(left):
        return True
    decides = "决定" in said or ("年" in said and ("要" in said or "一律" in said))
    return decides and DECIDED.search(said) is not None


def _is_done(left: str) -> bool:
    """Whether it is told as over, and not only the level that the number is led to from: 从去年的2.1%提高到〔2.3%〕."""
    return DONE.search(left) is not None and DONE.search(LED_FROM.sub("", left)) is not None


def _is_standing(place: Place) -> bool:
    """Whether so much is there already; what is planned or added up (加上其他共有〔1271个〕) need not be."""
    standing = STANDING.search(place.left)
    return standing is not None and SUMMED.search(place.left, 0, standing.start()) is None


def _is_base(place: Place) -> bool:
    """Whether a number is what another starts from.

    比1980年的〔7159亿元〕增加1551亿元, 在增长〔13%〕的基础上, 城镇化率从〔47.5%〕提高到51.5%.
    """
    if place.right.startswith("的基础上"):
        return True
    if LEVEL_FROM.search(place.left) and LEADS_TO.match(place.right):
        return True
    return MORE.match(place.right) is not None and COMPARED.search(place.left) is not None
