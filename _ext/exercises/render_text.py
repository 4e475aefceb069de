"""Exercises in plain text, an output that sphinx-exercise does not know: with number and title."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.writers.text import TextTranslator
    from sphinx_exercise.nodes import exercise_enumerable_node


def visit_numbered_exercise(self: TextTranslator, node: exercise_enumerable_node) -> None:
    self.visit_admonition(node)
    of_page = self.builder.env.toc_fignumbers.get(self.builder.current_docname or "", {})
    number = of_page.get("exercise", {}).get(node["ids"][0], ())
    self.add_text(" ".join(["Exercise", *filter(None, [".".join(map(str, number))])]))


def visit_block(self: TextTranslator, node: nodes.Element) -> None:
    self.visit_admonition(node)


def depart_block(self: TextTranslator, node: nodes.Element) -> None:
    self.depart_admonition(node)
