"""Counts are those of the book as it is, on every build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from book_counts.counting import COUNTED, count_cells
from execution.domain import execution_domain
from execution.report import ChapterReport
from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-book-counts", tmp_path / "book")


def counts(build: Build) -> str:
    assert build.warnings == []
    return text_of(build.page("index").select_one("section > p"))


def test_the_page_says_what_the_book_holds(book: SmallBook) -> None:
    expected = "1 part, 2 chapters, 1 card, 1 quality, 0 scenarios, 1 exercise, 0 cells."
    assert counts(book.build()) == expected


def test_a_new_chapter_is_counted_although_the_page_is_unchanged(book: SmallBook) -> None:
    book.build()
    book.write("part/third", "# The third chapter\n\n```{exercise}\n:label: ex-third\nWhy?\n```\n")
    book.change("part/index", "second", "second\nthird")
    expected = "1 part, 3 chapters, 1 card, 1 quality, 0 scenarios, 2 exercise, 0 cells."
    assert counts(book.build()) == expected


def test_the_page_is_not_written_again_for_a_change_of_words(book: SmallBook) -> None:
    book.build()
    book.change("part/first", "How long?", "How long, and why?")
    assert "index" not in book.build().written


def test_a_deleted_page_no_longer_shows_counts(book: SmallBook) -> None:
    book.write("part/second", "# The second chapter\n\n{count}`chapters`\n")
    book.build()
    book.delete("part/second")
    book.change("part/index", "second\n", "")
    build = book.build()
    assert counts(build).startswith("1 part, 1 chapters, 0 card")


def test_workers_count_the_same(book: SmallBook) -> None:
    for number in range(8):
        book.write(f"part/extra{number}", f"# Extra {number}\n\n{{count}}`chapters`\n")
    book.change("part/index", "second\n", "second\n" + "".join(f"extra{n}\n" for n in range(8)))
    build = book.build(parallel=2)
    assert counts(build).startswith("1 part, 10 chapters, ")
    assert text_of(build.page("part/extra3").select_one("section > p")) == "10"


def test_cells_are_those_of_the_execution_report(book: SmallBook) -> None:
    env = book.build().app.env
    machine = ("now", "a laptop", "3.11", {})
    execution_domain(env).data["report"] = [
        ChapterReport("part/first", 5, 1.0, 1.0, 1, (), False, *machine),
        ChapterReport("part/second", 1200, 1.0, 1.0, 1, (), False, *machine),
    ]
    assert count_cells(env) == 1205


def test_what_cannot_be_counted_is_named(book: SmallBook) -> None:
    book.change("index", "{count}`chapters` chapters", "{count}`chapter` chapters")
    assert book.build().warnings == [
        f"index.md:3: WARNING: cannot count 'chapter'; expected one of {', '.join(COUNTED)};"
        " did you mean 'chapters'? [count.unknown]"
    ]
