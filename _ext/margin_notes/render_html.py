"""HTML of margin notes: screen readers announce a note, and do not list it among the page's landmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from margin_notes.nodes import margin_note


def visit_margin_note(self: HTML5Translator, node: margin_note) -> None:
    self.body.append(self.starttag(node, "aside", CLASS="margin-note", role="note"))


def depart_margin_note(self: HTML5Translator, _node: margin_note) -> None:
    self.body.append("</aside>\n")
