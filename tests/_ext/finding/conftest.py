"""A small book with a card of each sort, a glossary, a bibliography and an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return the book for a test to change."""
    return SmallBook(rootdir / "test-finding", tmp_path / "book")


@pytest.fixture(scope="session")
def built(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the book, built once for all tests that only read it."""
    book = SmallBook(rootdir / "test-finding", tmp_path_factory.mktemp("finding") / "book")
    build = book.build(confoverrides={"html_theme": "furo"})
    assert build.warnings == []
    return build
