"""The turns of phrase around a name that are no part of it, each as a pattern on folded text."""

from __future__ import annotations

import re

from data.lexicon import one_of

_SCOPE = one_of("name_scopes")
AND_SO_ON = "(?<![高初平同均相优])(?<!中(?=等[职专教收]))等(?![级待同额于候次])"
"""The 等 behind examples, and not that of 高等学校 or 等级."""
_HANZI_DIGIT = "[〇零一二三四五六七八九]"
YEAR = rf"(?:[12]\d{{3}}|[一二]{_HANZI_DIGIT}{{3}})"
"""1984, 一九八四."""
_TIME = re.compile(
    rf"""
    (?:截至|截止|到|至|自|从|由|与|和|在)?
    (?: 第[一二三四五六七]个五年(?:期间)?(?!计划)
      | (?:第?[一二三四五六七]个)?五年计划                                      # 五年计划的前三年
        (?:期间|时期|期内|的?前[两三四]年|的?[头最][两三后]一?年)
      | (?:{YEAR}|“?十[一二三四五六七八九]五”?|“?[一二三四五六七八九]五”?)
        (?:[—\-至~到和、]{YEAR})?
        (?:[两三四五六七八九十]?年|时期|期间|以来|规划)(?:[末底](?:[以之]前)?|初|以来|期间|间|度)?  # 2015年
        (?:(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:[份底末初]|[一二三四五六七八九十]{{1,3}}日)?)?  # 七月三日
      | “[一二三四五六七八九十]+五”(?:末|期间|时期|以来)?的?                   # “十五”末
      | {YEAR}\Z                                                               # what 2007年底 leaves
      | [今去前明同当本]年
        (?:[上下]半年|(?:[一二三四五六七八九十]{{1,2}}|\d{{1,2}})月[份底末初]?)?   # 今年八月
      | (?:第|前|上|下|近|过去|未来|今后)?[一二三四五六七八九十两几半]{{1,3}}个?
        (?:季度|年|半年|个月)(?:多?来|以来|中?间|内|共)?                          # 过去五年, 前三季度
      | (?:近|这)?\d{{1,2}}(?:年|个月)(?:来|间|内)?(?!期|级|制|龄)               # 近5年
      | 年[初末底](?!余额|存款)
      | 去冬今春 | [一二三四五六七八九十]{{1,2}}月份                                      # 三月份的平均日产量
      | (?:[二三四五六七八九]十|\d0)年代(?:[初中末后]期?)? | 本世纪(?:末|中叶|内)
      | (?:1[0-2]|[1-9])(?:[—\-至到](?:1[0-2]|[1-9]))?月(?:\d{{1,2}}日|份|底|末)?  # 1-9月份
    )
    """,
    re.VERBOSE,
)
PER_HEAD = re.compile(r"(?:(?:平均)?每[百千万]?(?:人口?|[户亩名])|[人户亩]均)(?:占有|拥有|消费|产)?")
"""For how many so much is: 每千人口拥有."""
POINT = re.compile(r"[第]?[一二三四五六七八九十]{1,3}(?:是|要)(?![求素点件])")
"""一是, which opens a clause and whose 是 is no verb of what follows."""
_NUMBERING = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?![\d一二三四五六七八九])")
_REGION = re.compile(
    r"""
    (?: 全[国省市区县州盟旗](?!域|会|镇|面|际)
      | 我[国省市区县州盟旗们]
      | 本[省市区县州盟旗届]
      | [这该]个?[省市县]
    )的?
    (?! [、和与及]|性|统一|重点实验室|文明|百强|示范|先进|百佳|最|首|第|人大|政协|一体|化)   # 全国文明城市 is a name
    """,
    re.VERBOSE,
)
_ADVERBIAL = re.compile(
    r"""
    (?:在|通过|经过|利用|围绕|针对|依托|根据|按照|随着|面对|截至)[^、]{1,18}?
    (?: 基础上|前提下|资源|情况下|背景下|形势下|方面|过程中|期间|下|上(?!市|海)|内|率先|同时   # 在高基数基础上
      | 方式|渠道|途径|形式                                                       # 通过各种方式
      | 中(?!的?比[重例]|所占)                                                  # but 在工业总产值中的比重
      | [初末前后]期|时期|阶段|年间|之[初末]|时(?![间限期段代])                # 在调整初期
    )
    | 在(?=[^在]{0,8}率先)
    | 在[^、]{1,16}(?:区域|地区|片区|城市|县市|乡镇|街道|社区|园区)                   # 在重点区域新建
      (?=新建|建设|建成|开展|实施|布局|推广)
    | (?:围绕|聚焦|瞄准|紧扣|立足|着眼)[^,]{2,30}?                              # 聚焦重点领域制定
      (?=提出|推出|出台|制定|修订|印发|发布|实施|谋划|部署|开展|引进|新建|新增)
    """,
    re.VERBOSE,
)
_BEYOND = re.compile(
    r"""
    (?: (?:高于|低于|快于|慢于|高出|低出|超出|优于|好于)
        [^、]{1,14}(?:[、和][^、和]{1,6})*                                     # 高于全国、全省平均水平
      | (?<![占对类])比(?![重例率价])[^、]{2,14}[高低多少快慢]出?                 # 比城镇居民高
      | 超(?:额完成)?[^、]{0,8}(?:目标|计划|任务|预期)                         # 超年度计划
      | (?<=..)要?按[^、按]{0,6}(?:实际)?(?:数额|水平|标准|规模|基数)                # 按上年实际数额
      | \((?=[^)]*(?:口径|可比|按|含|包括|下同))[^)]*\)                                  # (同口径)
    )\Z
    """,
    re.VERBOSE,
)
_WHERE = re.compile(rf"(?:在|居于?){_SCOPE}的?\Z|在[^在、]{{1,12}}[中内里]\Z")
_SINCE = re.compile(
    rf"(?:[从由自在]{_TIME.pattern}(?:[至到]?的?{_TIME.pattern})*|(?<=..){YEAR}年[末底初]?)的?\Z|(?<=..)从(?:零(?:起步|开始)?|无到有)\Z",
    re.VERBOSE,
)
_CONDITION = r"(?:扣除|剔除|考虑)[^、\d]{1,20}?(?:因素(?:的?影响)?后?|(?<!之)后)"
_BASIS = re.compile(rf"(?:{_CONDITION}|(?:(?<=..)|\A){one_of('basis_words')})\Z")
"""口径: 财政收入扣除留抵退税因素后, or nothing but 自然口径."""
_WITHIN = re.compile(
    r"(?<=[一-龥]{2})(?<!提)(?:前|这|最近)[两三四五六]年[来间内]?的?\Z|(?<=[一-龥]{3})[两三四五六]年来\Z"
)
"""钢产量前三年共增加150万吨."""
AT_ONCE = re.compile(r"[^、,]{2,10}(?<![小工学用课临准定历延])时|[精压裁调合][简缩减整并]后|[^、,]{0,8}的基础上")
"""When it was, and nothing else: 修订计划时减少为300亿元, 精简后为18个."""
_IN_SO_MANY = re.compile(r"(?<=[一-龥]{2})(?<![〇零一二三四五六七八九十个从至到前这近第])(?:[两三四五六]|二?十)年\Z")
"""基本建设投资五年共完成."""
_SET_BESIDE = re.compile(r"(?<=..)[同与和跟][^、同与和跟]{2,10}(?:相比|比较)\Z")
_ASPECTS = re.compile(
    r"(?<=[一-龥]{2})(?<!第)(?:\d{1,2}|[两三四五六七八九十]{1,2})[个大]?(?:方面|领域|板块|环节|大类)\Z"
)
"""In how many respects things are counted: 出台8方面54条措施."""
_EVERY = re.compile(r"(?<=..)(?:平均)?每\d+(?:公斤|千克|斤|吨|亩|公顷)\Z")
_YEARS = re.compile(r"(?:已?连续|时隔)(?:多|[一二两三四五六七八九十\d]+)(?:年|个(?:季度|月|年度))\Z")

_PASSED = re.compile(rf"(?:远远|大大|明显|显著)?(?:超过|高于|低于|快于|慢于)了?(?={_TIME.pattern})", re.VERBOSE)

_LINKING = re.compile(
    r"""
    这[两三四几](?:部分|项|方面)                       # 这两部分共计减收增支
    | 《[^》]{2,40}》(?=细化|提出|确定|明确|规定|要求)     # 《纲要（草案）》提出
    | (?:国家|年度|第[一二三四五六七]个五年|“?[一二三四五六七八九十]+五”?)?             # 国家计划要求今年的国民生产总值
      (?:计划|规划|纲要|预算)(?:草案)?(?:要求|规定|提出|(?<=五年计划)安排)(?=..)
    | 新增加?的(?:主要|重要)?生产能力有(?=..)              # 新增加的主要生产能力有煤炭2714万吨
    | \([^()]{0,8}下同\)                              # 预计(下同)全县生产总值
    | “[^”]{1,20}”是?指                                  # “双招双引”是指招商引资、招才引智
    | 就(?![业医学读地近诊餐任职是])
    """,
    re.VERBOSE,
)
_VOW = re.compile(
    r"""
    (?:努力)?(?:保证|争取|做到|力求)
    (?= 每年|年均|平均|增[加产]|新增|\d{4}年           # 保证每年增产原煤
      | [^,、]{2,14}(?:产量|收入|产值|总额|总值|率)\Z
    )
    """,
    re.VERBOSE,
)

_CONDITIONAL = re.compile(rf"{_CONDITION}(?=..)")

_OPENINGS = (_NUMBERING, _LINKING, _VOW, _PASSED, _TIME, _REGION, _ADVERBIAL, _CONDITIONAL)
BEFORE_A_NAME = re.compile(
    "|".join(f"(?:{pattern.pattern})" for pattern in _OPENINGS),
    re.VERBOSE,
)
"""What may open a phrase without being part of its name; to be matched at its start."""

_PLACED = re.compile(r"(?<=..)我[国省市区县州盟旗]\Z")

BEHIND_A_NAME = (
    (_ASPECTS, frozenset("面域块节类")),
    (_PLACED, frozenset("我")),
    (_BEYOND, frozenset("于比超好出按)")),
    (_YEARS, frozenset("续隔")),
    (_BASIS, frozenset("扣剔按径价后报算")),
    (_WITHIN, frozenset("前这近来")),
    (_SET_BESIDE, frozenset("比")),
    (_IN_SO_MANY, frozenset("年")),
    (_EVERY, frozenset("每")),
    (_WHERE, frozenset("在居")),
    (_SINCE, frozenset("从由自在年")),
)
"""What may end a phrase without being part of its name; to be searched for, each reaches to the end.

Beside each pattern stand the characters of which it needs one: most phrases have none and are not searched.
"""

COMPARED = re.compile(
    r"""
    (?: (?<![占对类可])(?:同?比较?|较)(?![重例率价])[^比较、]{1,14}                  # 比上年, 较五年前
      | (?<=[一-龥]{2})(?<![从至到前这近〇零一二三四五六七八九])近?(?:\d{1,2}|[两三四五六十])年  # 企业数3年翻一番
      | (?:[是为]|相当于|等于|达到?)[^、]{1,18}的                                # 是“十二五”末的, 等于一九四九年的
    )\Z
    """,
    re.VERBOSE,
)
"""With what a growth, a change or a multiple is compared."""

ONLY_COMPARED = re.compile(r"又?比(?![重例率价])[^比较,、]{2,30}")
"""Nothing but that, however long: 比“文化大革命”前十七年的总和."""

RANKED = re.compile(
    rf"""
    (?: (?:稳居|位居|位列|名列|列居|跃居|排名|排在|居(?!民|家|住)|列|排(?!水|污|放))[^、]{{0,10}}   # 稳居南宁市县域
      | (?:在|由|从)?{_SCOPE}(?:[^、在]{{0,4}}中|前列|第)?                                         # 在全市各县区中
    )\Z
    """,
    re.VERBOSE,
)
"""Among whom a rank is held."""
