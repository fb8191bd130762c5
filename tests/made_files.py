"""Files of every format, made from a report's text with the tools that offices have, or after the standard."""

from __future__ import annotations

import html
import io
import subprocess
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from data.reading.office import converter

LETTER = 16.0
"""Points, the size of an official document's text (三号)."""


def paragraphs_of(text: str) -> list[str]:
    return [line.strip(" \u3000\xa0\t") for line in text.split("\n") if line.strip()]


def word_file(text: str) -> bytes:
    """A .docx as offices set it: paragraphs indented by two letters and justified."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(LETTER)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    for line in paragraphs_of(text):
        paragraph = document.add_paragraph(line)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Pt(2 * LETTER)
        paragraph.paragraph_format.space_after = Pt(0)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def web_page(text: str, encoding: str = "utf-8") -> bytes:
    """A page of a government's site with the report in it, and the site around it."""
    title, *lines = paragraphs_of(text)
    body = "".join(f"<p>\u3000\u3000{html.escape(line)}</p>\n" for line in [title, *lines])
    return f"""<!DOCTYPE html><html><head><meta charset="{encoding}"><title>{title}-某某市人民政府</title>
<script>document.write("正在加载");</script><link rel="stylesheet" href="http://127.0.0.1:9/site.css"></head><body>
<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政府工作报告</a></div>
<div class="main"><div class="info">浏览次数：100 字号：<a>大</a><a>中</a><a>小</a></div>
<div class="content" id="zoom"><img src="http://127.0.0.1:9/a.png">{body}</div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="1">某某新闻一条</a></li>
<li><a href="2">某某新闻二条</a></li></ul></div>
</div><div class="footer">版权所有：某某市人民政府 <a href="/map">网站地图</a></div></body></html>""".encode(encoding)


def converted(sources: Sequence[Path], suffix: str, folder: Path) -> list[Path]:
    """What LibreOffice makes of .docx files. Skips the test where it is not installed."""
    program = converter()
    if program is None:
        pytest.skip("没有安装 LibreOffice，无从制作这种文件")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return [folder / f"{source.stem}.{suffix}" for source in sources]


# An OFD package after GB/T 33190-2016: OFD.xml names the document, Document.xml its pages, each page its text objects.

MILLIMETRES = {"width": 210.0, "height": 297.0, "left": 28.0, "top": 40.0, "size": 5.6, "step": 10.0}
IN_A_LINE, ON_A_PAGE = 27, 22
NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd_file(text: str) -> bytes:
    """An .ofd with a running head from a template and page numbers, its lines in no order of reading."""
    rows = [row for paragraph in paragraphs_of(text) for row in _rows(paragraph)]
    pages = [rows[at : at + ON_A_PAGE] for at in range(0, len(rows), ON_A_PAGE)]
    head = _object("某某县2023年政府工作报告", MILLIMETRES["left"], 15.0)
    return ofd_package([_page(count, page) for count, page in enumerate(pages, 1)], head=head)


def ofd_package(pages: Sequence[str], resources: str = "", head: str = "") -> bytes:
    """A package whose pages have these objects, and those of a template that all of them show."""
    listed = "".join(f'<ofd:Page ID="{n + 100}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    box = f"0 0 {MILLIMETRES['width']} {MILLIMETRES['height']}"
    resource = "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>" if resources else ""
    parts = {
        "OFD.xml": f'<ofd:OFD {NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>{box}"
        f'</ofd:PhysicalBox></ofd:PageArea>{resource}<ofd:TemplatePage ID="3" BaseLoc="Tpls/Content.xml"/>'
        f"</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        "Doc_0/Tpls/Content.xml": _content(head, template=""),
    }
    if resources:
        parts["Doc_0/DocumentRes.xml"] = f"<ofd:Res {NAMESPACE}>{resources}</ofd:Res>"
    for number, page in enumerate(pages):
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = _content(page, template='<ofd:Template TemplateID="3"/>')
    return package(parts)


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _rows(paragraph: str) -> Iterator[tuple[str, float]]:
    """A paragraph's lines and how far each is indented, in millimetres."""
    first = IN_A_LINE - 2
    yield paragraph[:first], 2 * MILLIMETRES["size"]
    for at in range(first, len(paragraph), IN_A_LINE):
        yield paragraph[at : at + IN_A_LINE], 0.0


def _page(number: int, rows: Sequence[tuple[str, float]]) -> str:
    objects = [
        _object(row, MILLIMETRES["left"] + indent, MILLIMETRES["top"] + count * MILLIMETRES["step"])
        for count, (row, indent) in enumerate(rows)
    ]
    objects.append(_object(f"— {number} —", 100.0, 285.0))
    return "".join(objects[::2] + objects[1::2])


def _object(text: str, left: float, baseline: float) -> str:
    size = MILLIMETRES["size"]
    boundary = f"{left} {baseline - size} {size * len(text)} {size * 1.2}"
    steps = f'DeltaX="g {len(text) - 1} {size}"' if len(text) > 1 else ""
    code = f'<ofd:TextCode X="0" Y="{size}" {steps}>{html.escape(text)}</ofd:TextCode>'
    return f'<ofd:TextObject ID="9" Boundary="{boundary}" Font="1" Size="{size}">{code}</ofd:TextObject>'


def _content(objects: str, template: str) -> str:
    layer = f'<ofd:Layer ID="2">{objects}</ofd:Layer>'
    return f"<ofd:Page {NAMESPACE}>{template}<ofd:Content>{layer}</ofd:Content></ofd:Page>"
