"""Books with diagrams and plots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diagrams.drawing import close_engine
from small_books import SmallBook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import BeautifulSoup

    from small_books import Build


@pytest.fixture(scope="session", autouse=True)
def engine() -> Iterator[None]:
    """Let tests that draw without building leave nothing running behind."""
    yield
    close_engine()


@pytest.fixture
def diagram_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book with two diagrams, for a test to change."""
    return SmallBook(rootdir / "test-diagrams", tmp_path / "book")


@pytest.fixture(scope="session")
def diagram_build(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return that book, built once for all tests that only read it."""
    return SmallBook(rootdir / "test-diagrams", tmp_path_factory.mktemp("diagrams") / "book").build()


@pytest.fixture(scope="session")
def page(diagram_build: Build) -> BeautifulSoup:
    """Return that book's page."""
    assert diagram_build.warnings == []
    return diagram_build.page("index")


@pytest.fixture(scope="session")
def mistakes(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the build of a page with one mistake of each kind."""
    return SmallBook(rootdir / "test-diagrams-mistakes", tmp_path_factory.mktemp("diagrams") / "book").build()


@pytest.fixture
def plot_book(rootdir: Path, tmp_path: Path) -> SmallBook:
    """Return a book whose notebook has stored plots."""
    return SmallBook(rootdir / "test-diagrams-plots", tmp_path / "book")
