"""What stands beside a number that is no figure, or shows that it is one, as regular expressions over folded text."""

from __future__ import annotations

import re

from data.lexicon import one_of

BOUND_WORDS = "|".join(one_of(f"bounds_{bound}_before") for bound in ("over", "under", "about"))

# Before the number.
EACH = re.compile(r"每\s?$")
RANK_BEFORE = re.compile(rf"{one_of('rank_verbs')}[^,;。]{{0,12}}$|{one_of('rank_scopes')}[^,;。]{{0,4}}$")
# 位居全国百强县投资潜力第3、绿色发展第5: the next of a list of ranks, or what is ranked behind 位居
RANK_LISTED = re.compile(
    r"(?:位居|位列|名列|排名)[^,;。]{0,24}$|第[\d一二三四五六七八九十]{1,3}位?、[^,;。、第]{2,16}$"
)
FIRST_PLACE_OF_CARE = re.compile("(?:放在|摆在|置于|放到|摆到|列为|作为|挺在)[^,]{0,4}$")
EXCEEDED = re.compile(rf"(?:{BOUND_WORDS}|上)$")
BOUNDED = re.compile(rf"(?:{BOUND_WORDS}|上|达到?|过|冲刺|高达)$")
# 出台鼓励创新创业八条政策措施
ISSUED = re.compile("(?:出台|制定|推出|发布|印发)[^,;。]{0,20}$")
MEASURED_TIME = re.compile(one_of("duration_measured"))
CHANGED_TO = re.compile(r"[^,;。、\d]{0,4}?(?:缩短|压缩|压减|精简|减少|降低|延长|增加|提高|提升)[到至为](?=\d|近|约)")
"""15天 of 陪产假由15天延长至30天: a time that is the level before."""
LIFE = re.compile("寿命|年龄")
AGE_REACHED = re.compile(r"[并也]?(?:将|已)?(?:达到?|提高到|增加到)")
"""A clause that only says where a life expectancy has come: 人均预期寿命提高1岁，达到74.5岁."""
COUNTING = re.compile(rf"{one_of('counting_verbs')}[了起]?$|[一-龥”)]等$")
COUNTED_BEHIND = re.compile(rf"{one_of('counting_verbs')}[了起]?[^,;。]{{2,}}$")
"""新建学校〔两所〕、医院三家."""
SAID_AFTER = re.compile(
    r"""
    (?: [为达至到于是在降升:比]\s?                                                   # 达到102.5
      | (?:指数|系数|得分|总分|比例|比值|结构|人数|数量|总数)[^,;。]{0,4} )$          # 基尼系数约0.46
    """,
    re.VERBOSE,
)

SPAN_BEFORE = re.compile("(?:过去|今后|未来|最近|这|最[^,]{1,3}的)$")

# Behind the number.
BOUND_AFTER = re.compile("以上|左右|以内|大关|余")
GRADE = re.compile("[级强佳](?![化调])")
THRESHOLD = re.compile(rf"及?以[上下]的?[^,;。、\d]{{0,4}}{one_of('threshold_things')}")
PART_ONLY = re.compile(r"(?:[至到—-]\d[\d.]*[万亿]*元)?(?:及?以[上下])?的?部分(?=[,;。、]|[再减免按全]|$)")
"""100万元 of 不超过100万元的部分: what is dealt with in its own way."""
POPULOUS = re.compile(r"(?:人口|及?以[上下]的?人口)(?:及?以[上下])?的?(?:大?[县市镇乡村](?![民域政容])|城市)")
"""20万 of 20万以上人口县: how many live in such places."""
COUNTED_ABOVE = re.compile(r"及?以上的?(?:有|达到?|共)?\d+(?!\.)[个家户项件所座]")
PASSING = re.compile(r"(?<!总投资)(?<!总规模)(?<!总额)(?:超过?|过|突破)$")
PASSING_IN_WORDS = re.compile("(?:投资|产值|收入|销售|纳税|税收)额?$")
"""投资额上千万元的加工项目306项: what stands before an amount without numeral."""
FIRMS_OF_SIZE = re.compile(r"级?企业(?:达到?|共|有|新增)?\d+(?!\.)[个家户]")
"""50亿元企业7户."""
LISTED_PASSING = re.compile(r"(?:等|一批)[^,;等]{0,6}(?:超过?|过|突破)(?:[\d.百千]+[万亿]元?、)?$")
LISTED_PASSED = re.compile(r"(?:、[\d.百千]+[万亿]元?)?的?[^,;。\d的]{0,6}(?:项目|企业|园区|基地|产业|集群)")
"""凤铝铝业、欧德罗厨具等投资超10亿元的重大项目, 一批产值超500亿、1000亿优势产业集群."""
COUNTED_PASSING = re.compile(r"\d[余多]?[个家户项所座][^,;。、\d]{0,8}(?:超过?|过|突破)$")
PASSING_THING = re.compile(rf"的?[^,;。、\d]{{0,4}}{one_of('threshold_things')}")
"""新增3家销售超百亿元企业."""
PASSED_BY = re.compile(
    rf"""
    (?: 的[^,;。、\d的]{{0,10}} | [^,;。、\d的]{{0,6}}{one_of("threshold_things")} )?
    (?:达到?|共|有|数量?|增至|新增|净增)*
    \d+(?!\.)[个家户项件所座]
    """,
    re.VERBOSE,
)
# 230个50户以上木质房屋村寨
SIZED_THING = re.compile(r"及?以[上下]的?[一-龥]")
WITHIN_REACH = re.compile("(?:范围)?(?:以内|之内|内)[^,;。\\d]{1,8}(?:率|比例|占比)")
MEASURES_AFTER = re.compile("(?:具体|惠企|支持)?(?:政策|措施|举措|意见|办法)")
SPAN_AFTER = re.compile("前|来|间|以来|后|整省|整县|试点")
WON = re.compile(r"[^,;。、\d]{1,10}?(?:成为|入选|获评|获批|荣获|跻身|被(?:评|认定|列)为|晋升为)[^,;。、\d]*[省市国全]")
RATIO_AFTER = re.compile(r":\d")
NOUN_AFTER = re.compile(r"\s?(?![年月日号路等])[一-龥]")

# On either side.
GROWTH_NEAR = re.compile("增长|增速|增幅|增加|提高")
