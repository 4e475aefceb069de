"""Fixtures for tests that build a small book and change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from publishing_book import PublishedBook
from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build

MEASURED = {"detection_max": {"quantity": "detection_max", "value": 3.6, "unit": "s", "n": 200}, "p99": 24.8}


@pytest.fixture
def catalogue_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a small book with qualities, cards, scenarios and a page that measures, for a test to change."""
    book = SmallBook(rootdir / "test-catalogue-book", tmp_path / "book")
    book.glue("measuring", MEASURED)
    return book


@pytest.fixture(scope="session")
def finished_book(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the same book, built once for all tests that only read its pages."""
    book = SmallBook(rootdir / "test-catalogue-book", tmp_path_factory.mktemp("finished") / "book")
    book.glue("measuring", MEASURED)
    return book.build()


@pytest.fixture
def blank_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book with an index and nothing else."""
    return SmallBook(rootdir / "test-catalogue-blank", tmp_path / "blank")


@pytest.fixture
def published_book(rootdir: Path, tmp_path: Path) -> PublishedBook:
    """Return a book of two parts with a page of changes and one for offline reading, for a test to change."""
    return PublishedBook(rootdir / "test-published", tmp_path / "published")


@pytest.fixture(scope="session")
def published_site(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the same book, built once for its address, for all tests that only read it."""
    return PublishedBook(rootdir / "test-published", tmp_path_factory.mktemp("site") / "book").publish()


@pytest.fixture(scope="session")
def site_at_home(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the same book, built once without an address."""
    return PublishedBook(rootdir / "test-published", tmp_path_factory.mktemp("home") / "book").build()
