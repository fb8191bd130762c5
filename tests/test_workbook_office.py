"""The workbook in another office program: it opens, calculates what we did, and prints."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest
from bound_book import read
from openpyxl import Workbook
from seed_gold import gold_report

from data.export.workbook import workbook_bytes
from data.tables.binding import report_binder

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="没有安装 LibreOffice：不能请别的程序打开工作簿")

_KEPT_RESULT = re.compile(rb"(</f>)<v>[^<]*</v>")


@pytest.fixture(scope="module")
def content() -> bytes:
    return workbook_bytes(report_binder(gold_report()))


def converted(content: bytes, kind: str, folder: Path) -> bytes:
    """The workbook as the office program makes it into another kind of file."""
    assert OFFICE is not None
    source, profile = folder / "源.xlsx", (folder / "profile").as_uri()
    source.write_bytes(content)
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", "out"]
    subprocess.run([*command, source.name], cwd=folder, check=True, capture_output=True, timeout=240)
    return (folder / "out" / f"源.{kind}").read_bytes()


def without_results(content: bytes) -> bytes:
    """The same workbook with bare formulas, so that the other program has to calculate them."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, _KEPT_RESULT.sub(rb"\1", part) if name.startswith("xl/worksheets/") else part)
    return written.getvalue()


def formulas(book: Workbook) -> list[tuple[str, str]]:
    return [
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def test_another_program_calculates_the_same(content: bytes, tmp_path: Path) -> None:
    ours = read(content, results=True)
    theirs = read(converted(without_results(content), "xlsx", tmp_path), results=True)
    places = formulas(read(content))
    assert len(places) > 20
    for sheet, cell in places:
        assert theirs[sheet][cell].value == pytest.approx(ours[sheet][cell].value, abs=1e-9), (sheet, cell)


def test_another_program_finds_every_sheet_and_value(content: bytes, tmp_path: Path) -> None:
    ours, theirs = read(content, results=True), read(converted(content, "xlsx", tmp_path), results=True)
    assert theirs.sheetnames == ours.sheetnames
    for name in ("目标对照", "全部指标", "正文"):
        assert list(theirs[name].iter_rows(values_only=True, max_row=60, max_col=18)) == list(
            ours[name].iter_rows(values_only=True, max_row=60, max_col=18)
        )


def test_another_program_prints_it(content: bytes, tmp_path: Path) -> None:
    assert converted(content, "pdf", tmp_path).startswith(b"%PDF-")
