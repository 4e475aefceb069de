"""A small book with one view on each of three pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build

MEASURED = {"detection_max": {"value": 3.6, "unit": "s", "n": 200}, "p99": 24.8, "p99_tree": 1.5}


@pytest.fixture
def views_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return the book, for a test to change."""
    book = SmallBook(rootdir / "test-views-book", tmp_path / "book")
    book.glue("measuring", MEASURED)
    return book


@pytest.fixture(scope="session")
def finished_views(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the same book, built once for all tests that only read its pages."""
    book = SmallBook(rootdir / "test-views-book", tmp_path_factory.mktemp("views") / "book")
    book.glue("measuring", MEASURED)
    return book.build()


@pytest.fixture
def choosing_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book whose views, in a folder of their own, help to choose between cards."""
    return SmallBook(rootdir / "test-views-choosing", tmp_path / "book")


@pytest.fixture(scope="session")
def finished_choosing(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the same book, built once for all tests that only read its pages."""
    return SmallBook(rootdir / "test-views-choosing", tmp_path_factory.mktemp("choosing") / "book").build()
