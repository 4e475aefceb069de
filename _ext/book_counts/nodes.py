"""Node classes of ``{count}``."""

from __future__ import annotations

from docutils import nodes


class book_count(nodes.inline):
    """Stands for a number until its page is written; has ``counted``, a key of ``counting.COUNTED``."""
