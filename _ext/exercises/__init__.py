"""Exercises of sphinx-exercise in plain text, an output that it does not know: with number and title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_exercise.nodes import exercise_enumerable_node, exercise_node, solution_node

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata
    from sphinx.writers.text import TextTranslator


def visit_numbered_exercise(self: TextTranslator, node: exercise_enumerable_node) -> None:
    self.visit_admonition(node)
    of_page = self.builder.env.toc_fignumbers.get(self.builder.current_docname or "", {})
    number = of_page.get("exercise", {}).get(node["ids"][0], ())
    self.add_text(" ".join(["Exercise", *filter(None, [".".join(map(str, number))])]))


def visit_block(self: TextTranslator, node: nodes.Element) -> None:
    self.visit_admonition(node)


def depart_block(self: TextTranslator, node: nodes.Element) -> None:
    self.depart_admonition(node)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("sphinx_exercise")
    app.add_node(exercise_enumerable_node, override=True, text=(visit_numbered_exercise, depart_block))
    for node in (exercise_node, solution_node):
        app.add_node(node, override=True, text=(visit_block, depart_block))
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
