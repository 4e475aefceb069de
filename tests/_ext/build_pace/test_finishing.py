"""Indices and search are made when a page was written, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

if TYPE_CHECKING:
    from pathlib import Path

FILES = ["genindex.html", "search.html", "searchindex.js", "objects.inv"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "conf.py").write_text("extensions = ['build_pace']\n", encoding="utf-8")
    (tmp_path / "index.rst").write_text(
        "Title\n=====\n\nZebra.\n\n.. toctree::\n\n   two\n", encoding="utf-8"
    )
    (tmp_path / "two.rst").write_text("Second\n======\n\n.. index:: lion\n\nLion.\n", encoding="utf-8")
    return tmp_path


def build(book: Path, *, fails: bool = False) -> Path:
    """Build ``book`` in a new application, and return the site's folder."""
    app = SphinxTestApp("html", srcdir=book)

    def fail(_app: object) -> list[object]:
        raise RuntimeError("stopped while finishing")

    try:
        if fails:
            app.connect("html-collect-pages", fail)
        app.build()
    finally:
        app.cleanup()
    return app.outdir


def changed(site: Path, before: dict[str, int]) -> set[str]:
    return {name for name in FILES if (site / name).stat().st_mtime_ns != before[name]}


def times(site: Path) -> dict[str, int]:
    return {name: (site / name).stat().st_mtime_ns for name in FILES}


def test_a_build_that_writes_no_page_leaves_them_alone(book: Path) -> None:
    site = build(book)
    before = times(site)
    build(book)
    assert changed(site, before) == set()


def test_an_edit_reaches_them(book: Path) -> None:
    site = build(book)
    (book / "two.rst").write_text("Second\n======\n\n.. index:: tiger\n\nTiger.\n", encoding="utf-8")
    build(book)
    assert "tiger" in (site / "genindex.html").read_text(encoding="utf-8")
    assert "lion" not in (site / "genindex.html").read_text(encoding="utf-8")
    assert "tiger" in (site / "searchindex.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["genindex.html", "search.html", "objects.inv"])
def test_a_file_that_is_gone_comes_back(book: Path, name: str) -> None:
    site = build(book)
    (site / name).unlink()
    build(book)
    assert (site / name).is_file()


def test_a_removed_page_leaves_the_search(book: Path) -> None:
    site = build(book)
    (book / "two.rst").unlink()
    (book / "index.rst").write_text("Title\n=====\n\nZebra.\n", encoding="utf-8")
    build(book)
    assert "two" not in (site / "searchindex.js").read_text(encoding="utf-8")


def test_what_a_stopped_build_has_left_undone_is_done_by_the_next(book: Path) -> None:
    site = build(book)
    (book / "two.rst").write_text("Second\n======\n\n.. index:: tiger\n\nTiger.\n", encoding="utf-8")
    with pytest.raises(Exception, match="stopped while finishing"):
        build(book, fails=True)
    build(book)
    assert "tiger" in (site / "genindex.html").read_text(encoding="utf-8")
    assert "tiger" in (site / "searchindex.js").read_text(encoding="utf-8")


def test_two_folders_from_one_environment_are_both_finished(book: Path) -> None:
    build(book)
    other = SphinxTestApp("dirhtml", srcdir=book)
    other.build()
    other.cleanup()
    assert (other.outdir / "genindex" / "index.html").is_file()
