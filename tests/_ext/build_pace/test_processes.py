"""A few pages are read and written by the process that was started; many by several, with the same result."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from build_pace.processes import FEW

if TYPE_CHECKING:
    from pathlib import Path

    from docutils import nodes
    from sphinx.application import Sphinx


def build(book: Path, log: Path, *, parallel: int, freshenv: bool = False) -> SphinxTestApp:
    """Build ``book``, have each page noted in ``log`` with the process that reads or writes it."""
    app = SphinxTestApp("html", srcdir=book, parallel=parallel, freshenv=freshenv)

    def note(what: str) -> None:
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{what} {os.getpid()}\n")

    def note_written(
        _app: Sphinx, _page: str, _template: str, _context: object, tree: nodes.document
    ) -> None:
        if tree is not None:
            note("written")

    app.connect("doctree-read", lambda _app, _doctree: note("read"))
    app.connect("html-page-context", note_written)
    app.build()
    app.cleanup()
    assert app.parallel == parallel
    return app


def processes(log: Path) -> dict[str, set[int]]:
    """Return what was done → by which processes."""
    lines = [line.split() for line in log.read_text(encoding="utf-8").splitlines()]
    return {what: {int(number) for w, number in lines if w == what} for what in ("read", "written")}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "conf.py").write_text("extensions = ['build_pace']\nnumfig = True\n", encoding="utf-8")
    names = [f"page{number}" for number in range(2 * FEW)]
    for name in names:
        figure = f".. _fig-{name}:\n\n.. figure:: picture.png\n\n   A figure.\n"
        text = f"{name}\n=====\n\n{figure}\nSee :numref:`fig-page1`.\n"
        (folder / f"{name}.rst").write_text(text, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    listed = "".join(f"   {name}\n" for name in names)
    (folder / "index.rst").write_text(f"Book\n====\n\n.. toctree::\n\n{listed}", encoding="utf-8")
    return folder


def test_many_pages_are_shared_out(book: Path, tmp_path: Path) -> None:
    app = build(book, tmp_path / "log", parallel=2)
    found = processes(tmp_path / "log")
    assert len(found["read"]) > 1
    assert len(found["written"]) > 1
    assert os.getpid() not in found["read"]
    numbers = app.env.toc_fignumbers
    assert list(numbers["page3"]["figure"].values()) == [(4,)]
    assert "Fig. 2" in (app.outdir / "page9.html").read_text(encoding="utf-8")
    assert numbers == build(book, tmp_path / "log", parallel=0, freshenv=True).env.toc_fignumbers


def test_references_that_several_processes_have_read_follow_their_numbers(book: Path, tmp_path: Path) -> None:
    build(book, tmp_path / "log", parallel=2)
    with (book / "page0.rst").open("a", encoding="utf-8") as page:
        page.write("\n.. figure:: picture.png\n\n   One more.\n")
    app = build(book, tmp_path / "log", parallel=2)
    assert "Fig. 3" in (app.outdir / "page9.html").read_text(encoding="utf-8")


def test_a_few_pages_are_not(book: Path, tmp_path: Path) -> None:
    build(book, tmp_path / "log", parallel=2)
    (tmp_path / "log").unlink()
    for number in range(FEW - 1):
        with (book / f"page{number}.rst").open("a", encoding="utf-8") as page:
            page.write("\nMore.\n")
    build(book, tmp_path / "log", parallel=2)
    assert processes(tmp_path / "log") == {"read": {os.getpid()}, "written": {os.getpid()}}
