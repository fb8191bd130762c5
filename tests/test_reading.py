"""Opening a file: the encodings that offices write, and one clear sentence for all that is no report."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import reading
from data.reading import ReadingError, read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])
def test_the_same_text_in_every_encoding(tmp_path: Path, seed_text: str, encoding: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(seed_text.encode(encoding))
    document = read(path)
    assert document.text == seed_text
    assert document.file == "报告.txt"


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_become_line_feeds(tmp_path: Path, seed_text: str, line_end: str) -> None:
    path = tmp_path / "报告.TXT"
    path.write_bytes(seed_text.replace("\n", line_end).encode())
    assert read(path).text == seed_text


def test_nothing_else_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "报告.md"
    path.write_text("　　一、工作回顾 \n\n增⻓１０％\t\n", "utf-8")
    assert read(path).text == "　　一、工作回顾 \n\n增⻓１０％\t\n"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("空.txt", b"", "文件是空的"),
        ("空行.txt", b" \r\n\r\n", "文件是空的"),
        ("图.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "不是文本文件"),
        ("控制符.txt", "增长\x01\x02\x035%".encode(), "不是文本文件"),
        ("繁体.txt", "政府工作報告，各位代表，國家經濟發展".encode("big5") * 20, "无法识别文字编码"),
        ("日文.txt", "これは日本語の文章です。".encode("shift-jis") * 20, "无法识别文字编码"),
        ("西文.txt", "résumé naïve café".encode("latin-1") * 20, "无法识别文字编码"),
        ("报告.docx", b"PK\x03\x04", "另存为纯文本"),
        ("报告.pdf", b"%PDF-1.7", "另存为纯文本"),
        ("报告", "政府工作报告".encode(), "另存为纯文本"),
    ],
)
def test_what_is_no_report_is_said_in_one_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadingError) as raised:
        read(path)
    assert said in raised.value.message
    assert raised.value.message.endswith("。")
    assert "\n" not in raised.value.message


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="找不到这个文件"):
        read(tmp_path / "没有.txt")
    with pytest.raises(ReadingError, match="文件夹"):
        read(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(reading.LARGEST + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))
    with pytest.raises(ReadingError, match="20 MB"):
        read(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "锁.txt"
    path.write_text("政府工作报告", "utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadingError, match="没有权限") as raised:
        read(path)
    assert "Permission denied" in raised.value.detail
