"""Saved web pages: how sites write their paragraphs, which encoding they use, and what is left out."""

from __future__ import annotations

import base64
import quopri
import socket
from pathlib import Path

import pytest
from made_files import web_page

from data.reading import read

PARAGRAPHS = [
    f"第{n}段，全县经济稳定增长，新增就业{n}00人，各项事业取得新的进步，群众生活持续改善。" for n in range(1, 30)
]

LAYOUTS = {
    "段落": "".join(f"<p>{line}</p>" for line in PARAGRAPHS),
    "换行": "<br>".join(PARAGRAPHS),
    "两个换行": "<br/>\n<br/>".join(f"&nbsp;&nbsp;{line}" for line in PARAGRAPHS),
    "块": "".join(f"<div>{line}</div>" for line in PARAGRAPHS),
    "碎片": "".join(f"<p><span lang=EN-US>{line[:7]}</span><b><span>{line[7:]}</span></b></p>" for line in PARAGRAPHS),
    "表格": f"<table><tr><td><table><tr><td>{'<br>'.join(PARAGRAPHS)}</td></tr></table></td></tr></table>",
    "列表": f"<ul>{''.join(f'<li>{line}</li>' for line in PARAGRAPHS)}</ul>",
    "源码折行": "".join(f"<p>\n   {line[:8]}\n    {line[8:]}\n</p>" for line in PARAGRAPHS),
}


def page(body: str, charset: str = "utf-8") -> bytes:
    return web_page("2023年政府工作报告", charset).replace(
        b'</div>\n<div class="related">', f"{body}</div>".encode(charset)
    )


def lines(path: Path, content: bytes) -> list[str]:
    path.write_bytes(content)
    return [line.strip() for line in read(path).text.split("\n") if line.strip()]


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS)
def test_paragraphs_however_the_site_writes_them(tmp_path: Path, body: str) -> None:
    found = lines(tmp_path / "page.html", page(body))
    assert [line for line in found if line.startswith("第")] == PARAGRAPHS
    assert found[0] == "2023年政府工作报告"
    assert not {"首页", "某某新闻一条", "网站地图"} & set(found)


@pytest.mark.parametrize(
    ("stated", "written"), [("utf-8", "utf-8"), ("gb2312", "gb18030"), ("big5", "big5"), ("utf-8", "gb18030")]
)
def test_the_page_names_its_encoding_and_may_be_wrong(tmp_path: Path, stated: str, written: str) -> None:
    body = "".join(f"<p>工作持久有力，就{n}</p>" for n in range(50))
    content = f'<html><head><meta charset="{stated}"></head><body>{body}</body></html>'.encode(written)
    assert lines(tmp_path / "page.htm", content)[7] == "工作持久有力，就7"


@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
def test_an_archive_holds_the_page(tmp_path: Path, coding: str) -> None:
    html = page(LAYOUTS["段落"])
    bodies = {"base64": base64.encodebytes(html), "quoted-printable": quopri.encodestring(html), "8bit": html}
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
    part = f'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: {coding}\r\n\r\n'
    found = lines(tmp_path / "page.mhtml", head.encode() + part.encode() + bodies[coding] + b"\r\n--x--\r\n")
    assert [line for line in found if line.startswith("第")] == PARAGRAPHS


def test_the_marks_of_notes_are_no_numbers(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}实施“两重”<sup>[12]</sup>项目。</p>" for line in PARAGRAPHS)
    assert lines(tmp_path / "page.html", page(body))[1].endswith("实施“两重”¹²项目。")


def test_a_table_of_figures_keeps_its_rows(tmp_path: Path) -> None:
    table = "<table><tr><th>指标</th><th>目标</th></tr><tr><td>新增就业</td><td>700人</td></tr></table>"
    found = lines(tmp_path / "page.html", page(LAYOUTS["段落"] + table))
    assert "新增就业\t700人" in found


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", lambda *_: pytest.fail("something was fetched"))
    content = page('<img src="http://127.0.0.1:9/a.png">' + LAYOUTS["段落"])
    assert PARAGRAPHS[0] in lines(tmp_path / "page.html", content)
