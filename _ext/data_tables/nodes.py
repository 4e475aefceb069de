"""Nodes of a data table. Each degrades to a docutils node, so only HTML needs visitors."""

from __future__ import annotations

from docutils import nodes


class scroll_box(nodes.container):
    """Holds the table; in HTML a wide table scrolls inside it. Has ``label``, its name for screen readers."""


SCOPE = "internal:scope"
"""``col`` or ``row`` on a header cell, absent on others; docutils keeps such a name to itself"""


class data_cell(nodes.entry):
    """One cell of the table."""


class not_stated(nodes.inline):
    """The dash in a cell that the file leaves empty."""
