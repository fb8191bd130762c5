"""The tree of a web page: what is not text taken away, tables that only lay out the page dissolved."""

from __future__ import annotations

import re

from lxml import etree, html

SILENT = (
    *("head", "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "form", "button"),
    "select",
)
BLOCKS = frozenset(
    [
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "tbody"),
        *("section", "article", "header", "footer", "blockquote", "pre", "br", "hr", "main"),
    ]
)
TABLE_PARTS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
LONGEST_CELL = 400
"""Characters; a table with a longer cell holds the page's text, and is no table of figures."""
BROKEN = re.compile(r"(?<=[^\x00-\xff])[ \t]*[\r\n]\s*(?=\S)|(?<=\S)[ \t]*[\r\n]\s*(?=[^\x00-\xff])")
"""A line end of the source beside a Chinese character, which stands for no blank."""
NO_TEXT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What a character reference may name though XML has no such character."""
RAISED = str.maketrans("0123456789[]〔〕", "⁰¹²³⁴⁵⁶⁷⁸⁹    ")


def prepare(tree: html.HtmlElement) -> None:
    """Make a page's tree ready to be read for its text."""
    for element in list(tree.iter(*SILENT)):
        if element.getparent() is not None:
            element.drop_tree()
    for raised in tree.iter("sup"):
        raised.text = (raised.text or "").translate(RAISED).strip()
    for table in list(tree.iter("table")):
        if any(len(cell.text_content()) > LONGEST_CELL for cell in table.iter("td", "th")):
            for part in [table, *table.iter(*TABLE_PARTS)]:
                part.tag = "div"
    for item in tree.iter("li"):
        if len(item.text_content()) > LONGEST_CELL or not list(item.iter("a")):
            item.tag = "p"
    for element in tree.iter():
        if element.tag != "pre":
            element.text, element.tail = _mended(element.text), _mended(element.tail)


def _mended(text: str | None) -> str:
    return BROKEN.sub("", NO_TEXT.sub("", text or ""))


def text_of(tree: html.HtmlElement) -> str:
    """All the text of the page's body, a line a block."""
    pieces: list[str] = []
    body = tree.find("body")
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        if element.tag in BLOCKS:
            pieces.append("\n")
        pieces.append((element.text if event == "start" else element.tail) or "")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def unlinked(tree: html.HtmlElement) -> int:
    """How many characters that are no blanks stand outside of links."""
    linked = sum(len(re.sub(r"\s", "", link.text_content())) for link in tree.iter("a"))
    return len(re.sub(r"\s", "", text_of(tree))) - linked
