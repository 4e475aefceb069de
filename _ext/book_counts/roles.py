"""The role ``{count}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from book_counts.counting import COUNTED
from book_counts.domain import book_counts_domain
from book_counts.nodes import book_count
from bookkit.source_lines import nearest_line
from bookkit.suggestions import did_you_mean
from bookkit.warnings import warn

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message


class CountRole(SphinxRole):
    """A number of things in the book."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        if self.text in COUNTED:
            book_counts_domain(self.env).note_count(self.env.current_document.docname)
            return [book_count(counted=self.text)], []
        self.env.note_reread()
        file, line = self.get_source_info()
        warn(
            "count.unknown",
            "cannot count '%s'; expected one of %s%s",
            self.text,
            ", ".join(COUNTED),
            did_you_mean(self.text, COUNTED),
            location=f"{file}:{nearest_line(file, line, self.rawtext)}",
        )
        return [nodes.literal(self.rawtext, self.text)], []
