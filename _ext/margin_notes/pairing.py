"""A note and what it stands beside become one block, so that no picture or listing can run into the note."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms import SphinxTransform

from margin_notes.nodes import margin_note

TEXT = (nodes.paragraph, nodes.bullet_list, nodes.enumerated_list, nodes.block_quote, nodes.math_block)
"""what leaves room for a note; anything else may be as wide as text and margin together"""


class PairNotes(SphinxTransform):
    """``paragraph, margin_note`` in a section → ``container(paragraph, margin_note)``."""

    default_priority = 870  # once the whole page has been parsed

    def apply(self, **kwargs: object) -> None:
        for note in list(self.document.findall(margin_note)):
            section = note.parent
            index = section.index(note)
            beside = section[index - 1] if index else None
            if isinstance(section, nodes.section) and isinstance(beside, TEXT):
                section[index - 1 : index + 1] = [nodes.container("", beside, note, classes=["with-note"])]
