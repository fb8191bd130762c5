"""One report in every format: the same outline, and the same figures in the same order."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest
from conftest import SEED
from made_files import converted, ofd_file, web_page, word_file

from data.reading.office import converter
from data.records import Report
from data.report import open_report

REPORTS = {"旗": SEED.name, "国务院": "国务院2023年政府工作报告.txt", "区": "南山区2014年政府工作报告.txt"}
LEAST_ALIKE = 0.98


def figures(report: Report) -> list[tuple[str, float, str, str, str]]:
    return [(each.name, each.value, each.unit, each.kind, each.status) for each in report.indicators]


def outline(report: Report) -> list[tuple[str, str | None, str, int]]:
    headed = (section for section in report.sections if section.kind not in ("paragraph", "furniture"))
    return [(section.kind, section.number, section.title, section.area) for section in headed]


def alike(one: list[tuple[str, float, str, str, str]], other: list[tuple[str, float, str, str, str]]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@pytest.fixture(scope="module", params=REPORTS)
def original(request: pytest.FixtureRequest) -> Path:
    if request.param == "旗":
        return SEED
    shared: Path = request.getfixturevalue("shared")
    return shared / "reports" / REPORTS[request.param]


@pytest.fixture(scope="module")
def files(original: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report in every format that this machine can make."""
    folder = tmp_path_factory.mktemp("made")
    text = original.read_text("utf-8")
    made = {"docx": word_file(text), "ofd": ofd_file(text), "html": web_page(text), "htm": web_page(text, "gb18030")}
    paths = {suffix: folder / f"report.{suffix}" for suffix in made}
    for suffix, content in made.items():
        paths[suffix].write_bytes(content)
    if converter() is not None:
        paths["pdf"] = converted([paths["docx"]], "pdf", folder)[0]
        paths["doc"] = converted([paths["docx"]], "doc", folder)[0]
    return paths


@pytest.mark.parametrize("suffix", ["docx", "ofd", "html", "htm", "pdf", "doc"])
def test_the_same_report_reads_the_same(original: Path, files: dict[str, Path], suffix: str) -> None:
    if suffix not in files:
        pytest.skip("没有安装 LibreOffice，无从制作这种文件")
    text, made = open_report(original), open_report(files[suffix])
    assert outline(made) == outline(text)
    assert alike(figures(made), figures(text)) >= LEAST_ALIKE
    facts = ("region", "level", "year", "date", "congress", "speaker")
    assert [getattr(made.masthead, fact) for fact in facts] == [getattr(text.masthead, fact) for fact in facts]


@pytest.mark.parametrize("suffix", ["odt", "rtf", "html"])
def test_what_an_office_saves_reads_the_same(tmp_path: Path, seed_path: Path, suffix: str) -> None:
    source = tmp_path / "report.docx"
    source.write_bytes(word_file(seed_path.read_text("utf-8")))
    made = open_report(converted([source], suffix, tmp_path)[0])
    assert figures(made) == figures(open_report(seed_path))
