"""What every page owes to those who cannot see it: each picture says in words what it shows.

A picture without alternative text is a warning with file and line, however it got onto the page: by
Markdown, ``{image}``, ``{figure}``, a card with a picture, or raw HTML. Diagrams and the pictures that code
cells draw are checked by ``diagrams``, a skipped level of headings by MyST-Parser (``myst.header``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from page_checks.pictures import CheckPictures

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_transform(CheckPictures)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
