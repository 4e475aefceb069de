"""The directive ``{margin-note}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from margin_notes.nodes import margin_note

if TYPE_CHECKING:
    from docutils.nodes import Node


class MarginNoteDirective(SphinxDirective):
    """A remark on the paragraph before it."""

    has_content = True

    def run(self) -> list[Node]:
        self.assert_has_content()
        note = margin_note()
        self.set_source_info(note)
        note += self.parse_content_to_nodes()
        return [note]
