"""The paragraph styles of a .docx file, as far as they number paragraphs, make headings or a table of contents."""

from __future__ import annotations

import re

from lxml import etree

from data.reading.word_parts import attribute, child, local, setting

CONTENTS = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)
HEADINGS = tuple("012345678")
"""The levels of the outline; 9 is the text."""
OFF = ("0", "false", "off")
DEEPEST = 20
"""Styles that one may be based on, one on another."""


class Styles:
    """Each style's name, what it is based on, and its numbering."""

    def __init__(self, root: etree._Element | None) -> None:
        styles = [each for each in root if local(each) == "style"] if root is not None else []
        self._by_id = {attribute(style, "styleId"): style for style in styles}
        paragraphs = (style for style in styles if attribute(style, "type") == "paragraph")
        self._default = next((attribute(each, "styleId") for each in paragraphs if attribute(each, "default")), "")

    def style_of(self, paragraph: etree._Element) -> str:
        """The id of a paragraph's style."""
        return setting(paragraph, "pPr", "pStyle") or self._default

    def of_contents(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph is an entry of the table of contents, which repeats the headings."""
        style = self._by_id.get(self.style_of(paragraph))
        return style is not None and CONTENTS.match(setting(style, "name")) is not None

    def is_heading(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph stands in the document's outline, or its style is bold."""
        return setting(paragraph, "pPr", "outlineLvl") in HEADINGS or self._bold(self.style_of(paragraph))

    def is_bold(self, run: etree._Element, otherwise: bool) -> bool:
        """Whether a run is set bold, by itself or by its style; `otherwise` where neither says."""
        settings = child(run, "rPr")
        own = child(settings, "b") if settings is not None else None
        if own is not None:
            return attribute(own, "val") not in OFF
        return otherwise or self._bold(setting(settings, "rStyle"))

    def _bold(self, style_id: str) -> bool:
        for _ in range(DEEPEST):
            style = self._by_id.get(style_id)
            if style is None:
                return False
            settings = child(style, "rPr")
            bold = child(settings, "b") if settings is not None else None
            if bold is not None or setting(style, "pPr", "outlineLvl") in HEADINGS:
                return bold is None or attribute(bold, "val") not in OFF
            style_id = setting(style, "basedOn")
        return False

    def numbering(self, style_id: str) -> tuple[str, str, str]:
        """The list, the level and the style that gives them; empty where the style has no numbering."""
        number, level = "", ""
        for _ in range(DEEPEST):
            style = self._by_id.get(style_id)
            if style is None:
                break
            settings = child(style, "pPr")
            if settings is not None:
                level = level or setting(settings, "numPr", "ilvl")
                number = setting(settings, "numPr", "numId")
            if number:
                return number, level, style_id
            style_id = setting(style, "basedOn")
        return "", "", ""
