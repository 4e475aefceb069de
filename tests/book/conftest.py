"""The built book, as a reader gets it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def site() -> Path:
    """Return the folder of the built book, brought up to date first (nothing to do after ``make``)."""
    folder = ROOT / "_build" / "html"
    build = [sys.executable, "-m", "sphinx", "-c", ".", "-n", "-W", "-q", "-j", "auto", "book", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Return every page of the book by its path, parsed."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
        if "_static" not in path.parts
    }
