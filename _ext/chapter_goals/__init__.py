"""What a chapter is for: goals, what it builds on, how long it takes; and the reader's own progress.

Right under its title, a chapter says::

    ```{chapter-goals}
    :builds-on: thinking/structures, thinking/drivers

    - compute how long a request takes in each of three designs
    - say which scenario decides between them
    - …
    ```

The goals continue the sentence "After this chapter you can …"; there are three to five. A chapter that builds
on no other says ``none``. ``learning_chapters`` lists which pages are chapters, as patterns of page names; a
page called ``index`` never is one. ``{goals-overview}`` lists the goals and exercises of all chapters.
A script lets readers tick what they have reached and done, and keeps that in their browser.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import load_with
from chapter_goals.checks import report_problems
from chapter_goals.directives import ChapterGoalsDirective, GoalsOverviewDirective
from chapter_goals.domain import GoalsDomain, list_stale_pages
from chapter_goals.heads import FillChapterHeads
from chapter_goals.nodes import chapter_head, chapter_progress, goals_overview
from chapter_goals.overview import FillOverviews
from chapter_goals.render_html import depart_block, visit_head, visit_overview

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STATIC = Path(__file__).parent / "static"


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("exercises")
    app.add_config_value(
        "learning_chapters",
        [],
        "",
        types=frozenset({list}),
        description="patterns of the pages that have goals",
    )
    app.add_node(chapter_head, html=(visit_head, depart_block))
    app.add_node(chapter_progress, html=(visit_head, depart_block))
    app.add_node(goals_overview, html=(visit_overview, depart_block))
    app.add_domain(GoalsDomain)
    app.add_directive("chapter-goals", ChapterGoalsDirective)
    app.add_directive("goals-overview", GoalsOverviewDirective)
    app.add_post_transform(FillChapterHeads)
    app.add_post_transform(FillOverviews)
    app.connect("env-updated", report_problems)
    app.connect("env-updated", list_stale_pages)
    load_with(app, (chapter_head, goals_overview), STATIC, style_sheet="goals.css", script="progress.js")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
