"""Numbers from outlines are those that Sphinx gives by loading every page."""

from __future__ import annotations

import pickle
import re
from typing import TYPE_CHECKING

import pytest
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors.toctree import TocTreeCollector
from sphinx.testing.util import SphinxTestApp

from build_pace.domain import numbering_domain

if TYPE_CHECKING:
    from pathlib import Path

    from docutils import nodes

CONFIGURATION = """\
extensions = ["build_pace", "myst_parser", "sphinx_exercise"]
numfig = True
myst_enable_extensions = ["colon_fence"]
"""
PAGES = {
    "index": """\
# Book

```{toctree}
:numbered:

one
deep/two
```
""",
    "one": """\
# One

:::{figure} picture.png
:name: fig-first

A figure *with emphasis* in its caption.
:::

:::{figure} picture.png
:name: fig-bare
:::

## Inside

```{table} A table
:name: tab-first

| a | b |
| - | - |
| 1 | 2 |
```

:::{note}
```{code-block} python
:caption: A listing in a note
:name: lst-first

1 + 1
```
:::

```{exercise} A title
:label: ex-first

Try.
```
""",
    "deep/two": """\
# Two

See {numref}`fig-first`, {numref}`fig-second`, {numref}`lst-first` and {numref}`tab-first`.

```{figure} picture.png
:name: fig-second

Another figure.
```

```{toctree}
three
```
""",
    "deep/three": """\
# Three

```{figure} picture.png
:name: fig-third

The third.
```
""",
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "conf.py").write_text(CONFIGURATION, encoding="utf-8")
    for name, text in PAGES.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    for folder in (tmp_path, tmp_path / "deep"):
        (folder / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def build(book: Path, *, paced: bool = True) -> SphinxTestApp:
    """Build ``book``, with this extension or without it, and return the finished application."""
    configuration = CONFIGURATION if paced else CONFIGURATION.replace('"build_pace", ', "")
    (book / "conf.py").write_text(configuration, encoding="utf-8")
    folder = book / ("_paced" if paced else "_plain")
    app = SphinxTestApp("html", srcdir=book, builddir=folder)
    app.build()
    app.cleanup()
    return app


def test_numbers_are_those_of_sphinx(book: Path) -> None:
    numbers = build(book).env.toc_fignumbers
    assert numbers == build(book, paced=False).env.toc_fignumbers
    assert numbers["one"]["figure"] == {"fig-first": (1, 1)}
    assert numbers["one"]["table"] == {"tab-first": (1, 1)}
    assert numbers["one"]["code-block"] == {"lst-first": (1, 1)}
    assert numbers["one"]["exercise"] == {"ex-first": (1, 1)}
    assert numbers["deep/three"]["figure"] == {"fig-third": (2, 2)}


def test_nothing_is_loaded_where_nothing_changed(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = build(book).env.toc_fignumbers
    monkeypatch.setattr("sphinx.environment.pickle.loads", lambda _: pytest.fail("a page was loaded"))
    assert build(book).env.toc_fignumbers == before


@pytest.mark.parametrize("toctree", ["```{toctree}\n", "```{toctree}\n:numbered:\n"])
def test_a_sentence_more_leaves_all_numbers(
    book: Path, toctree: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (book / "index.md").write_text(PAGES["index"].replace("```{toctree}\n:numbered:\n", toctree))
    before = build(book).env.toc_fignumbers
    if ":numbered:" not in toctree:
        monkeypatch.setattr(
            TocTreeCollector, "assign_figure_numbers", lambda *_: pytest.fail("all was numbered")
        )
    (book / "one.md").write_text(PAGES["one"] + "\nMore.\n")
    assert build(book).env.toc_fignumbers == before


def test_references_by_number_load_no_other_page(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(book).outdir / "deep" / "two.html"
    before = first.read_text(encoding="utf-8")
    assert "Fig. 1.1" in before
    loaded: list[str] = []
    original = BuildEnvironment.get_doctree

    def recording(env: BuildEnvironment, docname: str) -> nodes.document:
        loaded.append(docname)
        return original(env, docname)

    monkeypatch.setattr(BuildEnvironment, "get_doctree", recording)
    (book / "deep" / "two.md").write_text(PAGES["deep/two"] + "\nMore.\n", encoding="utf-8")
    after = build(book).outdir / "deep" / "two.html"
    assert loaded == []  # what was read is still at hand
    plain = build(book, paced=False).outdir / "deep" / "two.html"
    numbered = re.compile("(?:Fig.|Listing|Table) [0-9.]+")
    assert numbered.findall(after.read_text()) == numbered.findall(plain.read_text())
    assert {"Fig. 1.1", "Listing 1.1", "Table 1.1"} <= set(numbered.findall(after.read_text()))


def test_a_reference_by_number_to_what_has_none_is_told(book: Path) -> None:
    two = book / "deep" / "two.md"
    two.write_text("(here)=\nA paragraph.\n\n{numref}`here` and {numref}`fig-bare`.\n" + PAGES["deep/two"])
    paced, plain = (build(book, paced=paced).warning.getvalue() for paced in (True, False))
    assert "fig-bare" in paced
    assert paced == plain


def test_pages_are_written_anew_when_a_number_changes(book: Path) -> None:
    build(book)
    page = book / "one.md"
    moved = page.read_text(encoding="utf-8").replace(
        ":name: fig-bare\n", ":name: fig-bare\n\nNow with a caption.\n"
    )
    page.write_text(moved, encoding="utf-8")
    assert build(book).env.toc_fignumbers["one"]["figure"] == {"fig-first": (1, 1), "fig-bare": (1, 2)}
    assert build(book).env.toc_fignumbers == build(book, paced=False).env.toc_fignumbers

    index = book / "index.md"
    index.write_text(PAGES["index"].replace("one\ndeep/two", "deep/two\none"), encoding="utf-8")
    app = build(book)
    assert app.env.toc_fignumbers["one"]["figure"]["fig-first"] == (2, 1)
    assert "Fig. 2.1" in (app.outdir / "deep" / "two.html").read_text(encoding="utf-8")


def test_pages_that_name_a_number_follow_it(book: Path) -> None:
    (book / "before.md").write_text("---\norphan: true\n---\n# Before\n\nSee {numref}`fig-third`.\n")
    (book / "ahead.md").write_text("---\norphan: true\n---\n# Ahead\n\nSee {ref}`ex-first`.\n")
    build(book)
    two = book / "deep" / "two.md"
    two.write_text(
        PAGES["deep/two"].replace(
            "fig-second\n", "fig-new\n\nNew.\n```\n\n```{figure} picture.png\n:name: fig-second\n", 1
        )
    )
    site = build(book).outdir
    assert "Fig. 2.3" in (site / "before.html").read_text(encoding="utf-8")
    one = book / "one.md"
    one.write_text(
        PAGES["one"].replace(
            "```{exercise}", "```{exercise} Another\n:label: ex-new\n\nTry.\n```\n\n```{exercise}"
        )
    )
    written = build(book).outdir / "ahead.html"
    assert "Exercise 1.2" in written.read_text(encoding="utf-8")


def test_a_removed_page_leaves_no_outline(book: Path) -> None:
    build(book)
    (book / "deep" / "three.md").unlink()
    two = book / "deep" / "two.md"
    two.write_text(PAGES["deep/two"].replace("three\n", ""), encoding="utf-8")
    env = build(book).env
    assert "deep/three" not in numbering_domain(env).outlines
    assert "deep/three" not in env.toc_fignumbers


def test_outlines_do_not_hold_pages(book: Path) -> None:
    env = build(book).env
    assert len(numbering_domain(env).outlines["one"]) < len(pickle.dumps(env.get_doctree("one"))) / 2
