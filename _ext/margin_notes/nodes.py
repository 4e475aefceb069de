"""Node classes of ``{margin-note}``."""

from __future__ import annotations

from docutils import nodes


class margin_note(nodes.container):
    """A remark; where an output knows nothing of margins, its paragraphs follow those of the text."""
