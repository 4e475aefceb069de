"""Fields and results in HTML; a book for a reading device has no script and keeps the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from what_if.nodes import what_if_input, what_if_result


def visit_input(self: HTML5Translator, node: what_if_input) -> None:
    if self.builder.name == "epub":
        self.visit_inline(node)
        return
    attributes = {"type": "number", "step": "any", "min": "0", "autocomplete": "off"}
    attributes["readonly"] = ""  # the script takes it away: without it nothing would be computed
    attributes |= {"name": node["name"], "value": f"{node['value']:g}", "aria-label": node["label"]}
    self.body.append(self.emptytag(node, "input", "", **attributes))
    raise nodes.SkipNode


def depart_inline(self: HTML5Translator, node: what_if_input) -> None:
    self.depart_inline(node)


def visit_result(self: HTML5Translator, node: what_if_result) -> None:
    formula = {"data-formula": node["formula"], "data-name": node["name"]}
    self.body.append(self.starttag(node, "output", "", **formula))


def depart_result(self: HTML5Translator, _node: what_if_result) -> None:
    self.body.append("</output>")
