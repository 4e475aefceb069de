"""Node of a form of the book."""

from __future__ import annotations

from docutils import nodes


class book_form(nodes.literal):
    """The name of a file; in the HTML of the site a link, if the file is there."""
