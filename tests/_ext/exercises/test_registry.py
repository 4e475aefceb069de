"""What sphinx-exercise remembers of exercises is enough for links to them, and no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

EXERCISES = """# Exercises

```{exercise} Count *them*
:label: count

How many are there?
```

```{solution} count
Two of them.
```
"""
LINKS = "# Links\n\n{ref}`count` and {numref}`again, %s <count>`.\n"


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    book = SmallBook(rootdir / "test-exercises-answers", tmp_path / "book")
    book.write("index", "# Book\n\n```{toctree}\n:glob:\n*\n```\n")
    book.write("exercises", EXERCISES)
    book.write("links", LINKS)
    return book


@pytest.mark.parametrize("parallel", [0, 2])
def test_links_show_titles_in_the_first_build_and_later(book: SmallBook, parallel: int) -> None:
    first = book.build(parallel=parallel)
    paragraph = first.page("links").select_one("section p")
    assert paragraph is not None
    text = paragraph.get_text()
    assert text == "Exercise 1 and again, 1."
    book.change("links", "and", "and also")
    again = book.build(parallel=parallel)
    assert again.warnings == []
    assert text.replace("and", "and also") in again.page("links").get_text()


def test_neither_their_text_nor_their_page_is_saved(book: SmallBook) -> None:
    saved = (book.build().app.doctreedir / "environment.pickle").read_bytes()
    assert b"Count " in saved
    assert b"How many" not in saved
    assert b"Two of" not in saved
