"""The results of formulas, put beside them, so that a previewer that does not calculate shows them too."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

Results = Mapping[str, Mapping[str, float]]
"""For each sheet, by its name, the results by their cells: A1."""

_EMPTY_RESULT = re.compile(
    rb"""
    (?P<head> <c\ r="(?P<cell>[A-Z]+[0-9]+)" [^>]*> <f>[^<]*</f> )
    <v \s* (?: /> | ></v> )
    """,
    re.VERBOSE,
)


def packed(workbook: Workbook, results: Results) -> bytes:
    """The workbook as a file; openpyxl writes formulas without results, they are filled in here."""
    draft, written = io.BytesIO(), io.BytesIO()
    parts = {f"xl/worksheets/sheet{number}.xml": name for number, name in enumerate(workbook.sheetnames, start=1)}
    with ZipFile(draft, "w", ZIP_STORED) as archive:
        ExcelWriter(workbook, archive).save()
    with ZipFile(draft) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            content = source.read(part)
            if known := results.get(parts.get(part.filename, "")):
                content = _filled(content, known)
            target.writestr(part.filename, content)
    return written.getvalue()


def _filled(content: bytes, results: Mapping[str, float]) -> bytes:
    def with_result(found: re.Match[bytes]) -> bytes:
        return found["head"] + f"<v>{results[found['cell'].decode()]!r}</v>".encode()

    return _EMPTY_RESULT.sub(with_result, content)
