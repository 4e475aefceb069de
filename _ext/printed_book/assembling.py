"""One document of all pages. Text to text.

Identifiers begin with the page that they come from, since many pages have a summary and every page has a
first diagram; links follow them. Headings go down to the level that their page has in the book.
"""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from printed_book.reading import Ebook, Page

DEEPEST_HEADING = 6

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_ID = re.compile(r'(\sid=")([^"]+)')
_ID_LIST = re.compile(r'(\s(?:aria-labelledby|aria-describedby|headers|for)=")([^"]+)')
_WITHIN_DRAWING = re.compile(r"(url\(#)([^)]+)")
_LINK = re.compile(r'(\s(?:xlink:)?href=")([^"]+)')
_SOURCE = re.compile(r'(\ssrc=")([^"]+)')
_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")
_SECTION = re.compile(
    r'<section\b[^>]*\bid="([^"]+)"[^>]*>\s*(?:<span id="[^"]+"></span>\s*)*<h2>(.*?)</h2>', re.DOTALL
)


class Line(NamedTuple):
    """One line of the contents."""

    anchor: str
    title: str
    level: int


def anchor_of(page: Page, identifier: str = "") -> str:
    """Return the identifier in the whole book of a page, or of what has ``identifier`` on it."""
    return f"{page.key}--{identifier}" if identifier else page.key


def embedded(page: Page, pages: Mapping[str, Page], *, files: str) -> str:
    """Return the text of ``page`` as part of the book; ``files`` leads to the folder of the e-book.

    ``pages`` are all of them by name: a link to one of them stays in the book.
    """
    identifiers = {match[2] for tag in _TAG.findall(page.html) if (match := _ID.search(tag))}
    html = _STYLE.sub(lambda style: style[1] + _in_style(style[2], page, identifiers) + style[3], page.html)
    html = _TAG.sub(lambda tag: _in_tag(tag[0], page, pages, files), html)
    depth = page.level - 1
    return _HEADING.sub(lambda tag: f"{tag[1]}{min(int(tag[2]) + depth, DEEPEST_HEADING)}", html)


def _in_style(css: str, page: Page, identifiers: Iterable[str]) -> str:
    names = "|".join(re.escape(name) for name in sorted(identifiers, key=len, reverse=True))
    return re.sub(rf"#({names})(?![\w-])", rf"#{page.key}--\1", css) if names else css


def _in_tag(tag: str, page: Page, pages: Mapping[str, Page], files: str) -> str:
    tag = _ID.sub(lambda match: match[1] + anchor_of(page, match[2]), tag)
    tag = _ID_LIST.sub(lambda match: match[1] + _each(match[2], page), tag)
    tag = _WITHIN_DRAWING.sub(lambda match: match[1] + anchor_of(page, match[2]), tag)
    tag = _LINK.sub(lambda match: match[1] + _target(match[2], page, pages, files), tag)
    return _SOURCE.sub(lambda match: match[1] + _file(match[2], page, files), tag)


def _each(identifiers: str, page: Page) -> str:
    return " ".join(anchor_of(page, name) for name in identifiers.split())


def _target(address: str, page: Page, pages: Mapping[str, Page], files: str) -> str:
    if re.match(r"[a-z][a-z+.-]*:", address):
        return address
    path, _, fragment = address.partition("#")
    name = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page.name), unquote(path))) if path else page.name
    )
    if name in pages:
        return f"#{anchor_of(pages[name], fragment)}"
    return _file(address, page, files)


def _file(address: str, page: Page, files: str) -> str:
    if re.match(r"[a-z][a-z+.-]*:", address):
        return address
    return posixpath.normpath(posixpath.join(files, posixpath.dirname(page.name), address))


def contents_of(book: Ebook) -> Iterator[Line]:
    """Yield the lines of the contents: parts, their chapters, and the sections of these."""
    for page in book.pages:
        yield Line(anchor_of(page), page.title, page.level)
        if page.level > 1:
            for identifier, title in _SECTION.findall(page.html):
                yield Line(anchor_of(page, identifier), _words(title), page.level + 1)


def _words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def assemble(book: Ebook, numbers: Mapping[str, int], *, files: str, extra_style: str) -> str:
    """Return the book as one XHTML document; ``numbers`` says on which page each anchor stands, if known."""
    pages = {page.name: page for page in book.pages}
    chapters = "\n".join(_chapter(page, pages, files) for page in book.pages)
    lines = "\n".join(_contents_line(line, numbers) for line in contents_of(book))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="{book.language}" xml:lang="{book.language}">
<head>
<meta charset="utf-8"/>
<title>{escape(book.title)}</title>
{_links(book, files)}
<style>
{extra_style}
{_running_heads(book)}
</style>
</head>
<body class="ebook printed">
{_cover(book, files)}
{_title_page(book)}
<nav class="contents" aria-label="Contents">
<h1 id="contents">Contents</h1>
<ul>
{lines}
</ul>
</nav>
{chapters}
</body>
</html>
"""


def _chapter(page: Page, pages: Mapping[str, Page], files: str) -> str:
    text = embedded(page, pages, files=files)
    kind = "part" if page.level == 1 else "chapter"
    style = f"page: {_page_type(page)}"
    return f'<article role="main" class="{kind}" id="{anchor_of(page)}" style="{style}">\n{text}\n</article>'


def _contents_line(line: Line, numbers: Mapping[str, int]) -> str:
    number = numbers.get(line.anchor, "")
    return (
        f'<li class="level-{line.level}"><a href="#{escape(line.anchor)}"><span>{escape(line.title)}</span>'
        f'<span class="dots"></span><span class="number">{number}</span></a></li>'
    )


def _links(book: Ebook, files: str) -> str:
    """Return the style sheets of all pages, each once; that for printing last, as on each page."""
    sheets = dict.fromkeys(sheet for page in book.pages for sheet in page.style_sheets)
    ordered = sorted(sheets, key=lambda sheet: _rank(book, sheet))
    return "\n".join(
        f'<link rel="stylesheet" href="{escape(f"{files}/{path}")}" media="{escape(medium)}"/>'
        for path, medium in ordered
    )


def _rank(book: Ebook, sheet: tuple[str, str]) -> int:
    """Return how late a sheet comes at most: the pages agree on the order of those that they share."""
    return max(page.style_sheets.index(sheet) for page in book.pages if sheet in page.style_sheets)


def _cover(book: Ebook, files: str) -> str:
    """Return a page with the cover, if the e-book has one."""
    return (
        f'<div class="cover-page"><img src="{files}/{book.cover}" alt="Cover"/></div>' if book.cover else ""
    )


def _title_page(book: Ebook) -> str:
    title, _, subtitle = book.title.partition(": ")
    subtitle = f'<p class="subtitle">{escape(subtitle[:1].upper() + subtitle[1:])}</p>' if subtitle else ""
    return f"""<header class="title-page">
<p class="title">{escape(title)}</p>
{subtitle}
<p class="authors">{escape(book.creator)}</p>
<p class="rights">{escape(book.rights)}</p>
</header>"""


def _page_type(page: Page) -> str:
    return f"p-{page.key}"


def _running_heads(book: Ebook) -> str:
    """Return a kind of page for each chapter, with its title at the top: browsers know no running strings."""
    title = _css_string(book.title.partition(": ")[0])
    return f"@page {{ @top-left {{ content: {title}; }} }}\n" + "\n".join(
        f"@page {_page_type(page)} {{ @top-right {{ content: {_css_string(page.title)}; }} }}"
        for page in book.pages
    )


def _css_string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3C ").replace("&", "\\26 ")
    return f'"{escaped}"'
