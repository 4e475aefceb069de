"""The builder ``markdown``: one file for each page, and ``llms.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from sphinx.builders import Builder
from sphinx.util.osutil import relative_uri

from bookkit.sites import write_if_changed
from plain_text.blocks import Markdown
from plain_text.index_file import Entry, index_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docutils import nodes

SUFFIX = ".md"
INDEX = "llms.txt"


class MarkdownBuilder(Builder):
    """Works out every page, as numbers and views change with other pages; writes those that have changed."""

    name = "markdown"
    format = "markdown"
    epilog = "The Markdown files are in %(outdir)s."
    allow_parallel = True
    supported_image_types: ClassVar[list[str]] = ["image/svg+xml", "image/png", "image/jpeg", "image/gif"]

    def get_outdated_docs(self) -> Iterator[str]:
        """Return all pages."""
        yield from self.env.found_docs

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the address of a page, from that of the whole."""
        return docname + SUFFIX

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the address of a page from another one."""
        return relative_uri(self.get_target_uri(from_), self.get_target_uri(to, typ))

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write one page."""
        numbers = self.env.toc_fignumbers.get(docname, {})
        write_if_changed(Path(self.outdir, self.get_target_uri(docname)), Markdown(numbers).page(doctree))

    def finish(self) -> None:
        """Write the list of all pages."""
        places = _in_order(self.env.toctree_includes, self.config.root_doc)
        entries = (Entry(self.get_target_uri(page), depth, self._text_of(page)) for page, depth in places)
        description = " ".join(self.config.epub_description.split())
        write_if_changed(Path(self.outdir, INDEX), index_file(self.config.project, description, entries))

    def _text_of(self, docname: str) -> str:
        return Path(self.outdir, self.get_target_uri(docname)).read_text(encoding="utf-8")


def _in_order(below: Mapping[str, list[str]], docname: str, depth: int = -1) -> Iterator[tuple[str, int]]:
    """Yield each page with its depth in the contents: 0 for the first page and those that it lists."""
    yield docname, max(depth, 0)
    for page in below.get(docname, ()):
        yield from _in_order(below, page, depth + 1)
