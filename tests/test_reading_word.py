"""What a .docx holds besides its runs of text: numbers that Word counts, notes, boxes, tables, changes, fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_files import package

from data.reading import read
from data.reading.word_numerals import numeral

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(targets: dict[str, str]) -> str:
    each = (f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{to}"/>' for kind, to in targets.items())
    return f'<Relationships xmlns="{PACKAGE}">{"".join(each)}</Relationships>'


def lines(folder: Path, body: str, **parts: str) -> list[str]:
    """The lines of a document with this body, and these parts by the names of their relationships."""
    content = {
        "_rels/.rels": relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relationships({name: f"{name}.xml" for name in parts}),
        "word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>",
    }
    content |= {f"word/{name}.xml": f"<w:{name} {W}>{inner}</w:{name}>" for name, inner in parts.items()}
    path = folder / "report.docx"
    path.write_bytes(package(content))
    return read(path).text.split("\n")


def p(text: str, settings: str = "") -> str:
    return f"<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, form: str, pattern: str, more: str = "") -> str:
    settings = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{depth}">{settings}</w:lvl>'


OUTLINE = (
    '<w:abstractNum w:abstractNumId="5">'
    + level(0, "chineseCounting", "%1、")
    + level(1, "japaneseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "bullet", "\uf06c")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
)


def test_automatic_numbers_are_written_out(tmp_path: Path) -> None:
    body = "".join(
        [
            numbered("回顾"),
            numbered("经济", 1),
            numbered("2022年增长5%", 2),
            numbered("增长6%", 2),
            numbered("民生", 1),
            numbered("就业", 2),
            numbered("要点", 3),
            p("正文"),
            numbered("安排"),
            numbered("投资", 1),
        ]
    )
    assert lines(tmp_path, body, numbering=OUTLINE) == [
        *("一、回顾", "（一）经济", "1. 2022年增长5%", "2. 增长6%", "（二）民生", "1. 就业", "● 要点", "正文"),
        *("二、安排", "（一）投资"),
    ]


def test_a_list_begun_anew_counts_from_its_start(tmp_path: Path) -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = numbered("甲") + numbered("乙") + numbered("丙", 0, 2) + numbered("丁", 0, 2)
    assert lines(tmp_path, body, numbering=OUTLINE + again) == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_a_style_numbers_its_paragraphs(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="area"><w:basedOn w:val="base"/></w:style>'
    )
    off = '<w:pStyle w:val="area"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("甲", '<w:pStyle w:val="area"/>') + p("乙", off) + p("丙", '<w:pStyle w:val="area"/>')
    assert lines(tmp_path, body, numbering=OUTLINE, styles=styles) == ["一、甲", "乙", "二、丙"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "japaneseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"),
        (12, "ideographDigital", "一二"),
        (3, "ideographTraditional", "丙"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (3, "decimalFullWidth", "３"),
        (27, "upperLetter", "AA"),
        (14, "lowerRoman", "xiv"),
        (5, "unheardOf", "5"),
        (5, "none", ""),
    ],
)
def test_forms_of_numerals(number: int, form: str, written: str) -> None:
    assert numeral(number, form) == written


def test_tables_stand_where_they_are(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    table = f"<w:tbl>{row(p('指标'), p('目标'))}{row(p('就业') + p('（人）'), p('700'))}</w:tbl>"
    frame = f"<w:tbl>{row(p('一段') + p('又一段'))}</w:tbl>"
    assert lines(tmp_path, p("前") + table + p("中") + frame + p("后")) == [
        *("前", "指标\t目标", "就业 （人）\t700", "中", "一段", "又一段", "后"),
    ]


def test_notes_stand_at_the_end_and_their_marks_are_no_numbers(tmp_path: Path) -> None:
    def note(number: int, text: str) -> str:
        return f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'

    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p><w:r><w:t>两重</w:t></w:r>{mark.format(7)}<w:r><w:t>建设5项</w:t></w:r>{mark.format(3)}</w:p>"
    notes = f'<w:footnote w:type="separator" w:id="0"/>{note(3, "五项工程。")}{note(7, "重大战略。")}'
    assert lines(tmp_path, body, footnotes=notes) == ["两重¹建设5项²", "注释", "1. 重大战略。", "2. 五项工程。"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('框中')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert lines(tmp_path, f"<w:p><w:r><w:t>段落</w:t></w:r><w:r>{both}</w:r></w:p>") == ["段落", "框中"]


def test_what_is_deleted_hidden_or_a_field_code_is_no_text(tmp_path: Path) -> None:
    runs = [
        "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>",
        "<w:del><w:r><w:delText>减</w:delText></w:r></w:del>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>",
        "<w:r><w:instrText> PAGE </w:instrText></w:r>",
        "<w:hyperlink><w:r><w:t>长</w:t></w:r></w:hyperlink>",
        "<w:r><w:br/><w:t>5</w:t><w:tab/><w:t>%</w:t></w:r>",
    ]
    controls = f"<w:sdt><w:sdtContent>{p('控件里的段落')}</w:sdtContent></w:sdt>"
    assert lines(tmp_path, f"<w:p>{''.join(runs)}</w:p>{controls}") == ["增长", "5\t%", "控件里的段落"]


def test_the_table_of_contents_is_not_read_twice(tmp_path: Path) -> None:
    style = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    body = p("一、回顾\t1", '<w:pStyle w:val="11"/>') + p("一、回顾")
    assert lines(tmp_path, body, styles=style) == ["一、回顾"]
