"""A note stays with its paragraph, and every output can show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import DESK, PHONE, accessibility_problems, serve
from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-margin-notes", tmp_path / "book")


def test_a_note_and_its_paragraph_are_one_block(book: SmallBook) -> None:
    build = book.build()
    assert build.warnings == []
    pair = build.page("index").select_one("section > div.with-note")
    assert pair is not None
    paragraph, note = pair.find_all(recursive=False)
    assert text_of(paragraph) == "A paragraph that argues."
    assert (note.name, note["role"], text_of(note)) == ("aside", "note", "A remark beside it.")
    assert note.em is not None
    assert text_of(pair.find_next_sibling("p")) == "The argument goes on."


def test_a_note_in_a_box_stays_where_it_is(book: SmallBook) -> None:
    boxed = book.build().page("index").select_one(".admonition > aside.margin-note")
    assert text_of(boxed) == "A remark in a box."


def test_a_note_after_something_wide_stays_below_it(book: SmallBook) -> None:
    book.change("index", "A paragraph that argues.", "```python\nprint()\n```")
    page = book.build().page("index")
    assert page.select(".with-note") == []
    assert text_of(page.select_one("section > aside.margin-note")) == "A remark beside it."


def test_plain_text_indents_the_note(book: SmallBook) -> None:
    text = book.build("text").file("index.txt")
    assert "\nA paragraph that argues.\n\n   A *remark* beside it.\n\nThe argument goes on." in text


@pytest.mark.parametrize(("builder", "file"), [("latex", "projectnamenotset.tex"), ("epub", "index.xhtml")])
def test_other_outputs_keep_the_order(book: SmallBook, builder: str, file: str) -> None:
    text = book.build(builder).file(file)
    places = [text.index(words) for words in ("paragraph that argues", "beside it", "argument goes on")]
    assert places == sorted(places)


def test_an_empty_note_is_an_error_with_its_line(book: SmallBook) -> None:
    book.write("index", "# Title\n\nText.\n\n:::{margin-note}\n:::\n")
    (message,) = [line for line in book.build().warnings if "margin-note" in line]
    assert message.startswith("index.md:5: ERROR: ")
    assert "Content block expected" in message


def test_the_note_is_beside_its_paragraph_on_a_desk_and_below_it_on_a_phone(
    book: SmallBook, browser: Browser
) -> None:
    build = book.build()
    place = "selector => document.querySelector(selector).getBoundingClientRect()"
    with serve(build.app.outdir) as address:
        for size, is_beside in ((DESK, True), (PHONE, False)):
            page = browser.new_page(viewport=size)
            page.goto(f"{address}/index.html")
            page.add_style_tag(content="body { --column-notes: 10rem; --column-gap: 1rem }")
            text, note = (page.evaluate(place, f".with-note > {name}") for name in ("p", "aside"))
            assert (note["left"] >= text["right"]) == is_beside
            assert (note["top"] >= text["bottom"]) == (not is_beside)
            problems = [problem for problem in accessibility_problems(page) if "margin-note" in problem]
            page.close()
            assert problems == []
