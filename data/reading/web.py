"""Saved web pages (.html, .mhtml): the main text without what the site puts around it; nothing is fetched."""

from __future__ import annotations

import logging
import re
from email import message_from_bytes, policy

import trafilatura
from lxml import etree, html

from data.reading.bold import marked
from data.reading.errors import DAMAGED, TOO_MUCH, ReadingError
from data.reading.formats import MHTML
from data.reading.limits import MOST_TAGS
from data.reading.progress import Progress, unwatched
from data.reading.text import BYTE_ORDER_MARKS, decode
from data.reading.web_tree import prepare, text_of, unlinked

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
"""What it finds odd about a page is not for the user's terminal."""
CHARSET = re.compile(
    rb"""
    <meta\b[^>]*? \bcharset \s*=\s* ["']? (?P<meta>[\w-]+)    # in a tag of its own, or in the content type's
    | <\?xml\b[^>]*? \bencoding \s*=\s* ["'] (?P<xml>[\w-]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "big5-hkscs": "big5hkscs"}
"""Browsers read these as the larger set, and pages are written in it."""
HEAD = 4096
MOST_BROKEN = 0.005
"""The share of broken characters that a page may have and still be read in the encoding that it names."""
LEAST_MAIN = 0.5
"""The share of a page's words outside of links that its main text has at least; else the whole page is given."""
MASTHEAD = 400
"""Characters at the beginning of the main text that may hold the headline."""
LONGEST_HEADLINE = 60
LONGEST_BOLD = 50
"""Characters of what may be a heading."""
CELLS = re.compile(r"\|(?P<cells>.*)\|")
RULE = re.compile(r"[|\s-]+")
SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|-(?=[^-]*$)")
"""What parts a report's name from the site's in a page's title."""


def web_text(data: bytes, encoding: str | None = None, progress: Progress = unwatched) -> str:
    """The main text of a saved page, a line a paragraph, its headline first; bold beginnings of lines are marked.

    The page's own encoding is used, or `encoding` where the user chose one. `progress` is told of each stage.
    Raises ReadingError where there is no page.
    """
    named = ""
    if MHTML.search(data[:HEAD]):
        data, named = _from_archive(data)
    tree = _tree(_decoded(data, encoding or named))
    headline = _headline(tree)
    progress(0, 0)
    prepare(tree)
    progress(0, 0)
    main = _main(tree)
    if _weight(main) < LEAST_MAIN * unlinked(tree):
        main = text_of(tree)
    bold = frozenset("".join(each.text_content().split()) for each in tree.iter("b", "strong", "h2", "h3", "h4"))
    whole = main if headline in main[:MASTHEAD] or not main else f"{headline}\n{main}"
    return "\n".join(_with_bold(line, bold) for line in whole.split("\n"))


def _from_archive(data: bytes) -> tuple[bytes, str]:
    """The page inside an .mhtml file, and the encoding that its part names."""
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        for part in message.walk():
            if part.get_content_type() == "text/html":
                page = part.get_payload(decode=True)
                if isinstance(page, bytes):
                    return page, str(part.get_content_charset() or "")
    except (ValueError, LookupError, RecursionError, TypeError) as error:
        raise ReadingError(DAMAGED, str(error)) from error
    raise ReadingError(DAMAGED, "no text/html part")


def _decoded(data: bytes, encoding: str) -> str:
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return decode(data)
    stated = CHARSET.search(data[:HEAD])
    name = encoding or ((stated["meta"] or stated["xml"]).decode() if stated else "")
    name = WIDER.get(name.lower(), name)
    try:
        text = data.decode(name or "utf-8", "replace")
    except LookupError:
        return decode(data)
    if encoding or text.count("\ufffd") <= MOST_BROKEN * len(text):
        return text
    return decode(data)


def _tree(page: str) -> html.HtmlElement:
    if page.count("<") > MOST_TAGS:
        raise ReadingError(TOO_MUCH, f"more than {MOST_TAGS} tags")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return html.document_fromstring(page.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(DAMAGED, str(error)) from error


def _headline(tree: html.HtmlElement) -> str:
    """The page's own headline, or its title without the site's name, where it is that of a report."""
    titles = [" ".join(each.text_content().split()) for each in tree.iter("h1", "h2")]
    titles += [SITE.split(" ".join(each.text_content().split()))[0] for each in tree.iter("title")]
    return next((title for title in titles if "报告" in title and len(title) < LONGEST_HEADLINE), "")


def _main(tree: html.HtmlElement) -> str:
    found = trafilatura.extract(tree, include_comments=False, include_tables=True, favor_recall=True) or ""
    lines = []
    for line in found.split("\n"):
        row = CELLS.fullmatch(line.strip())
        if row is None:
            lines.append(line)
        elif not RULE.fullmatch(line):
            lines.append("\t".join(cell.strip() for cell in row["cells"].split("|")))
    return "\n".join(lines)


def _with_bold(line: str, bold: frozenset[str]) -> str:
    """The line, marked up to where it begins with one of the bold phrases."""
    begin = len(line) - len(line.lstrip())
    ends = range(begin + 1, min(len(line), begin + LONGEST_BOLD) + 1)
    end = max((end for end in ends if "".join(line[begin:end].split()) in bold), default=begin)
    return line[:begin] + marked(line[begin:end]) + line[end:]


def _weight(text: str) -> int:
    return len(re.sub(r"\s", "", text))
