"""Links to other forms: only to files that are there, and right after every build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from book_forms.links import said_of
from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-forms", tmp_path / "book")


def test_a_missing_file_is_named_and_not_linked(book: SmallBook) -> None:
    page = book.build().page("index")
    assert "bridges.epub (not part of this copy of the site)" in text_of(page.body)
    assert page.find("a", string="bridges.epub") is None


def test_a_file_that_has_come_is_linked_and_one_that_has_gone_is_not(book: SmallBook) -> None:
    file = book.build().app.outdir / "bridges.epub"
    file.write_bytes(b"x" * 4000)
    build = book.build()
    assert build.written == {"index"}
    link = build.page("index").find("a", string="bridges.epub")
    assert link is not None
    assert link["href"] == "bridges.epub"
    assert "(4 kB)" in text_of(link.parent)
    assert book.build().written == set()
    file.write_bytes(b"x" * 1_800_000)
    assert book.build().written == {"index"}
    file.unlink()
    build = book.build()
    assert build.written == {"index"}
    assert build.page("index").find("a", string="bridges.epub") is None


@pytest.mark.parametrize("builder", ["text", "markdown", "latex", "epub"])
def test_other_outputs_name_the_file(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    assert build.warnings == []
    names = {"text": "index.txt", "markdown": "index.md", "latex": "twobridges.tex", "epub": "index.xhtml"}
    assert "bridges.epub" in build.file(names[builder])


@pytest.mark.parametrize(("size", "said"), [(400, "0 kB"), (99_999, "100 kB"), (1_800_000, "1.8 MB")])
def test_size_is_said_in_round_figures(tmp_path: Path, size: int, said: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * size)
    assert said_of(file) == said
