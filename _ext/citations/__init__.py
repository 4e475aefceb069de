"""sphinxcontrib-bibtex, without what it does again and again.

For each citation on each page sphinxcontrib-bibtex 2.7 asks pybtex for its plain-text back end, and pybtex
answers by reading the metadata of every installed package. A plug-in that was registered at run time is found
at once. And each build formats all entries, which takes as long as reading a chapter. Those that the
environment remembers are right as long as the same works are cited in the same order. A bibliography is
written anew when they are not: sphinxcontrib-bibtex leaves it as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pybtex.backends.plaintext import Backend
from pybtex.plugin import register_plugin
from sphinxcontrib import bibtex
from sphinxcontrib.bibtex.domain import get_docnames

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata
    from sphinxcontrib.bibtex.domain import BibtexDomain


class Formatting:
    """Has entries formatted only in a build that cites otherwise, or reads a bibliography."""

    def __init__(self) -> None:
        self._purged: set[str] = set()

    def note_purged(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Remember a page that is read again or gone: its entries have been dropped."""
        self._purged.add(docname)

    def format(self, app: Sphinx, env: BuildEnvironment) -> Iterable[str]:
        """Format the entries if need be, and return the pages with a bibliography, to be written anew."""
        domain = cast("BibtexDomain", env.domains["cite"])
        pages = {key.docname for key in domain.bibliographies}
        before, now = getattr(env, "formatted_citations", None), cited(env, domain)
        if before == now and not pages & self._purged:
            return []
        env.formatted_citations = now  # type: ignore[attr-defined]  # saved with the environment
        bibtex.env_updated(app, env)
        return pages


def cited(env: BuildEnvironment, domain: BibtexDomain) -> object:
    """Return all on which the formatted entries depend, but the text of bibliographies."""
    places: dict[str, list[str]] = {page: [] for page in get_docnames(env)}  # type: ignore[no-untyped-call]
    for reference in domain.citation_refs:
        places[reference.docname] += [target.key for target in reference.targets]
    order = [(page, keys) for page, keys in places.items() if keys]
    files = {str(path): file.mtime for path, file in domain.bibdata.bibfiles.items()}
    return order, files, sorted(domain.bibliographies)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("sphinxcontrib.bibtex")
    register_plugin("pybtex.backends", "plaintext", Backend, force=True)
    for listener in list(app.events.listeners["env-updated"]):
        if listener.handler is bibtex.env_updated:
            app.disconnect(listener.id)
    formatting = Formatting()
    app.connect("env-purge-doc", formatting.note_purged)
    app.connect("env-updated", formatting.format)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
