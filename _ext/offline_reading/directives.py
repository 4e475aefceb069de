"""The directive ``{keep-offline}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from offline_reading.nodes import keep_offline

if TYPE_CHECKING:
    from docutils import nodes


class KeepOfflineDirective(SphinxDirective):
    """A button that keeps the book; its body is shown where there is none."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the place of the button."""
        box = keep_offline("", *self.parse_content_to_nodes(), classes=["keep-offline"])
        self.set_source_info(box)
        return [box]
