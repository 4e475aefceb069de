"""Placeholders become numbers."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from book_counts.counting import COUNTED
from book_counts.nodes import book_count


class ShowCounts(SphinxPostTransform):
    """Puts in the numbers, with a comma at the thousands."""

    default_priority = 5  # before titles and texts are used elsewhere

    def run(self, **kwargs: Any) -> None:
        for place in list(self.document.findall(book_count)):
            place.replace_self(nodes.Text(f"{COUNTED[place['counted']](self.env):,}"))
