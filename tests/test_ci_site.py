"""What is published is put together by one script, which the workflows call and which runs here as there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKE = """#!/bin/sh
FORM=_build/html/load-bearing-decisions
mkdir -p _build/html/.doctrees
for target in "$@"; do
    case $target in
        html) echo "for ${BOOK_URL:-home}" > _build/html/index.html ;;
        epub|pdf) [ "$target" = "$WITHOUT" ] || echo "$target" > "$FORM.$target" ;;
        text) echo "text" > _build/html/llms.txt ;;
        *) exit 2 ;;
    esac
done
"""
"""stands in for make: the script is tested, not the book"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with the script, the packing command and a ``make`` that builds at once."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "site", tmp_path / ".ci" / "site")
    (tmp_path / "_ext").symlink_to(ROOT / "_ext", target_is_directory=True)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    make = tmp_path / "bin" / "make"
    make.parent.mkdir()
    make.write_text(MAKE)
    for script in (python, make):
        script.chmod(0o755)
    return tmp_path


def run(checkout: Path, *arguments: str, without: str = "") -> subprocess.CompletedProcess[str]:
    path = f"{checkout / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [checkout / ".ci" / "site", *arguments],
        env={**os.environ, "PATH": path, "WITHOUT": without},
        capture_output=True,
        text=True,
    )


def test_site_is_built_for_its_address_and_the_zip_for_home(checkout: Path) -> None:
    done = run(checkout, "https://books.example/latest/")
    assert done.returncode == 0, done.stderr
    site = checkout / "_build" / "site"
    assert (site / "index.html").read_text() == "for https://books.example/latest/\n"
    assert sorted(path.name for path in site.iterdir()) == [
        "index.html",
        "llms.txt",
        *(f"load-bearing-decisions.{form}" for form in ("epub", "pdf", "zip")),
    ]
    with zipfile.ZipFile(site / "load-bearing-decisions.zip") as bundle:
        assert bundle.read("load-bearing-decisions/index.html") == b"for home\n"
        assert bundle.read("load-bearing-decisions/load-bearing-decisions.pdf") == b"pdf\n"  # pages link it
    assert (site / "load-bearing-decisions.epub").read_text() == "epub\n"
    assert run(checkout, "https://books.example/stable/").returncode == 0
    assert (site / "index.html").read_text() == "for https://books.example/stable/\n"


@pytest.mark.parametrize("form", ["epub", "pdf"])
def test_a_form_that_was_not_built_stops_it(checkout: Path, form: str) -> None:
    done = run(checkout, "https://books.example/", without=form)
    assert done.returncode != 0
    assert f"load-bearing-decisions.{form}" in done.stderr


def test_address_has_to_be_given(checkout: Path) -> None:
    done = run(checkout)
    assert done.returncode != 0
    assert "usage: .ci/site https://host/path/" in done.stderr
