"""Leaves indices, search page, search index and inventory alone where the same would come out again.

Sphinx makes them anew in every build. They follow from pages and environment: where the build before has
finished and this one writes no page, none of them changes. Where it writes some pages, and nothing that the
book lists has changed, indices and search page stay as they are.
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

NAME, LISTS = "finish", "lists"


def finish_only_after_writing(app: Sphinx) -> None:
    """Have the builder of a site spare its last steps in a build that writes nothing."""
    builder = app.builder
    if not isinstance(builder, StandaloneHTMLBuilder) or not is_site(app):
        return
    write_documents, finish = builder.write_documents, builder.finish

    def write(docnames: Set[str]) -> None:
        forget_made(app, NAME)  # should this build be stopped, the next one has to finish it
        if len(docnames) == len(app.env.found_docs):
            forget_made(app, LISTS)  # the look of pages may have changed
        write_documents(docnames)

    def finish_if_needed() -> None:
        lists = [Path(app.outdir, name) for name in list_pages(builder)]
        if is_made(app, NAME, [Path(app.outdir, "objects.inv"), *lists]):
            return
        facts = listed_digest(app.env)
        if is_made(app, LISTS, lists, facts):
            builder.gen_indices = builder.gen_additional_pages = lambda: None  # type: ignore[method-assign]
        finish()
        builder.finish_tasks.join()
        note_made(app, NAME)
        note_made(app, LISTS, facts)

    builder.write_documents = write  # type: ignore[method-assign]
    builder.finish = finish_if_needed  # type: ignore[method-assign]


def list_pages(builder: StandaloneHTMLBuilder) -> list[str]:
    """Return the files of the pages that list what is on others."""
    pages = ["genindex"] * builder.use_index + ["search"] * builder.search
    pages += [name for name, *_ in builder.domain_indices]
    ending = "/index" if builder.name == "dirhtml" else ""
    return [f"{page}{ending}{builder.out_suffix}" for page in pages]
