"""The boxes in HTML say which chapter they belong to, for the script that keeps a reader's progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from chapter_goals.nodes import chapter_head, chapter_progress, goals_overview


def visit_head(self: HTML5Translator, node: chapter_head | chapter_progress) -> None:
    self.body.append(self.starttag(node, "div", CLASS="chapter-goals", **{"data-chapter": node["docname"]}))


def visit_overview(self: HTML5Translator, node: goals_overview) -> None:
    self.body.append(self.starttag(node, "div", CLASS="goals-overview"))


def depart_block(self: HTML5Translator, _node: chapter_head | chapter_progress | goals_overview) -> None:
    self.body.append("</div>\n")
