"""Node classes of the catalogue's kernel."""

from __future__ import annotations

from docutils import nodes


class row_header(nodes.entry):
    """The first cell of a table row, which names the row; HTML says so to screen readers."""
