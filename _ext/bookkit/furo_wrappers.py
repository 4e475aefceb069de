"""Furo puts tables and displayed formulas into a box and gives the box the same identifier; one must go."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

WRAPPERS = {"table-wrapper", "math-wrapper"}


class KeepIdentifiersUnique(SphinxPostTransform):
    """Takes identifiers from Furo's boxes where what they hold has them too."""

    default_priority = 501  # Furo wraps at 500
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        for box in self.document.findall(nodes.container):
            if WRAPPERS.intersection(box["classes"]) and len(box) == 1:
                held = box[0]
                if isinstance(held, nodes.Element):
                    box["ids"] = [name for name in box["ids"] if name not in held["ids"]]
