"""The node class of ``{keep-offline}``."""

from __future__ import annotations

from docutils import nodes


class keep_offline(nodes.container):
    """Where the button stands on a published site; holds what other outputs show instead."""
