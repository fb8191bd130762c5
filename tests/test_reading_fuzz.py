"""Files spoiled at random: each gives a text, or a sentence that says why not, and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from bad_files import scanned_pdf
from conftest import SEED
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_files import converted, ofd_file, package, web_page, word_file

from data.reading import ReadingError, read
from data.reading.office import converter

Edit = tuple[float, int, bytes]
"""Where in the file, as a share of it, how many bytes are taken out, and what is put there."""

HARMFUL = [b"<", b">", b"</", b"&#0;", b"&#xD800;", b"\0", b"\xff\xfe", b"<![CDATA[", b"<!--", b"<w:p>", b"<table>"]
HARMFUL += [b"-1", b"99999999999999", b"nan", b"1e999", b"/Kids", b"endobj", b"%PDF-", b"PK\x03\x04", b'"', b"\r\n\r\n"]
PIECES = st.sampled_from(HARMFUL) | st.binary(max_size=40)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 200), PIECES), min_size=1, max_size=6)
PARTS = st.dictionaries(st.integers(0, 12), EDITS, min_size=1, max_size=2)
often = settings(
    max_examples=60, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@cache
def text() -> str:
    return SEED.read_text("utf-8")[:1500]


@cache
def pdf() -> bytes:
    """A PDF with text where there is a program to make it, else one of blank pages."""
    if converter() is None:
        return scanned_pdf(3)
    with TemporaryDirectory() as folder:
        source = Path(folder) / "report.docx"
        source.write_bytes(word_file(text()))
        return converted([source], "pdf", Path(folder))[0].read_bytes()


def archive() -> bytes:
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    return head + b"--x\r\nContent-Type: text/html\r\n\r\n" + web_page(text()) + b"\r\n--x--\r\n"


HEALTHY: dict[str, Callable[[], bytes]] = {
    ".txt": lambda: text().encode("gb18030"),
    ".docx": lambda: word_file(text()),
    ".ofd": lambda: ofd_file(text()),
    ".pdf": pdf,
    ".html": lambda: web_page(text()),
    ".mhtml": archive,
}


def spoiled(data: bytes, edits: list[Edit]) -> bytes:
    for share, taken, put in edits:
        at = int(share * len(data))
        data = data[:at] + put + data[at + taken :]
    return data


def gives_a_text_or_a_sentence(folder: Path, suffix: str, data: bytes) -> None:
    path = folder / f"report{suffix}"
    path.write_bytes(data)
    try:
        assert read(path).text.strip()
    except ReadingError as error:
        assert error.message.endswith("。")


@pytest.mark.parametrize("suffix", HEALTHY)
def test_spoiled_bytes(tmp_path_factory: pytest.TempPathFactory, suffix: str) -> None:
    healthy, folder = HEALTHY[suffix](), tmp_path_factory.mktemp("spoiled")

    @often
    @given(EDITS)
    def check(edits: list[Edit]) -> None:
        gives_a_text_or_a_sentence(folder, suffix, spoiled(healthy, edits))

    check()


@pytest.mark.parametrize("suffix", [".docx", ".ofd"])
def test_spoiled_parts_of_a_package(tmp_path_factory: pytest.TempPathFactory, suffix: str) -> None:
    folder = tmp_path_factory.mktemp("spoiled")
    with zipfile.ZipFile(io.BytesIO(HEALTHY[suffix]())) as healthy:
        parts: dict[str, bytes] = {name: healthy.read(name) for name in healthy.namelist()}

    @often
    @given(PARTS)
    def check(edits: dict[int, list[Edit]]) -> None:
        names = list(parts)
        changed = {names[which % len(names)]: edit for which, edit in edits.items()}
        whole = {name: spoiled(content, changed.get(name, [])) for name, content in parts.items()}
        gives_a_text_or_a_sentence(folder, suffix, package(whole))

    check()
