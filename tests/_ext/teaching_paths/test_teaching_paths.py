"""Teaching paths: their sessions in a page, times that follow the text, and what authors are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook, text_of
from teaching_paths.sessions import read_sessions

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-teaching-paths", tmp_path / "book")


def sentences(build: Build) -> list[str]:
    article = build.page("paths").select_one("[role=main]") or build.page("paths")
    return [text_of(paragraph) for paragraph in article.select("p")]


def write_in(book: SmallBook, words: int) -> None:
    book.change("part/chapter", "Words of the section.", "word " * words)


def test_sessions_are_shown_with_links_and_times(book: SmallBook) -> None:
    build = book.build()
    assert build.warnings == []
    page = build.page("paths")
    assert [text_of(term) for term in page.select("dt strong")] == ["One, two", "Three"]
    assert sentences(build)[:5] == [
        "2 sessions, 1 exercise, 0.0 hours of reading; the longest takes about 5 minutes.",
        "Slides 3–5, 7; about 5 minutes of reading.",
        "Read: A chapter; Inside.",
        "Set: Exercise 1.",
        "Skip: The rest.",
    ]
    assert sentences(build)[5:7] == ["About 5 minutes of reading.", "Read: Inside."]
    links = [link["href"] for link in page.select("dd a")]
    assert links[:3] == ["part/chapter.html", "part/chapter.html#sec-inside", "other.html#ex-try"]


def test_times_follow_the_text(book: SmallBook) -> None:
    book.build()
    write_in(book, 180 * 30)
    build = book.build()
    assert (
        "the longest takes about 60 minutes" in sentences(build)[0]
    )  # it is read with its page, and once more
    assert sentences(build)[5] == "About 30 minutes of reading."
    assert book.build().written == set()


def test_other_changes_leave_the_page_alone(book: SmallBook) -> None:
    book.build()
    book.change("other", "Text.", "Other text.")
    assert "paths" not in book.build().written


def test_a_word_more_does_not_change_a_rounded_time(book: SmallBook) -> None:
    write_in(book, 180 * 30)
    book.build()
    book.change("part/chapter", "word \n", "word and one more\n")
    assert "paths" not in book.build().written


def test_times_are_the_same_when_read_by_two_processes(book: SmallBook) -> None:
    write_in(book, 180 * 30)
    alone = sentences(book.build())
    book.remove_output()
    assert sentences(book.build(parallel=2)) == alone


def test_an_edited_file_is_shown(book: SmallBook) -> None:
    book.build()
    file = book.folder / "data" / "teaching_paths.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("Three", "Last"), encoding="utf-8")
    assert "Last" in [text_of(term) for term in book.build().page("paths").select("dt strong")]


@pytest.mark.parametrize("builder", ["text", "epub", "latex"])
def test_other_outputs_have_times(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    assert build.warnings == []
    name = {"text": "paths.txt", "epub": "paths.xhtml", "latex": "projectnamenotset.tex"}[builder]
    assert "5 minutes of reading" in " ".join(build.file(name).split())


def test_an_unknown_path_is_told_where_it_is_asked_for(book: SmallBook) -> None:
    book.change("paths", "{teaching-path} Short", "{teaching-path} Shrt")
    (warning,) = book.build().warnings
    assert warning == (
        "paths.md:3: WARNING: 'Shrt' is no teaching path; did you mean 'Short'? "
        "(there are 'Short', 'Long') [teaching.unknown_path]"
    )
    assert len(book.build().warnings) == 1, "an unchanged build is as red as the first"


def test_a_file_with_other_columns_is_told(book: SmallBook) -> None:
    file = book.folder / "data" / "teaching_paths.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("slides", "pages"), encoding="utf-8")
    (warning,) = book.build().warnings
    assert warning.startswith(
        "paths.md:3: WARNING: 'data/teaching_paths.csv' cannot be used: its columns are "
    )
    assert warning.endswith("'exercises', 'skip' [teaching.file]")


def test_what_is_not_there_is_told_by_its_reference(book: SmallBook) -> None:
    file = book.folder / "data" / "teaching_paths.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("sec-inside", "sec-inisde"), encoding="utf-8")
    warnings = book.build().warnings
    assert warnings
    assert all("sec-inisde" in warning and "paths.md" in warning for warning in warnings)


def test_sessions_need_their_columns() -> None:
    with pytest.raises(
        ValueError, match="its columns are 'path', 'session'; expected 'path', 'session', 'slides'"
    ):
        read_sessions("path,session\na,b\n")
