"""Books with formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build


@pytest.fixture
def formula_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book with formulas, for a test to change."""
    return SmallBook(rootdir / "test-mathml", tmp_path / "book")


@pytest.fixture(scope="session")
def formulas(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return that book, built once."""
    return SmallBook(rootdir / "test-mathml", tmp_path_factory.mktemp("mathml") / "book").build()


@pytest.fixture(scope="session")
def mistakes(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the build of a page whose formulas cannot be read."""
    return SmallBook(rootdir / "test-mathml-mistakes", tmp_path_factory.mktemp("mathml") / "book").build()
