"""Node classes of the views."""

from __future__ import annotations

from docutils import nodes


class view_placeholder(nodes.Invisible, nodes.Element):
    """Where a view will stand. Has ``view``, its record, and perhaps a caption as its only child."""


class view_box(nodes.container):
    """A filled view. Has ``scripts``, the names of the files that a page with it loads."""
