"""Where the published figures lie that teaching code is checked against."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of the book's data tables."""
    return Path(__file__).parents[2] / "book" / "data"
