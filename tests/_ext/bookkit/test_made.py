"""What follows from the environment is made once for each environment and folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from bookkit.made import forget_made, is_made, note_made

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "conf.py").touch()
    (tmp_path / "index.rst").write_text("Title\n=====\n", encoding="utf-8")
    return tmp_path


def built(book: Path) -> SphinxTestApp:
    app = SphinxTestApp("html", srcdir=book)
    app.build()
    app.cleanup()
    return app


def test_nothing_is_made_before_it_is_noted(book: Path) -> None:
    app = built(book)
    assert not is_made(app, "list", [])
    note_made(app, "list")
    assert is_made(app, "list", [])
    assert not is_made(app, "other", [])
    forget_made(app, "list")
    assert not is_made(app, "list", [])


def test_it_stays_made_while_nothing_changes(book: Path) -> None:
    note_made(built(book), "list")
    assert is_made(built(book), "list", [])


def test_an_edit_asks_for_it_again(book: Path) -> None:
    note_made(built(book), "list")
    (book / "index.rst").write_text("Other title\n===========\n", encoding="utf-8")
    assert not is_made(built(book), "list", [])


def test_what_is_made_from_facts_asks_for_no_more_than_these(book: Path) -> None:
    note_made(built(book), "list", "facts")
    (book / "index.rst").write_text("Other title\n===========\n", encoding="utf-8")
    assert is_made(built(book), "list", [], "facts")
    assert not is_made(built(book), "list", [], "other facts")


def test_a_missing_file_asks_for_it_again(book: Path) -> None:
    app = built(book)
    note_made(app, "list")
    assert not is_made(app, "list", [book / "list.json"])
    (book / "list.json").touch()
    assert is_made(app, "list", [book / "list.json"])
