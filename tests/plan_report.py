"""A small report with tasks and projects, read by hand, and its pages."""

from __future__ import annotations

from data.pages import Page, paginate
from data.records import (
    Indicator,
    Masthead,
    Measurable,
    Pair,
    Project,
    Report,
    Section,
    SectionKind,
    Stage,
    Status,
    Task,
    WordedTarget,
)

REVIEW = "一年来，我们坚持优化结构。奶牛养殖规模达到4.54万头。阿伦幼儿园主体完工，省道S307扎实推进，智慧园区建成运行。"
INTRODUCTION = "全面落实五大行动计划。"
FIRST = "一是推进奶业振兴。"
COWS = "力争年内奶牛养殖规模达到7万头，加快推进中青兴业牧场建设。"
MANY = "支持伊利乳业争创国家级绿色工厂，因地制宜发展林下种养、森林康养和生态旅游，把资源优势变成产业优势和发展优势。"
SECOND = "二是办好民生实事。"
SCHOOLS = "确保阿伦幼儿园年内完成，探索开展延时服务，居民收入与经济增长基本同步。"
SELF = "全面加强政府自身建设"
HONEST = "严格落实中央八项规定精神。"
TEXT = "\n".join(
    (
        "一、过去一年工作回顾",
        REVIEW,
        "二、2023年工作安排",
        f"（一）坚定不移推进产业转型。{INTRODUCTION}{FIRST}{COWS}{MANY}{SECOND}{SCHOOLS}",
        f"三、{SELF}",
        HONEST,
    )
)


def _at(words: str, after: str = "") -> tuple[int, int]:
    start = TEXT.index(words, TEXT.index(after))
    return start, start + len(words)


def _section(
    key: str, parent: str | None, kind: SectionKind, number: str | None, title: str, end: int, area: int
) -> Section:
    start = TEXT.index((number or "") + title)
    return Section(key, parent, kind, number, title, start, end, area, start + len((number or "") + title) + 1)


_PLAN, _SELF = TEXT.index("二、2023"), TEXT.index(f"三、{SELF}")
SECTIONS = (
    _section("s1", None, "part", "一、", "过去一年工作回顾", _PLAN, 0),
    Section("s2", "s1", "theme", None, "优化结构", *_at(REVIEW), 1, TEXT.index(REVIEW)),
    _section("s3", None, "part", "二、", "2023年工作安排", _SELF, 0),
    _section("s4", "s3", "area", "（一）", "坚定不移推进产业转型", _SELF - 1, 1),
    _section("s5", "s4", "measure", "一是", "推进奶业振兴", TEXT.index(SECOND), 1),
    _section("s6", "s4", "measure", "二是", "办好民生实事", _SELF - 1, 1),
    _section("s7", None, "part", "三、", SELF, len(TEXT), 0),
)


def _cows(key: str, value: float, written: str, status: Status, section: str) -> Indicator:
    start, end = _at(written)
    year = 2023 if status == "target" else 2022
    return Indicator(
        *(key, "奶牛养殖规模", value, "万头", "value", "exact", status, year, "", "", "", 0.9),
        *(written, start, end, section, 1),
    )


def _task(
    key: str,
    text: str,
    section: str,
    strength: str = "",
    deadline: str = "",
    measurable: Measurable = "定性",
    reference: str = "",
    milestone: str = "",
    indicators: tuple[str, ...] = (),
    projects: tuple[str, ...] = (),
) -> Task:
    start, end = _at(text)
    area = 0 if section == "s7" else 1
    return Task(
        *(key, text, start, end, section, area, "", "", strength, deadline, milestone, measurable, reference),
        *(indicators, projects),
    )


TASKS = (
    _task("t1", INTRODUCTION.rstrip("。"), "s4"),
    _task("t2", COWS.split("，")[0], "s5", "力争", "2023-12-31", "定量", indicators=("i2",)),
    _task("t3", "加快推进中青兴业牧场建设", "s5", projects=("p3",)),
    _task("t4", MANY.rstrip("。"), "s5", "支持"),
    _task("t5", "确保阿伦幼儿园年内完成", "s6", "确保", "2023-12-31", milestone="完成", projects=("p1",)),
    _task("t6", "探索开展延时服务", "s6", "探索"),
    _task("t7", "居民收入与经济增长基本同步", "s6", measurable="参照", reference="与经济增长基本同步"),
    _task("t8", HONEST.rstrip("。"), "s7"),
)


def _stage(status: Status, word: str, after: str, step: str = "") -> Stage:
    return Stage(status, 2023 if status == "target" else 2022, word, step, *_at(word, after))


PROJECTS = (
    Project(
        "p1",
        "阿伦幼儿园",
        ("幼儿园",),
        "",
        (),
        (_stage("actual", "主体完工", REVIEW), _stage("target", "年内完成", SCHOOLS)),
        (_at("阿伦幼儿园"), _at("阿伦幼儿园", SCHOOLS)),
        1,
        False,
    ),
    Project("p2", "省道S307", (), "", (), (_stage("actual", "扎实推进", REVIEW),), (_at("省道S307"),), 1, False),
    Project(
        "p3",
        "中青兴业牧场",
        (),
        "中青兴业",
        ("i2",),
        (_stage("target", "加快推进", COWS),),
        (_at("中青兴业牧场"),),
        1,
        True,
    ),
    Project("p4", "智慧园区", (), "", (), (_stage("actual", "建成运行", REVIEW),), (_at("智慧园区"),), 1, False),
)
REPORT = Report(
    file="报告.txt",
    text=TEXT,
    masthead=Masthead("某旗2023年政府工作报告", "某旗", "旗", 2023, "", "", "", ""),
    sections=SECTIONS,
    indicators=(_cows("i1", 4.54, "4.54万头", "actual", "s2"), _cows("i2", 7, "7万头", "target", "s5")),
    worded_targets=(),
    pairs=(Pair("i1", "i2", "奶牛养殖规模", "level", True, ""),),
    tasks=TASKS,
    projects=PROJECTS,
)
PROMISE = WordedTarget("w1", "居民收入", "与经济增长基本同步", *_at("与经济增长基本同步"), "s6", 1)
BOOK = paginate(REPORT)


def page(key: str) -> Page:
    """The page with this id."""
    return next(each for each in BOOK.pages if each.id == key)


def measure(number: str) -> int:
    """Where a measure begins."""
    return next(section.start for section in SECTIONS if section.number == number)
