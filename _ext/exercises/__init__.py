"""Exercises and solutions as sphinx-exercise makes them, with identifiers that are unique on the page.

sphinx-exercise gives the body of every exercise the identifier ``exercise-content``, and that of every
solution ``solution-content``. A page may use an identifier once only; nothing refers to these, so they go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

REPEATED = {"exercise-content", "solution-content"}


class DropRepeatedIdentifiers(SphinxPostTransform):
    """Takes the identifiers that all exercises and all solutions share from their bodies."""

    default_priority = 900  # after sphinx-exercise has put its nodes together

    def run(self, **kwargs: object) -> None:
        for body in self.document.findall(nodes.section):
            body["ids"] = [name for name in body["ids"] if name not in REPEATED]


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("sphinx_exercise")
    app.add_post_transform(DropRepeatedIdentifiers)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
