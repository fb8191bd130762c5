"""How numbers are written, as regular expressions over folded text; every repetition is bounded."""

from __future__ import annotations

import re

NUMERAL_BEGINS = re.compile(r"[\d第前首榜翻〇零一二两三四五六七八九十百千万亿几数](?:(?<!数)|(?=[十百千万亿]))")

ONES = "〇零一二两三四五六七八九"
# 千 and 百 before 瓦, 米, 分点 … belong to the unit.
STEP = r"(?:千(?![瓦米克伏卡帕赫乏])|百(?!分[之点])|[十万亿])"
HANZI = rf"(?:[{ONES}几数]|{STEP}){{1,24}}(?:点[{ONES}]{{1,8}})?"
# 多 that says “more”, and not 多种, 多样, 多元.
MORE = rf"余|多(?![出{ONES}样发方重边渠极式])"

PARTS = re.compile(
    rf"""
    (?P<base>[百千万]分之)                                   # 百分之十一点五, 千分之3
    (?: (?P<digits>\d{{1,15}}(?:\.\d{{1,8}})?) | (?P<hanzi>{HANZI}) )
    (?P<more>[多余强])?
    | (?P<below>[{ONES}十百]{{1,6}})分之(?P<above>[{ONES}十百]{{1,6}})(?!分之)   # 三分之二
    | (?P<over>\d{{1,2}})/(?P<under>\d{{1,3}})(?![\d/.])                # 1/3
    | (?P<ratio>\d{{1,9}}(?:\.\d{{1,8}})?):1(?![\d.:])                 # 2.04∶1
    """,
    re.VERBOSE,
)
DOUBLINGS = re.compile(rf"翻了?[近约超]?过?(?P<times>[{ONES}\d])?番(?!茄)")
RANKS = re.compile(
    rf"""
    [第前]\s?(?P<digits>\d{{1,6}}|[{ONES}十百]{{1,6}})\s?(?P<unit>位|名)      # 第7位, 前3名
    | 第(?P<class>[一二三四])(?:方阵|梯队|方队|军团)                            # 第一方阵
    | 第\s?(?P<alone>\d{{1,6}}|[一二三四五六七八九十]{{1,3}})(?=[,。;、!)\s“”的]|[和及与]第|$)   # 全国第一
    | 前\s?(?P<top>\d{{1,3}}|[二三四五六七八九十]{{1,3}})(?=[,。;、!)]|$)              # 进入全国前五
    | (?P<first>首位|榜首)
    """,
    re.VERBOSE,
)
DIGITAL = re.compile(
    rf"""
    (?P<digits>
        \d{{1,3}}(?:,\d{{3}}){{1,4}}(?![,\d]\d)(?:\.\d{{1,8}})?             # 2,431.67
      | \d{{1,15}}(?:[.·]\d{{1,8}})? )
    [ ]?(?P<few>[余多几](?=[ ]?[十百千万亿个]))?                               # 20余万, 30多个
    (?P<multiplier>万亿|[十百千]?亿|[十百千]?万|千(?![瓦米克伏卡帕赫乏])|百(?!分))?
    (?P<inner>(?<=万)[余多](?=亿))?(?P<outer>(?<=万[余多])亿)?                       # 4万多亿元
    (?P<rest>(?<=[万亿千])[ ]?零?\d{{1,6}}(?:\.\d{{1,8}})?(?:千万|百万|[万千百])(?![瓦米克伏卡帕赫]))?   # 1万6千
    (?P<many>{MORE})?
    """,
    re.VERBOSE,
)
NUMERAL = re.compile(
    rf"""
    (?P<hanzi>{HANZI})
    (?P<few>[余多来几](?=[万亿]))?(?P<multiplier>(?<=[余多来几])[万亿]{{1,2}})?   # 四亿零七百多万
    (?P<many>{MORE}|来(?=[个人家名户]))?
    """,
    re.VERBOSE,
)
TRAILING_MULTIPLIER = re.compile("[万亿]{0,2}$")
BELOW_ZERO = re.compile(r"[长增为达率是到,(:\s]-\d")
POINTS_AND_MORE = "个多百分点"
"""The unit of 2个多百分点, which says in its midst that it is more."""
HALF_A_POINT = ("个", "个百分点")
"""9.9个、3.1个百分点: what stands alone is lent the rest."""
STEPPED_UP = frozenset(("迈上", "跨上", "跃上", "站上", "登上"))
"""What stands before 千亿台阶, and is no 上千亿."""
TWO_DIGITS = re.compile("[两双]位数")
LIST_MARK = re.compile(r"\s?(?:[、和及与至到~～]|以及|[-—–]{1,2})\s?")
PLAIN_UNIT = re.compile("万亿|[十百千]?亿|[十百千]?万|[千百]")
