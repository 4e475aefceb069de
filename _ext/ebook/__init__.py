"""The book as an EPUB that any reading system opens: ``make epub``.

Pages hold text, pictures and formulas and nothing that needs a script or a click. They are also what the
printed book is made of.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ebook.builder import EbookBuilder

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

THEME = Path(__file__).parent / "theme"


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_html_theme("ebook", str(THEME))
    app.add_builder(EbookBuilder, override=True)
    app.connect("builder-inited", add_styles)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def add_styles(app: Sphinx) -> None:
    """Give the pages of the e-book their style, after all others."""
    if app.builder.name == "epub":
        app.add_css_file("ebook.css", priority=900)
