"""The first bold appearance of a term on a page is a link to its entry; pages follow the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from small_books import Build

LINKS = [("drivers", "words.html#term-Driver"), ("feature store", "words.html#term-feature-store")]


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book with a glossary, a page that uses its terms and one that does not."""
    return SmallBook(rootdir / "test-glossary-links", tmp_path / "book")


def bold_links(page: BeautifulSoup) -> list[tuple[str, str]]:
    """Return text and target of the links that hold nothing but bold text and lead to a term."""
    links = [(text_of(a), str(a["href"])) for a in page.select("a:has(> strong:only-child)")]
    return [(text, target) for text, target in links if "#term-" in target]


def rebuilt(book: SmallBook) -> Build:
    """Build again, without a warning."""
    build = book.build()
    assert build.warnings == []
    return build


def test_first_bold_appearance_in_running_text_is_a_link(book: SmallBook) -> None:
    build = rebuilt(book)
    page = build.page("driver")
    assert bold_links(page) == LINKS
    bold = [text_of(strong) for strong in page.select("p > strong")]
    assert bold == ["other", "DRIVER", "driver’s seat"]
    assert not page.select("h1 a strong, figcaption a strong")
    assert {target.split("#")[1] for _, target in LINKS} <= {
        dt["id"] for dt in build.page("words").select("dt")
    }


def test_pages_of_the_glossary_and_without_terms_stay_as_they_are(book: SmallBook) -> None:
    build = rebuilt(book)
    assert not build.page("words").select("div.body a strong")
    assert not build.page("plain").select("div.body a strong")


def test_page_is_written_again_when_a_term_appears_moves_or_vanishes(book: SmallBook) -> None:
    assert rebuilt(book).written == {"index", "words", "driver", "plain"}

    book.change("words", "feature store\n  A", "requirement\n  Wanted.\n\nfeature store\n  A")
    build = rebuilt(book)
    assert build.written >= {"words", "plain"}
    assert "driver" not in build.written
    assert bold_links(build.page("plain")) == [("requirement", "words.html#term-requirement")]

    book.change("words", "requirement\n  Wanted.\n\n", "")
    book.write("words-more", "---\norphan: true\n---\n# More\n\n```{glossary}\nrequirement\n  Wanted.\n```\n")
    assert bold_links(rebuilt(book).page("plain")) == [("requirement", "words-more.html#term-requirement")]

    book.delete("words-more")
    build = rebuilt(book)
    assert "plain" in build.written
    assert bold_links(build.page("plain")) == []


def test_nothing_is_written_again_when_no_term_changed(book: SmallBook) -> None:
    rebuilt(book)
    assert rebuilt(book).written == set()

    book.change("words", "A place for features.", "A place for features, kept in order.")
    assert "driver" not in rebuilt(book).written


def test_parallel_build_links_the_same(book: SmallBook) -> None:
    for number in range(6):
        book.write(
            f"page{number}", f"---\norphan: true\n---\n# Page {number}\n\nA **driver**, a **driver**.\n"
        )
    build = book.build(parallel=2)
    assert build.warnings == []
    assert bold_links(build.page("driver")) == LINKS
    for number in range(6):
        assert bold_links(build.page(f"page{number}")) == [("driver", "words.html#term-Driver")]

    book.change("words", "Driver\n", "Steering\n")
    assert book.build(parallel=2).written >= {"driver", *(f"page{number}" for number in range(6))}


def test_each_page_has_its_links_where_all_are_one_document(book: SmallBook) -> None:
    book.change("plain", "**requirement**", "**driver**")
    build = book.build("singlehtml")
    assert build.warnings == []
    assert [text for text, _ in bold_links(build.page("index"))] == ["drivers", "feature store", "driver"]


def test_text_is_as_without_links(book: SmallBook) -> None:
    build = book.build("text")
    assert build.warnings == []
    assert "Two **drivers** come first, a **DRIVER** second" in build.file("driver.txt")
