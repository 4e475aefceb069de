"""HTML of the explorer's form, hidden until its script has run: without it the boxes could do nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.writers.html5 import HTML5Translator

    from catalogue_views.nodes import explorer_form


def visit_explorer_form(self: HTML5Translator, node: explorer_form) -> None:
    self.body.append('<div class="arch-explorer-tool" hidden>\n<form autocomplete="off">\n')
    _write_boxes(self, "gain", "What do you want to gain?", node["gain"])
    _write_boxes(self, "protect", "What must not get worse?", node["protect"])
    self.body.append('<button type="reset">Clear all</button>\n</form>\n')
    self.body.append('<p class="arch-explorer-count" role="status" aria-live="polite"></p>\n')


def depart_explorer_form(self: HTML5Translator, _node: explorer_form) -> None:
    self.body.append('<p class="arch-explorer-excluded" hidden></p>\n</div>\n')


def _write_boxes(self: HTML5Translator, name: str, legend: str, boxes: Iterable[tuple[str, str]]) -> None:
    self.body.append(f"<fieldset><legend>{legend}</legend>\n")
    for value, label in boxes:
        box = self.emptytag(nodes.inline(), "input", "", type="checkbox", name=name, value=value)
        self.body.append(f"<label>{box} {self.encode(label)}</label>\n")
    self.body.append("</fieldset>\n")
