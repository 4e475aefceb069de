"""Reading: each formula is converted once, in the process that reads its page, and kept in its node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms import SphinxTransform

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from mathml.formulas import FormulaError, to_mathml

if TYPE_CHECKING:
    from docutils.nodes import Element


class ConvertFormulas(SphinxTransform):
    """Gives every formula of the page its ``mathml``, or warns where it cannot be read."""

    default_priority = 880  # once the whole page has been parsed

    def apply(self, **kwargs: object) -> None:
        for kind in (nodes.math, nodes.math_block):
            for node in self.document.findall(kind):
                try:
                    node["mathml"] = to_mathml(node.astext(), as_block=kind is nodes.math_block)
                except FormulaError as error:
                    self.env.note_reread()
                    message = "formula '%s' cannot be read: %s"
                    warn("math.syntax", message, _shortened(node.astext()), error, location=_place(node))


def _shortened(latex: str, length: int = 60) -> str:
    latex = " ".join(latex.split())
    return latex if len(latex) <= length else f"{latex[:length]}…"


def _place(node: Element) -> str:
    """Return the file and the line where the formula begins."""
    parent = node
    while parent.line is None and isinstance(parent.parent, nodes.Element):
        parent = parent.parent
    first_line = node.astext().strip().partition("\n")[0]
    return f"{parent.source}:{nearest_line(str(parent.source), parent.line or 1, first_line)}"
