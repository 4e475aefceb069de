"""What an unpacked e-book holds: pages in reading order with their places in the contents, and metadata."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"

_ARTICLE = re.compile(r'<article role="main">(.*)</article>', re.DOTALL)
_STYLE_SHEET = re.compile(r'<link [^>]*rel="stylesheet"[^>]*/>')
_ADDRESS = re.compile(r'href="([^"]+)"')
_MEDIUM = re.compile(r'media="([^"]+)"')


class EbookError(ValueError):
    """The folder holds no e-book that can be printed."""


@dataclass(frozen=True)
class Page:
    """One page: ``name`` is its path in the e-book; ``level`` is 1 for a part and 2 for a chapter in it."""

    name: str
    title: str
    level: int
    html: str
    style_sheets: tuple[tuple[str, str], ...]  # path in the e-book, medium

    @property
    def key(self) -> str:
        """What the identifiers of the page begin with, and how others refer to it.

        >>> Page("thinking/structures.xhtml", "", 1, "", ()).key
        'thinking-structures'
        """
        return self.name.removesuffix(".xhtml").replace("/", "-")


@dataclass(frozen=True)
class Ebook:
    """The e-book: its metadata and its pages."""

    title: str
    creator: str
    rights: str
    description: str
    language: str
    cover: str  # path in the e-book; empty if it has none
    pages: tuple[Page, ...]


def read_ebook(folder: Path) -> Ebook:
    """Return the e-book that lies unpacked in ``folder``."""
    package_file = folder / "content.opf"
    if not package_file.exists():
        raise EbookError(f"'{folder}' holds no e-book: content.opf is missing; build it with 'make epub'")
    package = ElementTree.parse(package_file).getroot()  # noqa: S314  # our own
    places = dict(_places(folder))
    pages = tuple(_page(folder, name, places[name]) for name in _reading_order(package) if name in places)
    if not pages:
        raise EbookError(f"'{folder}' holds an e-book without pages: its contents name no file of its spine")
    facts = {name: package.findtext(f".//{DC}{name}", "") for name in ("title", "creator", "rights")}
    facts |= {name: package.findtext(f".//{DC}{name}", "") for name in ("description", "language")}
    covers = (item for item in package.iter(f"{OPF}item") if item.get("properties") == "cover-image")
    cover = next((item.get("href", "") for item in covers), "")
    return Ebook(**facts, cover=cover, pages=pages)


def _reading_order(package: Element) -> Iterator[str]:
    """Yield the files of the e-book's pages in the order in which they are read."""
    files = {item.get("id"): item.get("href", "") for item in package.iter(f"{OPF}item")}
    for reference in package.iter(f"{OPF}itemref"):
        if reference.get("linear") != "no":
            yield files[reference.get("idref")]


def _places(folder: Path) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield file → title and level of each page in the contents of the e-book."""
    navigation = ElementTree.parse(folder / "nav.xhtml").getroot()  # noqa: S314  # our own
    contents = navigation.find(f".//{XHTML}nav/{XHTML}ol")
    if contents is not None:
        yield from _places_in(contents, 1)


def _places_in(entries: Element, level: int) -> Iterator[tuple[str, tuple[str, int]]]:
    for entry in entries:
        link, below = entry.find(f"{XHTML}a"), entry.find(f"{XHTML}ol")
        is_page = link is not None and "#" not in link.get("href", "")
        if link is not None and is_page:
            yield link.get("href", ""), ("".join(link.itertext()), level)
        if below is not None:
            yield from _places_in(below, level + is_page)  # a section that lists pages does not count


def _page(folder: Path, name: str, place: tuple[str, int]) -> Page:
    text = (folder / name).read_text(encoding="utf-8")
    article = _ARTICLE.search(text)
    if article is None:
        raise EbookError(f"'{name}' is no page of the e-book: it has no article")
    sheets = tuple(_style_sheet(tag, posixpath.dirname(name)) for tag in _STYLE_SHEET.findall(text))
    return Page(name, *place, html=article[1].strip(), style_sheets=sheets)


def _style_sheet(tag: str, folder: str) -> tuple[str, str]:
    address, medium = _ADDRESS.findall(tag), _MEDIUM.findall(tag)
    return posixpath.normpath(posixpath.join(folder, *address)), "".join(medium) or "all"
