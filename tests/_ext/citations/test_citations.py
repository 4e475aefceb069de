"""Citations: their plain-text back end is found at once, and entries are formatted when citations change."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from pybtex import plugin
from pybtex.backends.plaintext import Backend
from sphinx.testing.util import SphinxTestApp
from sphinxcontrib import bibtex

import citations

if TYPE_CHECKING:
    from pathlib import Path


class RecordingApp:
    """Notes which extensions it was asked to load."""

    def __init__(self) -> None:
        self.loaded: list[str] = []
        self.events = SimpleNamespace(listeners={"env-updated": []})

    def setup_extension(self, name: str) -> None:
        self.loaded.append(name)

    def connect(self, event: str, handler: object) -> None:
        """Take ``handler`` and forget it: no build follows."""


def test_back_end_is_found_without_looking_through_installed_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = RecordingApp()
    monkeypatch.setattr(plugin, "_RUNTIME_PLUGINS", {})
    citations.setup(app)
    monkeypatch.setattr(plugin, "entry_points", None)
    assert app.loaded == ["sphinxcontrib.bibtex"]
    assert plugin.find_plugin("pybtex.backends", "plaintext") is Backend


ENTRY = "@book{%s, author = {Ada %s}, title = {%s}, year = {2020}, publisher = {Press}}\n"


def test_entries_are_formatted_only_when_citations_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    formatted: list[Any] = []
    original = bibtex.env_updated

    def counting(app: Any, env: Any) -> Any:
        formatted.append(app)
        return original(app, env)

    monkeypatch.setattr(bibtex, "env_updated", counting)
    book = tmp_path / "book"
    book.mkdir()
    (book / "conf.py").write_text('extensions = ["citations"]\nbibtex_bibfiles = ["a.bib"]\n')
    (book / "a.bib").write_text(ENTRY % ("one", "One", "First") + ENTRY % ("two", "Two", "Second"))
    (book / "index.rst").write_text(
        "Title\n=====\n\nSee :cite:t:`one`.\n\n.. toctree::\n\n   other\n\n.. bibliography::\n"
    )
    (book / "other.rst").write_text("Other\n=====\n\nNothing.\n")

    def build() -> tuple[int, str]:
        app = SphinxTestApp("html", srcdir=book)
        try:
            app.build()
            assert app.warning.getvalue() == ""
            return len(formatted), (app.outdir / "index.html").read_text()
        finally:
            app.cleanup()

    assert build()[0] == 1
    count, html = build()
    assert count == 1
    assert "First" in html

    other = book / "other.rst"
    other.write_text("Other\n=====\n\nSomething.\n")
    assert build()[0] == 1
    other.write_text("Other\n=====\n\nSee :cite:t:`two` and :cite:t:`one`.\n")
    assert build()[0] == 2
    other.write_text("Other\n=====\n\nAs :cite:t:`two` and :cite:t:`one` say.\n")
    assert build()[0] == 2
    (book / "index.rst").write_text((book / "index.rst").read_text() + "\nMore.\n")
    count, html = build()
    assert count == 3
    assert "Second" in html

    (book / "a.bib").write_text(ENTRY % ("one", "One", "Changed") + ENTRY % ("two", "Two", "Second"))
    count, html = build()
    assert count == 4
    assert "Changed" in html


def test_bibliography_is_written_anew_in_the_order_of_citations(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text('extensions = ["citations"]\nbibtex_bibfiles = ["a.bib"]\n')
    (tmp_path / "a.bib").write_text(ENTRY % ("one", "One", "First") + ENTRY % ("two", "Two", "Second"))
    (tmp_path / "index.rst").write_text("Title\n=====\n\n.. toctree::\n\n   other\n   works\n")
    (tmp_path / "works.rst").write_text(
        "Works\n=====\n\n.. bibliography::\n   :style: unsrt\n   :list: enumerated\n"
    )

    def titles_after(text: str) -> list[str]:
        (tmp_path / "other.rst").write_text(f"Other\n=====\n\n{text}\n")
        app = SphinxTestApp("html", srcdir=tmp_path)
        app.build()
        app.cleanup()
        html = (app.outdir / "works.html").read_text()
        return sorted(("First", "Second"), key=html.index)

    assert titles_after("See :cite:empty:`one` and :cite:empty:`two`.") == ["First", "Second"]
    assert titles_after("See :cite:empty:`two` and :cite:empty:`one`.") == ["Second", "First"]
