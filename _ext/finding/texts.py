"""The text of a page, section by section: full-text search shows a passage of it and leads to the section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from finding.collecting import is_titled

if TYPE_CHECKING:
    from collections.abc import Iterator

Section = tuple[str, str, str]
"""anchor, title and text"""

NOT_SHOWN = (nodes.Invisible, nodes.raw, nodes.math_block, nodes.image, addnodes.toctree, addnodes.index)


def sections_of(document: nodes.document) -> list[Section]:
    """Return the sections of a page as it is written, in its order; text before the first title has none."""
    return [
        (section["ids"][0] if section.parent is not document and section["ids"] else "", title, text)
        for section, title, text in _sections(document)
        if title or text
    ]


def _sections(document: nodes.document) -> Iterator[tuple[nodes.Element, str, str]]:
    yield document, "", _joined(_pieces(document))
    for section in document.findall(nodes.section):
        if is_titled(section):
            yield section, " ".join(section[0].astext().split()), _joined(_pieces(section))


def _pieces(node: nodes.Element) -> Iterator[str]:
    """Yield the blocks of text in ``node`` that do not belong to a section below it."""
    for child in node.children:
        if isinstance(child, nodes.TextElement) and not isinstance(child, NOT_SHOWN):
            if not (isinstance(child, nodes.title) and isinstance(node, nodes.section)):
                yield child.astext()
        elif isinstance(child, nodes.Element) and not _is_apart(child):
            yield from _pieces(child)


def _is_apart(node: nodes.Element) -> bool:
    is_section = isinstance(node, nodes.section) and is_titled(node)
    return is_section or isinstance(node, NOT_SHOWN) or "toctree-wrapper" in node["classes"]


def _joined(pieces: Iterator[str]) -> str:
    return " ".join(" ".join(pieces).split())
