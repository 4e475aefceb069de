"""Books with data tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from small_books import Build


@pytest.fixture
def table_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book with two data tables, for a test to change."""
    return SmallBook(rootdir / "test-data-tables", tmp_path / "book")


@pytest.fixture(scope="session")
def page(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> BeautifulSoup:
    """Return that book's page, built once."""
    build = SmallBook(rootdir / "test-data-tables", tmp_path_factory.mktemp("tables") / "book").build()
    assert build.warnings == []
    return build.page("index")


@pytest.fixture(scope="session")
def mistakes(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the build of a page with one mistake of each kind."""
    return SmallBook(
        rootdir / "test-data-tables-mistakes", tmp_path_factory.mktemp("tables") / "book"
    ).build()
