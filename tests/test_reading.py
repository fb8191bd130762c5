"""Opening a file: the encodings that offices write, what a file's name and content say, what is refused and how."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from data.reading import ReadingError, UnknownEncodingError, decodings, limits, read, read_text
from data.report import read_report

TRADITIONAL = "各位代表：現在，我代表縣人民政府，向大會報告工作，請予審議。一年來，國民經濟持續發展。\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_the_same_text_in_every_encoding(tmp_path: Path, seed_text: str, encoding: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(seed_text.encode(encoding))
    document = read(path)
    assert document.text == seed_text
    assert document.file == "报告.txt"


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-8"])
def test_traditional_text_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "報告.txt"
    path.write_bytes(TRADITIONAL.encode(encoding))
    assert read(path).text == TRADITIONAL


def test_a_text_opens_again_in_the_encoding_that_the_user_picks(tmp_path: Path) -> None:
    path = tmp_path / "報告.txt"
    path.write_bytes("報告：".encode("big5"))
    first, *others = decodings(path)
    assert (first.encoding, first.sample) == ("big5", "報告：")
    assert {other.encoding for other in others} == {"utf-8", "gb18030", "utf-16-le", "utf-16-be"}
    assert read(path, "big5").text == "報告："
    assert read(path, "gb18030").text == "報告：".encode("big5").decode("gb18030", "replace")


def test_what_does_not_fit_the_picked_encoding_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes("工作".encode() + b"\xff" + "报告".encode())
    assert read(path, "utf-8").text == "工作\ufffd报告"


BREAKS = {
    "一个坏字节": lambda data: data[:401] + b"\xff" + data[401:],
    "三个坏字节": lambda data: data[:400] + b"\xff" + data[400:700] + b"\x80\xff" + data[700:],
    "少一个字节": lambda data: data[:401] + data[402:],
}


@pytest.mark.parametrize("spoil", BREAKS.values(), ids=BREAKS)
@pytest.mark.parametrize(
    ("encoding", "likeliest"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("gb18030", "gb18030")]
)
def test_a_text_with_a_few_broken_bytes_is_asked_for(
    tmp_path: Path, seed_text: str, encoding: str, likeliest: str, spoil: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "坏.txt"
    path.write_bytes(spoil(seed_text.encode(encoding)))
    with pytest.raises(UnknownEncodingError, match=r"\d 个字读不出.*。"):
        read(path)
    first = decodings(path)[0]
    assert first.encoding == likeliest
    assert first.sample.startswith("阿荣旗2023年政府工作报告")
    text = read(path, likeliest).text
    assert text.count("\ufffd") == first.unreadable > 0
    assert text[-2000:] == seed_text[-2000:], "坏字节之后的文字应当照旧"


def test_broken_big5_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "壞.txt"
    data = TRADITIONAL.encode("big5")
    path.write_bytes(data[:200] + b"\xff" + data[200:])
    with pytest.raises(UnknownEncodingError, match="读不出"):
        read(path)
    assert decodings(path)[0].encoding == "big5"


@pytest.mark.parametrize("size", [500, 5001, 200_000])
@pytest.mark.parametrize("mark", [b"", b"\xff\xfe", b"\xef\xbb\xbf"])
def test_random_bytes_are_no_broken_text(tmp_path: Path, size: int, mark: bytes) -> None:
    path = tmp_path / "乱.txt"
    for seed in range(5):
        path.write_bytes(mark + random.Random(seed).randbytes(size))
        with pytest.raises(ReadingError, match=r"不是文本文件|无法识别文字编码"):
            read(path)


def test_a_stray_control_character_spoils_no_text(tmp_path: Path, seed_text: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(seed_text[:100] + "\x02" + seed_text[100:], "utf-8")
    assert read(path).text == seed_text[:100] + "\ufffd" + seed_text[100:]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_become_line_feeds(tmp_path: Path, seed_text: str, line_end: str) -> None:
    path = tmp_path / "报告.TXT"
    path.write_bytes(seed_text.replace("\n", line_end).encode())
    assert read(path).text == seed_text


def test_nothing_else_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "报告.md"
    path.write_text("　　一、工作回顾 \n\n增⻓１０％\t\n", "utf-8")
    assert read(path).text == "　　一、工作回顾 \n\n增⻓１０％\t\n"


def test_the_clipboard_is_read_like_a_file(seed_text: str) -> None:
    document = read_text(seed_text.replace("\n", "\r\n"), "剪贴板")
    assert (document.text, document.file) == (seed_text, "剪贴板")
    with pytest.raises(ReadingError, match="空的"):
        read_text(" \n", "剪贴板")
    with pytest.raises(ReadingError, match="大得不像"):
        read_text("报" * (limits.MOST_CHARACTERS + 1), "剪贴板")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("空.txt", b"", "文件是空的"),
        ("空行.txt", b" \r\n\r\n", "文件是空的"),
        ("图.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "不是文本文件"),
        ("控制符.txt", "增长\x01\x02\x035%".encode(), "不是文本文件"),
        ("日文.txt", "これは日本語の文章です。".encode("shift-jis") * 20, "无法识别文字编码"),
        ("西文.txt", "résumé naïve café".encode("latin-1") * 20, "无法识别文字编码"),
        ("报告.docx", b"PK\x03\x04", "已损坏"),
        ("报告.pdf", b"%PDF-1.7", "已损坏"),
        ("报告.pdf", "政府工作报告".encode(), "不是真正的“PDF 文件”"),
        ("报告.docx", b"%PDF-1.7\n", "内容却是“PDF 文件”，请把后缀改为 .pdf"),
        ("报告.txt", b"{\\rtf1 text}", "请把后缀改为"),
        ("报告.xlsx", b"PK\x03\x04", "不能打开 .xlsx 文件"),
        ("报告", "政府工作报告".encode(), "不能打开没有后缀的文件"),
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


def test_only_an_unknown_encoding_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes("これは日本語の文章です。".encode("shift-jis") * 20)
    with pytest.raises(UnknownEncodingError):
        read(path)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="找不到这个文件"):
        read(tmp_path / "没有.txt")
    with pytest.raises(ReadingError, match="文件夹"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="这个系统没有命名管道")
def test_a_pipe_is_refused_before_it_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.txt")
    with pytest.raises(ReadingError, match="不是普通的文件"):
        read(tmp_path / "管道.txt")


@pytest.mark.parametrize(("suffix", "largest"), [(".txt", limits.LARGEST_TEXT), (".pdf", limits.LARGEST_FILE)])
def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, largest: int
) -> None:
    path = tmp_path / f"大{suffix}"
    with path.open("wb") as file:
        file.truncate(largest + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))
    with pytest.raises(ReadingError, match=f"{largest // 1024 // 1024} MB"):
        read(path)


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (PermissionError(13, "Permission denied"), "没有权限"),
        (FileNotFoundError(2, "No such file"), "找不到这个文件"),
        (OSError(5, "Input/output error"), "读取失败"),
    ],
)
def test_a_file_that_fails_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError, said: str
) -> None:
    path = tmp_path / "锁.txt"
    path.write_text("政府工作报告", "utf-8")

    def refuse(_: Path) -> bytes:
        raise failure

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadingError, match=said) as raised:
        read(path)
    assert str(failure.strerror) in raised.value.detail


def test_traditional_characters_are_read_like_simplified_ones() -> None:
    simple = "一、2023年工作回顾\n全年国内生产总值增长5%，城镇新增就业1200人，粮食产量达到30亿斤。\n"
    traditional = "一、2023年工作回顧\n全年國內生產總值增長5%，城鎮新增就業1200人，糧食產量達到30億斤。\n"
    one, other = (read_report(read_text(text, "报告")) for text in (simple, traditional))
    assert [section.kind for section in one.sections] == [section.kind for section in other.sections]
    assert [(i.value, i.kind, i.status, i.start, i.end) for i in one.indicators] == [
        (i.value, i.kind, i.status, i.start, i.end) for i in other.indicators
    ]
