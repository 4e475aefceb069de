"""Boxes to tick in a PDF, whose fonts need not have the character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.latex import LaTeXTranslator

    from exercises.nodes import answer_box


def visit_box(self: LaTeXTranslator, _node: answer_box) -> None:
    self.body.append(r"\(\square\) ")
    raise nodes.SkipNode
