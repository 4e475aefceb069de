"""Leaves indices, search page, search index and inventory alone where the same would come out again.

Sphinx makes them anew in every build. They follow from pages and environment: where the build before has
finished and this one writes no page, none of them changes. Where it writes some pages, and nothing that the
book lists has changed, indices and search page stay as they are, and so do the pages on whose tables of
contents the written ones stand.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder

from bookkit.listed import listed_digest
from bookkit.made import forget_made, is_made, note_made
from bookkit.sites import is_site

if TYPE_CHECKING:
    from collections.abc import Set

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

NAME, LISTS = "finish", "lists"


def finish_only_after_writing(app: Sphinx) -> None:
    """Have the builder of a site spare steps that would change nothing."""
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder) and is_site(app):
        finishing = Finishing(app, builder)
        app.connect("write-started", finishing.spare_tables_of_contents)
        builder.write_documents = finishing.write_documents  # type: ignore[method-assign]
        builder.finish = finishing.finish  # type: ignore[method-assign]


class Finishing:
    """The last steps of one build."""

    def __init__(self, app: Sphinx, builder: StandaloneHTMLBuilder) -> None:
        self._app, self._builder = app, builder
        self._write_documents, self._finish = builder.write_documents, builder.finish
        self._listed_on: dict[str, set[str]] = {}

    def spare_tables_of_contents(self, app: Sphinx, _builder: Builder) -> None:
        """Have Sphinx write no page only because it lists another that is written."""
        self._listed_on = app.env.files_to_rebuild
        if is_made(app, LISTS, [], listed_digest(app.env)):
            app.env.files_to_rebuild = {}

    def write_documents(self, docnames: Set[str]) -> None:
        """Write these pages, and remember until the end that the site is not finished."""
        forget_made(self._app, NAME)
        if len(docnames) == len(self._app.env.found_docs):
            forget_made(self._app, LISTS)  # the look of pages may have changed
        self._write_documents(docnames)

    def finish(self) -> None:
        """Make of the last files what may have changed."""
        app, builder = self._app, self._builder
        app.env.files_to_rebuild = self._listed_on
        lists = [Path(app.outdir, name) for name in list_pages(builder)]
        if is_made(app, NAME, [Path(app.outdir, "objects.inv"), *lists]):
            return
        facts = listed_digest(app.env)
        if is_made(app, LISTS, lists, facts):
            builder.gen_indices = builder.gen_additional_pages = lambda: None  # type: ignore[method-assign]
        self._finish()
        builder.finish_tasks.join()
        note_made(app, NAME)
        note_made(app, LISTS, facts)


def list_pages(builder: StandaloneHTMLBuilder) -> list[str]:
    """Return the files of the pages that list what is on others."""
    pages = ["genindex"] * builder.use_index + ["search"] * builder.search
    pages += [name for name, *_ in builder.domain_indices]
    ending = "/index" if builder.name == "dirhtml" else ""
    return [f"{page}{ending}{builder.out_suffix}" for page in pages]
