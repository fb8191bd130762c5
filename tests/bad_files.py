"""A corpus of files that are no reports: broken, mislabelled, locked, empty, or made to do harm."""

from __future__ import annotations

import io
import os
import random
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pypdfium2
from made_files import ofd_file, ofd_package, package, paragraphs_of, web_page, word_file

MEGABYTE = 1024 * 1024
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY e0 "哈">{ENTITIES}]>'
FILE_ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ORDINARY = "今天天气很好，我们去公园散步，看见了许多花。\n" * 40


def make(folder: Path, text: str) -> list[Path]:
    """Write the corpus into a folder, the healthy ones it is spoiled from made of `text`; return its paths."""
    word, ofd, page = word_file(text), ofd_file(text), web_page(text)
    contents = {**_texts(text), **_words(word), **_pdfs(text), **_pages(page), **_ofds(ofd), **_older(text, word)}
    for name, content in contents.items():
        (folder / name).write_bytes(content() if callable(content) else content)
    return [*(folder / name for name in contents), *_no_files(folder)]


Contents = Mapping[str, bytes | Callable[[], bytes]]


def _noise(size: int, seed: int = 5) -> bytes:
    return random.Random(seed).randbytes(size)


def _texts(text: str) -> Contents:
    return {
        "空.txt": b"",
        "只有换行.txt": b"\r\n \r\n",
        "只有标记.txt": b"\xef\xbb\xbf",
        "乱码.txt": _noise(5000),
        "一行一百兆.txt": lambda: "报".encode() * (100 * MEGABYTE // 3),
        "一行十八兆.txt": lambda: "告".encode() * (6 * MEGABYTE),
        "满是数字.txt": lambda: ("各位代表：\n一、2022年工作回顾\n" + "1亿元、" * 60_000).encode(),
        "满是换行.txt": lambda: ("各位代表：\n" + "增\n" * 100_000).encode(),
        "代理字符.txt": "政府工作报告".encode() + "\ud800\udc00".encode("utf-8", "surrogatepass"),
        "控制字符.txt": "政府工作报告\x01\x02\x03\x1b\x04".encode(),
        "空字符.txt": bytes(1000),
        "半个字.txt": f"{text[:500]}告".encode()[:-1],
        "半个双字节.txt": b"\xff\xfe" + text[:300].encode("utf-16-le") + b"\x01",
        "孤立代理.txt": b"\xff\xfe" + text[:300].encode("utf-16-le") + b"\x00\xd8",
        "日文.txt": "これは日本語の文章です。".encode("shift-jis") * 30,
        "西文.txt": "résumé naïve café".encode("latin-1") * 30,
        "图片.txt": b"\x89PNG\r\n\x1a\n" + _noise(3000),
        "程序.md": b"MZ\x90\x00" + _noise(3000),
        "不是报告.txt": ORDINARY.encode(),
        "其实是网页.txt": web_page(text),
        "表格.csv": "指标,数值\n".encode(),
        "没有后缀": text.encode(),
        "压缩包.zip": package({"a.txt": text}),
    }


def _document(body: str, before: str = "") -> bytes:
    return package({"_rels/.rels": RELATIONSHIPS, "word/document.xml": f"{before}<w:document {W}>{body}</w:document>"})


def _changed(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new)


def _words(word: bytes) -> Contents:
    return {
        "截断.docx": word[: len(word) // 2],
        "截尾.docx": word[:-30],
        "乱码.docx": _noise(5000),
        "乱码开头像.docx": b"PK\x03\x04" + _noise(5000),
        "空包.docx": package({}),
        "没有正文.docx": package({"_rels/.rels": RELATIONSHIPS}),
        "正文截断.docx": package({"_rels/.rels": RELATIONSHIPS, "word/document.xml": f"<w:document {W}><w:bo"}),
        "正文为空.docx": _document("<w:body/>"),
        "没有正文元素.docx": _document(""),
        "嵌套极深.docx": lambda: _document("<w:body>" + "<w:p>" * 100_000 + "</w:p>" * 100_000 + "</w:body>"),
        "实体炸弹.docx": _document("<w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body>", BOMB),
        "外部实体.docx": _document("<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>", FILE_ENTITY),
        "双字节实体.docx": package(
            {"_rels/.rels": RELATIONSHIPS, "word/document.xml": (BOMB + "<x>&e9;</x>").encode("utf-16")}
        ),
        "压缩炸弹.docx": lambda: _document(f"<w:body>{' ' * (400 * MEGABYTE)}</w:body>"),
        "段落炸弹.docx": lambda: _document(f"<w:body>{'<w:p/>' * (2 * MEGABYTE)}</w:body>"),
        "部件极多.docx": lambda: package(
            {"word/document.xml": "<a/>"} | {f"word/media/{n}.png": b"" for n in range(12_000)}
        ),
        "图片炸弹.docx": lambda: package(
            {"word/document.xml": "<a/>"} | {f"word/media/{n}.png": bytes(60 * MEGABYTE) for n in range(6)}
        ),
        "谎报大小.docx": _lying(_document(f"<w:body>{' ' * MEGABYTE}</w:body>")),
        "校验不符.docx": _spoiled(word),
        "加密条目.docx": _flagged(word),
        "加密.docx": OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(2000),
        "外部正文.docx": package(
            {
                "_rels/.rels": RELATIONSHIPS.replace(
                    'Target="word', 'TargetMode="External" Target="http://127.0.0.1:9'
                ),
                "word/document.xml": "<a/>",
            }
        ),
        "指向包外.docx": package(
            {"_rels/.rels": RELATIONSHIPS.replace("word/document", "../../etc/passwd"), "word/document.xml": "<a/>"}
        ),
        "其实是表格.docx": package({"xl/workbook.xml": "<a/>"}),
        "其实是文本.docx": ORDINARY.encode(),
    }


def _lying(data: bytes) -> bytes:
    """A package that declares its parts smaller than they are."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    return _changed(data, struct.pack("<I", size), struct.pack("<I", 100))


def _spoiled(data: bytes) -> bytes:
    """A package whose main part is changed and no longer fits its checksum."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = archive.getinfo("word/document.xml")
    at = part.header_offset + 30 + len(part.filename) + part.compress_size // 2
    return data[:at] + bytes(40) + data[at + 40 :]


def _flagged(data: bytes) -> bytes:
    """A package whose parts ask for a password."""
    spoiled = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        spoiled[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(spoiled)


def _pdf(objects: list[str], trailer: str = "") -> bytes:
    """A PDF file of these objects, the first its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {len(objects) + 1} /Root 1 0 R"
    return data + f"{end} {trailer}>>\nstartxref\n{len(data)}\n%%EOF\n".encode()


def scanned_pdf(pages: int) -> bytes:
    """A PDF whose pages hold no text, as a scanner makes them."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    made = io.BytesIO()
    document.save(made)
    document.close()
    return made.getvalue()


def _pdfs(text: str) -> Contents:
    key = "<" + "5a" * 32 + ">"
    pages = "<</Type /Pages /Kids [3 0 R] /Count 1>>"
    catalogue, page = "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"
    locked = f"/Encrypt <</Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4>> /ID [{key} {key}]"
    return {
        "扫描件.pdf": lambda: scanned_pdf(3),
        "没有页.pdf": _pdf([catalogue, "<</Type /Pages /Kids [] /Count 0>>"]),
        "一千多页.pdf": lambda: scanned_pdf(1200),
        "加密.pdf": _pdf([catalogue, pages, page], locked),
        "截断.pdf": scanned_pdf(1)[:200],
        "只有开头.pdf": b"%PDF-1.7\n",
        "乱码.pdf": b"%PDF-1.7\n" + _noise(8000),
        "页树成环.pdf": _pdf([catalogue, "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 9999999>>"]),
        "嵌套极深.pdf": _pdf([catalogue, "[" * 50_000 + "]" * 50_000]),
        "其实是文本.pdf": text.encode(),
        "其实是图片.pdf": b"\xff\xd8\xff\xe0" + _noise(3000),
    }


def _pages(page: bytes) -> Contents:
    archive = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    nested = b"".join(
        b"--b%d\r\nContent-Type: multipart/related; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(3000)
    )
    return {
        "空页.html": b"<html><body></body></html>",
        "只有脚本.html": b"<html><script>document.write('" + b"x" * 3000 + b"')</script></html>",
        "只有框架.html": b'<html><frameset><frame src="http://127.0.0.1:9/"></frameset></html>',
        "转向.htm": b'<html><head><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"></head></html>',
        "乱码.html": b"<html>" + _noise(8000),
        "嵌套极深.html": lambda: b"<html>" + b"<div>" * 300_000 + "深".encode(),
        "实体炸弹.html": (BOMB + "<html><body>&e9;</body></html>").encode(),
        "不是报告.html": f"<html><body>{ORDINARY}</body></html>".encode(),
        "其实是图片.html": b"GIF89a" + _noise(300).replace(b"<", b" "),
        "不明编码.html": b'<meta charset="no-such"><html><body>' + "日本語です".encode("shift-jis") * 200,
        "没有网页.mhtml": archive + b"--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n",
        "截断.mht": archive + b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0",
        "嵌套极深.mht": b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n" + nested,
        "其实是文档.html": package({"word/document.xml": "<a/>"}),
        "半页.html": page[:150],
    }


def _ofds(ofd: bytes) -> Contents:
    nested = "".join(
        f'<ofd:CompositeGraphicUnit ID="{n}"><ofd:Content>{f"""<ofd:CompositeObject ResourceID="{n + 1}"/>""" * 2}'
        "</ofd:Content></ofd:CompositeGraphicUnit>"
        for n in range(40)
    )
    units = f"<ofd:CompositeGraphicUnits>{nested}</ofd:CompositeGraphicUnits>"
    picture = '<ofd:ImageObject ID="5" Boundary="0 0 210 297" ResourceID="6"/>'
    return {
        "截断.ofd": ofd[: len(ofd) // 2],
        "乱码.ofd": _noise(5000),
        "缺入口.ofd": package({"Doc_0/Document.xml": "<a/>", "ofd.xml.bak": ""}),
        "入口为空.ofd": package({"OFD.xml": '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>'}),
        "入口不是.ofd": package({"OFD.xml": "<a/>"}),
        "没有页.ofd": ofd_package([]),
        "只有图片.ofd": ofd_package([picture]),
        "实体炸弹.ofd": package({"OFD.xml": BOMB + "<x>&e9;</x>"}),
        "压缩炸弹.ofd": lambda: package({"OFD.xml": "<a/>", "Doc_0/Document.xml": " " * (40 * MEGABYTE)}),
        "图元炸弹.ofd": ofd_package(['<ofd:CompositeObject ID="7" ResourceID="0"/>'], units),
        "嵌套极深.ofd": lambda: ofd_package(["<ofd:PageBlock>" * 100_000 + "</ofd:PageBlock>" * 100_000]),
        "路径越界.ofd": package(
            {
                "OFD.xml": '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody>'
                "<ofd:DocRoot>../../../etc/passwd</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
            }
        ),
        "其实是文档.ofd": package({"word/document.xml": "<a/>"}),
    }


def _older(text: str, word: bytes) -> Contents:
    body = "".join(f"\\u{ord(char)}?" for char in "\n".join(paragraphs_of(text))[:2000])
    return {
        "乱码.doc": _noise(5000),
        "只有开头.doc": OLE,
        "乱码流.doc": OLE + _noise(6000),
        "加密.doc": OLE + bytes(512 - len(OLE)) + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(3000),
        "截断.doc": word[: len(word) // 3],
        "乱码.wps": _noise(5000, seed=6),
        "其实是文本.wps": ORDINARY.encode(),
        "嵌套极深.rtf": b"{\\rtf1" + b"{" * 100_000,
        "不是报告.rtf": f"{{\\rtf1\\ansi {body[:200]}".encode()[:300],
        "压缩炸弹.odt": lambda: package({"mimetype": "", "content.xml": " " * (40 * MEGABYTE)}),
        "加密.odt": package({"content.xml": "x", "META-INF/manifest.xml": "<m:encryption-data/>"}),
        "实体炸弹.odt": package({"content.xml": BOMB + "<x>&e9;</x>"}),
    }


def _no_files(folder: Path) -> list[Path]:
    """Paths that lead to no file that could be read."""
    (folder / "文件夹.docx").mkdir()
    os.mkfifo(folder / "管道.txt")
    (folder / "断链.txt").symlink_to("没有这个文件.txt")
    (folder / "环.txt").symlink_to("环.txt")
    names = ["文件夹.docx", "管道.txt", "断链.txt", "环.txt", "不存在.docx", "名" * 300 + ".txt"]
    if Path("/proc/self/mem").exists():
        (folder / "读不动.txt").symlink_to("/proc/self/mem")  # as from a failing disk
        names.append("读不动.txt")
    (folder / "没有权限.docx").write_bytes(b"PK")
    (folder / "没有权限.docx").chmod(0)
    if not os.access(folder / "没有权限.docx", os.R_OK):  # the superuser reads everything
        names.append("没有权限.docx")
    return [folder / name for name in names]
