"""Nodes of figures."""

from __future__ import annotations

from docutils import nodes


class diagram(nodes.General, nodes.Element):
    """A Mermaid diagram as read: ``source`` and ``alt``. Post-transforms draw it for each output."""


class inline_svg(nodes.General, nodes.Element):
    """A picture as part of an HTML page: ``svg``, its text; ``least_width`` in pixels; ``is_wide``.

    A drawn diagram keeps its source, ``mermaid``, for those who want the page as text."""
