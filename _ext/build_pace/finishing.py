"""Leaves indices, search page, search index and inventory alone where no page is written.

Sphinx makes them anew in every build. They follow from pages and environment: where the build before has
finished and this one writes no page, the same would come out again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder

from bookkit.made import forget_made, is_made, note_made
from bookkit.sites import is_site

if TYPE_CHECKING:
    from collections.abc import Set

    from sphinx.application import Sphinx

NAME = "finish"


def finish_only_after_writing(app: Sphinx) -> None:
    """Have the builder of a site spare its last steps in a build that writes nothing."""
    builder = app.builder
    if not isinstance(builder, StandaloneHTMLBuilder) or not is_site(app):
        return
    write_documents, finish = builder.write_documents, builder.finish

    def write(docnames: Set[str]) -> None:
        forget_made(app, NAME)  # should this build be stopped, the next one has to finish it
        write_documents(docnames)

    def finish_if_needed() -> None:
        if not is_made(app, NAME, [Path(app.outdir, name) for name in last_files(builder)]):
            finish()
            builder.finish_tasks.join()
            note_made(app, NAME)

    builder.write_documents = write  # type: ignore[method-assign]
    builder.finish = finish_if_needed  # type: ignore[method-assign]


def last_files(builder: StandaloneHTMLBuilder) -> list[str]:
    """Return the files by whose absence one sees that a site is not finished."""
    suffix = builder.out_suffix
    pages = ["genindex"] * builder.use_index + ["search"] * builder.search
    if builder.name == "dirhtml":
        return ["objects.inv", *(f"{page}/index{suffix}" for page in pages)]
    return ["objects.inv", *(f"{page}{suffix}" for page in pages)]
