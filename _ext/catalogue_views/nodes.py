"""Node classes of the views. Each falls back on a docutils node, so that only HTML needs visitors."""

from __future__ import annotations

from docutils import nodes


class view_placeholder(nodes.Invisible, nodes.Element):
    """Where a view will stand. Has ``view``, its record, and perhaps a caption as its only child."""


class view_box(nodes.container):
    """A filled view. Has ``scripts``, the names of the files that a page with it loads."""


class view_table(nodes.table):
    """A table of a view: not numbered, and in HTML a table for screen readers however it is laid out."""


class view_row(nodes.row):
    """A row of the body. Has ``tokens``: field → what the filter compares."""


class view_cell(nodes.entry):
    """A cell. Has ``scope``, ``col`` or ``row`` if it heads something, and ``label``, its head."""


class scroll_region(nodes.container):
    """Holds a wide table that scrolls inside it. Has ``label``, its name for screen readers."""


class filter_form(nodes.Invisible, nodes.Element):
    """Controls that show and hide rows. Has ``noun``, ``fields`` and ``search``; scripts bring it to life."""
