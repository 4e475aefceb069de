"""Node classes of ``{what-if}``: text in every output, fields and results in HTML."""

from __future__ import annotations

from docutils import nodes


class what_if_input(nodes.inline):
    """A number to change. Has ``name``, ``value`` and ``label``, its name for screen readers."""


class what_if_result(nodes.inline):
    """A computed number. Has ``name`` and ``formula``."""
