"""Older office files: read by LibreOffice where it is, and what is said where it is not."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from made_files import converted, web_page, word_file

from data.reading import GivenUp, ReadingError, office, read

RTF = rb"{\rtf1\ansi report}"


def test_without_libreoffice_the_user_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "converter", lambda: None)
    path = tmp_path / "报告.rtf"
    path.write_bytes(RTF)
    with pytest.raises(ReadingError, match=r"请用 WPS 或 Word 另存为 \.docx"):
        read(path)


def test_a_conversion_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "slow"
    slow.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(600)\n", "utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "converter", lambda: str(slow))
    monkeypatch.setattr(office, "TIME_LIMIT", 0.2)
    path = tmp_path / "报告.rtf"
    path.write_bytes(RTF)
    with pytest.raises(ReadingError, match="用时过长"):
        read(path)


def test_a_reading_that_is_given_up_ends_the_conversion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreOffice's program starts another one, which does the work and has to end too."""
    begun = tmp_path / "begun"
    slow = tmp_path / "slow"
    child = f"import pathlib, os, time; pathlib.Path({str(begun)!r}).write_text(str(os.getpid())); time.sleep(600)"
    slow.write_text(f"#!{sys.executable}\nimport subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])\n")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "converter", lambda: str(slow))
    path = tmp_path / "报告.rtf"
    path.write_bytes(RTF)

    def progress(done: int, total: int) -> None:
        assert (done, total) == (0, 0), "转换到哪里是不知道的"
        if begun.exists() and begun.read_text():
            raise GivenUp

    with pytest.raises(GivenUp):
        read(path, progress=progress)
    assert ended(int(begun.read_text()))


def ended(process: int) -> bool:
    for _ in range(100):
        state = Path(f"/proc/{process}/stat")
        if not state.exists() or ") Z " in state.read_text():
            return True
        time.sleep(0.05)
    return False


def test_a_program_that_does_not_start_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "converter", lambda: str(tmp_path / "gone"))
    path = tmp_path / "报告.rtf"
    path.write_bytes(RTF)
    with pytest.raises(ReadingError, match="无法转换"):
        read(path)


@pytest.mark.parametrize("suffix", [".doc", ".wps"])
def test_what_is_called_doc_and_is_something_else_opens(tmp_path: Path, seed_text: str, suffix: str) -> None:
    """Sites and office programs save .docx and web pages under the older name."""
    for content in (word_file(seed_text), web_page(seed_text)):
        path = tmp_path / f"报告{suffix}"
        path.write_bytes(content)
        assert "坚定不移扩大经济总量" in read(path).text


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "report.docx"
    source.write_bytes(word_file("各位代表：\n一、回顾"))
    made = converted([source], "doc", tmp_path)[0]
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    code = f"from pathlib import Path; from data.reading import read; read(Path({str(made)!r}))"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent.parent, timeout=120)
    assert list((tmp_path / "temporary").glob("report-*")) == []
