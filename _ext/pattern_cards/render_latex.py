"""How the intent of a card is printed: on one page, together with the line above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.writers.latex import LaTeXTranslator

    from pattern_cards.nodes import card_intent


def visit_card_intent(self: LaTeXTranslator, _node: card_intent) -> None:
    self.body.append("\n\\nopagebreak\n\\begingroup\\interlinepenalty=10000\n")


def depart_card_intent(self: LaTeXTranslator, _node: card_intent) -> None:
    self.body.append("\\par\\endgroup\n\n")
