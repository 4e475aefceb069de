"""Node classes of the files of a chapter."""

from __future__ import annotations

from docutils import nodes


class chapter_links(nodes.General, nodes.Element):
    """The line under the title of the chapter ``docname``: what to do with its code."""


class reveal_code(nodes.General, nodes.Element):
    """A box to tick at a cell: shows its code while that of the page is hidden. Has ``number``, from 1."""
