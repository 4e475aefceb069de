"""How the cards' own nodes look in HTML. Other outputs treat them as the docutils nodes they derive from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from pattern_cards.nodes import facet_title


def visit_facet_title(self: HTML5Translator, node: facet_title) -> None:
    level = min(self.section_level + self.initial_header_level - 1, 6)
    self.body.append(self.starttag(node, f"h{level}", ""))
    self.context.append(f"</h{level}>\n")


def depart_facet_title(self: HTML5Translator, _node: facet_title) -> None:
    self.body.append(self.context.pop())
