"""HTML of the relation graph: its picture in a box that scrolls on narrow pages, a caption, a legend."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from docutils import nodes

from catalogue_views.relation_svg import draw, legend, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.writers.html5 import HTML5Translator

    from catalogue_views.nodes import relation_picture
    from catalogue_views.relation_graph import Graph

BOX: dict[str, Any] = {
    "tabindex": "0",
    "role": "group",
    "aria-label": "Picture of the relations, scrolls sideways",
}


def visit_relation_picture(self: HTML5Translator, node: relation_picture) -> None:
    """Write the picture; by now the children of ``node`` are links, and tell where each card stands."""
    attribute = "xlink:href" if self.builder.name == "epub" else "href"
    targets = [_address(child) for child in node.children]
    self.body.append(self.starttag(node, "figure", CLASS="arch-graph-figure"))
    self.body.append(self.starttag(nodes.Element(), "div", CLASS="arch-graph-box", **BOX))
    self.body.append(draw(node["graph"], targets, link_attribute=attribute))
    self.body.append(f"</div>\n<figcaption>{''.join(_caption(node['graph']))}</figcaption></figure>\n")
    raise nodes.SkipNode


def _address(link: Any) -> str:
    return str(link.get("refuri") or f"#{link['refid']}")  # every member of the graph is in the catalogue


def _caption(graph: Graph) -> Iterator[str]:
    yield f"<p>{escape(title(graph))}.</p>"
    yield '<ul class="arch-graph-legend" aria-label="Legend">'
    for picture, meaning in legend(graph):
        yield f"<li>{picture} {escape(meaning)}</li>\n"
    yield "</ul>"
