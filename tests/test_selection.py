"""What is selected with a row: pairs, tasks and projects, what the status bar says of them, and what stands where."""

from __future__ import annotations

from dataclasses import replace

from plan_report import PROJECTS, REPORT, TASKS, TEXT

from data.selection import Selection, project_at, select, task_at, told


def test_a_figure_brings_the_other_end_of_its_pair() -> None:
    assert select(REPORT, ("i2",)) == Selection(("i1", "i2"))
    assert select(REPORT, ("i1",)) == Selection(("i1", "i2"))


def test_a_task_brings_its_clause_its_figures_and_its_projects() -> None:
    task = TASKS[2]
    assert select(REPORT, (task.id,)) == Selection(("t3", "p3"), ((task.start, task.end),))
    assert select(REPORT, ("t2", "i2")).ids == ("t2", "i2")


def test_a_project_brings_all_places_that_name_it() -> None:
    assert select(REPORT, ("p1",)) == Selection(("p1",), PROJECTS[0].spans)
    assert [TEXT[start:end] for start, end in select(REPORT, ("p1",)).spans] == ["阿伦幼儿园"] * 2


def test_nothing_and_what_is_not_known_select_nothing_of_their_own() -> None:
    assert select(REPORT, ()) == Selection()
    assert select(REPORT, ("nowhere",)) == Selection(("nowhere",))
    assert told(REPORT, Selection()) == told(REPORT, Selection(("nowhere",))) == ("", "")


def test_the_selection_is_told_in_a_line() -> None:
    assert told(REPORT, select(REPORT, ("i1",))) == ("奶牛养殖规模", "4.54万头 → 7万头　原文 2 处")
    assert told(REPORT, select(REPORT, ("t6",))) == ("定性任务", "探索开展延时服务")
    assert told(REPORT, select(REPORT, ("p1",))) == ("阿伦幼儿园", "主体完工 → 年内完成　原文 2 处")
    assert told(REPORT, select(REPORT, ("p3",))) == ("中青兴业牧场", "加快推进　原文 1 处")


def test_a_place_of_the_text_belongs_to_a_task_and_a_project() -> None:
    at = TEXT.index("中青兴业牧场建设")
    task, project = task_at(REPORT, at), project_at(REPORT, at)
    assert task is not None and task.id == "t3"
    assert project is not None and project.id == "p3"
    assert task_at(REPORT, 0) is None
    assert project_at(REPORT, TASKS[0].start) is None


def test_of_two_names_the_shorter_one_is_meant() -> None:
    start, end = PROJECTS[2].spans[0]
    inner = replace(PROJECTS[2], id="p9", name="牧场", spans=((end - 2, end),))
    report = replace(REPORT, projects=(*PROJECTS, inner))
    found = [project_at(report, place) for place in (start, end - 1)]
    assert [project.id for project in found if project] == ["p3", "p9"]
