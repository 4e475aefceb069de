"""Reading times in sentences, filled in when a page is written and all texts are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from chapter_goals.reading_time import STEP
from teaching_paths.domain import minutes_of
from teaching_paths.nodes import reading_time

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class FillReadingTimes(SphinxPostTransform):
    """Puts numbers in the places of times."""

    default_priority = ReferencesResolver.default_priority - 1

    def run(self, **kwargs: Any) -> None:
        for place in list(self.document.findall(reading_time)):
            place.replace_self(nodes.Text(shown(self.env, place)))


def shown(env: BuildEnvironment, place: reading_time) -> str:
    """Return the time as text."""
    minutes = [sum(minutes_of(env, item) for item in session) for session in place["sessions"]]
    if place["shows"] == "hours":
        return f"{sum(minutes) / 60:.1f}"
    return str(round(max(minutes) / STEP) * STEP or STEP)
