"""Many pages become one document: identifiers, links, headings, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from printed_book.assembling import Line, assemble, contents_of, embedded
from printed_book.reading import Ebook, EbookError, Page, read_ebook

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = (("_static/book.css", "all"), ("_static/print.css", "print"))


def page(name: str, html: str, level: int = 2) -> Page:
    return Page(name, "A title", level, html, SHEETS)


BEAMS = page(
    "part/beams.xhtml",
    '<section id="beams"><h1>Beams</h1>'
    '<section id="summary"><h2>In <em>short</em> &amp; plain</h2></section></section>',
)
PAGES = {"part/beams.xhtml": BEAMS, "index.xhtml": page("index.xhtml", "", level=1)}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p id="x">', '<p id="part-beams--x">'),
        ('<a href="#summary">', '<a href="#part-beams--summary">'),
        ('<a href="../index.xhtml#top">', '<a href="#index--top">'),
        ('<a href="../index.xhtml">', '<a href="#index">'),
        ('<a href="https://example.org/#x">', '<a href="https://example.org/#x">'),
        ('<img src="../_images/a.png"/>', '<img src="files/_images/a.png"/>'),
        ('<path fill="url(#red)"/>', '<path fill="url(#part-beams--red)"/>'),
        ('<table aria-labelledby="a b">', '<table aria-labelledby="part-beams--a part-beams--b">'),
        ("<h1>x</h1><h6>y</h6>", "<h2>x</h2><h6>y</h6>"),
        ('<p>id="x" href="#y"</p>', '<p>id="x" href="#y"</p>'),
        (
            '<svg id="a"><style>#a .p{color:#abc}</style></svg>',
            '<svg id="part-beams--a"><style>#part-beams--a .p{color:#abc}</style></svg>',
        ),
    ],
)
def test_a_page_keeps_its_meaning_within_the_book(html: str, expected: str) -> None:
    assert embedded(page("part/beams.xhtml", html), PAGES, files="files") == expected


def test_contents_list_pages_and_the_sections_of_chapters() -> None:
    book = Ebook("T", "A", "R", "D", "en", "", (BEAMS,))
    assert list(contents_of(book)) == [
        Line("part-beams", "A title", 2),
        Line("part-beams--summary", "In short & plain", 3),
    ]


def test_the_document_has_heads_numbers_and_each_style_sheet_once() -> None:
    book = Ebook("Two Bridges: on beams", "Ada", "free", "D", "en", "", (BEAMS,))
    text = assemble(book, {"part-beams": 7}, files=".", extra_style="")
    assert '<span class="number">7</span>' in text
    assert '@page p-part-beams { @top-right { content: "A title"; } }' in text
    assert text.count("book.css") == text.count("print.css") == 1
    assert text.index("book.css") < text.index("print.css")
    assert '<p class="subtitle">On beams</p>' in text


def test_a_folder_without_an_ebook_is_named(tmp_path: Path) -> None:
    with pytest.raises(EbookError, match=r"content\.opf is missing; build it with 'make epub'"):
        read_ebook(tmp_path)
