"""The directives ``{chapter-goals}`` and ``{goals-overview}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from bookkit.source_lines import nearest_line
from bookkit.warnings import warn
from chapter_goals.domain import goals_domain
from chapter_goals.model import FEWEST, MOST, Chapter, goal_identifier, read_names
from chapter_goals.nodes import chapter_head, goals_overview

if TYPE_CHECKING:
    from sphinx.util.typing import OptionSpec

LEAD = "After this chapter you can"


class ChapterGoalsDirective(SphinxDirective):
    """The goals of a chapter, as a list; what it builds on, as an option."""

    has_content = True
    option_spec: ClassVar[OptionSpec] = {"builds-on": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the goals, and note them."""
        docname = self.env.current_document.docname
        content = self.parse_content_to_nodes()
        items = [item for part in content for item in part.findall(nodes.list_item)]
        goals = tuple(item.astext() for item in items)
        file = str(self.env.doc2path(docname))
        line = nearest_line(file, self.lineno, "{chapter-goals}")
        option_line = nearest_line(file, line, ":builds-on:")
        if not FEWEST <= len(goals) <= MOST:
            message = "a chapter has %d to %d goals, as a list; this one has %d"
            warn("goals.list", message, FEWEST, MOST, len(goals), location=(docname, line))
        if "builds-on" not in self.options:
            message = "missing ':builds-on:'; name the pages that the chapter takes for granted, or 'none'"
            warn("goals.builds_on", message, location=(docname, line))
        builds_on = read_names(self.options.get("builds-on", "none"))
        goals_domain(self.env).chapters[docname] = Chapter(goals, builds_on, line, option_line)
        for item, goal in zip(items, goals, strict=True):
            item["ids"] = [goal_identifier(docname, goal)]
        head = chapter_head("", nodes.paragraph("", LEAD), *content, docname=docname)
        self.set_source_info(head)
        return [head]


class GoalsOverviewDirective(SphinxDirective):
    """The place for the goals and exercises of all chapters."""

    def run(self) -> list[nodes.Node]:
        """Return an empty place, and note the page."""
        docname = self.env.current_document.docname
        goals_domain(self.env).overviews[docname] = True
        return [goals_overview("", docname=docname)]
