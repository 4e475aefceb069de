"""The place of a time in a sentence."""

from __future__ import annotations

from docutils import nodes


class reading_time(nodes.Inline, nodes.Element):  # docutils names nodes like this
    """A time to be filled in: of ``sessions``, lists of pages and labels, it ``shows`` minutes or hours."""
