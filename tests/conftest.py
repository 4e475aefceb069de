"""What all tests share: Sphinx's own test fixtures and a headless plotting back end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest_plugins = ["sphinx.testing.fixtures"]
collect_ignore = ["roots"]

os.environ["MPLBACKEND"] = "agg"
os.environ["KERAS_BACKEND"] = "jax"


@pytest.fixture(scope="session")
def rootdir() -> Path:
    """Return the folder that holds the test projects."""
    return Path(__file__).parent / "roots"
