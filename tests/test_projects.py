"""Projects: what is one and what is not, its stages, owner and amounts; the seed against a list made by reading."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from seed_gold import SEED, figure

from data.projects import projects
from data.projects.linking import linked
from data.projects.same_project import core
from data.records import Document, Project, Report, Stage, Task
from data.report import read_report

CASES = Path(__file__).parent / "cases"
GOLD = Path(__file__).parent / "gold" / "阿荣旗2023.projects.tsv"


def cases(name: str) -> list[str]:
    return [line for line in (CASES / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def found(text: str) -> tuple[Project, ...]:
    return projects(text, (), (), 2023)


@pytest.fixture(scope="module")
def seed() -> Report:
    return read_report(Document(SEED.read_text("utf-8"), SEED.name))


def named(report: Report, name: str) -> Project:
    return next(project for project in report.projects if name in project.name)


@pytest.mark.parametrize("case", cases("projects_named.txt"))
def test_names_and_stages_are_read(case: str) -> None:
    text, told = case.split(" ⟶ ")
    read = [f"{each.name}〔{each.stages[0].word}/{each.stages[0].step}〕" for each in found(text)]
    assert [entry.translate(HALF_WIDTH) for entry in read] == told.split(" | ")


HALF_WIDTH = {code: code - 0xFEE0 for code in range(ord("０"), ord("ｚ") + 1)}


@pytest.mark.parametrize("text", cases("projects_none.txt"))
def test_kinds_of_work_policies_and_slogans_are_no_projects(text: str) -> None:
    assert [each.name for each in found(text)] == []


@pytest.mark.parametrize("case", cases("projects_same.txt"))
def test_one_project_in_other_words_is_one_and_two_are_two(case: str) -> None:
    one, sign, other = re.split(r" ([＝≠]) ", case)
    first, second = found(one)[0], found(other)[0]
    together = found(one + other)
    same = any(
        {first.spans[0], (second.spans[0][0] + len(one), second.spans[0][1] + len(one))} <= {*each.spans}
        for each in together
    )
    assert same == (sign == "＝")


def test_a_list_that_ends_in_and_others_is_open_unless_it_names_all() -> None:
    assert [each.open_list for each in found("推进渔一村、赤湾村等城市更新项目。")] == [True, True]
    assert [each.open_list for each in found("渔一村、赤湾村等2个城市更新项目开工建设。")] == [False, False]
    assert [each.open_list for each in found("渔一村广场、赤湾村广场开工建设。")] == [False, False]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("华能蒙东伊穆直流岭东20万千瓦风电工程扎实推进。", "华能"),
        ("加快推进齐鲁生物制药制糖车间建设。", "齐鲁生物制药"),
        ("加快推进呼伦贝尔肉业集团肉牛深加工扩建等项目建设。", "呼伦贝尔肉业集团"),
        ("加快推进天兴等规模化奶牛养殖牧场建设。", "天兴"),
        ("加快东风大道建设。", ""),
        ("阿伦幼儿园主体完工。", ""),
    ],
)
def test_the_owner_is_read_from_the_name(text: str, owner: str) -> None:
    assert found(text)[0].owner == owner


@pytest.mark.parametrize(
    ("text", "belongs"),
    [
        ("华能岭东〔20万千瓦〕风电工程扎实推进。", True),
        ("总投资〔21亿元〕的宁德时代锂盐生产项目开工建设。", True),
        ("汀江大桥建成通车,全长〔1200米〕。", True),
        ("实施水岸尚品、书香世家等房地产开发项目〔18个〕。", False),
        ("雄宇索道、华元厂房等项目开工建设,总投资〔20亿元〕。", False),
        ("汀江大桥建成通车,城镇新增就业〔700人〕。", False),
    ],
)
def test_an_amount_belongs_to_a_project_and_not_to_its_list(text: str, belongs: bool) -> None:
    before, amount, after = re.split("[〔〕]", text)
    indicator = figure("数", amount.replace("万", "").replace("亿", ""), start=len(before), end=len(before + amount))
    read = projects(before + amount + after, (), [indicator], 2023)
    assert read
    assert all(each.indicators == ((indicator.id,) if belongs else ()) for each in read)


def test_each_year_has_its_stage(seed: Report) -> None:
    school = named(seed, "阿伦幼儿园")
    assert [(each.status, each.year, each.word, each.step) for each in school.stages] == [
        ("actual", 2022, "主体完工", "主体完工"),
        ("target", 2023, "年内完成", "完工"),
    ]
    assert [each.word for each in named(seed, "化工集中区").stages] == ["认定取得阶段性成果", "完成认定"]
    wind = named(seed, "华能")
    assert [(each.word, each.step) for each in wind.stages] == [("扎实推进", ""), ("完工并网", "投产")]
    assert [seed.text[each.start : each.end] for each in wind.stages] == ["扎实推进", "完工并网"]
    assert (wind.area, wind.owner, len(wind.indicators)) == (2, "华能", 2)


def test_without_a_year_of_the_plan_a_stage_has_none() -> None:
    assert projects("阿伦幼儿园主体完工。", (), (), None)[0].stages[0].year is None


def test_the_seeds_projects_are_those_that_a_reader_lists(seed: Report) -> None:
    with GOLD.open(encoding="utf-8") as lines:
        gold = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    answers = {row["name"]: _answer(row, seed) for row in gold}
    wanted = [row for row in gold if not row["optional"]]
    hits = [row for row in wanted if answers[row["name"]] is not None]
    wrong = {each.name for each in seed.projects} - {each.name for each in answers.values() if each}
    assert wrong == set()
    assert len(hits) / len(wanted) >= 0.9
    unlike = [(row["name"], each.stages) for row in hits if (each := answers[row["name"]]) and not _as_told(row, each)]
    assert unlike == []


def _answer(row: dict[str, str], report: Report) -> Project | None:
    wanted = {core(name) for name in (row["name"], row["others"]) if name}
    return next((each for each in report.projects if wanted & {core(name) for name in (each.name, *each.others)}), None)


def _as_told(row: dict[str, str], project: Project) -> bool:
    """Whether a project has the stage of each year that the reader told, and none where there is none to tell."""
    last = [each for each in project.stages if each.status == "actual"]
    this = [each for each in project.stages if each.status == "target"]
    return _says(last, row["last_year"]) and _says(this, row["this_year"])


def _says(stages: list[Stage], told: str) -> bool:
    return any(set(told) <= set(each.word) for each in stages) if told else not stages


def test_a_task_knows_the_projects_that_are_named_in_it(seed: Report) -> None:
    school = named(seed, "阿伦幼儿园")
    at = school.spans[-1][0]
    task = _task(seed.text, seed.text.rindex(",", 0, at) + 1, seed.text.index(",", at))
    elsewhere = _task(seed.text, 0, 10)
    first, second = linked([task, elsewhere], seed.projects)
    names = {each.id: each.name for each in seed.projects}
    assert [names[key] for key in first.projects] == ["阿伦幼儿园", "第五小学综合楼", "职业中专实训楼"]
    assert second.projects == ()


def _task(text: str, start: int, end: int) -> Task:
    return Task("t", text[start:end], start, end, "", 0, "", "", "", "", "", "定性", "", (), ())


def test_a_name_stands_where_its_span_says(seed: Report) -> None:
    for project in seed.projects:
        written = {re.sub(r"\s", "", seed.text[start:end]) for start, end in project.spans}
        assert all(any(name.startswith(each) for name in (project.name, *project.others)) for each in written)
        assert written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "、等项目建设",
        "建成" * 4000,
        "加快推进" + "东城大桥、" * 3000 + "等项目建设",
        "的" * 8000 + "大桥建成通车",
        "项目等工程" * 3000,
        "".join(f"第{number}中学开工建设，" for number in range(2000)),
        "（" * 5000 + "医院主体完工" + "）" * 5000,
        "1" * 9000 + "千瓦风电项目完工并网",
        "A—B至C-" * 2000 + "公路通车",
    ],
    ids=["nothing", "no name", "verbs", "endless list", "的", "等", "schools", "brackets", "digits", "routes"],
)
def test_texts_without_sense_are_read_without_harm(text: str) -> None:
    for project in found(text):
        assert all(0 <= start < end <= len(text) and end - start <= 40 for start, end in project.spans)
