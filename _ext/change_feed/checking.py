"""Checks the entries when their page is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bookkit.warnings import warn
from change_feed.entries import heading_of, misplaced, read_heading, sections

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


def check_entries(app: Sphinx, doctree: nodes.document) -> None:
    """Warn of headings that are no entries, and of entries in the wrong place."""
    if app.env.current_document.docname != app.config.change_feed_page:
        return
    entries, places = [], []
    for section in sections(doctree):
        try:
            entries.append(read_heading(heading_of(section)))
            places.append(section[0])
        except ValueError as error:
            warn("change_feed.date", "%s", error, location=section[0])
    for index, kind, message in misplaced(entries):
        warn(kind, "%s", message, location=places[index])
