"""Small books for tests: copied from a root, changed by the test, built again and again."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from sphinx._cli.util.errors import strip_escape_sequences
from sphinx.testing.util import SphinxTestApp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bs4 import Tag

GLUE_PREFIX = "application/papermill.record/"

LATENCY = """```{quality} Latency
How long one request waits.
```
"""

FAST_ANSWER = """```{quality-scenario} Fast answer
:quality: Latency
:source: checkout service
:stimulus: asks for one score
:artifact: scoring service
:environment: normal load
:response: returns a score
:measure: p99_latency <= 5 ms over 1000 requests
```
"""


def fast_answer_with(*options: str) -> str:
    """Return the scenario with more ``options``, such as ``":value: p99"``."""
    return FAST_ANSWER.replace("requests\n", "requests\n" + "".join(f"{option}\n" for option in options))


class SmallBook:
    """A book in a folder of its own; every build is a new Sphinx application on the same folder."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(root, folder)

    def write(self, page: str, text: str) -> None:
        """Write or replace a source page."""
        (self.folder / f"{page}.md").write_text(text, encoding="utf-8")

    def change(self, page: str, old: str, new: str) -> None:
        """Replace ``old``, which must be there, by ``new`` in a source page."""
        text = (self.folder / f"{page}.md").read_text(encoding="utf-8")
        assert old in text
        self.write(page, text.replace(old, new))

    def delete(self, page: str) -> None:
        """Delete a source page."""
        (self.folder / f"{page}.md").unlink()

    def remove_output(self) -> None:
        """Remove everything built."""
        shutil.rmtree(self.folder / "_build")

    def glue(self, page: str, values: Mapping[str, object], text: str = "") -> None:
        """Write a notebook with ``text`` and the stored outputs of a cell that glued ``values``."""
        outputs = [
            {
                "output_type": "display_data",
                "data": {f"{GLUE_PREFIX}text/plain": repr(value)},
                "metadata": {"scrapbook": {"name": key, "mime_prefix": GLUE_PREFIX}},
            }
            for key, value in values.items()
        ]
        code = {"cell_type": "code", "execution_count": 1, "metadata": {}, "source": "measure()"}
        prose = {"cell_type": "markdown", "metadata": {}, "source": text or f"# {page.capitalize()}"}
        notebook = {
            "cells": [{**prose, "id": "a"}, {**code, "id": "b", "outputs": outputs}],
            "metadata": {"kernelspec": {"name": "python3", "display_name": "Python", "language": "python"}},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        (self.folder / f"{page}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")

    def build(self, builder: str = "html", **options: Any) -> Build:
        """Build the book; outputs and what is kept between builds stay in the folder."""
        folder = self.folder / "_build" / f"for-{builder}"
        return Build(SphinxTestApp(builder, srcdir=self.folder, builddir=folder, **options))


class Build:
    """One build: what it wrote and what it said."""

    def __init__(self, app: SphinxTestApp) -> None:
        self.app = app
        self.written: set[str] = set()
        app.connect("doctree-resolved", lambda _app, _doctree, docname: self.written.add(docname))
        try:
            app.build()
        finally:
            app.cleanup()  # what Sphinx keeps globally must not meet the next build

    @property
    def warnings(self) -> list[str]:
        """The warnings, with paths as an author writes them."""
        text = strip_escape_sequences(self.app.warning.getvalue())
        return text.replace(f"{self.app.srcdir}/", "").splitlines()

    def file(self, name: str) -> str:
        """Return the text of an output file."""
        return (self.app.outdir / name).read_text(encoding="utf-8")

    def page(self, name: str) -> BeautifulSoup:
        """Return an HTML page."""
        return BeautifulSoup(self.file(f"{name}.html"), "html.parser")


def text_of(tag: Tag | None) -> str:
    """Return the text of ``tag`` with its blanks in order."""
    assert tag is not None
    return re.sub(r"\s+", " ", tag.get_text()).strip()


def facts_of(entry: Tag) -> dict[str, str]:
    """Return the facts of a card or quality: name → text."""
    facts = entry.find("dl", class_="arch-facts", recursive=False)
    if facts is None:
        return {}
    names = [text_of(dt).rstrip(":") for dt in facts.find_all("dt")]
    return dict(zip(names, map(text_of, facts.find_all("dd")), strict=True))
