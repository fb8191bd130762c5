"""The workbook as a file, made in memory, with the results of its formulas beside them.

openpyxl writes formulas without results, so that a previewer that does not calculate shows nothing, and it writes
each sheet into a temporary file first, which a full disk or a kill would leave behind.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

Results = Mapping[str, Mapping[str, float]]
"""For each sheet, by its name, the results by their cells: A1."""

_WITHOUT_RESULT = re.compile(
    rb"""
    (?P<head> <c\ r="(?P<cell>[A-Z]+[0-9]+)" [^>]*> <f>[^<]*</f> )
    <v \s* (?: /> | ></v> )
    """,
    re.VERBOSE,
)


def packed(workbook: Workbook, results: Results) -> bytes:
    """The workbook as an .xlsx file; `results` has one for each of its formulas."""
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        _Writer(workbook, archive, results).save()
    return written.getvalue()


class _Writer(ExcelWriter):
    def __init__(self, workbook: Workbook, archive: ZipFile, results: Results) -> None:
        super().__init__(workbook, archive)
        self._into = archive
        self._results = results

    def write_worksheet(self, ws: Any) -> None:
        """Write a sheet as openpyxl's own method does, but in memory; the attributes of `ws` are openpyxl's."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts = ws._charts
        content = io.BytesIO()
        writer: Any = WorksheetWriter(ws, out=content)
        writer.write()
        ws._rels = writer._rels
        self._into.writestr(ws.path[1:], _filled(content.getvalue(), self._results.get(ws.title, {})))
        self.manifest.append(ws)


def _filled(content: bytes, results: Mapping[str, float]) -> bytes:
    def with_result(found: re.Match[bytes]) -> bytes:
        return found["head"] + f"<v>{results[found['cell'].decode()]!r}</v>".encode()

    return _WITHOUT_RESULT.sub(with_result, content) if results else content
