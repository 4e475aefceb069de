"""HTML of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from diagrams.nodes import inline_svg

SCROLL_BOX = {"tabindex": "0", "role": "group", "aria-label": "Wide figure, scrolls sideways"}
"""Attributes that make the box of a wide picture reachable and announced."""


def visit_inline_svg(self: HTML5Translator, node: inline_svg) -> None:
    attributes: dict[str, Any] = SCROLL_BOX if node["is_wide"] else {}
    style = f"--least-width: {node['least_width']}px"
    self.body.append(self.starttag(node, "div", "", CLASS="picture", style=style, **attributes))
    self.body.append(node["svg"])


def depart_inline_svg(self: HTML5Translator, node: inline_svg) -> None:  # noqa: ARG001
    self.body.append("</div>\n")
