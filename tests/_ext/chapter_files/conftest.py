"""A small book that has been built once; tests that change it work on copies, where cells rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build


@pytest.fixture(scope="session")
def built_book(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[SmallBook, Build]:
    """Return a small book and its only build; for reading."""
    book = SmallBook(rootdir / "test-chapter-files", tmp_path_factory.mktemp("chapters") / "book")
    return book, book.build()


@pytest.fixture(scope="session")
def build(built_book: tuple[SmallBook, Build]) -> Build:
    """Return the build of the small book; for reading."""
    return built_book[1]


@pytest.fixture
def book(built_book: tuple[SmallBook, Build], tmp_path: Path) -> SmallBook:
    """Return a copy of the built book, for a test to change."""
    return SmallBook(built_book[0].folder, tmp_path / "book")
