"""Finding one's way in a .docx file: elements by their local names, parts by their relationships."""

from __future__ import annotations

import posixpath
from zipfile import ZipFile

from lxml import etree

from data.reading.errors import DAMAGED, ReadingError
from data.reading.package import markup


def local(element: etree._Element) -> str:
    """An element's name without its namespace, which differs between the two editions of the standard."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(parent: etree._Element, name: str) -> etree._Element | None:
    """The first child of this local name."""
    return next(parent.iterchildren(f"{{*}}{name}"), None)


def attribute(element: etree._Element | None, name: str) -> str:
    """The value of the attribute of this local name, empty where there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def setting(element: etree._Element | None, *path: str) -> str:
    """The `val` of the element at the end of a path of children, empty where there is none."""
    for name in path:
        element = child(element, name) if element is not None else None
    return attribute(element, "val")


def main_part(package: ZipFile) -> str:
    """The name of the part that holds the document. Raises ReadingError where there is none."""
    name = related(package, "").get("officeDocument", "")
    if name not in package.namelist():
        raise ReadingError(DAMAGED, "no main document part")
    return name


def related(package: ZipFile, part: str) -> dict[str, str]:
    """The parts that a part refers to, by the last word of the relationship's type; nothing outside the package."""
    folder, name = posixpath.split(part)
    relationships = posixpath.join(folder, "_rels", f"{name}.rels")
    names = set(package.namelist())
    if relationships not in names:
        return {}
    found: dict[str, str] = {}
    for each in markup(package, relationships):
        target = posixpath.normpath(posixpath.join("/", folder, attribute(each, "Target"))).lstrip("/")
        if attribute(each, "TargetMode") != "External" and target in names:
            found.setdefault(attribute(each, "Type").rpartition("/")[2], target)
    return found
