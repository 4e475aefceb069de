"""HTML of formulas; a formula without MathML is shown as its LaTeX source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.locale import _
from sphinx.util.math import get_node_equation_number

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


def visit_math(self: HTML5Translator, node: nodes.math) -> None:
    self.body.append(self.starttag(node, "span", "", CLASS="math"))
    _append_formula(self, node)
    self.body.append("</span>")
    raise nodes.SkipNode


def visit_math_block(self: HTML5Translator, node: nodes.math_block) -> None:
    self.body.append(self.starttag(node, "div", "", CLASS="math", tabindex="0"))  # a wide one scrolls
    _append_formula(self, node)
    if node["number"]:
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})')
        self.add_permalink_ref(node, _("Link to this equation"))
        self.body.append("</span>")
    self.body.append("</div>\n")
    raise nodes.SkipNode


def _append_formula(translator: HTML5Translator, node: nodes.math | nodes.math_block) -> None:
    if "mathml" in node:
        translator.body.append(node["mathml"])
    else:
        source = translator.encode(node.astext())
        translator.body.append(f'<code class="unreadable-formula">{source}</code>')
