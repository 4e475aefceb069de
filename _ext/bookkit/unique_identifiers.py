"""An identifier stands once on a page, as HTML demands, although two libraries give it twice.

Furo puts tables and displayed formulas into boxes that repeat the identifier of what they hold;
sphinx-exercise gives the body of every exercise the same one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from collections.abc import Collection

WRAPPERS = {"table-wrapper", "math-wrapper"}
EXERCISE_BODIES = {"exercise-content", "solution-content"}


class KeepIdentifiersUnique(SphinxPostTransform):
    """Takes needless identifiers away."""

    default_priority = 501  # Furo wraps at 500
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        for box in self.document.findall(nodes.container):
            held = box[0] if len(box) == 1 else None
            if WRAPPERS.intersection(box["classes"]) and isinstance(held, nodes.Element):
                _remove(box, held["ids"])
        for body in self.document.findall(nodes.section):
            _remove(body, EXERCISE_BODIES)


def _remove(node: nodes.Element, identifiers: Collection[str]) -> None:
    node["ids"] = [name for name in node["ids"] if name not in identifiers]
