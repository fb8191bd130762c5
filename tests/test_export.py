"""What leaves the program: csv and JSON as others read them, and files that are written whole or not at all."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from seed_gold import gold_report

from data.export import ExportError, export_panel, export_report, export_tables
from data.export.delimited import csv_bytes
from data.export.interchange import report_json, reports_json
from data.records import OtherNumber, Report, Task
from data.tables.held import Amount, Missing
from data.tables.table import Table

TABLE = Table("对照", ("指标", "今年目标"), ("text", "number"), (("财政收入", 3.24), ("=1+1", -5)))
OLD = b"what was there"


@pytest.fixture(scope="module")
def report() -> Report:
    return gold_report()


def exported_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


# JSON


def test_json_has_the_agreed_keys_in_their_order(report: Report) -> None:
    task = Task("t1", "建成项目", 0, 4, "s1", 1, "建成", "项目", "", "", "建成", "定量", "", ("i1",), ())
    number = OtherNumber(0, 5, "2022年", "日期")
    found = json.loads(report_json(replace(report, tasks=(task,), other_numbers=(number,))))
    assert list(found) == ["report", "sections", "indicators", "pairs", "tasks", "other_numbers", "text"]
    assert " ".join(found["report"]) == "title region level year date congress speaker source file characters"
    assert " ".join(found["sections"][0]) == "id parent kind number title start end area"
    assert (
        " ".join(found["indicators"][0])
        == "id name value unit kind bound status year period basis confidence text start end section area"
    )
    assert " ".join(found["pairs"][0]) == "actual target name relation comparable note"
    assert (
        " ".join(found["tasks"][0]) == "id text start end section area strength deadline measurable indicators projects"
    )
    assert " ".join(found["other_numbers"][0]) == "start end text reason"


def test_json_offsets_count_characters_of_its_text(report: Report) -> None:
    content = report_json(report)
    assert "地区生产总值" in content.decode()
    found = json.loads(content)
    assert found["text"] == report.text
    assert found["report"]["characters"] == len(report.text)
    for indicator in found["indicators"]:
        assert found["text"][indicator["start"] : indicator["end"]] == indicator["text"]


def test_json_refers_by_ids_that_are_there_and_has_an_empty_list_of_tasks(report: Report) -> None:
    found = json.loads(report_json(report))
    indicators = {indicator["id"] for indicator in found["indicators"]}
    assert len(indicators) == len(found["indicators"])
    assert {pair[end] for pair in found["pairs"] for end in ("actual", "target")} <= indicators
    assert found["tasks"] == []


def test_several_reports_are_a_list_of_objects(report: Report) -> None:
    found = json.loads(reports_json([report, report]))
    assert [each["report"]["region"] for each in found] == ["阿荣旗", "阿荣旗"]


# csv


def test_csv_begins_with_a_byte_order_mark_and_has_a_line_for_every_figure(report: Report, tmp_path: Path) -> None:
    export_report(report, tmp_path / "指标.csv")
    content = (tmp_path / "指标.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    titles, *lines = exported_csv(content)
    assert titles[:3] == ["指标", "数值", "单位"]
    assert len(lines) == 211
    assert lines[0][:3] == ["地区生产总值", "119.09", "亿元"]


@pytest.mark.parametrize("words", ["=1+1", "+86", "-5亿", "@甲", "  =1", "＝1+1", "\t=1"])
def test_csv_words_cannot_become_formulas(words: str) -> None:
    content = csv_bytes(Table("表", ("列",), ("text",), ((words,),)))
    assert exported_csv(content)[1] == [f"'{words}"]


def test_csv_numbers_stay_numbers() -> None:
    content = csv_bytes(
        Table("表", ("甲", "乙"), ("number", "number"), ((-5, 3.24), (None, 7), (Missing("定性"), Amount(7.0, "%"))))
    )
    assert exported_csv(content)[1:] == [["-5", "3.24"], ["", "7"], ["", "7"]]


# files


@pytest.mark.parametrize("name", ["表.xlsx", "表.csv", "表.json", "表.XLSX"])
def test_a_table_is_written_in_the_format_of_the_suffix(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    export_tables("扩大经济总量", [TABLE], path)
    if path.suffix.lower() == ".xlsx":
        values = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
        assert values == [("指标", "今年目标"), ("财政收入", 3.24), ("=1+1", -5)]
    elif path.suffix == ".csv":
        assert exported_csv(path.read_bytes())[1:] == [["财政收入", "3.24"], ["'=1+1", "-5"]]
    else:
        assert json.loads(path.read_bytes())[0] == {"指标": "财政收入", "今年目标": 3.24}
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_an_existing_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(OLD)
    export_tables("表", [TABLE], path)
    assert "财政收入" in path.read_text("utf-8-sig")


def test_an_unknown_format_is_refused_in_a_sentence(tmp_path: Path, report: Report) -> None:
    for export in (export_report, lambda one, path: export_panel([one], [], path)):
        with pytest.raises(ExportError) as raised:
            export(report, tmp_path / "表.doc")
        assert ".xlsx、.csv 或 .json" in raised.value.message
    assert not list(tmp_path.iterdir())
