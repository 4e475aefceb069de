"""The directive ``{catalogue-downloads}``: one line that leads to the exported files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from catalogue_exports.nodes import export_links

if TYPE_CHECKING:
    from docutils import nodes


class CatalogueDownloads(SphinxDirective):
    """A paragraph with a link to each exported file; outputs that have no such files show nothing."""

    def run(self) -> list[nodes.Node]:
        """Return the paragraph."""
        return [export_links()]
