"""How far a long reading has come, and that it ends where it is given up."""

from __future__ import annotations

from pathlib import Path

import pytest
from bad_files import scanned_pdf
from made_files import ofd_file, web_page, word_file

from data.reading import GivenUp, ReadingError, read
from data.report import read_report


def written(folder: Path, suffix: str, text: str) -> Path:
    made = {".docx": word_file, ".ofd": ofd_file, ".html": web_page}
    path = folder / f"报告{suffix}"
    path.write_bytes(scanned_pdf(30) if suffix == ".pdf" else made[suffix](text))
    return path


@pytest.mark.parametrize("suffix", [".pdf", ".ofd", ".docx"])
def test_each_page_or_paragraph_is_told(tmp_path: Path, seed_text: str, suffix: str) -> None:
    told: list[tuple[int, int]] = []
    path = written(tmp_path, suffix, seed_text)
    try:
        read(path, progress=lambda done, total: told.append((done, total)))
    except ReadingError:
        assert suffix == ".pdf", "扫描件没有文字"
    known = [(done, total) for done, total in told if total]
    assert len(known) >= 10
    assert [done for done, _ in known] == list(range(len(known)))
    assert {total for _, total in known} <= {len(known), len(known) + 1}


@pytest.mark.parametrize("suffix", [".pdf", ".ofd", ".docx", ".html"])
def test_a_reading_that_is_given_up_ends_there(tmp_path: Path, seed_text: str, suffix: str) -> None:
    told: list[int] = []

    def give_up_at_the_third(done: int, total: int) -> None:
        told.append(done)
        if len(told) == 3:
            raise GivenUp

    with pytest.raises(GivenUp):
        read(written(tmp_path, suffix, seed_text), progress=give_up_at_the_third)
    assert len(told) == 3


def test_a_pdf_opens_after_another_was_given_up(tmp_path: Path) -> None:
    path = written(tmp_path, ".pdf", "")

    def give_up(done: int, total: int) -> None:
        if done:
            raise GivenUp

    with pytest.raises(GivenUp):
        read(path, progress=give_up)
    with pytest.raises(ReadingError, match="扫描"):
        read(path)


def test_the_understanding_is_told_and_given_up_too(tmp_path: Path, seed_text: str) -> None:
    document = read(written(tmp_path, ".docx", seed_text))
    told: list[tuple[int, int]] = []
    read_report(document, lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(told[0][1]))

    def give_up(done: int, total: int) -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        read_report(document, give_up)
