"""How the kernel's nodes look in HTML. Other outputs treat them as the docutils nodes they derive from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from sphinx.writers.html5 import HTML5Translator

    from catalogue.nodes import row_header


def visit_row_header(self: HTML5Translator, node: row_header) -> None:
    row: Any = node.parent
    row.column += 1  # the translator counts the cells of a row
    self.body.append(self.starttag(node, "th", "", CLASS="stub", scope="row"))


def depart_row_header(self: HTML5Translator, _node: row_header) -> None:
    self.body.append("</th>\n")
