"""Node classes of the exports."""

from __future__ import annotations

from docutils import nodes


class export_links(nodes.General, nodes.Element):
    """Links to the exported files, whose addresses depend on the page; only HTML has them."""
