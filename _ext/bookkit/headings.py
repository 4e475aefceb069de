"""Headings that are no section titles: the level that fits the place where an output has put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from docutils.nodes import Node

DEEPEST_HEADING = 6  # HTML has no more


def level_within(node: Node) -> int:
    """Return the level of a heading in ``node``: one below the title of the innermost section around it.

    >>> level_within(nodes.section("", nodes.section("", nodes.container())).children[0].children[0])
    3
    """
    sections, parent = 0, node.parent
    while parent is not None:
        sections += isinstance(parent, nodes.section)
        parent = parent.parent
    return min(sections + 1, DEEPEST_HEADING)
