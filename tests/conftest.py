"""What all tests share: Sphinx's own test fixtures and a headless plotting back end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from printed_book.printing import start_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytest_plugins = ["sphinx.testing.fixtures"]
collect_ignore = ["bench", "roots"]

os.environ["MPLBACKEND"] = "agg"
os.environ["KERAS_BACKEND"] = "jax"


@pytest.fixture(scope="session")
def rootdir() -> Path:
    """Return the folder that holds the test projects."""
    return Path(__file__).parent / "roots"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one browser for all tests."""
    with start_browser() as browser:
        yield browser
