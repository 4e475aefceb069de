"""sphinxcontrib-bibtex, without what it does again and again.

For each citation on each page sphinxcontrib-bibtex 2.7 asks pybtex for its plain-text back end, and pybtex
answers by reading the metadata of every installed package. A plug-in that was registered at run time is found
at once. And each build formats all entries, which is a sixth of the work of one that has nothing to do. Where
no page is read or removed, those that the environment remembers are still right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pybtex.backends.plaintext import Backend
from pybtex.plugin import register_plugin
from sphinxcontrib import bibtex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata


class Formatting:
    """Has entries formatted only in a build that reads or removes a page."""

    def __init__(self) -> None:
        self._pages_change = False

    def note_reading(self, app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
        self._pages_change = self._pages_change or bool(docnames)

    def note_removal(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        self._pages_change = True

    def format(self, app: Sphinx, env: BuildEnvironment) -> Iterable[str]:
        if not self._pages_change and env.domains["cite"].data.get("citations"):
            return []
        pages: Iterable[str] = bibtex.env_updated(app, env)
        return pages


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("sphinxcontrib.bibtex")
    register_plugin("pybtex.backends", "plaintext", Backend, force=True)
    for listener in list(app.events.listeners["env-updated"]):
        if listener.handler is bibtex.env_updated:
            app.disconnect(listener.id)
    formatting = Formatting()
    app.connect("env-before-read-docs", formatting.note_reading)
    app.connect("env-purge-doc", formatting.note_removal)
    app.connect("env-updated", formatting.format)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
