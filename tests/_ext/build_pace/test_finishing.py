"""Indices and search are made when something that they show has changed, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

if TYPE_CHECKING:
    from pathlib import Path

FILES = ["index.html", "genindex.html", "search.html", "searchindex.js", "objects.inv"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "conf.py").write_text("extensions = ['build_pace']\n", encoding="utf-8")
    (tmp_path / "index.rst").write_text(
        "Title\n=====\n\nZebra.\n\n.. toctree::\n\n   two\n   three\n", encoding="utf-8"
    )
    (tmp_path / "three.rst").write_text("Last\n====\n", encoding="utf-8")
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


def test_other_words_leave_the_lists_alone(book: Path) -> None:
    site = build(book)
    before = times(site)
    with (book / "two.rst").open("a", encoding="utf-8") as page:
        page.write("\nMore about lions, and a panther.\n")
    build(book)
    assert changed(site, before).isdisjoint({"index.html", "genindex.html", "search.html"})
    assert "panther" in (site / "searchindex.js").read_text(encoding="utf-8")


def test_a_new_title_and_a_new_look_reach_the_lists(book: Path) -> None:
    site = build(book)
    (book / "two.rst").write_text("Third\n=====\n\n.. index:: lion\n\nLion.\n", encoding="utf-8")
    before = times(site)
    build(book)
    assert changed(site, before) > {"index.html", "genindex.html", "search.html"}
    with (book / "conf.py").open("a", encoding="utf-8") as configuration:
        configuration.write("html_title = 'A new look'\n")
    build(book)
    for name in ("genindex.html", "search.html"):
        assert "A new look" in (site / name).read_text(encoding="utf-8")


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
    (book / "index.rst").write_text("Title\n=====\n\nZebra.\n\n.. toctree::\n\n   three\n", encoding="utf-8")
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
