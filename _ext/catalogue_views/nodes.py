"""Node classes of the views. Each falls back on a docutils node, so that only HTML needs visitors."""

from __future__ import annotations

from docutils import nodes


class view_placeholder(nodes.Invisible, nodes.Element):
    """Where a view will stand. Has ``view``, its record, and perhaps a caption as its only child."""


class view_box(nodes.container):
    """A filled view. Has ``scripts``, the names of the files that a page with it loads, and ``styles``."""


class view_table(nodes.table):
    """A table of a view: not numbered, and in HTML a table for screen readers however it is laid out."""


class view_row(nodes.row):
    """A row of the body. Has ``tokens``: field → what the filter compares."""


class view_cell(nodes.entry, nodes.TextElement):
    """A cell of text or paragraphs. Has ``scope`` if it heads something, ``label``, its head, and
    ``gap``, empty cells after it."""


class scroll_region(nodes.container):
    """Holds a wide table that scrolls inside it. Has ``label``, its name for screen readers."""


class filter_form(nodes.Invisible, nodes.Element):
    """Controls that show and hide rows. Has ``noun``, ``fields`` and ``search``; scripts bring it to life."""


class relation_picture(nodes.General, nodes.Element):
    """A graph as a picture. Has ``graph``; its children are links to the members, in their order."""


class explorer_form(filter_form):
    """Boxes to tick, and as only child the cards to show. Has ``gain`` and ``protect``: tokens and labels."""
