"""Ways to teach from the book, each a list of sessions, with the time that their reading takes.

``{teaching-path} Six weeks`` lists the sessions whose column ``path`` says "Six weeks" in the CSV file that
``teaching_paths_file`` names, relative to the sources. Its other columns: ``session`` (a title), ``slides``,
``read`` (pages and labels of sections), ``exercises`` (labels) and ``skip``. Times follow the text of what is
to be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from teaching_paths.directive import TeachingPathDirective
from teaching_paths.domain import TeachingDomain, list_stale_pages
from teaching_paths.nodes import reading_time
from teaching_paths.times import FillReadingTimes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("chapter_goals")  # it says how to count
    app.add_config_value("teaching_paths_file", "data/teaching_paths.csv", "env", types=frozenset({str}))
    app.add_node(reading_time)
    app.add_domain(TeachingDomain)
    app.add_directive("teaching-path", TeachingPathDirective)
    app.add_post_transform(FillReadingTimes)
    app.connect("env-updated", list_stale_pages)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
