"""Node classes: containers, so that every output shows what they hold."""

from __future__ import annotations

from docutils import nodes


class chapter_head(nodes.container):
    """The goals of a chapter, and below them what is computed. Has ``docname``, the chapter."""


class chapter_progress(nodes.container):
    """The goals and exercises of a chapter, in the overview. Has ``docname``, the chapter."""


class goals_overview(nodes.container):
    """All goals of the book; empty until its page is written. Has ``docname``, its page."""
