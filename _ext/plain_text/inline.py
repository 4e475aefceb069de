"""Inline nodes of a doctree → Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from bookkit.markdown import code_span

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_LINKS = {"arch", "bibtex", "std-term", "internal-term"}
"""classes of references whose text says enough: cards, qualities, citations, terms"""

WRAPPED = {nodes.emphasis: "*", nodes.strong: "**", nodes.subscript: "~", nodes.superscript: "^"}
SILENT = (nodes.Invisible, nodes.raw, nodes.target, addnodes.index)


def inline(children: Iterable[nodes.Node]) -> str:
    """Return ``children`` as text in one line.

    >>> inline([nodes.Text("grow a"), nodes.Text(" "), nodes.strong("", "tree")])
    'grow a **tree**'
    """
    return re.sub(r"\s+", " ", "".join(map(_written, children))).strip()


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return node.astext()
    if not isinstance(node, nodes.Element) or isinstance(node, SILENT):
        return ""
    text = "".join(map(_written, node.children))
    if isinstance(node, nodes.literal):
        return code_span(node.astext())
    if isinstance(node, nodes.math):
        return f"${node.astext()}$"
    if isinstance(node, nodes.image):
        return f"[picture: {node['alt']}]" if node.get("alt") else ""
    if isinstance(node, nodes.reference):
        return _link(node, text)
    if isinstance(node, nodes.footnote_reference | nodes.citation_reference):
        return f"[{text}]"
    mark = next((sign for kind, sign in WRAPPED.items() if isinstance(node, kind)), "")
    return f"{mark}{text}{mark}" if text.strip() else text


def _link(node: nodes.reference, text: str) -> str:
    """Return a link to another page or site; what is on the same page has no address of its own."""
    address = node.get("refuri", "").partition("#")[0] if node.get("internal") else node.get("refuri", "")
    classes = {name for part in node.findall(nodes.Element) for name in part["classes"]}
    if not address or classes & NO_LINKS:
        return text
    return f"<{address}>" if address == text else f"[{text}]({address})"
