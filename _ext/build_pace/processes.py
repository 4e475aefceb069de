"""Has a few pages read and written by one process, and many by as many as there are cores.

Asked to work in parallel, Sphinx does so for a single page too: it starts a process, which sends back the
whole environment, and that takes longer than reading the page. Of many pages it has one process resolve
references, and one less than was asked for write; on two cores they wait for each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

FEW = 8
"""pages that one process reads in about the time that it takes to share out more"""


def share_out_pages(app: Sphinx) -> None:
    """Choose how many processes read and how many write; call it from ``setup``."""
    processes = app.parallel

    def before_reading(_app: Sphinx, _env: BuildEnvironment, docnames: list[str]) -> None:
        app.parallel = 1 if len(docnames) < FEW else processes

    def after_reading(_app: Sphinx, _env: BuildEnvironment) -> None:
        app.parallel = processes

    def before_writing(_app: Sphinx) -> None:
        builder, write_documents = app.builder, app.builder.write_documents

        def write(docnames: Set[str]) -> None:
            builder.parallel_ok = builder.parallel_ok and len(docnames) >= FEW
            app.parallel = processes + 1  # Sphinx takes off one for itself
            try:
                write_documents(docnames)
            finally:
                app.parallel = processes

        builder.write_documents = write  # type: ignore[method-assign]

    app.connect("env-before-read-docs", before_reading, priority=999)  # others may add pages
    app.connect("env-updated", after_reading, priority=0)
    app.connect("builder-inited", before_writing)
