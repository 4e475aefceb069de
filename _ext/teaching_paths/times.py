"""Reading times in sentences, filled in when a page is written and all texts are known."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from teaching_paths.domain import time_shown
from teaching_paths.nodes import reading_time


class FillReadingTimes(SphinxPostTransform):
    """Puts numbers in the places of times."""

    default_priority = ReferencesResolver.default_priority - 1

    def run(self, **kwargs: Any) -> None:
        for place in list(self.document.findall(reading_time)):
            place.replace_self(nodes.Text(time_shown(self.env, place.attributes)))
