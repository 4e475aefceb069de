"""``{book-form}``: a link to another form of the book, where the site has it.

::

    - {book-form}`load-bearing-decisions.epub` for reading devices

The file is named from the root of the site. It is made after the site (``make epub``), so a build without it
says that it is missing instead of leading nowhere, and the next one after it links it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from book_forms.links import BookFormRole, list_pages_with_other_files
from book_forms.nodes import book_form
from book_forms.render_html import visit_book_form

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_node(book_form, html=(visit_book_form, None))
    app.add_role("book-form", BookFormRole())
    app.connect("env-updated", list_pages_with_other_files)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
